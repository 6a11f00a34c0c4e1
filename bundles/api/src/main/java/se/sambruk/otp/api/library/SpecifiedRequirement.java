package se.sambruk.otp.api.library;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterText;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

/** A requirement as it stands in a specification: all layers applied, every parameter given a value, every step kept. */
public final class SpecifiedRequirement extends TreeValue {
    private final Requirement requirement;
    private final SortedMap<String, String> values;
    private final List<ProvenanceStep> provenance;

    private SpecifiedRequirement(Requirement requirement, Map<String, String> values, List<ProvenanceStep> provenance) {
        this.requirement = Objects.requireNonNull(requirement);
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        this.provenance = List.copyOf(provenance);
    }

    /**
     * @param requirement with all amendments applied
     * @param values a value in normal form for each parameter
     * @param provenance in the order in which it happened
     */
    public static SpecifiedRequirement of(
            Requirement requirement, Map<String, String> values, List<ProvenanceStep> provenance) {
        return new SpecifiedRequirement(requirement, values, provenance);
    }

    public static SpecifiedRequirement fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.get("requirement", Requirement::fromTree),
                in.map("values", String.class::cast),
                in.list("provenance", ProvenanceStep::fromTree));
    }

    public Requirement requirement() {
        return requirement;
    }

    /** Each parameter's value in normal form. */
    public SortedMap<String, String> values() {
        return values;
    }

    public List<ProvenanceStep> provenance() {
        return provenance;
    }

    /** The requirement's text with its parameters filled in. */
    public String text(Locale locale) {
        return render(requirement.text(), locale);
    }

    /** Any of the requirement's texts with its parameters filled in; an unknown insertion is left as it stands. */
    public String render(String text, Locale locale) {
        return ParameterText.render(text, name -> {
            Parameter parameter = requirement.parameters().get(name);
            String value = values.get(name);
            return parameter == null || value == null ? null : parameter.type().display(value, locale);
        });
    }

    /** What suppliers may see: without guidance, purposes, reasons, and what values the buyer could have chosen. */
    public SpecifiedRequirement published() {
        return published(citation -> true);
    }

    /**
     * @param holds whether a citation says something in the procurement
     */
    SpecifiedRequirement published(Predicate<Citation> holds) {
        Requirement.Builder visible = requirement.toBuilder()
                .set(RequirementField.GUIDANCE, "")
                .set(RequirementField.PURPOSES, List.of())
                .set(
                        RequirementField.REFERENCES,
                        requirement.references().stream().filter(holds).toList());
        requirement.parameters().values().forEach(p -> visible.parameter(p.published()));
        List<ProvenanceStep> steps = provenance.stream()
                .filter(step -> !isForBuyerOnly(step))
                .map(ProvenanceStep::published)
                .toList();
        return of(visible.build(), values, steps);
    }

    // A parameter may be called "guidance" too; what it was set to is no secret.
    private static boolean isForBuyerOnly(ProvenanceStep step) {
        return step.action() == ProvenanceStep.Action.AMENDED
                && FieldPath.parse(step.path())
                        .filter(path -> path.field() == RequirementField.GUIDANCE
                                || path.field() == RequirementField.PURPOSES
                                || path.facet().isPresent() && !path.facet().equals(Optional.of(ParameterFacet.UNIT)))
                        .isPresent();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("requirement", requirement)
                .put("values", values)
                .put("provenance", provenance)
                .done();
    }
}
