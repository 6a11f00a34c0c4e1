package se.sambruk.otp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Foreseen;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.KeptLog;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.secrecy.Clearance;
import se.sambruk.otp.casefile.text.CaseTexts;
import se.sambruk.otp.casefile.timetable.Guards;
import se.sambruk.otp.casefile.timetable.Situation;

/** A case on the desk of somebody who acts in it: as it was read, so that what is written follows what was seen. Used by one thread. */
final class Desk {
    private final CaseStore store;
    private final ProcurementCase whole;
    private final Clearance clearance;
    private final Act act;
    private final int last;

    private Desk(CaseStore store, ProcurementCase whole, Act act, int last) {
        this.store = store;
        this.whole = whole;
        this.clearance = Clearance.of(whole, Viewer.of(act));
        this.act = act;
        this.last = last;
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no case, or its log is not whole
     */
    static Desk open(CaseStore store, String procurement, Act act) {
        List<CaseEntry> entries = entries(store, procurement);
        return new Desk(store, fold(procurement, entries), act, entries.size());
    }

    /** The case of a procurement with all its entries; empty where it has none. */
    static Optional<ProcurementCase> find(CaseStore store, String procurement) {
        KeptLog kept = store.log(procurement);
        return kept.isEmpty() ? Optional.empty() : Optional.of(fold(procurement, whole(kept, procurement)));
    }

    /** The same, where there must be one. */
    static ProcurementCase get(CaseStore store, String procurement) {
        return fold(procurement, entries(store, procurement));
    }

    private static List<CaseEntry> entries(CaseStore store, String procurement) {
        KeptLog kept = store.log(procurement);
        if (kept.isEmpty()) {
            throw CaseTexts.error("OTP-6030", procurement).asException();
        }
        return whole(kept, procurement);
    }

    private static List<CaseEntry> whole(KeptLog kept, String procurement) {
        if (!kept.faults().isEmpty()) {
            throw CaseTexts.error("OTP-6031", procurement).asException();
        }
        return kept.entries().stream().map(KeptEntry::entry).toList();
    }

    private static ProcurementCase fold(String procurement, List<CaseEntry> entries) {
        return ProcurementCase.fold(entries)
                .orElseThrow(() -> CaseTexts.error("OTP-6031", procurement).asException());
    }

    ProcurementCase whole() {
        return whole;
    }

    Clearance clearance() {
        return clearance;
    }

    Act act() {
        return act;
    }

    /** Whether somebody may do something: has a role for it, and no conflict of interest. */
    Desk require(CaseRight right) {
        if (clearance.isBarred()
                && !right.isForTheBarred()
                && !clearance.roles().isEmpty()) {
            throw CaseTexts.error("OTP-6034", act.actor(), whole.id()).asException();
        }
        if (clearance.roles().isEmpty()) {
            Optional<LocalDate> later = later();
            if (later.isPresent()) {
                throw CaseTexts.error("OTP-6165", act.actor(), whole.id(), CaseTexts.day(later.get()), officers())
                        .asException();
            }
            throw CaseTexts.error("OTP-6032", act.actor(), whole.id(), officers())
                    .asException();
        }
        if (clearance.roles().stream().noneMatch(right.roles()::contains)) {
            throw CaseTexts.error("OTP-6033", whole.id(), names(right), officers())
                    .asException();
        }
        return this;
    }

    /** The first day on which whoever acts gets a role, if that is to come. */
    private Optional<LocalDate> later() {
        LocalDate today = whole.today(act.at());
        return whole.people().stream()
                .filter(person ->
                        person.id().equals(act.actor()) && person.from().isAfter(today))
                .map(CasePerson::from)
                .min(Comparator.naturalOrder());
    }

    /** Whether a reason was given. */
    Desk requireReason() {
        if (act.because().isBlank()) {
            throw CaseTexts.error("OTP-6035").asException();
        }
        return this;
    }

    /** Whom to ask; "–" where there is nobody now. */
    String officers() {
        String names = active(CaseRole.RESPONSIBLE).stream()
                .map(CasePerson::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    /** Those who hold a role now. */
    List<CasePerson> active(CaseRole role) {
        return whole.people().stream()
                .filter(person -> person.role() == role && person.isActive(whole.today(act.at())))
                .toList();
    }

    private static LocalizedText names(CaseRight right) {
        List<CaseRole> roles = List.copyOf(right.roles());
        LocalizedText names = name(roles.get(0));
        for (CaseRole role : roles.subList(1, roles.size())) {
            names = CaseTexts.text("or", names, name(role));
        }
        return names;
    }

    static LocalizedText name(CaseRole role) {
        return CaseTexts.text("role." + role.wire());
    }

    CaseChange write(NewEntry... entries) {
        return write(List.of(entries), List.of());
    }

    CaseChange write(List<NewEntry> entries, List<Problem> findings) {
        return write(entries, Optional.empty(), findings);
    }

    /** Writes entries after the last one that was read. */
    CaseChange write(List<NewEntry> entries, Optional<CaseFacts> listing, List<Problem> findings) {
        List<CaseEntry> added = store.append(whole.id(), last, entries, listing.map(Desk::listing), act);
        return change(whole, added, act, findings);
    }

    /**
     * The same desk, where what is written follows the last entry that somebody saw of the case earlier, when they looked at what they decide on. Where
     * entries that they may see have come since, the store refuses what is written.
     */
    Desk following(ProcurementCase seen) {
        int then = last(seen);
        return last(clearance.seen()) == then ? this : new Desk(store, whole, act, then);
    }

    private static int last(ProcurementCase seen) {
        List<LogLine> lines = seen.log().lines();
        return lines.get(lines.size() - 1).entry().number();
    }

    /** What would become of the case by entries, which are not written. */
    Foreseen foresee(List<NewEntry> entries, LegalData law) {
        List<CaseEntry> all =
                new ArrayList<>(whole.log().lines().stream().map(LogLine::entry).toList());
        for (NewEntry entry : entries) {
            all.add(CaseEntry.next(
                    whole.id(), Optional.of(all.get(all.size() - 1).head()), entry, act));
        }
        ProcurementCase after = ProcurementCase.fold(all).orElseThrow();
        return new Foreseen(last, after, Guards.judge(new Situation(after, law)));
    }

    /** What came of an act, as whoever acted sees it. */
    static CaseChange change(ProcurementCase before, List<CaseEntry> added, Act act, List<Problem> findings) {
        List<CaseEntry> all = new ArrayList<>(
                before.log().lines().stream().map(LogLine::entry).toList());
        all.addAll(added);
        return change(all, added, act, findings);
    }

    static CaseChange change(List<CaseEntry> all, List<CaseEntry> added, Act act, List<Problem> findings) {
        ProcurementCase after = ProcurementCase.fold(all).orElseThrow();
        ProcurementCase seen = Clearance.of(after, Viewer.of(act)).seen();
        int from = added.get(0).number();
        List<LogLine> lines = seen.log().lines().stream()
                .filter(line -> line.entry().number() >= from)
                .toList();
        List<Problem> told = new ArrayList<>(findings);
        if (lines.stream().anyMatch(LogLine::isLate)) {
            told.add(CaseTexts.warning("OTP-6061"));
        }
        return new CaseChange(seen, lines, told);
    }

    static ProcurementRecord listing(CaseFacts facts) {
        return new ProcurementRecord(
                facts.id(), facts.caseNumber(), facts.title(), facts.buyer().name(), 0, Instant.EPOCH);
    }
}
