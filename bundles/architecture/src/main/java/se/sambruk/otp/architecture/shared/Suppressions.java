package se.sambruk.otp.architecture.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.ModelFinding;

/** What the makers of a model know of and mean; and what they thought they would have to suppress and need not. Not thread-safe. */
public final class Suppressions {
    private final Map<String, List<FindingSuppression>> byCode = new HashMap<>();
    private final List<FindingSuppression> all;
    private final Set<FindingSuppression> used = new HashSet<>();

    public Suppressions(List<FindingSuppression> suppressions) {
        // Those of one concept first: their reason is the nearer one.
        this.all = suppressions.stream()
                .sorted(Comparator.comparing((FindingSuppression suppression) ->
                                suppression.concept().isEmpty())
                        .thenComparing(FindingSuppression::code)
                        .thenComparing(suppression -> suppression.concept().orElse(""))
                        .thenComparing(FindingSuppression::because))
                .toList();
        all.forEach(suppression -> byCode.computeIfAbsent(suppression.code(), code -> new ArrayList<>())
                .add(suppression));
    }

    /** A finding as it is to be told: suppressed where somebody has said so. */
    public ModelFinding told(ModelFinding finding) {
        List<FindingSuppression> matching = byCode.getOrDefault(finding.code(), List.of()).stream()
                .filter(suppression -> matches(suppression, finding))
                .toList();
        used.addAll(matching);
        return matching.isEmpty() ? finding : finding.suppressed(matching.get(0).because());
    }

    /** Errors first, then by code, else in the order given; each as it is to be told. */
    public List<ModelFinding> told(List<ModelFinding> found) {
        return found.stream()
                .sorted(Comparator.comparing(ModelFinding::severity).thenComparing(ModelFinding::code))
                .map(this::told)
                .toList();
    }

    /** Those that have matched nothing so far, each once. */
    public List<FindingSuppression> unused() {
        return all.stream()
                .distinct()
                .filter(suppression -> !used.contains(suppression))
                .toList();
    }

    private static boolean matches(FindingSuppression suppression, ModelFinding finding) {
        Optional<String> concept = suppression.concept();
        return concept.isEmpty() || concept.equals(finding.concept()) || concept.equals(finding.view());
    }
}
