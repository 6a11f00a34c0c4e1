package se.sambruk.otp.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.CaseVerification;
import se.sambruk.otp.api.casefile.Foreseen;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.SecrecyAssessment;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseChain;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.ChainFault;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.KeptLog;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.Checklist;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.casefile.plan.Timetable;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.casefile.checklist.Checking;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.data.Step;
import se.sambruk.otp.casefile.secrecy.Clearance;
import se.sambruk.otp.casefile.text.CaseTexts;
import se.sambruk.otp.casefile.timetable.Guards;
import se.sambruk.otp.casefile.timetable.Situation;
import se.sambruk.otp.casefile.timetable.Standstill;

/** The case service. Holds nothing of any case: each call reads the log anew. */
@Component(service = CaseService.class)
public final class CaseFiles implements CaseService {
    private final CaseStore store;
    private final InstallationKind kind;
    private final LegalData law = LegalData.shipped();
    private final List<Step> steps = Step.shipped();
    private final Ticks ticks = new Ticks(steps, law);

    @Activate
    public CaseFiles(@Reference CaseStore store, @Reference InstallationClock clock) {
        this.store = store;
        this.kind = new InstallationKind(store, clock);
    }

    @Override
    public CaseChange create(CaseDraft draft, Act act) {
        kind.requireOfOthers();
        CaseFacts facts = kind.marked(draft.facts());
        List<CasePerson> people = People.first(draft, act);
        List<NewEntry> entries = new ArrayList<>();
        entries.add(NewEntry.of(EntryKinds.CREATED, Map.of("facts", facts)));
        people.forEach(person -> entries.add(People.entry(person)));
        draft.plan().ifPresent(plan -> entries.add(NewEntry.of(EntryKinds.PLAN_SET, Map.of("plan", plan))));
        List<Problem> findings = new ArrayList<>(FactChecks.check(law, facts));
        findings.addAll(People.findings(people, SwedishTime.day(act.at())));
        List<CaseEntry> added = store.open(Desk.listing(facts), entries, act);
        return Desk.change(added, added, act, findings);
    }

    @Override
    public CaseChange changeFacts(CaseFacts wanted, Act act) {
        CaseFacts facts = kind.marked(wanted);
        Desk desk = desk(facts.id(), act).require(CaseRight.FACTS).requireReason();
        List<String> changed = differences(desk.whole().facts().tree(), facts.tree());
        if (changed.isEmpty()) {
            throw CaseTexts.error("OTP-6036").asException();
        }
        List<Problem> findings = new ArrayList<>(FactChecks.changed(desk.whole(), changed));
        findings.addAll(FactChecks.check(law, facts));
        Map<String, Object> body = new TreeMap<>(Map.of("facts", facts, "changed", changed));
        return desk.write(List.of(NewEntry.of(EntryKinds.FACTS_CHANGED, body)), Optional.of(facts), findings);
    }

    @Override
    public CaseChange plan(String procurement, TenderPlan plan, Act act) {
        Desk desk = desk(procurement, act).require(CaseRight.PLAN);
        TenderPlan before = desk.whole().plan();
        List<String> changed = differences(before.tree(), plan.tree());
        if (changed.isEmpty()) {
            throw CaseTexts.error("OTP-6036").asException();
        }
        new PeriodGuards(desk.whole(), act.at()).plan(plan);
        Map<?, ?> known = (Map<?, ?>) before.tree();
        if (changed.stream().anyMatch(known::containsKey)) {
            // What is set for the first time speaks for itself.
            desk.requireReason();
        }
        Map<String, Object> body = new TreeMap<>(Map.of("plan", plan, "changed", changed));
        return desk.write(NewEntry.of(EntryKinds.PLAN_SET, body));
    }

    private Desk desk(String procurement, Act act) {
        Desk desk = Desk.open(store, procurement, act);
        kind.requireOf(desk.whole());
        return desk;
    }

    /** The keys under which two objects of canonical trees differ, sorted. */
    private static List<String> differences(Object one, Object other) {
        Map<String, Object> all = new TreeMap<>();
        ((Map<?, ?>) one).forEach((key, value) -> all.put((String) key, value));
        ((Map<?, ?>) other).forEach((key, value) -> all.put((String) key, value));
        return all.keySet().stream()
                .filter(key -> !Objects.equals(((Map<?, ?>) one).get(key), ((Map<?, ?>) other).get(key)))
                .toList();
    }

    @Override
    public CaseChange assign(String procurement, CasePerson person, Act act) {
        return People.assign(desk(procurement, act), person);
    }

    @Override
    public CaseChange end(String procurement, String person, CaseRole role, LocalDate until, Act act) {
        return People.end(desk(procurement, act), person, role, until);
    }

