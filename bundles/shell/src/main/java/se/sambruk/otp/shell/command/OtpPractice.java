package se.sambruk.otp.shell.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.practice.Practice;
import se.sambruk.otp.api.practice.PracticeService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.PracticeBanner;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Sheet;

/** {@code otp:practice}: whether this installation is for practice, and what its clock shows; makes it so, and moves the clock forward. */
final class OtpPractice implements ShellCommand {
    private static final int COLUMN = 16;
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Flag BEGIN = Flag.alone("--begin", "practice-begin");
    private static final Flag NOW = Flag.value("--now", "practice-now", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax("otp", "practice", List.of(), List.of(BEGIN, NOW, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        Optional<LocalDateTime> written = Cases.time(call, NOW);
        Optional<Instant> now = written.flatMap(SwedishTime::instant);
        PracticeService service = call.service(PracticeService.class);
        if (call.line().has(BEGIN.name())) {
            service.begin(now, call.surroundings().actor());
        } else {
            now.ifPresent(service::advance);
        }
        tell(call, service.practice(), call.service(InstallationClock.class).now());
        return Outcome.DONE;
    }

    private static void tell(Call call, Optional<Practice> practice, Instant now) {
        if (!call.out().isForPeople()) {
            call.out()
                    .json(new TreeWriter()
                            .put("practice", practice.isPresent())
                            .put("now", now.toString())
                            .put("begun", practice.map(Practice::begun).map(Instant::toString))
                            .put("by", practice.map(Practice::by))
                            .done());
            return;
        }
        Sheet sheet = call.out().sheet();
        sheet.strong(call.text(practice.isPresent() ? "practice.is" : "practice.is-not"));
        sheet.fact(call.text("practice.now"), PracticeBanner.shown(now), COLUMN);
        practice.ifPresent(since -> sheet.fact(
                call.text("practice.begun"),
                call.text("practice.begun.by", PracticeBanner.shown(since.begun()), since.by()),
                COLUMN));
        sheet.paragraph(call.text(
                practice.isPresent() ? "practice.hint" : "practice.hint.not", PracticeBanner.shown(now.plus(A_WEEK))));
    }
}
