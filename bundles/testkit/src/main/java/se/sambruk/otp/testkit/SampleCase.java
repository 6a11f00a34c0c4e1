package se.sambruk.otp.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.store.Act;

/** A case to try things with: an open procedure above the threshold, as its log grows. Not thread-safe. */
public final class SampleCase {
    /** The procurement's id. */
    public static final String ID = "provupphandling-2026";
    /** The responsible officer's id. */
    public static final String OFFICER = "anna.andersson";
    /** When the case was opened. */
    public static final Instant START = Instant.parse("2026-11-02T09:15:00Z");

    private static final int BETWEEN = 60;

    private final List<CaseEntry> entries = new ArrayList<>();

    private SampleCase() {}

    /** No entries. */
    public static SampleCase empty() {
        return new SampleCase();
    }

    /** A case that has been opened with some facts and has its officer. */
    public static SampleCase opened(CaseFacts facts) {
        return empty().add(NewEntry.of(EntryKinds.CREATED, Map.of("facts", facts)))
                .add(NewEntry.of(
                        EntryKinds.PERSON_ASSIGNED,
                        new CasePerson(
                                        OFFICER,
                                        "Anna Andersson",
                                        CaseRole.RESPONSIBLE,
                                        LocalDate.parse("2026-11-02"),
                                        Optional.empty(),
                                        "")
                                .tree()));
    }

    /** A case that has been opened with {@link #facts} and {@link #plan}. */
    public static SampleCase planned() {
        return opened(facts().build()).plan(plan().build());
    }

    /** What it is about. */
    public static CaseFacts.Builder facts() {
        return CaseFacts.builder(ID)
                .caseNumber("KS 2026/0114")
                .title("Ärendehanteringssystem som tjänst")
                .buyer(new Buyer("Provkommun", "212000-0000"))
                .regime(Regime.DIRECTIVE)
                .acquisition(AcquisitionForm.OPEN)
                .value(new EstimatedValue(Money.sek(4_500_000), LocalDate.parse("2026-11-02"), "fyra år med optioner"))
                .noLots("Systemet är en helhet.");
    }

    /** A plan that keeps all rules: 35 days, electronic, with time for questions, award and standstill. */
    public static TenderPlan.Builder plan() {
        return TenderPlan.builder()
                .publication(LocalDate.parse("2026-12-07"))
                .questionsUntil(LocalDateTime.parse("2026-12-30T12:00"))
                .deadline(LocalDateTime.parse("2027-01-15T23:59"))
                .opening(LocalDateTime.parse("2027-01-18T09:00"))
                .award(LocalDate.parse("2027-02-15"))
                .validUntil(LocalDate.parse("2027-05-31"))
                .electronicNotice(true)
                .electronicTenders(true);
    }

    /** Adds the plan. */
    public SampleCase plan(TenderPlan plan) {
        return add(NewEntry.of(EntryKinds.PLAN_SET, Map.of("plan", plan)));
    }

    /** Adds a person with a role from the first day. */
    public SampleCase person(String id, String name, CaseRole role) {
        return add(NewEntry.of(
                EntryKinds.PERSON_ASSIGNED,
                new CasePerson(id, name, role, LocalDate.parse("2026-11-02"), Optional.empty(), "").tree()));
    }

    /** Adds an entry, a minute after the one before, by the officer. */
    public SampleCase add(NewEntry entry) {
        return add(entry, new Act(OFFICER, START.plusSeconds((long) BETWEEN * entries.size()), ""));
    }

    /** Adds an entry of a kind that happened on a day. */
    public SampleCase on(String kind, String day) {
        return add(NewEntry.of(kind, Map.of("on", day)));
    }

    public SampleCase add(NewEntry entry, Act act) {
        Optional<CaseHead> before = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).head());
        entries.add(CaseEntry.next(ID, before, entry, act));
        return this;
    }

    /** All entries so far. */
    public List<CaseEntry> entries() {
        return List.copyOf(entries);
    }

    /** The case as it is now. */
    public ProcurementCase now() {
        return ProcurementCase.fold(entries()).orElseThrow();
    }
}
