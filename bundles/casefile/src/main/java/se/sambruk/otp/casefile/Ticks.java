package se.sambruk.otp.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Foreseen;
import se.sambruk.otp.api.casefile.SecrecyAssessment;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.EntrySecrecy;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.data.Step;
import se.sambruk.otp.casefile.secrecy.Clearance;
import se.sambruk.otp.casefile.text.CaseTexts;

/** What is written of steps, of mistakes and of what is released. */
final class Ticks {
    /** What has an act of its own, and is not written by {@link #record}. */
    private static final Set<String> OWN = Set.of(
            EntryKinds.CREATED,
            EntryKinds.FACTS_CHANGED,
            EntryKinds.PLAN_SET,
            EntryKinds.PERSON_ASSIGNED,
            EntryKinds.PERSON_ENDED,
            EntryKinds.CONFLICT_DECLARED,
            EntryKinds.CONFLICT_ASSESSED,
            EntryKinds.SPECIFICATION_ISSUED,
            EntryKinds.STEP_DONE,
            EntryKinds.STEP_WAIVED,
            EntryKinds.ENTRY_STRUCK,
            EntryKinds.SECRECY_ASSESSED);

    private final List<Step> steps;
    private final LegalData law;

    Ticks(List<Step> steps, LegalData law) {
        this.steps = steps;
        this.law = law;
    }

    CaseChange tick(Desk desk, StepTick tick) {
        List<String> ids = steps.stream().map(Step::id).toList();
        Step step = steps.stream()
                .filter(known -> known.id().equals(tick.step()))
                .findFirst()
                .orElseThrow(() -> CaseTexts.near("OTP-6044", Similar.to(tick.step(), ids), tick.step())
                        .asException());
        desk.require(step.isSecret() ? CaseRight.TICK_TENDERS : CaseRight.TICK);
        if (tick.isWaived()) {
            desk.requireReason();
            return desk.write(secret(step, NewEntry.of(EntryKinds.STEP_WAIVED, Map.of("step", step.id()))));
        }
        if (!step.isByHand()) {
            throw CaseTexts.error("OTP-6045", CaseTexts.text("step." + step.id()))
                    .asException();
        }
        NewEntry entry = secret(step, NewEntry.of(step.tickedBy(), body(desk, step, tick)));
        new ActGuards(desk.whole(), law, desk.act()).check(entry);
        List<Problem> findings = new StepGuards(desk, step, entry).check(law);
        return desk.write(List.of(entry), findings);
    }

    private static NewEntry secret(Step step, NewEntry entry) {
        return entry.as(step.isSecret() ? EntrySecrecy.TENDER_SECRET : EntrySecrecy.OPEN);
    }

    private static Map<String, Object> body(Desk desk, Step step, StepTick tick) {
        LocalDate today = desk.whole().today(desk.act().at());
        Map<String, Object> body = new TreeMap<>();
        body.put("step", step.id());
        body.put("on", tick.on().orElse(today).toString());
        body.put("by-hand", true);
        if (!tick.people().isEmpty()) {
            body.put("people", tick.people());
        }
        Optional<Boolean> electronic = tick.electronic()
                .or(() -> step.tickedBy().equals(EntryKinds.AWARD_NOTIFIED)
                        ? desk.whole().plan().electronicNotice()
                        : Optional.empty());
        electronic.ifPresent(is -> body.put("electronic", is));
        tick.material().ifPresent(is -> body.put("material", is));
        return body;
    }

    CaseChange record(Desk desk, List<NewEntry> entries) {
        desk.require(CaseRight.RECORD);
        ActGuards guards = new ActGuards(desk.whole(), law, desk.act());
        entries.forEach(entry -> check(guards, entry));
        return desk.write(entries, List.of());
    }

    private static void check(ActGuards guards, NewEntry entry) {
        if (OWN.contains(entry.kind())) {
            throw new IllegalArgumentException(entry.kind() + " has an act of its own");
        }
        guards.check(entry);
    }

