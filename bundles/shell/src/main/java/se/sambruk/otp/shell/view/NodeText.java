package se.sambruk.otp.shell.view;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Writes what stands at a place of a requirement as people write it: {@code 99,8} and "obligatoriskt krav". */
public final class NodeText {
    private static final Map<String, Class<? extends WireValue>> CHOICES = Map.of(
            "kind", RequirementKind.class,
            "fulfilled", Fulfilment.class,
            "ambition", Ambition.class,
            "delivery", DeliveryModel.class,
            "acquisition", AcquisitionForm.class,
            "regimes", Regime.class,
            "purposes", Purpose.class);

    private static final Map<String, BiFunction<NodeText, Object, String>> LISTS = Map.of(
            RequirementField.REFERENCES.name(), (text, node) -> text.citation(Citation.fromTree(node)),
            RequirementField.TRACES.name(), (text, node) -> text.trace(Trace.fromTree(node)),
            RequirementField.RELATED.name(), (text, node) -> text.relation(Relation.fromTree(node)));

    private static final Set<String> UNLIMITED = Set.of(
            RequirementField.DELIVERY.name(),
            RequirementField.ACQUISITION.name(),
            RequirementField.REGIMES.name(),
            RequirementField.CLASSIFICATION.name());

    private final Requirement requirement;
    private final Locale locale;

    /**
     * @param requirement whose parameters tell what their values mean
     */
    public NodeText(Requirement requirement, Locale locale) {
        this.requirement = requirement;
        this.locale = locale;
    }

    /** What the place is called. */
    public String place(String path) {
        Optional<FieldPath> place = FieldPath.parse(path);
        if (place.flatMap(FieldPath::facet).isPresent()) {
            String facet = place.flatMap(FieldPath::facet).orElseThrow().wire();
            return Texts.in(
                    locale,
                    "facet." + facet,
                    place.flatMap(FieldPath::parameter).orElseThrow());
        }
        return Texts.has("field." + path) ? Texts.in(locale, "field." + path) : path;
    }

    /** What stands at a place. */
    public String value(String path, Object node) {
        Optional<FieldPath> place = FieldPath.parse(path);
        Optional<Parameter> parameter = place.flatMap(FieldPath::parameter).map(requirement.parameters()::get);
        if (parameter.isPresent()) {
            return facet(parameter.get(), place.flatMap(FieldPath::facet).orElseThrow(), node);
        }
        if (path.equals(RequirementField.VERIFICATION.name()) && node instanceof Collection<?> items) {
            return items.stream()
                    .map(item -> verification(Verification.fromTree(item)))
                    .collect(Collectors.joining("\n"));
        }
        if (path.equals(RequirementField.RESPONSE.name())) {
            return response(Response.fromTree(node));
        }
        if (path.equals(RequirementField.AWARD.name())) {
            return award(Award.fromTree(node));
        }
        if (path.equals(RequirementField.CLASSIFICATION.name())) {
            return classification(Classification.fromTree(node));
        }
        if (LISTS.containsKey(path) && node instanceof Collection<?> items) {
            return items.stream().map(item -> LISTS.get(path).apply(this, item)).collect(Collectors.joining("\n"));
        }
        return plain(Optional.ofNullable(CHOICES.get(path)), node);
    }

    /** What it means that nothing stands at a place: where a requirement may be limited to some of many, that it is for all. */
    public String nothing(String path) {
        return Texts.in(locale, UNLIMITED.contains(path) ? "trail.all" : "trail.nothing");
    }

    /** From which classes of information it is meant. */
    public String classification(Classification lowest) {
        return Texts.in(locale, "classification", lowest.confidentiality(), lowest.integrity(), lowest.availability());
    }

    /** What it leans on, where, and why. */
    public String citation(Citation citation) {
        String place = citation.at().isEmpty() ? "" : " " + citation.at();
        String why = citation.why().isEmpty() ? "" : " – " + citation.why();
        return citation.reference() + place + why;
    }

    /** What it has to do with an element of the architecture. */
    public String trace(Trace trace) {
        return trace.element() + " – " + Names.of(trace.role(), locale);
    }

    /** What it has to do with another requirement. */
    public String relation(Relation relation) {
        return Names.of(relation.type(), locale) + " " + relation.to();
    }

    /** A parameter's value, with its unit. */
    public String parameterValue(String name, Object normal) {
        Parameter parameter = requirement.parameters().get(name);
        String written = String.valueOf(normal);
        if (parameter == null) {
            return written;
        }
        return parameter.type().display(written, locale)
                + parameter.unit().map(unit -> " " + unit).orElse("");
    }

    /** How and when something is verified. */
    public String verification(Verification verification) {
        return Names.of(verification.phase(), locale) + ": " + verification.method();
    }

    /** What a supplier answers with. */
    public String response(Response response) {
        StringBuilder text = new StringBuilder(Names.of(response.type(), locale));
        if (!response.choices().isEmpty()) {
            text.append(": ").append(String.join(", ", response.choices()));
        }
        response.unit().ifPresent(unit -> text.append(" (").append(unit).append(')'));
        if (!response.supplement().wire().equals("none")) {
            text.append(", ").append(Names.of(response.supplement(), locale));
        }
        response.label().ifPresent(label -> text.append(". ").append(label));
        return text.toString();
    }

    /** What an evaluated requirement is worth. */
    public String award(Award award) {
        StringBuilder text = new StringBuilder(Texts.in(
                locale,
                "award",
                award.criterion(),
                ParameterType.DECIMAL.display(award.max().toPlainString(), locale),
                Names.of(award.unit(), locale)));
        award.scale().forEach(step -> text.append('\n')
                .append(ParameterType.DECIMAL.display(step.value().toPlainString(), locale))
                .append(": ")
                .append(step.when()));
        return text.toString();
    }

    private String facet(Parameter parameter, ParameterFacet facet, Object node) {
        return switch (facet) {
            // The bounds of a text are numbers of characters.
            case MIN, MAX ->
                (parameter.type() == ParameterType.TEXT ? ParameterType.INTEGER : parameter.type())
                        .display(String.valueOf(node), locale);
            case DEFAULT -> parameter.type().display(String.valueOf(node), locale);
            case UNIT, HELP, CHOICES -> plain(Optional.empty(), node);
        };
    }

    private String plain(Optional<Class<? extends WireValue>> choices, Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + plain(Optional.empty(), entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        if (node instanceof Collection<?> items) {
            String between = items.stream().anyMatch(Map.class::isInstance) ? "\n" : ", ";
            return items.stream().map(item -> plain(choices, item)).collect(Collectors.joining(between));
        }
        String written = String.valueOf(node);
        return choices.flatMap(type -> named(type, written)).orElse(written);
    }

    private Optional<String> named(Class<? extends WireValue> type, String written) {
        for (WireValue constant : type.getEnumConstants()) {
            if (constant.wire().equals(written)) {
                return Optional.of(Names.of(constant, locale));
            }
        }
        return Optional.empty();
    }
}
