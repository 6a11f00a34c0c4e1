package se.sambruk.otp.quality.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.quality.fault.QualityProblems;

/** Tells what is wrong with what a rule gave: only findings of its own, in what it was given, reach anybody. */
public final class Rubbish {
    private Rubbish() {}

    /**
     * The first fault, if there is any.
     *
     * @param given by the rule; may be anything
     * @param subject what the rule was given, for the texts
     * @param isInSubject whether a finding's place is in that
     * @param most how many findings there may be
     */
    public static Optional<Problem> in(
            List<Finding> given,
            RuleDescriptor rule,
            String source,
            String subject,
            Predicate<Finding> isInSubject,
            long most) {
        if (given == null) {
            return problem("OTP-7912", rule, source, subject);
        }
        if (given.size() > most) {
            return problem("OTP-7915", rule, source, subject, given.size(), most);
        }
        for (Finding finding : given) {
            if (finding == null) {
                return problem("OTP-7912", rule, source, subject);
            }
            if (!finding.rule().equals(rule.id())) {
                return problem("OTP-7913", rule, source, subject, finding.rule());
            }
            if (!isInSubject.test(finding)) {
                return problem(
                        "OTP-7914",
                        rule,
                        source,
                        subject,
                        finding.requirement(),
                        finding.field(),
                        finding.start(),
                        finding.end());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(
            String code, RuleDescriptor rule, String source, String subject, Object... more) {
        Object[] all = new Object[more.length + 3];
        all[0] = QualityProblems.name(rule);
        all[1] = source;
        all[2] = subject;
        System.arraycopy(more, 0, all, 3, more.length);
        return Optional.of(QualityProblems.error(code, all));
    }
}
