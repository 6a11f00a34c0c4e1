package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.TenderPhase;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.casefile.plan.Timetable;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.TimetableView;

/** {@code procurement:plan}: the timetable of a case, what the rules of time say of it, and changes of it. */
final class ProcurementPlan implements ShellCommand {
    private static final Flag PUBLICATION = Flag.value("--publication", "plan-publication", Suggester.NOTHING);
    private static final Flag QUESTIONS = Flag.value("--questions", "plan-questions", Suggester.NOTHING);
    private static final Flag DEADLINE = Flag.value("--deadline", "plan-deadline", Suggester.NOTHING);
    private static final Flag OPENING = Flag.value("--opening", "plan-opening", Suggester.NOTHING);
    private static final Flag AWARD = Flag.value("--award", "plan-award", Suggester.NOTHING);
    private static final Flag VALID = Flag.value("--valid", "plan-valid", Suggester.NOTHING);
    private static final Flag NOTICE = Flag.value("--electronic-notice", "plan-notice", Cases.YES_NO);
    private static final Flag TENDERS = Flag.value("--electronic-tenders", "plan-tenders", Cases.YES_NO);
    private static final Flag PRIOR = Flag.value("--prior-notice", "plan-prior", Cases.YES_NO);
    private static final Flag URGENCY = Flag.value("--urgency", "plan-urgency", Suggester.NOTHING);
    private static final Flag DAYS = Flag.value("--minimum-days", "plan-days", Suggester.NOTHING);
    private static final Flag BASIS = Flag.value("--minimum-basis", "plan-basis", Suggester.NOTHING);
    private static final List<Flag> SET = List.of(
            PUBLICATION, QUESTIONS, DEADLINE, OPENING, AWARD, VALID, NOTICE, TENDERS, PRIOR, URGENCY, DAYS, BASIS);

    private static final Syntax SYNTAX = new Syntax("procurement", "plan", List.of(Procurements.PROCUREMENT), flags());

    private static List<Flag> flags() {
        List<Flag> flags = new ArrayList<>(SET);
        flags.addAll(List.of(Cases.BECAUSE, Call.JSON));
        return flags;
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        CaseService service = call.service(CaseService.class);
        ProcurementCase now = Cases.get(call);
        Optional<CaseChange> change = Cases.hasAny(call, SET)
                ? Optional.of(untold(now, service.plan(now.id(), changed(call, now.plan()), Cases.act(call))))
                : Optional.empty();
        Timetable timetable = service.timetable(now.id(), Cases.viewer(call));
        if (call.out().isForPeople()) {
            change.ifPresent(done -> {
                Cases.tell(call, done, "case.planned", now.id());
                call.out().sheet().blank();
            });
            TimetableView.print(
                    change.map(CaseChange::now).orElse(now),
                    timetable,
                    call.locale(),
                    call.out().sheet());
        } else {
            call.out().json(TimetableView.json(timetable, call.locale()));
        }
        boolean sound = timetable.guards().stream()
                .noneMatch(guard -> guard.state() == GuardState.BROKEN || guard.state() == GuardState.UNWISE);
        boolean clean = change.filter(done -> !done.findings().isEmpty()).isEmpty();
        return sound && clean ? Outcome.DONE : Outcome.FINDINGS;
    }

    /** Between the notice and the deadline suppliers go by some of the times, and hear of others by a correction alone. */
    private static CaseChange untold(ProcurementCase before, CaseChange change) {
        boolean moved = !told(before.plan()).equals(told(change.now().plan()));
        boolean advertised = change.added().stream()
                .anyMatch(line -> TenderPhase.of(before, line.entry().act().at()) == TenderPhase.TENDER_PERIOD);
        if (!moved || !advertised) {
            return change;
        }
        List<Problem> findings = new ArrayList<>(change.findings());
        Problem told = Faults.error("OTP-8220", before.id());
        findings.add(Problem.of(told.code(), Severity.WARNING, told.message(), told.remedy()));
        return new CaseChange(change.now(), change.added(), findings);
    }

    private static List<Object> told(TenderPlan plan) {
        return List.of(plan.deadline(), plan.questionsUntil(), plan.opening());
    }

    private static TenderPlan changed(Call call, TenderPlan before) throws UsageException {
        TenderPlan.Builder plan = before.toBuilder();
        Cases.day(call, PUBLICATION).ifPresent(plan::publication);
        Cases.time(call, QUESTIONS).ifPresent(plan::questionsUntil);
        Cases.time(call, DEADLINE).ifPresent(plan::deadline);
        Cases.time(call, OPENING).ifPresent(plan::opening);
        Cases.day(call, AWARD).ifPresent(plan::award);
        Cases.day(call, VALID).ifPresent(plan::validUntil);
        Cases.yes(call, NOTICE).ifPresent(plan::electronicNotice);
        Cases.yes(call, TENDERS).ifPresent(plan::electronicTenders);
        Cases.yes(call, PRIOR).ifPresent(plan::priorNotice);
        call.line().value(URGENCY.name()).ifPresent(plan::urgency);
        Optional<Integer> days = call.number(DAYS);
        if (days.isPresent()) {
            plan.minimumDays(days.get(), Cases.required(call, BASIS, DAYS));
        } else if (call.line().has(BASIS.name())) {
            throw UsageException.of("OTP-8019", BASIS.name(), DAYS.name());
        }
        return plan.build();
    }
}
