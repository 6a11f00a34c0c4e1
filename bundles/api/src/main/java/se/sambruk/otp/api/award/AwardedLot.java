package se.sambruk.otp.api.award;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * What was decided of one lot. Secret: {@link #toString} tells nothing.
 *
 * @param lot its id; empty where the procurement has no lots
 * @param winners the keys of the tenders that were awarded, the first first; empty where nobody was
 * @param ranking the keys of those that were evaluated, by place
 * @param evaluation the label of the log's entry with the evaluation that it rests on; empty where there is none in the case
 */
public record AwardedLot(
        Optional<String> lot, List<String> winners, List<String> ranking, Optional<String> evaluation) {
    public AwardedLot {
        Objects.requireNonNull(lot);
        winners = List.copyOf(winners);
        ranking = List.copyOf(ranking);
        Objects.requireNonNull(evaluation);
    }

    static AwardedLot fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new AwardedLot(in.findText("lot"), in.texts("winners"), in.texts("ranking"), in.findText("evaluation"));
    }

    /** The canonical tree. */
    public Object tree() {
        return new TreeWriter()
                .put("lot", lot)
                .put("winners", winners)
                .put("ranking", ranking)
                .put("evaluation", evaluation)
                .done();
    }

    @Override
    public String toString() {
        return "AwardedLot";
    }
}
