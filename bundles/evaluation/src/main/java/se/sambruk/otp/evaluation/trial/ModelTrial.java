package se.sambruk.otp.evaluation.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;
import se.sambruk.otp.evaluation.reckon.Reckoner;
import se.sambruk.otp.swap.guard.AllowanceException;
import se.sambruk.otp.swap.guard.Supervised;

/** Has a model evaluate the built-in bids by plans of every kind that it takes, twice each, in the time and memory that it is allowed. */
final class ModelTrial {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Exact CHEAPER = Exact.of(99).dividedBy(Exact.HUNDRED);

    private final ModelDescriptor descriptor;
    private final String source;
    private final TrialLimits limits;
    private final Reckoner reckoner;

    private ModelTrial(EvaluationModel model, ModelDescriptor descriptor, String source, TrialLimits limits) {
        this.descriptor = descriptor;
        this.source = source;
        this.limits = limits;
        this.reckoner = new Reckoner(model, descriptor, source);
    }

    /**
     * Tries a model.
     *
     * @param source what registered it, for the problems
     * @throws ProblemException if it must not be used
     */
    static void run(EvaluationModel model, ModelDescriptor descriptor, String source, TrialLimits limits)
            throws InterruptedException {
        new ModelTrial(model, descriptor, source, limits).run();
    }

    private void run() throws InterruptedException {
        try {
            Supervised.call(
                    "otp-trial-" + descriptor.id(),
                    reckoner.loader(),
                    () -> {
                        evaluate();
                        return null;
                    },
                    limits.time(),
                    limits.memory(),
                    () -> {},
                    limits.stopping());
        } catch (TimeoutException e) {
            throw new ProblemException(problem("slow", limits.time().toSeconds()), e);
        } catch (AllowanceException e) {
            throw new ProblemException(problem("greedy", limits.memory() / MEBIBYTE), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException known
                    ? new ProblemException(because(known))
                    : new ProblemException(problem("threw", EvaluationProblems.name(e.getCause())), e.getCause());
        }
    }

    /** That it was refused, and then what was found. */
    private List<Problem> because(ProblemException found) {
        if (found.problems().get(0).code().equals("OTP-6598")) {
            return found.problems();
        }
        List<Problem> problems = new ArrayList<>();
        problems.add(problem("faulty"));
        problems.addAll(found.problems());
        return problems;
    }

    private void evaluate() {
        List<EvaluationPlan> plans = TrialPlans.of(descriptor, reckoner);
        if (plans.isEmpty()) {
            throw problem("no-plan").asException();
        }
        for (EvaluationPlan plan : plans) {
            for (EvaluationInput input : TrialBids.usual(plan)) {
                if (isRefused(input)) {
                    throw problem("no-bids").asException();
                }
                twice(input);
                cheaperFirst(input);
            }
            for (EvaluationInput input : TrialBids.unusual(plan)) {
                if (!isRefused(input)) {
                    twice(input);
                }
            }
        }
    }

    private boolean isRefused(EvaluationInput input) {
        return reckoner.check(input).stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    private void twice(EvaluationInput input) {
        Map<String, BidCalculation> first = reckoner.reckonSurely(input);
        if (!first.equals(reckoner.reckon(input))) {
            throw problem("unsteady").asException();
        }
    }

    /** A price that makes no difference below a floor, or within an interval, is not lawful (HFD 2022 ref. 41). */
    private void cheaperFirst(EvaluationInput input) {
        if (input.plan().rounding().point() != RoundingPoint.NONE) {
            return;
        }
        for (InputBid bid : input.bids()) {
            InputBid twin = InputBid.of("tvilling", bid.price().times(CHEAPER), bid.costs(), bid.scores());
            List<InputBid> more = new ArrayList<>(input.bids());
            more.add(twin);
            Map<String, BidCalculation> both = reckoner.reckon(EvaluationInput.of(input.plan(), more));
            int lower =
                    both.get(twin.key()).result().compareTo(both.get(bid.key()).result());
            if (usesPrice(both.get(twin.key())) && (descriptor.isLowestBest() ? -lower : lower) <= 0) {
                throw problem("price-floor").asException();
            }
        }
    }

    private static boolean usesPrice(BidCalculation calculation) {
        return calculation.steps().stream()
                .flatMap(step -> step.terms().stream())
                .anyMatch(term -> term.source().kind() == TermSource.Kind.PRICE);
    }

    private Problem problem(String reason, Object... arguments) {
        return Refused.trial(EvaluationProblems.name(descriptor), source, reason, arguments);
    }
}
