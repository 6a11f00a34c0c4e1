package se.sambruk.otp.api.evaluation.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;

/** An award criterion with what counts under it: requirements, or sub-criteria that have them. Known by its name in the documents. */
public final class PlanCriterion extends TreeValue {
    private final String name;
    private final BigDecimal weight;
    private final List<PlanCriterion> parts;
    private final List<ScoredRequirement> requirements;

    private PlanCriterion(
            String name, BigDecimal weight, List<PlanCriterion> parts, List<ScoredRequirement> requirements) {
        this.name = Objects.requireNonNull(name);
        this.weight = weight;
        this.parts = List.copyOf(parts);
        this.requirements = List.copyOf(requirements);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a criterion has a name");
        }
        if (weight != null && weight.signum() <= 0) {
            throw new IllegalArgumentException("a weight is above 0, got " + weight.toPlainString());
        }
    }

    /** A criterion under which requirements count. */
    public static PlanCriterion of(String name, List<ScoredRequirement> requirements) {
        return new PlanCriterion(name, null, List.of(), requirements);
    }

    /** A criterion with sub-criteria (underkriterier). */
    public static PlanCriterion group(String name, List<PlanCriterion> parts) {
        return new PlanCriterion(name, null, parts, List.of());
    }

    /** The criteria that a specification's evaluated requirements name, in the order in which they first come. */
    public static List<PlanCriterion> allOf(Specification specification) {
        Map<String, List<ScoredRequirement>> byName = new LinkedHashMap<>();
        for (SpecifiedRequirement specified : specification.requirements()) {
            specified.requirement().award().ifPresent(award -> byName.computeIfAbsent(
                            award.criterion(), name -> new ArrayList<>())
                    .add(ScoredRequirement.builder(specified, specification.locale())
                            .build()));
        }
        List<PlanCriterion> criteria = new ArrayList<>();
        byName.forEach((name, requirements) -> criteria.add(of(name, requirements)));
        return criteria;
    }

    /**
     * The same criterion with a weight.
     *
     * @param percent in per cent of the whole evaluation, above 0
     */
    public PlanCriterion weighted(BigDecimal percent) {
        return new PlanCriterion(name, Objects.requireNonNull(percent), parts, requirements);
    }

    /** The same criterion and sub-criteria, each with the requirements that are said to count under its name. */
    PlanCriterion filled(Map<String, List<ScoredRequirement>> byName) {
        return new PlanCriterion(
                name,
                weight,
                parts.stream().map(part -> part.filled(byName)).toList(),
                byName.getOrDefault(name, List.of()));
    }

    public static PlanCriterion fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new PlanCriterion(
                in.text("name"),
                in.findText("weight").map(BigDecimal::new).orElse(null),
                in.list("parts", PlanCriterion::fromTree),
                in.list("requirements", ScoredRequirement::fromTree));
    }

    public String name() {
        return name;
    }

    /** In per cent of the whole evaluation; a sub-criterion's too, so that those of a criterion add up to its own. */
    public Optional<BigDecimal> weight() {
        return Optional.ofNullable(weight);
    }

    /** Its sub-criteria, in the order of the documents. */
    public List<PlanCriterion> parts() {
        return parts;
    }

    /** What counts directly under it. */
    public List<ScoredRequirement> requirements() {
        return requirements;
    }

    /** Itself if it has no sub-criteria, else those within it that have none, in order. */
    public Stream<PlanCriterion> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(PlanCriterion::leaves);
    }

    /** Itself and all within it, each before its parts. */
    public Stream<PlanCriterion> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(PlanCriterion::all));
    }

    /** Everything that counts under it, directly or within a sub-criterion. */
    public Stream<ScoredRequirement> allRequirements() {
        return all().flatMap(criterion -> criterion.requirements.stream());
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("name", name)
                .put("weight", weight().map(BigDecimal::toPlainString))
                .put("parts", parts)
                .put("requirements", requirements)
                .done();
    }
}
