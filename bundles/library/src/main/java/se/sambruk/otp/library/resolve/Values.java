package se.sambruk.otp.library.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/**
 * Gives each parameter its value: what the profile sets, else what the sets it starts from say, else the default in force. A set speaks for
 * its pack: a default that a layer above the pack has decided goes before it.
 */
final class Values {
    private final Definitions known;
    private final Source procurement;
    private final Faults faults;
    private final Nearest nearest = new Nearest();
    private final ParameterSets sets;
    private final Map<RequirementId, Map<String, Located<Setting>>> settings = new HashMap<>();
    private Map<RequirementId, Map<String, ParameterSets.Given>> given = Map.of();

    Values(Definitions known, ParameterSets sets, Source procurement, Faults faults) {
        this.known = known;
        this.sets = sets;
        this.procurement = procurement;
        this.faults = faults;
    }

    /** Takes the sets that the profile starts from and its own settings, and tells of those that set nothing. */
    void take(List<Located<String>> setNames, List<Located<Setting>> stated) {
        given = sets.of(setNames);
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

    /** The sets that the profile starts from, in its order. */
    List<UsedParameterSet> sets() {
        return sets.used();
    }

    /** The values of a selected requirement's parameters in normal form; a step is added for each. */
    Map<String, String> of(Working working, List<ProvenanceStep> steps) {
        Map<String, Parameter> parameters = working.current().parameters();
        if (parameters.isEmpty()) {
            return Map.of();
        }
        Map<String, Located<Setting>> set = settings.getOrDefault(working.id(), Map.of());
        Map<String, ParameterSets.Given> ready = given.getOrDefault(working.id(), Map.of());
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : parameters.values()) {
            Located<Setting> setting = set.get(parameter.name());
            ParameterSets.Given level = inForce(working, parameter, ready.get(parameter.name()));
            if (setting != null) {
                value(working, parameter, setting, standard(parameter, level)).ifPresent(value -> {
                    values.put(parameter.name(), value);
                    steps.add(bySetting(parameter, value, setting));
                });
            } else if (level != null) {
                ValueFit fit = ValueFit.of(parameter, level.setting().value());
                if (fit.isAllowed()) {
                    String value = fit.normal().orElseThrow();
                    values.put(parameter.name(), value);
                    steps.add(bySet(parameter, value, level));
                } else {
                    sets.refuse(level, working, parameter);
                }
            } else if (parameter.defaultValue().isPresent()) {
                values.put(parameter.name(), parameter.defaultValue().get());
                steps.add(byDefault(working, parameter));
            } else if (!sets.isIncomplete()) {
                // A set that cannot be found may have had the value; that it is not there is told of.
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

    /** What a set says, but for where a layer above its pack, or the procurement itself, has had a word on the default. */
    private ParameterSets.Given inForce(Working working, Parameter parameter, ParameterSets.Given level) {
        return level != null && sets.speaks(level, working, parameter) ? level : null;
    }

    /** What would hold if the profile said nothing. */
    private static Optional<String> standard(Parameter parameter, ParameterSets.Given level) {
        return Optional.ofNullable(level)
                .map(found -> ValueFit.of(parameter, found.setting().value()))
                .filter(ValueFit::isAllowed)
                .flatMap(ValueFit::normal)
                .or(parameter::defaultValue);
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

    private static ProvenanceStep bySet(Parameter parameter, String value, ParameterSets.Given level) {
        return step(parameter, value, level.source(), level.written(), level.because())
                .of(level.used());
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

    /**
     * The normal form of what is set, if it is allowed.
     *
     * @param standard what would hold without it, which is departed from with a reason only
     */
    private Optional<String> value(
            Working working, Parameter parameter, Located<Setting> setting, Optional<String> standard) {
        String written = setting.value().value();
        ValueFit fit = ValueFit.of(parameter, written);
        if (!fit.isAllowed()) {
            tell(working, parameter, fit, setting);
            return Optional.empty();
        }
        String value = fit.normal().orElseThrow();
        boolean departs =
                standard.map(known -> !isSame(parameter.type(), known, value)).orElse(false);
        if (departs && setting.value().because().isBlank()) {
            faults.error(
                    setting.location(),
                    "OTP-2307",
                    working.id().value(),
                    parameter.name(),
                    Texts.value(parameter.type(), value),
                    Texts.value(parameter.type(), standard.orElseThrow()));
            return Optional.empty();
        }
        return fit.normal();
    }

    private static boolean isSame(ParameterType type, String one, String another) {
        return type.compare(one, another) == 0;
    }

    private void tell(Working working, Parameter parameter, ValueFit fit, Located<Setting> setting) {
        SourceLocation at = setting.location();
        String id = working.id().value();
        String name = parameter.name();
        String written = setting.value().value();
        boolean characters = parameter.type() == ParameterType.TEXT;
        switch (fit.unfit().orElseThrow()) {
            case NOT_OF_TYPE -> faults.error(at, "OTP-2303", id, name, written, Texts.name(parameter.type()));
            case TOO_MANY_DIGITS -> faults.error(at, "OTP-2314", id, name, written, Texts.name(parameter.type()));
            case INSERTION -> faults.error(at, "OTP-2313", id, name);
            case BELOW_MIN ->
                faults.error(
                        at,
                        characters ? "OTP-2311" : "OTP-2304",
                        id,
                        name,
                        Texts.value(parameter.type(), fit.normal().orElseThrow()),
                        ValueFit.bound(parameter, parameter.min().orElseThrow()),
                        ValueFit.by(working, parameter, ParameterFacet.MIN));
            case ABOVE_MAX ->
                faults.error(
                        at,
                        characters ? "OTP-2312" : "OTP-2305",
                        id,
                        name,
                        Texts.value(parameter.type(), fit.normal().orElseThrow()),
                        ValueFit.bound(parameter, parameter.max().orElseThrow()),
                        ValueFit.by(working, parameter, ParameterFacet.MAX));
            case NOT_A_CHOICE ->
                faults.error(
                        at,
                        "OTP-2306",
                        id,
                        name,
                        Texts.value(parameter.type(), fit.normal().orElseThrow()),
                        String.join(", ", parameter.choices()),
                        ValueFit.by(working, parameter, ParameterFacet.CHOICES));
        }
    }
}
