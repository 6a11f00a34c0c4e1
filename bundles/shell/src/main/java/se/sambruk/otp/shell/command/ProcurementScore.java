package se.sambruk.otp.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.EditedFile;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.PanelView;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code procurement:score}: score sheets out to files and in again, and where the assessment stands. */
final class ProcurementScore implements ShellCommand {
    private static final Flag OUT = Flag.value("--out", "score-out", Suggesters.ANY_FILES);
    private static final Flag IN = Flag.value("--in", "score-in", Suggesters.ANY_FILES);
    private static final Flag ASSESSOR = Flag.value("--assessor", "score-assessor", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "score",
            List.of(Procurements.PROCUREMENT),
            List.of(OUT, IN, ASSESSOR, Cases.BECAUSE, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        AssessmentService service = call.service(AssessmentService.class);
        if (call.line().has(OUT.name()) && call.line().has(IN.name())) {
            throw UsageException.of("OTP-8016", OUT.name(), IN.name());
        }
        if (call.line().has(ASSESSOR.name()) && !call.line().has(OUT.name())) {
            throw UsageException.of("OTP-8019", ASSESSOR.name(), OUT.name());
        }
        String id = Cases.get(call).id();
        if (call.line().has(IN.name())) {
            return in(call, service, id);
        }
        if (call.line().has(OUT.name())) {
            return out(call, service, id);
        }
        PanelStanding standing = service.panel(id, Cases.viewer(call));
        switch (call.out().mode()) {
            case JSON -> call.out().json(PanelView.json(standing, call.locale()));
            case PLAIN ->
                call.out().rows(PanelView.LISTING, standing.report().items().iterator());
            case PEOPLE -> {
                call.out().rows(PanelView.LISTING, standing.report().items().iterator());
                PanelView.print(standing, call.locale(), call.out().sheet());
            }
        }
        return standing.report().isComplete()
                        && !ProblemView.needAttention(standing.report().problems())
                ? Outcome.DONE
                : Outcome.FINDINGS;
    }

    private static Outcome out(Call call, AssessmentService service, String id) {
        String assessor =
                call.line().value(ASSESSOR.name()).orElse(call.surroundings().actor());
        ScoreForm form = service.form(id, assessor, Cases.viewer(call));
        Path target = TargetFile.of(
                call.line().value(OUT.name()).orElseThrow(),
                call.surroundings().folder(),
                id + "-" + assessor.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".yaml");
        if (Files.exists(target)) {
            throw Faults.error("OTP-8126", target.toString()).asException();
        }
        EditedFile.createSecret(target, service.write(target.getFileName().toString(), form));
        if (call.out().isForPeople()) {
            call.out().sheet().paragraph(call.text("score.written", assessor, target.toString()));
        } else {
            call.out().json(PanelView.json(form, target.toString()));
        }
        return Outcome.DONE;
    }

    private static Outcome in(Call call, AssessmentService service, String id) throws UsageException {
        // Who may not hand in is told that before the file is looked at.
        service.panel(id, Cases.viewer(call));
        WrittenFile file = WrittenFile.read(
                call.line().value(IN.name()).orElseThrow(),
                call.surroundings().folder(),
                Optional.empty(),
                call.platform().profileLimit());
        CaseChange change = service.score(id, service.read(file.name(), file.bytes()), Cases.act(call));
        return Cases.tell(call, change, "score.handed-in", id);
    }
}
