package se.sambruk.otp.api.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.store.Act;

/**
 * The award as it was decided in the case. Secret: {@link #toString} tells nothing.
 *
 * @param entry the label of its entry in the log
 * @param by the id of whoever decided
 * @param delegation what they decided by; may be empty
 * @param reasons what the decision maker adds to what the evaluation tells; may be empty
 * @param despite what was missing when it was decided
 * @param act who wrote it down and when; why it was decided though something was missing
 */
public record AwardRecord(
        String entry,
        LocalDate on,
        String by,
        String delegation,
        List<AwardedLot> lots,
        String reasons,
        List<AwardObstacle> despite,
        Act act) {
    public AwardRecord {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(on);
        Objects.requireNonNull(by);
        Objects.requireNonNull(delegation);
        lots = List.copyOf(lots);
        Objects.requireNonNull(reasons);
        despite = List.copyOf(despite);
        Objects.requireNonNull(act);
    }

    /**
     * The award that a log tells of: the last that counts.
     *
     * @param log all of it
     * @return empty where none was decided in the platform: where a step was only ticked, who won is not known here
     */
    public static Optional<AwardRecord> fold(CaseLog log) {
        // The two are written in one act. One that was left when its decision was struck tells of nothing that holds.
        return log.latest(EntryKinds.AWARD_DECIDED)
                .map(line -> line.entry().number() - 1)
                .flatMap(before -> log.all(EntryKinds.AWARD_REASONED).stream()
                        .filter(line -> line.entry().number() == before)
                        .findFirst())
                .map(AwardRecord::of);
    }

    private static AwardRecord of(LogLine line) {
        TreeReader in = TreeReader.of(line.entry().body());
        return new AwardRecord(
                line.label(),
                in.date("on"),
                in.text("by"),
                in.text("delegation", ""),
                in.list("lots", AwardedLot::fromTree),
                in.text("reasons", ""),
                in.list("despite", node -> WireValue.of(AwardObstacle.class, node)),
                line.entry().act());
    }

    /** What was decided of a lot; of the whole where there are none. */
    public Optional<AwardedLot> lot(Optional<String> id) {
        return lots.stream().filter(lot -> lot.lot().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return "AwardRecord";
    }
}
