package se.sambruk.otp.api.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;

/**
 * What is to be evaluated.
 *
 * @param procurement its id
 * @param lot the lot that is evaluated (anbudsområde); empty where there are none
 * @param drawn lots that have just been drawn between bids that came out equal, which are written to the log too
 * @param isPreview whether to show how it would come out although something is undecided; nothing is written to the log then
 */
public record EvaluationOrder(String procurement, Optional<String> lot, List<LotDrawing> drawn, boolean isPreview) {
    public EvaluationOrder {
        Objects.requireNonNull(procurement);
        Objects.requireNonNull(lot);
        drawn = List.copyOf(drawn);
    }

    public static EvaluationOrder of(String procurement) {
        return new EvaluationOrder(procurement, Optional.empty(), List.of(), false);
    }

    public EvaluationOrder ofLot(String id) {
        return new EvaluationOrder(procurement, Optional.of(id), drawn, isPreview);
    }

    public EvaluationOrder afterDrawing(List<LotDrawing> lots) {
        return new EvaluationOrder(procurement, lot, lots, isPreview);
    }

    public EvaluationOrder asPreview() {
        return new EvaluationOrder(procurement, lot, drawn, true);
    }

    @Override
    public String toString() {
        return "EvaluationOrder of " + procurement;
    }
}
