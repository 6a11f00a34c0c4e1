package se.sambruk.otp.architecture.check;

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

/** What the makers of a model know of and mean; and what they thought they would have to suppress and need not. */
final class Suppressions {
    /** Other codes are those of others, such as who read the model; whether they match is for them to say. */
    private static final String OURS = "OTP-42";

    private static final String UNUSED = "OTP-4260";

    private final Map<String, List<FindingSuppression>> byCode = new HashMap<>();
    private final List<FindingSuppression> all;

    Suppressions(List<FindingSuppression> suppressions) {
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

    /** The findings, suppressed where somebody has said so, and one for each suppression that suppresses nothing. */
    List<ModelFinding> apply(List<ModelFinding> found, CheckedModel model) {
        Set<FindingSuppression> used = new HashSet<>();
        List<ModelFinding> told = new ArrayList<>();
        for (ModelFinding finding : found) {
            Optional<FindingSuppression> first = Optional.empty();
            for (FindingSuppression suppression : byCode.getOrDefault(finding.code(), List.of())) {
                if (matches(suppression, finding)) {
                    used.add(suppression);
                    first = first.or(() -> Optional.of(suppression));
                }
            }
            told.add(first.map(suppression -> finding.suppressed(suppression.because()))
                    .orElse(finding));
        }
        Remarks unused = new Remarks();
        all.stream()
                .distinct()
                .filter(suppression -> suppression.code().startsWith(OURS) && !used.contains(suppression))
                .forEach(suppression -> unused.add(
                        Remarks.warning(UNUSED).concept(suppression.concept().orElse("")),
                        suppression.code(),
                        suppression.concept().<Object>map(model::label).orElseGet(() -> Remarks.text("the-model")),
                        suppression.because()));
        told.addAll(unused.found());
        return told;
    }

    private static boolean matches(FindingSuppression suppression, ModelFinding finding) {
        Optional<String> concept = suppression.concept();
        return concept.isEmpty() || concept.equals(finding.concept()) || concept.equals(finding.view());
    }
}
