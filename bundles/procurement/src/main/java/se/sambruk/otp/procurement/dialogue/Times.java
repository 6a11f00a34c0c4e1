package se.sambruk.otp.procurement.dialogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MovedTime;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;

/** The times that a correction moves, of those that suppliers go by: also those that were moved in the case before it, of which they were not told. Pure. */
public final class Times {
    private static final Set<String> TELLING = Set.of(EntryKinds.NOTICE_PUBLISHED, EntryKinds.CORRECTION_PUBLISHED);

    private final TenderPlan planned;
    private final Optional<LocalDateTime> deadlineBefore;
    private final LocalDateTime deadline;
    private final Optional<MovedTime> questionsUntil;
    private final Optional<MovedTime> opening;

    private Times(ProcurementCase now, SupersedeRequest request) {
        this.planned = now.plan();
        TenderPlan told = told(now);
        Optional<Correction> last = last(now);
        this.deadlineBefore =
                last.flatMap(Correction::deadline).or(told::deadline).or(planned::deadline);
        this.deadline = request.deadline().or(planned::deadline).orElseThrow();
        this.questionsUntil = moved(
                last.flatMap(Correction::questionsUntil).map(MovedTime::after).or(told::questionsUntil),
                planned.questionsUntil(),
                request.questionsUntil());
        this.opening = moved(
                last.flatMap(Correction::opening).map(MovedTime::after).or(told::opening),
                planned.opening(),
                request.opening());
    }

    /** @param now with a deadline in its timetable */
    public static Times of(ProcurementCase now, SupersedeRequest request) {
        return new Times(now, request);
    }

    /** The timetable as it was when all were last told of it: what has been set since is known to the case alone. */
    private static TenderPlan told(ProcurementCase now) {
        int last = now.log().lines().stream()
                .filter(line ->
                        !line.isStruck() && TELLING.contains(line.entry().kind()))
                .mapToInt(line -> line.entry().number())
                .max()
                .orElse(Integer.MAX_VALUE);
        return ProcurementCase.fold(now.log()
                        .seenAs(line -> line.entry().kind().equals(EntryKinds.PLAN_SET)
                                        && line.entry().number() > last
                                ? Optional.empty()
                                : Optional.of(line)))
                .map(ProcurementCase::plan)
                .orElse(now.plan());
    }

    /** The last correction, which itself told the times that it moved. */
    private static Optional<Correction> last(ProcurementCase now) {
        return Questions.corrections(now).stream().reduce((first, second) -> second);
    }

    private static Optional<MovedTime> moved(
            Optional<LocalDateTime> told, Optional<LocalDateTime> planned, Optional<LocalDateTime> wanted) {
        Optional<LocalDateTime> before = told.or(() -> planned);
        return wanted.or(() -> planned)
                .filter(time -> !before.equals(Optional.of(time)))
                .map(time -> new MovedTime(before, time));
    }

    /** Until when tenders may come. */
    public LocalDateTime deadline() {
        return deadline;
    }

    /** Whether tenders may come until another time than before. */
    public boolean isExtended() {
        return !deadlineBefore.equals(Optional.of(deadline));
    }

    /** Whether any time is another than before. */
    public boolean isMoved() {
        return isExtended() || questionsUntil.isPresent() || opening.isPresent();
    }

    /** What is told of them. */
    public Correction.Builder tell(Correction.Builder correction) {
        questionsUntil.ifPresent(correction::questionsUntil);
        opening.ifPresent(correction::opening);
        return correction.deadline(deadlineBefore, deadline);
    }

    /** The entry that sets them; empty where the timetable has them already. */
    public Optional<NewEntry> entry() {
        List<String> changed = new ArrayList<>();
        TenderPlan.Builder plan = planned.toBuilder();
        opening.map(MovedTime::after).filter(isNew(planned.opening())).ifPresent(time -> {
            changed.add("opening");
            plan.opening(time);
        });
        questionsUntil
                .map(MovedTime::after)
                .filter(isNew(planned.questionsUntil()))
                .ifPresent(time -> {
                    changed.add("questions-until");
                    plan.questionsUntil(time);
                });
        if (isNew(planned.deadline()).test(deadline)) {
            changed.add("tender-deadline");
            plan.deadline(deadline);
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("plan", plan.build());
        body.put("changed", changed);
        return Optional.of(NewEntry.of(EntryKinds.PLAN_SET, body));
    }

    private static Predicate<LocalDateTime> isNew(Optional<LocalDateTime> planned) {
        return time -> !planned.equals(Optional.of(time));
    }
}
