package se.sambruk.otp.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;

/** Specifications that differ in one thing. */
public final class Variants {
    private Variants() {}

    /** The same with another title of a requirement. */
    public static Specification titled(Specification specification, String id, String title) {
        return field(specification, id, RequirementField.TITLE, title);
    }

    /** The same with another text of a requirement. */
    public static Specification worded(Specification specification, String id, String text) {
        return field(specification, id, RequirementField.TEXT, text);
    }

    /** The same with another value of a parameter. */
    public static Specification valued(Specification specification, String id, String parameter, String value) {
        return each(specification, id, one -> {
            Map<String, String> values = new TreeMap<>(one.values());
            values.put(parameter, value);
            return Optional.of(SpecifiedRequirement.of(one.requirement(), values, one.provenance()));
        });
    }

    /** The same, where an evaluated requirement gives another most. */
    public static Specification awarded(Specification specification, String id, int max) {
        return each(specification, id, one -> one.requirement().award().map(award -> {
            Award other = Award.of(award.criterion(), award.unit(), BigDecimal.valueOf(max), List.of());
            Requirement requirement = one.requirement().toBuilder()
                    .set(RequirementField.AWARD, Optional.of(other))
                    .build();
            return SpecifiedRequirement.of(requirement, one.values(), one.provenance());
        }));
    }

    /** The same without a requirement. */
    public static Specification without(Specification specification, String id) {
        return each(specification, id, one -> Optional.empty());
    }

    /** The same with another last day for tenders in its documents. */
    public static Specification due(Specification specification, LocalDate day) {
        return document(specification, "response-deadline", day.toString());
    }

    /** The same with no last day for tenders in its documents. */
    public static Specification undated(Specification specification) {
        Map<String, Object> document = copy(specification.document().tree());
        document.remove("response-deadline");
        Map<String, Object> tree = copy(specification.tree());
        tree.put("document", document);
        return Specification.fromTree(tree);
    }

    /** The same with another version. */
    public static Specification version(Specification specification, String version) {
        return document(specification, "version", version);
    }

    private static Specification document(Specification specification, String key, String value) {
        Map<String, Object> document = copy(specification.document().tree());
        document.put(key, value);
        Map<String, Object> tree = copy(specification.tree());
        tree.put("document", document);
        return Specification.fromTree(tree);
    }

    private static <T> Specification field(Specification specification, String id, RequirementField<T> field, T value) {
        return each(
                specification,
                id,
                one -> Optional.of(SpecifiedRequirement.of(
                        one.requirement().toBuilder().set(field, value).build(), one.values(), one.provenance())));
    }

    private interface Change {
        Optional<SpecifiedRequirement> of(SpecifiedRequirement one);
    }

    private static Specification each(Specification specification, String id, Change change) {
        List<Object> requirements = new ArrayList<>();
        for (SpecifiedRequirement one : specification.requirements()) {
            Optional<SpecifiedRequirement> other =
                    one.requirement().id().equals(new RequirementId(id)) ? change.of(one) : Optional.of(one);
            other.ifPresent(requirements::add);
        }
        Map<String, Object> tree = copy(specification.tree());
        tree.put("requirements", TreeWriter.list(requirements));
        return Specification.fromTree(tree);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Object tree) {
        return new TreeMap<>((Map<String, Object>) tree);
    }

    /** Several changes, one after the other. */
    @SafeVarargs
    public static Specification all(Specification specification, UnaryOperator<Specification>... changes) {
        Specification now = specification;
        for (UnaryOperator<Specification> change : changes) {
            now = change.apply(now);
        }
        return now;
    }
}
