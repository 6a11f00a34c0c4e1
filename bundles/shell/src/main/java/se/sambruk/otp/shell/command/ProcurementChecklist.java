package se.sambruk.otp.shell.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.plan.Checklist;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ChecklistView;

/** {@code procurement:checklist}: the steps from need to contract, and the ticking of those that the log cannot know. */
final class ProcurementChecklist implements ShellCommand {
    private static final Flag TICK = Flag.value("--tick", "checklist-tick", Suggester.NOTHING);
    private static final Flag WAIVE = Flag.value("--waive", "checklist-waive", Suggester.NOTHING);
    private static final Flag BY = Flag.values("--by", "checklist-by", Suggester.NOTHING);
    private static final Flag ELECTRONIC = Flag.value("--electronic", "checklist-electronic", Cases.YES_NO);
    private static final Flag MATERIAL = Flag.value("--material", "checklist-material", Cases.YES_NO);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "checklist",
            List.of(Procurements.PROCUREMENT),
            List.of(TICK, WAIVE, BY, ELECTRONIC, MATERIAL, Cases.ON, Cases.BECAUSE, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        CaseService service = call.service(CaseService.class);
        ProcurementCase now = Cases.get(call);
        Optional<StepTick> tick = tick(call);
        if (tick.isPresent()) {
            CaseChange change = service.tick(now.id(), tick.get(), Cases.act(call));
            String title = service.checklist(now.id(), Cases.viewer(call))
                    .step(tick.get().step())
                    .map(step -> step.title().in(call.locale()))
                    .orElse(tick.get().step());
            return Cases.tell(call, change, tick.get().isWaived() ? "case.waived" : "case.ticked", title);
        }
        Checklist checklist = service.checklist(now.id(), Cases.viewer(call));
        call.out().rows(ChecklistView.listing(call.locale()), checklist.steps().iterator());
        if (call.out().isForPeople()) {
            checklist.steps().stream().filter(ChecklistView::hasMore).forEach(step -> print(call, step));
        }
        return checklist.steps().stream().anyMatch(ChecklistView::isPressing) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static void print(Call call, ChecklistStep step) {
        call.out()
                .sheet()
                .item(call.text("checklist.more", step.id(), step.explanation().in(call.locale())));
    }

    private static Optional<StepTick> tick(Call call) throws UsageException {
        Optional<String> done = call.line().value(TICK.name());
        Optional<String> waived = call.line().value(WAIVE.name());
        if (done.isPresent() && waived.isPresent()) {
            throw UsageException.of("OTP-8016", TICK.name(), WAIVE.name());
        }
        if (done.isEmpty() && waived.isEmpty()) {
            List<Flag> alone = List.of(BY, ELECTRONIC, MATERIAL, Cases.ON, Cases.BECAUSE).stream()
                    .filter(flag -> call.line().has(flag.name()))
                    .toList();
            if (!alone.isEmpty()) {
                throw UsageException.of("OTP-8019", alone.get(0).name(), TICK.name());
            }
            return Optional.empty();
        }
        StepTick tick = done.map(StepTick::done).orElseGet(() -> StepTick.waived(waived.get()));
        Optional<LocalDate> on = Cases.day(call, Cases.ON);
        Optional<Boolean> electronic = Cases.yes(call, ELECTRONIC);
        Optional<Boolean> material = Cases.yes(call, MATERIAL);
        tick = on.isPresent() ? tick.on(on.get()) : tick;
        tick = electronic.isPresent() ? tick.electronically(electronic.get()) : tick;
        tick = material.isPresent() ? tick.material(material.get()) : tick;
        return Optional.of(tick.by(call.list(BY)));
    }
}
