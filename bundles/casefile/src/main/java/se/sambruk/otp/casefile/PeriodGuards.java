package se.sambruk.otp.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.TenderPhase;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.text.CaseTexts;

/**
 * What holds between the notice and the deadline and after it: suppliers are told of every change, all at once, and nobody changes what tenders have
 * been made on. Pure.
 */
final class PeriodGuards {
    /** What suppliers go by, or what decides until when it may change. */
    private static final Set<String> BINDING = Set.of(
            EntryKinds.NOTICE_PUBLISHED,
            EntryKinds.PLAN_SET,
            EntryKinds.CORRECTION_PUBLISHED,
            EntryKinds.QUESTION_RECEIVED,
            EntryKinds.QUESTION_ANSWERED);

    private final ProcurementCase now;
    private final Instant clock;
    private final TenderPhase phase;

    PeriodGuards(ProcurementCase now, Instant clock) {
        this.now = now;
        this.clock = clock;
        this.phase = TenderPhase.of(now, clock);
    }

    /** Whether the timetable may become another. */
    void plan(TenderPlan after) {
        deadline(after.deadline());
    }

    private void deadline(Optional<LocalDateTime> after) {
        Optional<LocalDateTime> before = now.plan().deadline();
        if (before.equals(after) || phase == TenderPhase.BEFORE_NOTICE) {
            return;
        }
        if (phase == TenderPhase.CLOSED) {
            throw closed();
        }
        boolean shorter = before.isPresent()
                && after.filter(time -> !time.isBefore(before.get())).isEmpty();
        if (shorter) {
            throw CaseTexts.error("OTP-6139", CaseTexts.time(before.get())).asException();
        }
    }

    /** A correction may be noted afterwards, if it was sent in time; one that is made now may not. */
    void correction(Map<String, Object> body) {
        if (phase != TenderPhase.CLOSED) {
            return;
        }
        boolean wasInTime = !body.containsKey("issue")
                && CaseEntry.toldDay(body)
                        .flatMap(on -> now.plan().deadline().map(end -> !on.isAfter(end.toLocalDate())))
                        .orElse(false);
        if (!wasInTime) {
            throw closed();
        }
    }

    /** Questions are numbered one after the other, so that a number means the same to all for ever. */
    void question(Map<String, Object> body) {
        open();
        long written = now.log().lines().stream()
                .filter(line -> line.entry().kind().equals(EntryKinds.QUESTION_RECEIVED))
                .count();
        if (!Integer.valueOf((int) written + 1).equals(body.get("question"))) {
            throw CaseTexts.error("OTP-6153", now.id()).asException();
        }
    }

    void answer(Map<String, Object> body) {
        open();
        boolean known = now.log().all(EntryKinds.QUESTION_RECEIVED).stream()
                .anyMatch(line -> Objects.equals(line.entry().body().get("question"), body.get("question")));
        if (!known) {
            throw CaseTexts.error("OTP-6153", now.id()).asException();
        }
    }

    private void open() {
        if (phase == TenderPhase.CLOSED) {
            throw closed();
        }
    }

    /** Whether an entry may be struck: what was sent was sent, and what has closed stays closed. */
    void strike(LogLine line) {
        String kind = line.entry().kind();
        if (!BINDING.contains(kind)) {
            return;
        }
        if (isClosedWithout(line)) {
            throw closed();
        }
        boolean corrected = now.log().all(EntryKinds.CORRECTION_PUBLISHED).stream()
                .anyMatch(other -> other.entry().body().containsKey("issue"));
        if (kind.equals(EntryKinds.NOTICE_PUBLISHED) && corrected) {
            throw CaseTexts.error("OTP-6154").asException();
        }
        if (kind.equals(EntryKinds.PLAN_SET)) {
            deadline(planWithout(line).deadline());
        }
    }

    /** By the time of all others: an entry that was written while the clock was ahead can be struck. */
    private boolean isClosedWithout(LogLine line) {
        if (phase != TenderPhase.CLOSED) {
            return false;
        }
        Instant time = now.log().lines().stream()
                .filter(other -> !other.isStruck() && !other.label().equals(line.label()))
                .map(other -> other.entry().act().at())
                .filter(seen -> seen.isAfter(clock))
                .max(Instant::compareTo)
                .orElse(clock);
        return now.plan()
                .deadline()
                .flatMap(SwedishTime::instant)
                .map(end -> !time.isBefore(end))
                .orElse(true);
    }

    private TenderPlan planWithout(LogLine line) {
        return ProcurementCase.fold(now.log()
                        .seenAs(other -> other.label().equals(line.label()) ? Optional.empty() : Optional.of(other)))
                .map(ProcurementCase::plan)
                .orElse(TenderPlan.empty());
    }

    private RuntimeException closed() {
        LocalizedText until = now.plan().deadline().map(CaseTexts::time).orElse(LocalizedText.of("–"));
        return CaseTexts.error("OTP-6155", now.id(), until).asException();
    }
}
