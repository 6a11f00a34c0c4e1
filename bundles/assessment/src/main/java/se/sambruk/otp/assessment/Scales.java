package se.sambruk.otp.assessment;

import java.util.Locale;
import java.util.stream.Collectors;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.text.LocalizedText;

/** A scale in few words: the values that can be given. */
final class Scales {
    private Scales() {}

    /** {@code 10, 4,5, 0}, or {@code 0–10} where values between steps may be given. */
    static LocalizedText steps(ScoredRequirement scored) {
        return LocalizedText.of(steps(scored, LocalizedText.SWEDISH), steps(scored, Locale.ENGLISH));
    }

    private static String steps(ScoredRequirement scored, Locale locale) {
        if (scored.isInterpolated() && !scored.scale().isEmpty()) {
            Exact least = scored.scale().stream()
                    .map(step -> Exact.of(step.value()))
                    .reduce(Exact::min)
                    .orElseThrow();
            return least.display(locale) + "–" + Exact.of(scored.max()).display(locale);
        }
        return scored.scale().stream()
                .map(step -> Exact.of(step.value()).display(locale))
                .collect(Collectors.joining("; "));
    }
}
