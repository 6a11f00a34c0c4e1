package se.sambruk.otp.library.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Setting;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementId;

/** Gives each parameter its value: what the profile sets, else the default in force. */
final class Values {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9\\h]{19,}");
    private static final Pattern DIGITS_AND_DECIMALS = Pattern.compile("-?[0-9\\h]+([.,][0-9]+)?");

    private final Definitions known;
    private final Source procurement;
    private final Faults faults;
    private final Nearest nearest = new Nearest();
    private final Map<RequirementId, Map<String, Located<Setting>>> settings = new HashMap<>();

    Values(Definitions known, Source procurement, Faults faults) {
        this.known = known;
        this.procurement = procurement;
        this.faults = faults;
    }

    /** Takes the profile's settings, and tells of those that set nothing. */
    void take(List<Located<Setting>> stated) {
        for (Located<Setting> setting : stated) {
            RequirementId id = setting.value().requirement();
            String parameter = setting.value().parameter();
            Working working = known.byId().get(id);
            if (working == null) {
                faults.error(
                        setting.location(),
                        "OTP-2301",
                        id.value(),
                        nearest.to(id.value(), known.byId().keySet()));
            } else if (!working.current().parameters().containsKey(parameter)) {
                faults.error(
                        setting.location(),
                        "OTP-2302",
                        id.value(),
                        parameter,
                        nearest.to(parameter, working.current().parameters().keySet()));
            } else {
                if (!working.isSelected()) {
                    faults.warning(setting.location(), "OTP-2308", id.value(), parameter);
                }
                Located<Setting> before =
                        settings.computeIfAbsent(id, i -> new TreeMap<>()).putIfAbsent(parameter, setting);
                if (before != null) {
                    faults.error(
                            setting.location(),
                            "OTP-2309",
                            id.value(),
                            parameter,
                            before.location().toString());
                }
            }
        }
    }

    /** The values of a selected requirement's parameters in normal form; a step is added for each. */
    Map<String, String> of(Working working, List<ProvenanceStep> steps) {
        Map<String, Parameter> parameters = working.current().parameters();
        if (parameters.isEmpty()) {
            return Map.of();
        }
        Map<String, Located<Setting>> set = settings.getOrDefault(working.id(), Map.of());
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : parameters.values()) {
            Located<Setting> setting = set.get(parameter.name());
            Optional<String> value = setting == null ? parameter.defaultValue() : value(working, parameter, setting);
            if (value.isPresent()) {
                values.put(parameter.name(), value.get());
                steps.add(setting == null ? byDefault(working, parameter) : bySetting(parameter, value.get(), setting));
            } else if (setting == null) {
                faults.error(
                        Faults.NOWHERE,
                        "OTP-2310",
                        working.id().value(),
                        parameter.name(),
                        working.current().title(),
                        Texts.name(parameter.type()),
                        Texts.said(working.home(), working.base().location()));
            }
        }
        return values;
    }

    private ProvenanceStep byDefault(Working working, Parameter parameter) {
        String standard = parameter.defaultValue().orElseThrow();
        if (working.amendments().isEmpty()) {
            return step(parameter, standard, working.home(), working.written(), "");
        }
        Working.Origin origin = working.origin(FieldPath.of(parameter.name(), ParameterFacet.DEFAULT));
        return step(parameter, standard, origin.source(), origin.written(), origin.because());
    }

    private ProvenanceStep bySetting(Parameter parameter, String value, Located<Setting> setting) {
        return step(
                parameter,
                value,
                procurement,
                Places.of(setting.value()),
                setting.value().because());
    }

    private static ProvenanceStep step(
            Parameter parameter, String value, Source source, String location, String because) {
        return ProvenanceStep.of(
                ProvenanceStep.Action.VALUED,
                parameter.name(),
                source.layer(),
                source.label(),
                location,
                because,
                value);
    }

    /** The normal form of what is set, if it is allowed. */
    private Optional<String> value(Working working, Parameter parameter, Located<Setting> setting) {
        String written = setting.value().value();
        SourceLocation at = setting.location();
        String id = working.id().value();
        Optional<String> normal = parameter.type().normalize(written);
        if (normal.isEmpty()) {
            String code = hasTooManyDigits(parameter.type(), written) ? "OTP-2314" : "OTP-2303";
            faults.error(at, code, id, parameter.name(), written, Texts.name(parameter.type()));
            return Optional.empty();
        }
        String value = normal.get();
        if (value.contains("{{")) {
            faults.error(at, "OTP-2313", id, parameter.name());
            return Optional.empty();
        }
        Optional<Parameter.Rejection> rejection = parameter.rejects(value);
        if (rejection.isPresent()) {
            tell(working, parameter, value, at, rejection.get());
            return Optional.empty();
        }
        boolean departs = parameter
                .defaultValue()
                .map(standard -> !isSame(parameter.type(), standard, value))
                .orElse(false);
        if (departs && setting.value().because().isBlank()) {
            faults.error(
                    at,
                    "OTP-2307",
                    id,
                    parameter.name(),
                    Texts.value(parameter.type(), value),
                    Texts.value(parameter.type(), parameter.defaultValue().orElseThrow()));
            return Optional.empty();
        }
        return normal;
    }

    /** Whether what is no value of the type is one all the same, but for its length. */
    private static boolean hasTooManyDigits(ParameterType type, String written) {
        return switch (type) {
            case INTEGER -> DIGITS.matcher(written.strip()).matches();
            case DECIMAL -> DIGITS_AND_DECIMALS.matcher(written.strip()).matches();
            case TEXT, CHOICE, DATE -> false;
        };
    }

    private static boolean isSame(ParameterType type, String one, String another) {
        return type.compare(one, another) == 0;
    }

    private void tell(
            Working working, Parameter parameter, String value, SourceLocation at, Parameter.Rejection rejection) {
        boolean characters = parameter.type() == ParameterType.TEXT;
        ParameterFacet facet =
                switch (rejection) {
                    case BELOW_MIN -> ParameterFacet.MIN;
                    case ABOVE_MAX -> ParameterFacet.MAX;
                    case NOT_A_CHOICE -> ParameterFacet.CHOICES;
                };
        String code =
                switch (rejection) {
                    case BELOW_MIN -> characters ? "OTP-2311" : "OTP-2304";
                    case ABOVE_MAX -> characters ? "OTP-2312" : "OTP-2305";
                    case NOT_A_CHOICE -> "OTP-2306";
                };
        Object allowed =
                switch (rejection) {
                    case BELOW_MIN -> bound(parameter, parameter.min().orElseThrow());
                    case ABOVE_MAX -> bound(parameter, parameter.max().orElseThrow());
                    case NOT_A_CHOICE -> String.join(", ", parameter.choices());
                };
        Working.Origin origin = working.origin(FieldPath.of(parameter.name(), facet));
        faults.error(
                at,
                code,
                working.id().value(),
                parameter.name(),
                Texts.value(parameter.type(), value),
                allowed,
                Texts.said(origin.source(), origin.location()));
    }

    private static Object bound(Parameter parameter, String normal) {
        return Texts.value(ParameterFit.boundType(parameter), normal);
    }
}
