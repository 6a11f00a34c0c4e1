package se.sambruk.otp.shell.call;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.Wordless;
import se.sambruk.otp.shell.line.Help;
import se.sambruk.otp.shell.line.Line;
import se.sambruk.otp.shell.line.LineReader;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Prose;
import se.sambruk.otp.shell.place.Surroundings;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.text.Texts;

/** Runs a command for a person, who is told of every fault by code, sentence and remedy, and never by a stack trace. */
public final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private static final int MOST_PROBLEMS = 50;

    private Runner() {}

    /**
     * Runs a command.
     *
     * @param words what was written after its name
     * @throws InterruptedException if the person cancelled it
     */
    public static Outcome run(ShellCommand command, List<String> words, Surroundings surroundings)
            throws InterruptedException {
        Locale locale = surroundings.locale();
        PrintStream err = surroundings.screen().err();
        try {
            if (LineReader.asksForHelp(words)) {
                Help.of(command.syntax(), locale)
                        .print(new Output(Output.Mode.PEOPLE, locale, surroundings.screen()).sheet());
                return Outcome.DONE;
            }
            Line line = LineReader.read(command.syntax(), words);
            Call call = new Call(line, surroundings);
            if (!command.isAnsweredAtOnce()) {
                call.awaitReady();
            }
            PracticeBanner.show(call);
            return command.run(call);
        } catch (UsageException e) {
            err.println(Prose.safe(e.problem().describe(locale)));
            return Outcome.WRONG_USAGE;
        } catch (ProblemException e) {
            // What a fault says may tell of a tender, and the log is read by others than whoever was told.
            LOG.debug("{} could not be done", command.syntax().command(), Wordless.of(e));
            err.println(Prose.safe(described(e, locale)));
            return Outcome.FAILED;
        } catch (RuntimeException | LinkageError e) {
            // A linkage error is what a bundle that has just left looks like.
            rethrowCancel(e);
            LOG.error("{} failed", command.syntax().command(), Wordless.of(e));
            err.println(Prose.safe(Faults.error(
                            "OTP-8002", command.syntax().command(), e.getClass().getSimpleName())
                    .describe(locale)));
            return Outcome.FAILED;
        } finally {
            surroundings.screen().out().flush();
            err.flush();
        }
    }

    /** Every problem, as far as anybody reads; one that is no error says so, as it is not what stopped the command. */
    private static String described(ProblemException fault, Locale locale) {
        List<Problem> problems = fault.problems();
        String first = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> problem.severity() == Severity.ERROR
                        ? problem.describe(locale)
                        : Texts.in(locale, "severity." + problem.severity().name()) + " " + problem.describe(locale))
                .collect(Collectors.joining("\n\n"));
        return problems.size() > MOST_PROBLEMS
                ? first + "\n\n" + Texts.in(locale, "problems.more", problems.size() - MOST_PROBLEMS)
                : first;
    }

    private static void rethrowCancel(Throwable fault) throws InterruptedException {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException cancelled) {
                throw cancelled;
            }
        }
    }
}
