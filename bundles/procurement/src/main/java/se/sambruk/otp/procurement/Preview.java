package se.sambruk.otp.procurement;

import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.library.Specification;

/** Marks a specification as one that is only to be looked at. */
final class Preview {
    private Preview() {}

    /**
     * The same specification with another status. Its hash differs too, so that a supplier's answers on a preview can never be
     * taken for answers on what was issued.
     */
    static Specification of(Specification specification) {
        Map<String, Object> document = copy(specification.document().tree());
        document.put("status", ProcurementProblems.text(specification.locale(), "preview.status"));
        Map<String, Object> tree = copy(specification.tree());
        tree.put("document", document);
        return Specification.fromTree(tree);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Object tree) {
        return new TreeMap<>((Map<String, Object>) tree);
    }
}