    @Override
    public CaseChange declare(String procurement, ConflictDeclaration declaration, Act act) {
        return People.declare(desk(procurement, act), declaration);
    }

    @Override
    public CaseChange assess(String procurement, String person, boolean takesPart, Act act) {
        return People.assess(desk(procurement, act), person, takesPart);
    }

    @Override
    public CaseChange tick(String procurement, StepTick tick, Act act) {
        return ticks.tick(desk(procurement, act), tick);
    }

    @Override
    public CaseChange record(String procurement, List<NewEntry> entries, Act act) {
        return ticks.record(desk(procurement, act), entries);
    }

    @Override
    public CaseChange record(String procurement, ProcurementCase seen, List<NewEntry> entries, Act act) {
        return ticks.record(desk(procurement, act).following(seen), entries);
    }

    @Override
    public CaseChange strike(String procurement, String label, Act act) {
        return ticks.strike(desk(procurement, act), label);
    }

    @Override
    public CaseChange release(String procurement, SecrecyAssessment assessment, Act act) {
        return ticks.release(desk(procurement, act), assessment);
    }

    @Override
    public Optional<ProcurementCase> admit(String procurement, Act act) {
        return Desk.find(store, procurement).map(any -> desk(procurement, act)
                .require(CaseRight.RECORD)
                .clearance()
                .seen());
    }

    @Override
    public Foreseen foresee(String procurement, List<NewEntry> entries, Act act) {
        return ticks.foresee(desk(procurement, act), entries);
    }

    @Override
    public Optional<ProcurementCase> find(String procurement, Viewer viewer) {
        return Desk.find(store, procurement)
                .map(whole -> Clearance.of(whole, viewer).seen());
    }

    @Override
    public Optional<CaseLog> log(String procurement, Viewer viewer) {
        KeptLog kept = store.log(procurement);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<CaseEntry> entries = kept.entries().stream().map(KeptEntry::entry).toList();
        // Where the log is not whole, what is left of it is still to be seen, as far as it tells who may see what.
        return Optional.of(ProcurementCase.fold(entries)
                .map(whole -> Clearance.of(whole, viewer).log())
                .orElseGet(() -> CaseLog.of(List.of())));
    }

    @Override
    public Optional<CaseVerification> verify(String procurement, Optional<ContentHash> noted, Viewer viewer) {
        KeptLog log = store.log(procurement);
        if (log.isEmpty()) {
            return Optional.empty();
        }
        List<KeptEntry> kept = log.entries();
        List<ChainFault> faults = log.faults();
        boolean seesAll = ProcurementCase.fold(
                        kept.stream().map(KeptEntry::entry).toList())
                .filter(whole -> Clearance.of(whole, viewer).seesAll())
                .isPresent();
        return Optional.of(new CaseVerification(
                faults.isEmpty(),
                seesAll ? faults : List.of(),
                seesAll ? log.head() : Optional.empty(),
                noted.map(hash -> CaseChain.holds(kept, hash))));
    }

    @Override
    public Optional<byte[]> attachment(String procurement, ContentHash sha256, Viewer viewer) {
        return Desk.find(store, procurement)
                .filter(whole -> Clearance.of(whole, viewer).log().lines().stream()
                        .flatMap(line -> line.entry().attachments().stream())
                        .anyMatch(file -> file.sha256().equals(sha256)))
                .flatMap(whole -> store.attachment(procurement, sha256));
    }

    @Override
    public Timetable timetable(String procurement, Viewer viewer) {
        ProcurementCase whole = Desk.get(store, procurement);
        return Guards.judge(new Situation(Clearance.of(whole, viewer).seen(), law));
    }

    @Override
    public TimeGuard standstill(String procurement, LocalDate sent, boolean electronic, Viewer viewer) {
        ProcurementCase whole = Desk.get(store, procurement);
        return Standstill.judge(new Situation(Clearance.of(whole, viewer).seen(), law), sent, electronic);
    }

    @Override
    public Checklist checklist(String procurement, Viewer viewer) {
        ProcurementCase whole = Desk.get(store, procurement);
        Clearance clearance = Clearance.of(whole, viewer);
        CaseLog seen = clearance.log();
        return Checking.of(
                steps, whole, law, clearance.seen().today(viewer.at()), clearance.seesAll(), line -> seen.find(
                                line.label())
                        .filter(shown -> !shown.isPartial())
                        .isPresent());
    }

    @Override
    public boolean maySeeTenders(String procurement, Viewer viewer) {
        return Clearance.of(Desk.get(store, procurement), viewer).seesAll();
    }
}
