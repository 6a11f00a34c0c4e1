package se.sambruk.otp.api.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.bid.Confidential;

/** How one bid's result has been reckoned, step by step. The last step gives what it is compared by. Secret until the award decision. */
public final class BidCalculation extends TreeValue {
    private final String bid;
    private final List<CalculationStep> steps;

    private BidCalculation(String bid, List<CalculationStep> steps) {
        this.bid = Objects.requireNonNull(bid);
        this.steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a calculation has a step");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < this.steps.size(); i++) {
            CalculationStep step = this.steps.get(i);
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException("the step " + step.id() + " is there twice");
            }
            boolean last = i == this.steps.size() - 1;
            if (last != (step.part() == CalculationPart.TOTAL)) {
                throw new IllegalArgumentException("the last step, and no other, is the total");
            }
        }
    }

    /**
     * @param bid its key
     * @param rounding the plan's, which is applied to each step that it is for
     */
    public static Builder builder(String bid, RoundingRule rounding) {
        return new Builder(bid, rounding);
    }

    public static BidCalculation fromTree(Object tree) {
        return Confidential.read("calculation", () -> {
            TreeReader in = TreeReader.of(tree);
            return new BidCalculation(in.text("bid"), in.list("steps", CalculationStep::fromTree));
        });
    }

    /** The bid's key. */
    public String bid() {
        return bid;
    }

    /** In the order in which they were reckoned. */
    public List<CalculationStep> steps() {
        return steps;
    }

    public Optional<CalculationStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The steps of a part. */
    public Stream<CalculationStep> steps(CalculationPart part) {
        return steps.stream().filter(step -> step.part() == part);
    }

    /** The last step. */
    public CalculationStep total() {
        return steps.get(steps.size() - 1);
    }

    /** What the bid is compared by. */
    public Exact result() {
        return total().result();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("bid", bid).put("steps", steps).done();
    }

    /** The bid's key only. */
    @Override
    public String toString() {
        return "BidCalculation[" + bid + "]";
    }

    /** Makes a {@link BidCalculation}, and sees to that rounding is done where the plan says so. Not thread-safe. */
    public static final class Builder {
        private final String bid;
        private final RoundingRule rounding;
        private final List<CalculationStep> steps = new ArrayList<>();

        private Builder(String bid, RoundingRule rounding) {
            this.bid = Objects.requireNonNull(bid);
            this.rounding = Objects.requireNonNull(rounding);
        }

        /** Reckons a step and adds it; gives it, so that later steps can go on from it. */
        public CalculationStep add(CalculationStep.Builder step) {
            CalculationStep reckoned = step.rounding(rounding).build();
            steps.add(reckoned);
            return reckoned;
        }

        /**
         * @throws IllegalArgumentException if there is no step, two have one id, or the last, or another than the last, is not the total
         */
        public BidCalculation build() {
            return new BidCalculation(bid, steps);
        }
    }
}
