package se.sambruk.otp.secrecy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.Runner;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.command.Commands;
import se.sambruk.otp.shell.output.Screen;
import se.sambruk.otp.shell.place.Platform;
import se.sambruk.otp.shell.place.Services;
import se.sambruk.otp.shell.place.Surroundings;

/** The console over services, in a folder, by whom and when a test says. */
record Console(Services services, Path folder) {
    private static final long PROFILE_LIMIT = 5_000_000;

    /** What came of a command. */
    record Result(Outcome outcome, String out, String err) {
        String all() {
            return outcome + "\n" + out + err;
        }
    }

    static ShellCommand command(String name) {
        return Commands.all().stream()
                .filter(known -> known.syntax().command().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Result run(String actor, Instant now, ShellCommand command, List<String> words) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Outcome outcome = Runner.run(command, words, surroundings(actor, now, stream(out), stream(err)));
        return new Result(outcome, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Surroundings surroundings(String actor, Instant now) {
        return surroundings(actor, now, stream(new ByteArrayOutputStream()), stream(new ByteArrayOutputStream()));
    }

    private Surroundings surroundings(String actor, Instant now, PrintStream out, PrintStream err) {
        Platform platform = new Platform(
                "1.0.0",
                "/srv/otp-data",
                Optional.empty(),
                Clock.fixed(now, ZoneId.of("Europe/Stockholm")),
                PROFILE_LIMIT);
        return new Surroundings(
                actor, LocalizedText.SWEDISH, folder, new Screen(out, err, 0, false), services, platform);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
