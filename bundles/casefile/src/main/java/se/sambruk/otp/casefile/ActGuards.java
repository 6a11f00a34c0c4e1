package se.sambruk.otp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.text.CaseTexts;
import se.sambruk.otp.casefile.timetable.Situation;
import se.sambruk.otp.casefile.timetable.Standstill;

/** What stops an entry from being written: what the law forbids at that time. Whoever writes it, a person's tick or another part of the platform. */
final class ActGuards {
    /** What is done with tenders, from their opening until they are evaluated. */
    static final List<String> WITH_TENDERS = List.of(
            EntryKinds.TENDERS_OPENED,
            EntryKinds.TENDER_RECEIVED,
            EntryKinds.CLARIFICATION_REQUESTED,
            EntryKinds.CLARIFICATION_ANSWERED,
            EntryKinds.TENDER_DECIDED,
            EntryKinds.QUALIFICATION_DECIDED,
            EntryKinds.CONTROL_DONE,
            EntryKinds.SCORES_GIVEN,
            EntryKinds.LOTS_DRAWN,
            EntryKinds.TENDERS_EVALUATED);

    private static final int OPENERS = 2;

    private final ProcurementCase now;
    private final LegalData law;
    private final Instant time;
    private final LocalDate today;
    private final String because;
    private final PeriodGuards period;

