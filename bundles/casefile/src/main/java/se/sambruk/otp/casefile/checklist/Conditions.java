package se.sambruk.otp.casefile.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.FollowUpLog;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.text.CaseTexts;
import se.sambruk.otp.casefile.timetable.Guards;
import se.sambruk.otp.casefile.timetable.Situation;
import se.sambruk.otp.casefile.timetable.Standstill;

/** Steps that are shown by what the facts, the plan and the people are, and not by an entry of a kind of their own. */
final class Conditions {
    /** How it is, with the entries that show it, and what there is to say. */
    record Finding(StepState state, List<LogLine> evidence, LocalizedText explanation) {
        static Finding done(Optional<LogLine> evidence) {
            return new Finding(StepState.DONE, evidence.stream().toList(), LocalizedText.of(""));
        }

        static Finding missing(String key, Object... arguments) {
            return new Finding(StepState.MISSING, List.of(), CaseTexts.text(key, arguments));
        }

        static Finding notApplicable(String key) {
            return new Finding(StepState.NOT_APPLICABLE, List.of(), CaseTexts.text(key));
        }
    }

    private final ProcurementCase now;
    private final LegalData law;
    private final LocalDate today;

    /**
     * @param today the day that people's roles are looked at on
     */
    Conditions(ProcurementCase now, LegalData law, LocalDate today) {
        this.now = now;
        this.law = law;
        this.today = today;
    }

    Finding look(String condition) {
        return switch (condition) {
            case "value" -> value();
            case "ground" -> ground();
            case "framework" -> framework();
            case "lots" -> lots();
            case "people" -> people();
            case "plan" -> plan();
            case "conflicts" -> conflicts();
            case "standstill" -> standstill();
            case "followup" -> followUp();
            case "qualification" -> qualification();
            case "control" -> control();
            default -> throw new IllegalStateException("no condition " + condition);
        };
    }

    /** The last entry that says what the facts are. */
    private Optional<LogLine> facts() {
        return now.log().latest(EntryKinds.FACTS_CHANGED).or(() -> now.log().latest(EntryKinds.CREATED));
    }

    private Finding value() {
        return now.facts().value().isPresent() ? Finding.done(facts()) : Finding.missing("step.value.missing");
    }

    private Finding ground() {
        CaseFacts facts = now.facts();
        if (!facts.directAwardGround().isEmpty()) {
            return Finding.done(facts());
        }
        Optional<EstimatedValue> value = facts.value();
        if (value.isEmpty()) {
            return Finding.missing("step.value.missing");
        }
        boolean small = law.directAward(facts.subject(), value.get().on())
                .filter(limit ->
                        limit.amount().currency().equals(value.get().amount().currency()))
                .filter(limit ->
                        value.get().amount().amount().compareTo(limit.amount().amount()) <= 0)
                .isPresent();
        return small ? Finding.done(facts()) : Finding.missing("step.ground.missing");
    }

    private Finding framework() {
        return now.facts().framework().isPresent() ? Finding.done(facts()) : Finding.missing("step.framework.missing");
    }

    private Finding lots() {
        return now.facts().hasLotDecision() ? Finding.done(facts()) : Finding.missing("step.lots.missing");
    }

    private List<CasePerson> active() {
        return now.people().stream().filter(person -> person.isActive(today)).toList();
    }

    private Finding people() {
        boolean responsible = active().stream().anyMatch(person -> person.role() == CaseRole.RESPONSIBLE);
        Optional<CasePerson> decides = active().stream()
                .filter(person -> person.role() == CaseRole.DECISION_MAKER)
                .findFirst();
        if (!responsible) {
            return Finding.missing("step.people.no-officer");
        }
        if (decides.isEmpty()) {
            return Finding.missing("step.people.no-decision-maker");
        }
        return decides.get().delegation().isEmpty()
                ? Finding.missing("step.people.no-delegation")
                : Finding.done(now.log().latest(EntryKinds.PERSON_ASSIGNED));
    }

    private Finding plan() {
        TenderPlan plan = now.plan();
        Optional<LogLine> set = now.log().latest(EntryKinds.PLAN_SET);
        if (set.isEmpty() || plan.deadline().isEmpty() || plan.publication().isEmpty()) {
            return Finding.missing("step.plan.missing");
        }
        List<TimeGuard> broken = Guards.judge(new Situation(now, law)).guards().stream()
                .filter(guard -> guard.state() == GuardState.BROKEN)
                .toList();
        return broken.isEmpty()
                ? Finding.done(set)
                : new Finding(
                        StepState.PARTIAL,
                        set.stream().toList(),
                        CaseTexts.text("step.plan.broken", broken.get(0).title()));
    }

