package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterType;

/** Checks that bounds, choices and default of an amended parameter go together. */
final class ParameterFit {
    private final Working working;
    private final Parameter parameter;
    private final Collection<FieldPath> paths;
    private final Faults faults;

    ParameterFit(Working working, String name, Collection<FieldPath> paths, Faults faults) {
        this.working = working;
        this.parameter = working.current().parameters().get(name);
        this.paths = paths;
        this.faults = faults;
    }

    void check() {
        if (hasForeignFacet()) {
            return;
        }
        if (areCrossed()) {
            faults.error(
                    place(ParameterFacet.MIN, ParameterFacet.MAX),
                    "OTP-2110",
                    working.id().value(),
                    parameter.name(),
                    bound(ParameterFacet.MIN),
                    saidBy(ParameterFacet.MIN),
                    bound(ParameterFacet.MAX),
                    saidBy(ParameterFacet.MAX));
            return;
        }
        parameter.defaultValue().flatMap(value -> parameter.rejects(value)).ifPresent(this::tell);
    }

    /** A least value of a choice, or choices of a number. */
    private boolean hasForeignFacet() {
        boolean choice = parameter.type() == ParameterType.CHOICE;
        List<ParameterFacet> foreign =
                choice ? List.of(ParameterFacet.MIN, ParameterFacet.MAX) : List.of(ParameterFacet.CHOICES);
        boolean found = false;
        for (ParameterFacet facet : foreign) {
            FieldPath path = FieldPath.of(parameter.name(), facet);
            if (paths.contains(path) && path.read(working.current()).isPresent()) {
                found = true;
                faults.error(
                        working.origin(path).location(),
                        "OTP-2118",
                        working.id().value(),
                        path.toString(),
                        parameter.name(),
                        Texts.name(parameter.type()));
            }
        }
        return found;
    }

    private boolean areCrossed() {
        Optional<String> min = parameter.min();
        Optional<String> max = parameter.max();
        return min.isPresent() && max.isPresent() && boundType(parameter).compare(min.get(), max.get()) > 0;
    }

    private void tell(Parameter.Rejection rejection) {
        String code =
                switch (rejection) {
                    case BELOW_MIN -> "OTP-2125";
                    case ABOVE_MAX -> "OTP-2107";
                    case NOT_A_CHOICE -> "OTP-2117";
                };
        ParameterFacet facet =
                switch (rejection) {
                    case BELOW_MIN -> ParameterFacet.MIN;
                    case ABOVE_MAX -> ParameterFacet.MAX;
                    case NOT_A_CHOICE -> ParameterFacet.CHOICES;
                };
        faults.error(
                place(ParameterFacet.DEFAULT, facet),
                code,
                working.id().value(),
                parameter.name(),
                Texts.value(parameter.type(), parameter.defaultValue().orElseThrow()),
                saidBy(ParameterFacet.DEFAULT),
                facet == ParameterFacet.CHOICES ? String.join(", ", parameter.choices()) : bound(facet),
                saidBy(facet),
                FieldPath.of(parameter.name(), facet).toString());
    }

    private Object bound(ParameterFacet facet) {
        String normal = (facet == ParameterFacet.MIN ? parameter.min() : parameter.max()).orElseThrow();
        return Texts.value(boundType(parameter), normal);
    }

    /** A text's bounds count characters. */
    static ParameterType boundType(Parameter parameter) {
        return parameter.type() == ParameterType.TEXT ? ParameterType.INTEGER : parameter.type();
    }

    private String saidBy(ParameterFacet facet) {
        Working.Origin origin = working.origin(FieldPath.of(parameter.name(), facet));
        return Texts.said(origin.source(), origin.location());
    }

    /** Where the first of some facets that this layer has amended is written. */
    private SourceLocation place(ParameterFacet... facets) {
        for (ParameterFacet facet : facets) {
            FieldPath path = FieldPath.of(parameter.name(), facet);
            if (paths.contains(path)) {
                return working.origin(path).location();
            }
        }
        return paths.stream()
                .filter(path -> path.parameter().equals(Optional.of(parameter.name())))
                .findFirst()
                .map(path -> working.origin(path).location())
                .orElse(working.base().location());
    }
}
