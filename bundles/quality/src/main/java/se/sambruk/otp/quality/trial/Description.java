package se.sambruk.otp.quality.trial;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swap.guard.Supervised;

/** Asks a rule what it is, and decides whether it can be used at all. A plugin's fault stops that plugin and nothing else. */
final class Description {
    private Description() {}

    /**
     * What a rule says of itself.
     *
     * @param source what registered it, for the problem
     * @throws ProblemException if it fails to say so, or says different things
     */
    static RuleDescriptor of(RequirementRule rule, String source, TrialLimits limits) throws InterruptedException {
        try {
            return Supervised.call(
                    "otp-describe-" + source,
                    rule.getClass().getClassLoader(),
                    () -> checked(rule, source),
                    limits.time(),
                    () -> {},
                    limits.stopping());
        } catch (TimeoutException e) {
            throw new ProblemException(
                    QualityProblems.error("OTP-7923", source, limits.time().toSeconds()), e);
        } catch (ExecutionException e) {
            // A plugin that cannot be linked throws an Error.
            throw e.getCause() instanceof ProblemException known
                    ? known
                    : new ProblemException(
                            QualityProblems.error("OTP-7920", source, QualityProblems.name(e.getCause())),
                            e.getCause());
        }
    }

    private static RuleDescriptor checked(RequirementRule rule, String source) {
        RuleDescriptor first = rule.descriptor();
        RuleDescriptor second = rule.descriptor();
        if (first == null || second == null) {
            throw QualityProblems.error("OTP-7921", source).asException();
        }
        if (!facts(first).equals(facts(second))) {
            throw QualityProblems.error("OTP-7922", source, first.id()).asException();
        }
        if (Stream.of(first.title(), first.explanation()).anyMatch(Description::isBlank)) {
            throw QualityProblems.error("OTP-7924", source, first.id()).asException();
        }
        return first;
    }

    private static boolean isBlank(LocalizedText text) {
        return Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH)
                .anyMatch(locale -> text.in(locale).isBlank());
    }

    private static List<Object> facts(RuleDescriptor descriptor) {
        return List.of(
                descriptor.id(),
                descriptor.version(),
                descriptor.title(),
                descriptor.explanation(),
                descriptor.scope(),
                descriptor.basis());
    }
}
