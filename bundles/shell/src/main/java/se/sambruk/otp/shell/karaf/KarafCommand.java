package se.sambruk.otp.shell.karaf;

import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.Runner;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Help;
import se.sambruk.otp.shell.place.Platform;
import se.sambruk.otp.shell.place.Services;
import se.sambruk.otp.shell.place.Surroundings;

/**
 * One of our commands as Karaf's shell knows it. We do not use Karaf's annotated actions: they take no option after the
 * first argument, have one language for everybody, and one missing service takes away every command of a bundle.
 */
final class KarafCommand implements Command {
    /** How the names begin that the shell gives, and takes back when the line has been run. */
    private static final String PIPE = "pipe-";

    private final ShellCommand command;
    private final Services services;
    private final Platform platform;

    KarafCommand(ShellCommand command, Services services, Platform platform) {
        this.command = command;
        this.services = services;
        this.platform = platform;
    }

    @Override
    public String getScope() {
        return command.syntax().scope();
    }

    @Override
    public String getName() {
        return command.syntax().name();
    }

    /** For the list that {@code help} prints, in the language of whoever asked for it. */
    @Override
    public String getDescription() {
        return Help.of(command.syntax(), Sessions.currentLocale()).summary();
    }

    @Override
    public Completer getCompleter(boolean scoped) {
        return new KarafCompleter(command.syntax(), scoped, this::surroundings);
    }

    /** The shell's own parser. */
    @Override
    public Parser getParser() {
        return null;
    }

    @Override
    public Object execute(Session session, List<Object> arguments) throws InterruptedException {
        List<String> words = arguments.stream().map(String::valueOf).toList();
        name(Thread.currentThread());
        Runnable ended = LastWords.begin(session);
        try {
            Outcome outcome = Runner.run(command, words, surroundings(session));
            if (outcome != Outcome.DONE) {
                session.put(Sessions.EXIT, outcome.worseThan(session.get(Sessions.EXIT)));
            }
            // Karaf prints whatever else a command returns.
            return null;
        } finally {
            ended.run();
        }
    }

    /** The shell calls a thread by the whole line that it runs, which may tell of a tender, and logs and lists of threads tell its name. */
    private void name(Thread thread) {
        if (thread.getName().startsWith(PIPE)) {
            thread.setName(PIPE + command.syntax().command());
        }
    }

    private Surroundings surroundings(Session session) {
        return new Surroundings(
                Sessions.actor(session),
                Sessions.locale(session),
                Sessions.folder(session),
                Sessions.screen(session),
                services,
                platform);
    }
}
