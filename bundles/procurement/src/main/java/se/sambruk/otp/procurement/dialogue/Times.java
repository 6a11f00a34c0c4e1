package se.sambruk.otp.procurement.dialogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MovedTime;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;

/** The times that a correction moves, of those that suppliers go by. Pure. */
public final class Times {
    private final TenderPlan before;
    private final LocalDateTime deadline;
    private final Optional<MovedTime> questionsUntil;
    private final Optional<MovedTime> opening;

    private Times(TenderPlan before, SupersedeRequest request) {
        this.before = before;
        this.deadline = request.deadline().orElse(before.deadline().orElseThrow());
        this.questionsUntil = moved(before.questionsUntil(), request.questionsUntil());
        this.opening = moved(before.opening(), request.opening());
    }

    /** @param before the timetable as it is, with a deadline */
    public static Times of(TenderPlan before, SupersedeRequest request) {
        return new Times(before, request);
    }

    private static Optional<MovedTime> moved(Optional<LocalDateTime> before, Optional<LocalDateTime> wanted) {
        return wanted.filter(time -> !before.equals(wanted)).map(time -> new MovedTime(before, time));
    }

    /** Until when tenders may come. */
    public LocalDateTime deadline() {
        return deadline;
    }

    /** Whether tenders may come until another time than before. */
    public boolean isExtended() {
        return !before.deadline().equals(Optional.of(deadline));
    }

    /** Whether any time is another than before. */
    public boolean isMoved() {
        return isExtended() || questionsUntil.isPresent() || opening.isPresent();
    }

    /** What is told of them. */
    public Correction.Builder tell(Correction.Builder correction) {
        questionsUntil.ifPresent(correction::questionsUntil);
        opening.ifPresent(correction::opening);
        return correction.deadline(before.deadline(), deadline);
    }

    /** The entry that sets them; empty where none is moved. */
    public Optional<NewEntry> entry() {
        if (!isMoved()) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>();
        TenderPlan.Builder plan = before.toBuilder();
        opening.ifPresent(moved -> {
            changed.add("opening");
            plan.opening(moved.after());
        });
        questionsUntil.ifPresent(moved -> {
            changed.add("questions-until");
            plan.questionsUntil(moved.after());
        });
        if (isExtended()) {
            changed.add("tender-deadline");
            plan.deadline(deadline);
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("plan", plan.build());
        body.put("changed", changed);
        return Optional.of(NewEntry.of(EntryKinds.PLAN_SET, body));
    }
}
