package se.sambruk.otp.shell.call;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Line;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Prose;
import se.sambruk.otp.shell.place.Platform;
import se.sambruk.otp.shell.place.Surroundings;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.text.Texts;

/** One use of a command: what was written, and what is at hand. */
public final class Call {
    /** Asks for one JSON value and nothing else on standard output. */
    public static final Flag JSON = Flag.alone("--json", "json");
    /** Asks for rows with tabs between their cells. */
    public static final Flag PLAIN = Flag.alone("--no-format", "no-format");
    /** How many rows at most. */
    public static final Flag LIMIT = Flag.value("--limit", "limit", Suggester.NOTHING);

    private static final Duration READY_LIMIT = Duration.ofSeconds(120);

    private final Line line;
    private final Surroundings surroundings;
    private final Output out;

    /**
     * @throws UsageException if the answer is asked for in two forms at once
     */
    public Call(Line line, Surroundings surroundings) throws UsageException {
        this.line = line;
        this.surroundings = surroundings;
        this.out = new Output(mode(line), surroundings.locale(), surroundings.screen());
    }

    private static Output.Mode mode(Line line) throws UsageException {
        boolean json = line.has(JSON.name());
        boolean plain = line.has(PLAIN.name());
        if (json && plain) {
            throw UsageException.of("OTP-8016", JSON.name(), PLAIN.name());
        }
        if (json) {
            return Output.Mode.JSON;
        }
        return plain ? Output.Mode.PLAIN : Output.Mode.PEOPLE;
    }

    public Line line() {
        return line;
    }

    /** The word with this number; the syntax sees to that there is one. */
    public String word(int index) {
        return line.words().get(index);
    }

    /** The value of a flag as a whole number from 1. */
    public Optional<Integer> number(Flag flag) throws UsageException {
        Optional<String> written = line.value(flag.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!written.get().matches("[1-9][0-9]{0,8}")) {
            throw UsageException.of("OTP-8017", written.get(), flag.name());
        }
        return written.map(Integer::valueOf);
    }

    /** The values of a flag, which may be given several times and with commas. */
    public List<String> list(Flag flag) {
        return line.values(flag.name()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    public Locale locale() {
        return surroundings.locale();
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Platform platform() {
        return surroundings.platform();
    }

    public Output out() {
        return out;
    }

    /** One of the shell's texts, in the person's language. */
    public String text(String key, Object... arguments) {
        return Texts.in(locale(), key, arguments);
    }

    /** Tells something beside the answer, on standard error. */
    public void note(String text) {
        Prose.lines(
                        text,
                        surroundings.screen().width() > 0
                                ? surroundings.screen().width()
                                : 80)
                .forEach(surroundings.screen().err()::println);
    }

    /**
     * A service.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8001 if it is not there now
     */
    public <T> T service(Class<T> type) {
        return surroundings.services().find(type).orElseThrow(() -> missing(type)
                .asException());
    }

    /** That a service is not there now. */
    public static Problem missing(Class<?> type) {
        return Faults.error("OTP-8001", Faults.text("service." + type.getSimpleName()), type.getSimpleName());
    }

    /**
     * Waits until every pack that was there at start has been taken in or refused, and says that it waits.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8003 if that takes too long
     */
    void awaitReady() throws InterruptedException {
        if (surroundings.services().find(Readiness.class).isPresent()) {
            return;
        }
        note(text("not-ready"));
        if (surroundings.services().await(Readiness.class, READY_LIMIT).isEmpty()) {
            throw Faults.error("OTP-8003", READY_LIMIT.toSeconds()).asException();
        }
    }

    /** That the person does something, now. */
    public Act act(String because) {
        return new Act(surroundings.actor(), platform().clock().instant(), because);
    }
}
