package se.sambruk.otp.api.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;

/** What is to be evaluated: bids by a plan, with what assessors have given them. Immutable. */
public final class EvaluationRequest {
    private final EvaluationPlan plan;
    private final List<Bid> bids;
    private final Panel panel;
    private final ScoreSheet sheet;
    private final List<AwardedValue> values;
    private final List<LotDrawing> lots;

    private EvaluationRequest(Builder builder) {
        this.plan = builder.plan;
        this.bids = List.copyOf(builder.bids);
        this.panel = builder.panel;
        this.sheet = builder.sheet;
        this.values = List.copyOf(builder.values);
        this.lots = List.copyOf(builder.lots);
        if (sheet != null && !values.isEmpty()) {
            throw new IllegalArgumentException("values come of a panel, or are stated, but not both");
        }
    }

    /**
     * @param bids all that have been received, also those that are not evaluated
     */
    public static Builder builder(EvaluationPlan plan, List<Bid> bids) {
        return new Builder(plan, bids);
    }

    public EvaluationPlan plan() {
        return plan;
    }

    public List<Bid> bids() {
        return bids;
    }

    /** Who has assessed the bids; there is a sheet too then. */
    public Optional<Panel> panel() {
        return Optional.ofNullable(panel);
    }

    public Optional<ScoreSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** What bids have been given, where no panel has come to it here. */
    public List<AwardedValue> values() {
        return values;
    }

    /** Lots that have been drawn between bids that came out equal. */
    public List<LotDrawing> lots() {
        return lots;
    }

    /** Not even how many bids there are: that is secret too. */
    @Override
    public String toString() {
        return "EvaluationRequest[" + plan.procurement() + "]";
    }

    /** Makes an {@link EvaluationRequest}. Not thread-safe. */
    public static final class Builder {
        private final EvaluationPlan plan;
        private final List<Bid> bids;
        private final List<AwardedValue> values = new ArrayList<>();
        private final List<LotDrawing> lots = new ArrayList<>();
        private Panel panel;
        private ScoreSheet sheet;

        private Builder(EvaluationPlan plan, List<Bid> bids) {
            this.plan = Objects.requireNonNull(plan);
            this.bids = List.copyOf(bids);
        }

        /** Values are what a panel has come to. */
        public Builder assessed(Panel by, ScoreSheet given) {
            panel = Objects.requireNonNull(by);
            sheet = Objects.requireNonNull(given);
            return this;
        }

        /** Values that have been settled elsewhere. */
        public Builder values(List<AwardedValue> settled) {
            values.addAll(settled);
            return this;
        }

        public Builder lot(LotDrawing drawn) {
            lots.add(Objects.requireNonNull(drawn));
            return this;
        }

        /**
         * @throws IllegalArgumentException if values come both of a panel and from elsewhere
         */
        public EvaluationRequest build() {
            return new EvaluationRequest(this);
        }
    }
}
