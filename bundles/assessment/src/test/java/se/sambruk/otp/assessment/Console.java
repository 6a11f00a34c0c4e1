package se.sambruk.otp.assessment;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.assessment.AssessmentService;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.Runner;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.command.Commands;
import se.sambruk.otp.shell.output.Screen;
import se.sambruk.otp.shell.place.Platform;
import se.sambruk.otp.shell.place.Services;
import se.sambruk.otp.shell.place.Surroundings;

/** The console over a case, by whom a test says. */
final class Console implements Services {
    /** What came of a command. */
    record Result(Outcome outcome, String out, String err) {}

    private final TenderedCase in;
    private final Path folder;
    private final Map<Class<?>, Object> services = new HashMap<>();

    Console(TenderedCase in, Path folder) {
        this.in = in;
        this.folder = folder;
        services.put(AssessmentService.class, in.assessments);
        services.put(CaseService.class, in.cases);
        services.put(Readiness.class, TenderedCase.proxy(Readiness.class, (method, arguments) -> 0));
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(services.get(type)).map(type::cast);
    }

    /** Runs a line such as {@code procurement:score prov}; a word with spaces is not possible here. */
    Result run(String actor, String line) throws InterruptedException {
        return run(actor, LocalizedText.SWEDISH, List.of(line.split(" ")));
    }

    Result run(String actor, Locale locale, List<String> words) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Platform platform = new Platform(
                "1.0.0",
                "/srv/otp-data",
                Optional.empty(),
                Clock.fixed(in.act(actor).at(), ZoneId.of("Europe/Stockholm")),
                5_000_000);
        ShellCommand command = Commands.all().stream()
                .filter(known -> known.syntax().command().equals(words.get(0)))
                .findFirst()
                .orElseThrow();
        Outcome outcome = Runner.run(
                command,
                words.subList(1, words.size()),
                new Surroundings(
                        actor, locale, folder, new Screen(stream(out), stream(err), 0, false), this, platform));
        return new Result(
                outcome,
                out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' '),
                err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
