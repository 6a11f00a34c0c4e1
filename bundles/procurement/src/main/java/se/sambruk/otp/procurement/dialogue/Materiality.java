package se.sambruk.otp.procurement.dialogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.requirement.RequirementKind;

/** What of a change may matter to whoever wants to tender. The officer decides; only of award criteria is it always so. Pure. */
final class Materiality {
    private static final String AWARD = "award";
    /** What makes out what a requirement asks for; titles, motives and references explain it. */
    private static final Set<String> ASKED =
            Set.of("kind", "fulfilled", "text", "parameters", "response", "verification");
    /** What a procurement is; its case number and the day of its documents are how they are kept. */
    private static final Set<String> PROCUREMENT = Set.of(
            "procurement.title",
            "procurement.buyer",
            "procurement.acquisition",
            "procurement.regime",
            "procurement.delivery",
            "procurement.classification");

    private Materiality() {}

    static List<MaterialReason> reasons(
            Specification was, Specification is, List<ChangedRequirement> requirements, List<ChangedField> parts) {
        Set<MaterialReason> reasons = EnumSet.noneOf(MaterialReason.class);
        for (ChangedRequirement changed : requirements) {
            if (changed.field(AWARD).isPresent()) {
                reasons.add(MaterialReason.AWARD);
            }
            List<RequirementKind> kinds = Stream.of(was, is)
                    .map(specification -> specification.find(changed.id()))
                    .flatMap(Optional::stream)
                    .map(SpecifiedRequirement::requirement)
                    .map(requirement -> requirement.kind())
                    .toList();
            if (asksOtherwise(changed)) {
                if (kinds.contains(RequirementKind.QUALIFICATION)) {
                    reasons.add(MaterialReason.QUALIFICATION);
                }
                if (kinds.stream()
                        .anyMatch(
                                kind -> kind != RequirementKind.QUALIFICATION && kind != RequirementKind.INFORMATION)) {
                    reasons.add(MaterialReason.REQUIREMENT);
                }
            }
        }
        for (ChangedField part : parts) {
            if (part.field().equals("prices") || part.field().startsWith("prices.")) {
                reasons.add(MaterialReason.PRICES);
            }
            if (part.field().equals("evaluation") || part.field().startsWith("evaluation.")) {
                reasons.add(MaterialReason.AWARD);
            }
            if (PROCUREMENT.stream()
                    .anyMatch(name -> part.field().equals(name) || part.field().startsWith(name + "."))) {
                reasons.add(MaterialReason.PROCUREMENT);
            }
        }
        if (!weighed(was).equals(weighed(is))) {
            reasons.add(MaterialReason.AWARD);
        }
        return new ArrayList<>(reasons);
    }

    /** How tenders are evaluated, without what the requirements that count are called. */
    private static Optional<Object> weighed(Specification specification) {
        return specification.evaluation().map(plan -> untitled(plan.tree()));
    }

    private static Object untitled(Object node) {
        if (node instanceof List<?> items) {
            return items.stream().map(Materiality::untitled).toList();
        }
        if (node instanceof Map<?, ?> object) {
            Map<Object, Object> rest = new TreeMap<>();
            object.forEach((key, value) -> {
                if (!"title".equals(key)) {
                    rest.put(key, untitled(value));
                }
            });
            return rest;
        }
        return node;
    }

    private static boolean asksOtherwise(ChangedRequirement changed) {
        return changed.fields().stream()
                .map(ChangedField::field)
                .anyMatch(field -> ASKED.contains(field) || field.startsWith("values."));
    }
}
