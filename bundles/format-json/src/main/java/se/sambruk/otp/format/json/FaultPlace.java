package se.sambruk.otp.format.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.price.PriceSchedule;

/** Finds where in a tree the part is that no specification can have, so that a person need not read an exception. */
final class FaultPlace {
    private static final Map<String, Function<Object, ?>> REQUIRED = new LinkedHashMap<>();
    private static final Map<String, Function<Object, ?>> LISTS = new LinkedHashMap<>();
    private static final Map<String, Function<Object, ?>> OPTIONAL = new LinkedHashMap<>();

    static {
        REQUIRED.put("procurement", ProcurementFacts::fromTree);
        REQUIRED.put("document", DocumentFacts::fromTree);
        LISTS.put("sources", Specification.Source::fromTree);
        LISTS.put("categories", Category::fromTree);
        LISTS.put("requirements", SpecifiedRequirement::fromTree);
        LISTS.put("omissions", Omission::fromTree);
        LISTS.put("references", Reference::fromTree);
        LISTS.put("glossary", Term::fromTree);
        OPTIONAL.put("letterhead", node -> new ContentHash((String) node));
        OPTIONAL.put("prices", PriceSchedule::fromTree);
        OPTIONAL.put("evaluation", EvaluationPlan::fromTree);
    }

    private FaultPlace() {}

    /** The JSON Pointer of the first part that cannot be read; that of the whole if each of them can. */
    static String of(Map<?, ?> tree) {
        for (Map.Entry<String, Function<Object, ?>> part : REQUIRED.entrySet()) {
            if (!isRead(tree.get(part.getKey()), part.getValue())) {
                return "/" + part.getKey();
            }
        }
        for (Map.Entry<String, Function<Object, ?>> part : LISTS.entrySet()) {
            Object items = tree.get(part.getKey());
            if (items instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (!isRead(list.get(i), part.getValue())) {
                        return "/" + part.getKey() + "/" + i;
                    }
                }
            } else if (items != null) {
                return "/" + part.getKey();
            }
        }
        for (Map.Entry<String, Function<Object, ?>> part : OPTIONAL.entrySet()) {
            Object there = tree.get(part.getKey());
            if (there != null && !isRead(there, part.getValue())) {
                return "/" + part.getKey();
            }
        }
        return "/";
    }

    private static boolean isRead(Object node, Function<Object, ?> read) {
        try {
            if (read.apply(node) instanceof TreeValue value) {
                CanonicalJson.bytes(value.tree());
            }
            return true;
        } catch (RuntimeException e) {
            // Each value type refuses what it cannot be with an exception of its own.
            return false;
        }
    }
}
