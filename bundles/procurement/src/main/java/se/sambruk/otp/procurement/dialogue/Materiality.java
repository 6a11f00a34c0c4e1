package se.sambruk.otp.procurement.dialogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            if (PROCUREMENT.stream()
                    .anyMatch(name -> part.field().equals(name) || part.field().startsWith(name + "."))) {
                reasons.add(MaterialReason.PROCUREMENT);
            }
        }
        return new ArrayList<>(reasons);
    }

    private static boolean asksOtherwise(ChangedRequirement changed) {
        return changed.fields().stream()
                .map(ChangedField::field)
                .anyMatch(field -> ASKED.contains(field) || field.startsWith("values."));
    }
}
