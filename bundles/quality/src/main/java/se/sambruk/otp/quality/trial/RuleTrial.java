package se.sambruk.otp.quality.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.quality.engine.Rubbish;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swap.guard.AllowanceException;
import se.sambruk.otp.swap.guard.Supervised;

/** Has a rule check the built-in samples under every regime, twice each, in the time and memory that it is allowed. */
final class RuleTrial {
    private static final long MEBIBYTE = 1024 * 1024;

    private final RequirementRule rule;
    private final RuleDescriptor descriptor;
    private final String source;
    private final TrialLimits limits;

    private RuleTrial(RequirementRule rule, RuleDescriptor descriptor, String source, TrialLimits limits) {
        this.rule = rule;
        this.descriptor = descriptor;
        this.source = source;
        this.limits = limits;
    }

    /**
     * Tries a rule.
     *
     * @param source what registered it, for the problems
     * @throws ProblemException if it must not be used
     */
    static void run(RequirementRule rule, RuleDescriptor descriptor, String source, TrialLimits limits)
            throws InterruptedException {
        new RuleTrial(rule, descriptor, source, limits).run();
    }

    private void run() throws InterruptedException {
        List<CheckedRequirement> samples = TrialSamples.requirements();
        try {
            Supervised.call(
                    "otp-trial-" + descriptor.id(),
                    rule.getClass().getClassLoader(),
                    () -> {
                        for (RuleContext context : TrialSamples.contexts()) {
                            tryOn(samples, context);
                        }
                        return null;
                    },
                    limits.time(),
                    limits.memory(),
                    () -> {},
                    limits.stopping());
        } catch (TimeoutException e) {
            throw new ProblemException(problem("OTP-7930", limits.time().toSeconds()), e);
        } catch (AllowanceException e) {
            throw new ProblemException(problem("OTP-7931", limits.memory() / MEBIBYTE), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException known
                    ? known
                    : new ProblemException(problem("OTP-7932", QualityProblems.name(e.getCause())), e.getCause());
        }
    }

    private void tryOn(List<CheckedRequirement> samples, RuleContext context) {
        if (descriptor.scope() == RuleScope.REQUIREMENT) {
            samples.forEach(sample -> twice(RuleSubject.of(sample), List.of(sample), sample.id(), context));
            return;
        }
        twice(RuleSubject.of(samples), samples, "–", context);
        if (!judged(RuleSubject.of(List.of()), List.of(), "–", context).isEmpty()) {
            throw problem("OTP-7935").asException();
        }
    }

    private void twice(RuleSubject subject, List<CheckedRequirement> all, String name, RuleContext context) {
        List<Finding> first = judged(subject, all, name, context);
        if (!first.equals(judged(subject, all, name, context))) {
            throw problem("OTP-7934", name).asException();
        }
    }

    private List<Finding> judged(RuleSubject subject, List<CheckedRequirement> all, String name, RuleContext context) {
        List<Finding> given = rule.check(subject, context);
        Optional<Problem> rubbish = Rubbish.in(
                given,
                descriptor,
                source,
                name,
                finding -> all.stream().anyMatch(requirement -> requirement.holds(finding)),
                (long) limits.findings() * Math.max(1, all.size()));
        if (rubbish.isPresent()) {
            throw new ProblemException(List.of(problem("OTP-7933", name), rubbish.get()));
        }
        return new ArrayList<>(given);
    }

    private Problem problem(String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = QualityProblems.name(descriptor);
        all[1] = source;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return QualityProblems.error(code, all);
    }
}
