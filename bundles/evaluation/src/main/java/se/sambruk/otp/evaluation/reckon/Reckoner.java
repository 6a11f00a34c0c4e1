package se.sambruk.otp.evaluation.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.CalculationAudit;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Wordless;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/**
 * Has one version of a model reckon, and does not believe it: whatever it throws becomes a problem that names it, and what it gives is checked
 * before anybody sees it. Called in a thread that may be left behind.
 */
public final class Reckoner {
    /** What may stand between the digits of a number. */
    private static final String SEPARATORS = "[\\s\u00a0\u202f.,']";
    /** With fewer digits a number may well be something else. */
    private static final int TELLING = 3;

    private final EvaluationModel model;
    private final ModelDescriptor descriptor;
    private final String source;

    /**
     * @param descriptor what the model said of itself when it was taken into use
     * @param source what registered it, for the problems
     */
    public Reckoner(EvaluationModel model, ModelDescriptor descriptor, String source) {
        this.model = model;
        this.descriptor = descriptor;
        this.source = source;
    }

    public ModelDescriptor descriptor() {
        return descriptor;
    }

    /** The loader of the model's own classes. */
    public ClassLoader loader() {
        return model.getClass().getClassLoader();
    }

    /** What the model finds wrong with a plan. */
    public List<Problem> check(EvaluationPlan plan) {
        return whole(guarded(() -> model.check(plan)));
    }

    /** Why the model cannot reckon with bids; what tells a price is refused, as problems are logged. */
    public List<Problem> check(EvaluationInput input) {
        List<Problem> found = whole(guarded(() -> model.check(input)));
        for (Problem problem : found) {
            String told = problem.message().byLanguage().values() + " "
                    + problem.remedy().byLanguage().values();
            for (InputBid bid : input.bids()) {
                // A key may have the digits of a price in it.
                told = told.replace(bid.key(), "");
            }
            String digits = told.replaceAll(SEPARATORS, "");
            for (InputBid bid : input.bids()) {
                String price = bid.price().toString().replaceAll(SEPARATORS, "");
                if (price.length() >= TELLING && digits.contains(price)) {
                    throw fault("OTP-6592", bid.key()).asException();
                }
            }
        }
        return found;
    }

    private <T> List<T> whole(List<T> given) {
        if (given == null || given.contains(null)) {
            throw fault("OTP-6592", "–").asException();
        }
        return given;
    }

    /** The calculation of each bid, by key. */
    public Map<String, BidCalculation> reckon(EvaluationInput input) {
        List<BidCalculation> given = whole(guarded(() -> model.evaluate(input)));
        Map<String, BidCalculation> byBid = new HashMap<>();
        for (BidCalculation calculation : given) {
            if (byBid.put(calculation.bid(), calculation) != null) {
                throw fault("OTP-6592", calculation.bid()).asException();
            }
        }
        CalculationAudit audit = CalculationAudit.of(input, descriptor.isAbsolute());
        for (InputBid bid : input.bids()) {
            BidCalculation calculation = byBid.get(bid.key());
            if (calculation == null) {
                throw fault("OTP-6592", bid.key()).asException();
            }
            audit.check(calculation).ifPresent(found -> {
                throw refused(found, bid.key()).asException();
            });
        }
        if (byBid.size() != input.bids().size()
                || byBid.values().stream().map(c -> c.total().unit()).distinct().count() > 1) {
            throw fault("OTP-6592", "–").asException();
        }
        return byBid;
    }

    /**
     * The same, and each bid alone once more where the model says that it is absolute: then it must come to the same.
     *
     * @throws ProblemException if it does not
     */
    public Map<String, BidCalculation> reckonSurely(EvaluationInput input) {
        Map<String, BidCalculation> together = reckon(input);
        if (descriptor.isAbsolute() && input.bids().size() > 1) {
            for (InputBid bid : input.bids()) {
                BidCalculation alone =
                        reckon(EvaluationInput.of(input.plan(), List.of(bid))).get(bid.key());
                if (!isSame(together.get(bid.key()), alone)) {
                    throw fault("OTP-6594", bid.key()).asException();
                }
            }
        }
        return together;
    }

    // By what steps come to, as every term in them has been looked up already.
    private static boolean isSame(BidCalculation one, BidCalculation other) {
        if (one.steps().size() != other.steps().size()) {
            return false;
        }
        for (int i = 0; i < one.steps().size(); i++) {
            CalculationStep left = one.steps().get(i);
            CalculationStep right = other.steps().get(i);
            if (!left.id().equals(right.id())
                    || !left.formula().equals(right.formula())
                    || !left.result().equals(right.result())) {
                return false;
            }
        }
        return true;
    }

    // A list that a model goes on changing is copied by whoever gets it; nothing that it throws is passed on, as it may
    // tell of bids.
    private <T> List<T> guarded(Supplier<List<T>> work) {
        try {
            List<T> given = work.get();
            return given == null ? null : new ArrayList<>(given);
        } catch (RuntimeException | Error e) {
            // Also what a plugin that cannot be linked throws, and endless recursion.
            throw failed(e);
        }
    }

    private ProblemException failed(Throwable thrown) {
        return new ProblemException(
                EvaluationProblems.error(
                        "OTP-6590", EvaluationProblems.name(descriptor), source, EvaluationProblems.name(thrown)),
                Wordless.of(thrown));
    }

    private Problem refused(CalculationAudit.Finding found, String bid) {
        String code =
                switch (found.fault()) {
                    case UNTRACED -> "OTP-6593";
                    case ROUNDED_OTHERWISE -> "OTP-6595";
                    case INCOMPLETE -> "OTP-6596";
                };
        return EvaluationProblems.error(code, EvaluationProblems.name(descriptor), source, bid, found.step());
    }

    private Problem fault(String code, String bid) {
        return EvaluationProblems.error(code, EvaluationProblems.name(descriptor), source, bid);
    }
}
