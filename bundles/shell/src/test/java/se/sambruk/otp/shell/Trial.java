package se.sambruk.otp.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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

/** Runs commands as the console does, and keeps what they wrote. */
public final class Trial {
    /** What came of a command. */
    public record Result(Outcome outcome, String out, String err) {}

    private final Services services;
    private String actor = "anna.andersson";
    private Instant now = Instant.parse("2026-11-23T09:15:00Z");
    private Locale locale = LocalizedText.SWEDISH;
    private Path folder = Path.of("/uppdrag");
    private Optional<Path> distribution = Optional.empty();
    private ZoneId zone = ZoneId.of("Europe/Stockholm");
    private int width;
    private long profileLimit = 5_000_000;

    public Trial(Services services) {
        this.services = services;
    }

    public Trial inEnglish() {
        locale = Locale.ENGLISH;
        return this;
    }

    /** By somebody else than Anna. */
    public Trial by(String id) {
        actor = id;
        return this;
    }

    /** At another time than the usual one. */
    public Trial at(Instant time) {
        now = time;
        return this;
    }

    /** On a machine whose clock is in another zone than Sweden's. */
    public Trial inZone(ZoneId place) {
        zone = place;
        return this;
    }

    public Trial in(Path callersFolder) {
        folder = callersFolder;
        return this;
    }

    public Trial distributedIn(Path distributionFolder) {
        distribution = Optional.of(distributionFolder);
        return this;
    }

    public Trial wide(int characters) {
        width = characters;
        return this;
    }

    public Trial withProfileLimit(long bytes) {
        profileLimit = bytes;
        return this;
    }

    /** Runs a line such as {@code requirement:list --json}; a word with spaces is not possible here. */
    public Result run(String line) throws InterruptedException {
        List<String> words = List.of(line.split(" "));
        return run(words.get(0), words.subList(1, words.size()));
    }

    public Result run(String command, List<String> words) throws InterruptedException {
        return run(find(command), words);
    }

    public Result run(ShellCommand command, List<String> words) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = surroundings(stream(out), stream(err));
        Outcome outcome = Runner.run(command, words, surroundings);
        return new Result(outcome, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public Surroundings surroundings() {
        return surroundings(stream(new ByteArrayOutputStream()), stream(new ByteArrayOutputStream()));
    }

    private Surroundings surroundings(PrintStream out, PrintStream err) {
        Platform platform = new Platform("1.0.0", "/srv/otp-data", distribution, Clock.fixed(now, zone), profileLimit);
        return new Surroundings(actor, locale, folder, new Screen(out, err, width, false), services, platform);
    }

    public static ShellCommand find(String command) {
        return Commands.all().stream()
                .filter(known -> known.syntax().command().equals(command))
                .findFirst()
                .orElseThrow();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
