package se.sambruk.otp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.data.Step;
import se.sambruk.otp.casefile.text.CaseTexts;

/**
 * What a tick by hand must say more of than the step: that it is another than before, or that it does not agree with what the log tells. Days that have
 * been are ordinary, as officers write down afterwards; what looks wrong can be true, and is then written with a reason.
 */
final class StepGuards {
    /** What happens once in a procurement, whoever writes it down: the last entry counts, and moves what is counted from it. */
    private static final Set<String> ONCE = Set.of(
            EntryKinds.NOTICE_PUBLISHED,
            EntryKinds.TENDERS_OPENED,
            EntryKinds.AWARD_DECIDED,
            EntryKinds.AWARD_NOTIFIED,
            EntryKinds.CONTRACT_SIGNED,
            EntryKinds.CANCELLED);
    /** The rules that a day of publication can break. */
    private static final Set<String> OF_PUBLICATION = Set.of("tender-time", "order");

    private final Desk desk;
    private final Step step;
    private final NewEntry entry;

    StepGuards(Desk desk, Step step, NewEntry entry) {
        this.desk = desk;
        this.step = step;
        this.entry = entry;
    }

    /**
     * What is to be said of the tick.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if it needs a reason, or has been written already
     */
    List<Problem> check(LegalData law) {
        earlier().ifPresent(this::repeated);
        if (!entry.kind().equals(EntryKinds.NOTICE_PUBLISHED)) {
            return List.of();
        }
        List<Problem> findings = new ArrayList<>();
        issued().ifPresent(problem -> findings.add(problem));
        desk.foresee(List.of(entry), law).timetable().guards().stream()
                .filter(guard -> guard.state() == GuardState.BROKEN && OF_PUBLICATION.contains(guard.id()))
                .forEach(guard -> findings.add(CaseTexts.warning("OTP-6171", guard.title(), guard.explanation())));
        return findings;
    }

    private Optional<LogLine> earlier() {
        boolean once = ONCE.contains(entry.kind());
        if (entry.kind().equals(EntryKinds.CORRECTION_PUBLISHED)) {
            // There may be several.
            return Optional.empty();
        }
        return desk.clearance().log().all(entry.kind()).stream()
                .filter(line -> once || step.id().equals(line.entry().body().get("step")))
                .reduce((first, second) -> second);
    }

    private void repeated(LogLine earlier) {
        CaseEntry before = earlier.entry();
        LocalDate on = CaseEntry.toldDay(entry.body()).orElseThrow();
        boolean same = before.body().containsKey("by-hand")
                ? before.body().equals(entry.body())
                : before.day().equals(on);
        boolean explained =
                !unreasoned() && !desk.act().because().equals(before.act().because());
        if (same && !explained) {
            throw CaseTexts.error("OTP-6167", CaseTexts.text("step." + step.id()), earlier.label())
                    .asException();
        }
        if (unreasoned()) {
            throw CaseTexts.error(
                            "OTP-6168",
                            CaseTexts.text("step." + step.id()),
                            CaseTexts.day(before.day()),
                            earlier.label())
                    .asException();
        }
    }

    private boolean unreasoned() {
        return desk.act().because().isBlank();
    }

    /** Nothing is issued after the notice, and what was issued after it was not what the notice told of. */
    private Optional<Problem> issued() {
        LocalDate on = CaseEntry.toldDay(entry.body()).orElseThrow();
        Optional<LogLine> issue = desk.whole().log().latest(EntryKinds.SPECIFICATION_ISSUED);
        if (issue.isEmpty()) {
            return isIssueWaived()
                    ? Optional.empty()
                    : Optional.of(told("OTP-6169", desk.whole().id()));
        }
        LocalDate issued = day(issue.get().entry());
        return on.isBefore(issued)
                ? Optional.of(
                        told("OTP-6170", CaseTexts.day(issued), issue.get().label(), CaseTexts.day(on)))
                : Optional.empty();
    }

    private Problem told(String code, Object... arguments) {
        if (unreasoned()) {
            throw CaseTexts.error(code, arguments).asException();
        }
        return CaseTexts.warning(code, arguments);
    }

    private boolean isIssueWaived() {
        return desk.whole().log().all(EntryKinds.STEP_WAIVED).stream()
                .anyMatch(line -> "issue".equals(line.entry().body().get("step")));
    }

    /** One that was made before there was a case bears its own time. */
    private static LocalDate day(CaseEntry issue) {
        try {
            return issue.body().get("at") instanceof String at ? SwedishTime.day(Instant.parse(at)) : issue.day();
        } catch (DateTimeParseException e) {
            return issue.day();
        }
    }
}
