package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * What the parts of an annex are made from.
 *
 * @param specification as suppliers may see it
 * @param categories in order, each with its requirements; none is empty
 * @param references by id
 */
record Annex(
        Specification specification,
        Wording wording,
        List<Area> categories,
        Map<String, Reference> references,
        LinkedText linked) {

    /** A category and its requirements. */
    record Area(Category category, List<SpecifiedRequirement> requirements) {
        String anchor() {
            return "omrade-" + category.code();
        }

        long count(RequirementKind kind) {
            return requirements.stream()
                    .filter(r -> r.requirement().kind() == kind)
                    .count();
        }
    }

    static Annex of(Specification published, Wording wording) {
        Map<String, List<SpecifiedRequirement>> byCode = new LinkedHashMap<>();
        published.categories().forEach(category -> byCode.put(category.code(), new ArrayList<>()));
        published.requirements().forEach(r -> byCode.computeIfAbsent(
                        r.requirement().category(), code -> new ArrayList<>())
                .add(r));
        Map<String, Category> categories = new LinkedHashMap<>();
        published.categories().forEach(category -> categories.put(category.code(), category));
        List<Area> areas = new ArrayList<>();
        byCode.forEach((code, requirements) -> {
            if (!requirements.isEmpty()) {
                // A category that nobody describes still has its requirements, under its code.
                Category category = categories.getOrDefault(code, Category.of(code, code, "", List.of(), List.of()));
                areas.add(new Area(category, List.copyOf(requirements)));
            }
        });
        Map<String, Reference> references = new LinkedHashMap<>();
        published.references().forEach(reference -> references.put(reference.id(), reference));
        return new Annex(published, wording, List.copyOf(areas), references, LinkedText.of(published));
    }

    ProcurementFacts procurement() {
        return specification.procurement();
    }

    DocumentFacts facts() {
        return specification.document();
    }

    String fingerprint() {
        return specification.contentHash().abbreviated();
    }

    /** The kinds that occur, in the order of the enumeration. */
    List<RequirementKind> kinds() {
        return List.of(RequirementKind.values()).stream()
                .filter(kind -> count(kind) > 0)
                .toList();
    }

    long count(RequirementKind kind) {
        return categories.stream().mapToLong(area -> area.count(kind)).sum();
    }
}