    Foreseen foresee(Desk desk, List<NewEntry> entries) {
        desk.require(CaseRight.RECORD);
        ActGuards guards = new ActGuards(desk.whole(), law, desk.act());
        for (NewEntry entry : entries) {
            if (entry.kind().equals(EntryKinds.PLAN_SET)) {
                desk.require(CaseRight.PLAN).requireReason();
                new PeriodGuards(desk.whole(), desk.act().at())
                        .plan(TenderPlan.fromTree(entry.body().get("plan")));
            } else {
                check(guards, entry);
            }
        }
        return desk.foresee(entries, law);
    }

    CaseChange strike(Desk desk, String label) {
        desk.require(CaseRight.STRIKE).requireReason();
        LogLine line = find(desk, label);
        if (isFixed(line)) {
            throw CaseTexts.error("OTP-6051").asException();
        }
        if (line.isStruck()) {
            throw CaseTexts.error("OTP-6053", line.label(), line.struckBy().orElseThrow())
                    .asException();
        }
        new PeriodGuards(desk.whole(), desk.act().at()).strike(line);
        Grounds.strike(desk.whole(), line);
        return desk.write(NewEntry.of(EntryKinds.ENTRY_STRUCK, Map.of("entry", line.label()))
                .as(line.entry().secrecy()));
    }

    /** What is true in another table too, or is the case itself. */
    private static boolean isFixed(LogLine line) {
        String kind = line.entry().kind();
        return kind.equals(EntryKinds.CREATED)
                || kind.equals(EntryKinds.SPECIFICATION_ISSUED)
                || kind.equals(EntryKinds.CORRECTION_PUBLISHED)
                        && line.entry().body().containsKey("issue");
    }

    CaseChange release(Desk desk, SecrecyAssessment assessment) {
        desk.require(CaseRight.RELEASE).requireReason();
        if (desk.whole().secrecyEnd().isEmpty()) {
            throw CaseTexts.error("OTP-6052").asException();
        }
        if (assessment.entries().isEmpty()) {
            throw CaseTexts.error("OTP-6062").asException();
        }
        Map<String, List<String>> released = Clearance.released(desk.whole());
        assessment.entries().forEach(label -> leavesOut(find(desk, label), assessment.except()));
        assessment.except().forEach(field -> {
            boolean known = assessment.entries().stream()
                    .anyMatch(label -> find(desk, label).entry().body().containsKey(field));
            if (!known) {
                LogLine first = find(desk, assessment.entries().get(0));
                throw unknownField(field, first);
            }
        });
        List<String> labels = assessment.entries().stream()
                .map(label -> {
                    LogLine line = find(desk, label);
                    boolean same = assessment.except().equals(released.get(line.label()));
                    if (!line.entry().isSecret() || same) {
                        throw CaseTexts.error("OTP-6054", line.label()).asException();
                    }
                    return line.label();
                })
                .distinct()
                .toList();
        Map<String, Object> body = new TreeMap<>(Map.of("entries", labels));
        if (!assessment.except().isEmpty()) {
            body.put("except", assessment.except());
        }
        return desk.write(NewEntry.of(EntryKinds.SECRECY_ASSESSED, body));
    }

    /** What is released in part lacks something: a field that is not there would let all of it out, told as if it did not. */
    private static void leavesOut(LogLine line, List<String> except) {
        Set<String> fields = line.entry().body().keySet();
        if (!except.isEmpty() && except.stream().noneMatch(fields::contains)) {
            throw unknownField(String.join(", ", except), line);
        }
    }

    private static RuntimeException unknownField(String field, LogLine line) {
        String known = String.join(", ", line.entry().body().keySet());
        return CaseTexts.error("OTP-6175", field, line.label(), known).asException();
    }

    private static LogLine find(Desk desk, String label) {
        return desk.clearance().log().find(label).orElseThrow(() -> CaseTexts.error(
                        "OTP-6050", label, desk.whole().id())
                .asException());
    }
}