    private Finding conflicts() {
        List<String> declared =
                now.declarations().stream().map(ConflictDeclaration::person).toList();
        List<String> missing = active().stream()
                .filter(person -> !declared.contains(person.id()))
                .map(CasePerson::name)
                .distinct()
                .toList();
        List<LogLine> evidence = now.log().all(EntryKinds.CONFLICT_DECLARED);
        if (missing.isEmpty()) {
            return new Finding(StepState.DONE, evidence, LocalizedText.of(""));
        }
        return new Finding(
                evidence.isEmpty() ? StepState.MISSING : StepState.PARTIAL,
                evidence,
                CaseTexts.text("step.conflicts.missing", String.join(", ", missing)));
    }

    private Finding standstill() {
        Situation situation = new Situation(now, law);
        Optional<LocalDate> end = Standstill.end(situation);
        if (law.voluntaryStandstill(now.facts().regime(), now.facts().acquisition())
                        .isPresent()
                && now.log().latest(EntryKinds.AWARD_NOTIFIED).isEmpty()) {
            return Finding.notApplicable("step.standstill.voluntary");
        }
        if (now.log().latest(EntryKinds.AWARD_NOTIFIED).isEmpty() || end.isEmpty()) {
            return Finding.missing("step.standstill.missing");
        }
        return today.isAfter(end.get())
                ? Finding.done(now.log().latest(EntryKinds.AWARD_NOTIFIED))
                : Finding.missing("step.standstill.running", CaseTexts.day(end.get()));
    }

    /** What is to be followed up in the contract, and whether the day for some of it has come. */
    private Finding followUp() {
        List<LogLine> evidence = Stream.of(EntryKinds.FOLLOWUP_PLANNED, EntryKinds.FOLLOWUP_CHECKED)
                .flatMap(kind -> now.log().all(kind).stream())
                .toList();
        SortedMap<String, LocalDate> due = FollowUpLog.fold(now.log()).due();
        if (due.isEmpty()) {
            return new Finding(StepState.DONE, evidence, LocalizedText.of(""));
        }
        List<String> come = due.entrySet().stream()
                .filter(item -> !today.isBefore(item.getValue()))
                .map(item -> item.getKey() + " (" + item.getValue() + ")")
                .toList();
        return come.isEmpty()
                ? new Finding(StepState.DUE, evidence, LocalizedText.of(""))
                : new Finding(
                        StepState.OVERDUE, evidence, CaseTexts.text("step.followup.come", String.join(", ", come)));
    }

    /** When the first of what is to be followed up comes. */
    Optional<LocalDate> nextFollowUp() {
        return FollowUpLog.fold(now.log()).due().values().stream().min(LocalDate::compareTo);
    }

    /** Somebody has said so, or something has been decided of every tender that was read in. */
    private Finding qualification() {
        List<LogLine> said = by(EntryKinds.QUALIFICATION_DECIDED, "qualification");
        if (!said.isEmpty()) {
            return new Finding(StepState.DONE, said, LocalizedText.of(""));
        }
        List<LogLine> decided = now.log().all(EntryKinds.TENDER_DECIDED).stream()
                // That a proposal has been tried says nothing of the rest.
                .filter(line -> !"admitted".equals(line.entry().body().get("verdict")))
                .toList();
        Set<Object> tenders = new TreeSet<>();
        now.log()
                .all(EntryKinds.TENDER_RECEIVED)
                .forEach(line -> tenders.add(String.valueOf(line.entry().body().get("tender"))));
        decided.forEach(line -> {
            boolean whole = !line.entry().body().containsKey("lots");
            if (whole && line.entry().body().get("tenders") instanceof List<?> keys) {
                tenders.removeAll(keys);
            }
        });
        if (decided.isEmpty()) {
            return new Finding(StepState.MISSING, List.of(), LocalizedText.of(""));
        }
        return tenders.isEmpty()
                ? new Finding(StepState.DONE, decided, LocalizedText.of(""))
                : new Finding(StepState.PARTIAL, decided, CaseTexts.text("step.qualification.partial"));
    }

    /** Somebody has said so, or a control was made; that of a low price is of another kind. */
    private Finding control() {
        List<LogLine> made = by(EntryKinds.CONTROL_DONE, "control").stream()
                .filter(line -> !"low-price".equals(line.entry().body().get("subject")))
                .toList();
        return new Finding(made.isEmpty() ? StepState.MISSING : StepState.DONE, made, LocalizedText.of(""));
    }

    private List<LogLine> by(String kind, String step) {
        List<LogLine> lines = new ArrayList<>(now.log().all(kind));
        now.log().all(EntryKinds.STEP_DONE).stream()
                .filter(line -> step.equals(line.entry().body().get("step")))
                .forEach(lines::add);
        return lines;
    }

    /** Whether a direct award is so small that it need not be documented. */
    boolean needsNoDocuments() {
        Money least = law.documentedFrom();
        return now.facts()
                .value()
                .map(EstimatedValue::amount)
                .filter(amount -> amount.currency().equals(least.currency()))
                .filter(amount -> amount.amount().compareTo(least.amount()) <= 0)
                .isPresent();
    }
}