    ActGuards(ProcurementCase now, LegalData law, Act act) {
        this.now = now;
        this.law = law;
        this.time = now.now(act.at());
        this.today = SwedishTime.day(time);
        this.because = act.because();
        this.period = new PeriodGuards(now, act.at());
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if the entry must not be written now
     */
    void check(NewEntry entry) {
        Optional<LocalDate> on = CaseEntry.toldDay(entry.body());
        if (on.filter(day -> day.isAfter(today)).isPresent()) {
            throw CaseTexts.error("OTP-6060", CaseTexts.day(on.get()), CaseTexts.day(today))
                    .asException();
        }
        if (WITH_TENDERS.contains(entry.kind()) || entry.kind().equals(EntryKinds.AWARD_DECIDED)) {
            deadline(on);
        }
        switch (entry.kind()) {
            case EntryKinds.TENDERS_OPENED -> opening(entry.body());
            case EntryKinds.CLARIFICATION_REQUESTED ->
                ahead("OTP-6176", entry.body().get("due"), today);
            case EntryKinds.FOLLOWUP_PLANNED -> ahead("OTP-6177", entry.body().get("due"), decided());
            case EntryKinds.FOLLOWUP_CHECKED -> ahead("OTP-6177", entry.body().get("next"), on.orElse(today));
            case EntryKinds.TENDER_DECIDED -> decision(entry.body());
            case EntryKinds.AWARD_NOTIFIED -> notification(entry.body());
            case EntryKinds.CONTRACT_SIGNED -> contract(on.orElse(today));
            case EntryKinds.PROFILE_REVISED -> revision(entry.body());
            case EntryKinds.CORRECTION_PUBLISHED -> period.correction(entry.body());
            case EntryKinds.QUESTION_RECEIVED -> period.question(entry.body());
            case EntryKinds.QUESTION_ANSWERED -> period.answer(entry.body());
            case EntryKinds.TENDER_RECEIVED, EntryKinds.CLARIFICATION_ANSWERED -> tenders(entry);
            default -> {
                // Nothing stands in its way.
            }
        }
    }

    private void deadline(Optional<LocalDate> on) {
        now.plan().deadline().ifPresent(deadline -> {
            Instant end = SwedishTime.instant(deadline).orElseThrow();
            boolean early = time.isBefore(end)
                    || on.filter(day -> day.isBefore(deadline.toLocalDate())).isPresent();
            if (early) {
                throw CaseTexts.error("OTP-6046", now.id(), CaseTexts.time(deadline))
                        .asException();
            }
        });
    }

    /** What somebody is to do by a day is not asked for before it begins. */
    private static void ahead(String code, Object day, LocalDate first) {
        day(day).filter(due -> due.isBefore(first)).ifPresent(due -> {
            throw CaseTexts.error(code, CaseTexts.day(due), CaseTexts.day(first))
                    .asException();
        });
    }

    /** A contract that was made earlier may be written down with what should have been followed up since. */
    private LocalDate decided() {
        return now.log()
                .latest(EntryKinds.CONTRACT_SIGNED)
                .or(() -> now.log().latest(EntryKinds.AWARD_DECIDED))
                .map(line -> line.entry().day())
                .orElse(today);
    }

    private static Optional<LocalDate> day(Object day) {
        return day == null ? Optional.empty() : CaseEntry.toldDay(Map.of("on", day));
    }

    /** An opening that is written down afterwards tells of what was; one that the platform makes begins the work with tenders. */
    private void opening(Map<String, Object> body) {
        if (now.secrecyEnd().isPresent() && !body.containsKey("by-hand")) {
            throw CaseTexts.error("OTP-6160", now.id(), now.secrecyEnd().get().label())
                    .asException();
        }
        openers(body);
    }

    /** At least two who have been appointed, under the directive (LOU 12:10); and nobody who has a conflict of interest. */
    private void openers(Map<String, Object> body) {
        Set<String> openers = new LinkedHashSet<>();
        if (body.get("people") instanceof List<?> people) {
            people.stream().filter(String.class::isInstance).forEach(id -> openers.add((String) id));
        }
        if (openers.size() < OPENERS && now.facts().regime() == Regime.DIRECTIVE) {
            throw CaseTexts.error("OTP-6047").asException();
        }
        for (String id : openers) {
            if (now.roles(id, today).isEmpty() || now.isBarred(id)) {
                throw CaseTexts.error("OTP-6048", id, now.id()).asException();
            }
        }
    }

    /** The same decision again, for the same reasons, is the same command given twice. */
    private void decision(Map<String, Object> body) {
        now.log().all(EntryKinds.TENDER_DECIDED).stream()
                .filter(line -> concernsSame(line.entry().body(), body))
                .reduce((first, last) -> last)
                .filter(line -> line.entry().body().equals(body)
                        && line.entry().act().because().equals(because))
                .ifPresent(line -> {
                    throw CaseTexts.error("OTP-6179", line.label()).asException();
                });
    }

    private static boolean concernsSame(Map<String, Object> before, Map<String, Object> after) {
        return before.get("tenders") instanceof List<?> some
                && after.get("tenders") instanceof List<?> others
                && !Collections.disjoint(some, others);
    }

    private void notification(Map<String, Object> body) {
        if (now.log().latest(EntryKinds.AWARD_DECIDED).isEmpty()) {
            throw CaseTexts.error("OTP-6058").asException();
        }
        if (!(body.get("electronic") instanceof Boolean)) {
            throw CaseTexts.error("OTP-6059").asException();
        }
    }

    private void contract(LocalDate on) {
        boolean free = law.noStandstill(now.facts().regime(), now.facts().acquisition())
                        .isPresent()
                || law.voluntaryStandstill(now.facts().regime(), now.facts().acquisition())
                        .isPresent();
        if (now.log().latest(EntryKinds.AWARD_DECIDED).isEmpty() && !free) {
            throw CaseTexts.error("OTP-6058").asException();
        }
        if (free) {
            return;
        }
        if (now.log().latest(EntryKinds.AWARD_NOTIFIED).isEmpty()) {
            throw CaseTexts.error("OTP-6057").asException();
        }
        Standstill.end(new Situation(now, law)).filter(end -> !on.isAfter(end)).ifPresent(end -> {
            throw CaseTexts.error("OTP-6049", CaseTexts.day(end), CaseTexts.day(end.plusDays(1)))
                    .asException();
        });
    }

    private void tenders(NewEntry entry) {
        if (now.log().latest(EntryKinds.TENDERS_OPENED).isEmpty()) {
            throw CaseTexts.error("OTP-6398", now.id()).asException();
        }
        if (now.secrecyEnd().isPresent()) {
            throw CaseTexts.error("OTP-6160", now.id(), now.secrecyEnd().get().label())
                    .asException();
        }
        if (!new TenderOrder(now.log()).permits(entry)) {
            throw CaseTexts.error("OTP-6399", now.id()).asException();
        }
    }

    /** A revision follows the one that it was made from: two who change the profile at once do not undo each other's work. */
    private void revision(Map<String, Object> body) {
        long written = now.log().lines().stream()
                .filter(line -> line.entry().kind().equals(EntryKinds.PROFILE_REVISED))
                .count();
        Optional<Object> latest = now.log()
                .latest(EntryKinds.PROFILE_REVISED)
                .map(line -> line.entry().body().get("revision"));
        if (!Integer.valueOf((int) written + 1).equals(body.get("revision"))
                || !latest.equals(Optional.ofNullable(body.get("before")))) {
            throw CaseTexts.error("OTP-6086", now.id()).asException();
        }
    }

    /** The name of somebody in the case; their id where there is none. */
    static String name(ProcurementCase now, String id) {
        return now.people().stream()
                .filter(person -> person.id().equals(id))
                .map(CasePerson::name)
                .findFirst()
                .orElse(id);
    }
}
