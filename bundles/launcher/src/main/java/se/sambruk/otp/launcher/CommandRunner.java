package se.sambruk.otp.launcher;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.support.CommandException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.launcher.wire.Caller;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.Request;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * Runs the commands of one {@link Request} in a shell session of its own and tells the exit code. The same for a one-shot and for a
 * command that was handed over.
 */
final class CommandRunner {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int CANCELLED = 130;

    /** Session variable: the caller's folder, an absolute path as text. */
    static final String CWD = "otp.cwd";
    /** Session variable: the caller's language as a BCP 47 tag, {@code sv-SE} or {@code en}. */
    static final String LOCALE = "otp.locale";
    /** Session variable: whom records name as the one who did it; absent where nobody knows. */
    static final String USER = "otp.user";
    /** Session variable an action may set to an {@link Integer}: the exit code of the command that is running. */
    static final String EXIT = "otp.exit";

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private static final Pattern COMMAND = Pattern.compile("^([\\w-]+):([\\w-]+)(?=\\s|$)");
    // A bundle's commands appear together, a moment after the services they need.
    private static final long GRACE_MILLIS = 1000;
    private static final long GRACE_STEP_MILLIS = 20;

    private final SessionFactory sessions;
    private final Gate gate;

    CommandRunner(SessionFactory sessions, Gate gate) {
        this.sessions = sessions;
        this.gate = gate;
    }

    /**
     * Runs the commands in the calling thread. Interrupting it cancels the command.
     *
     * @param cancelled whether it has been cancelled, also where a command that was just ending has swallowed the interrupt
     * @param output the caller's standard output, which is flushed at the end but not closed; {@code errors} likewise
     * @return 0 done, 1 failed, 2 wrong usage, 130 cancelled, or what the command asked for; of several commands the worst
     */
    int run(Request request, InputStream in, OutputStream output, OutputStream errors, BooleanSupplier cancelled) {
        boolean styled = request.caller().styled();
        CallerOutput out = new CallerOutput(output, styled);
        CallerOutput err = new CallerOutput(errors, styled);
        Texts texts = Texts.in(request.language());
        Map<String, String> arguments = new LinkedHashMap<>();
        List<String> statements;
        try {
            statements = CommandLines.statements(request.commandLine(), arguments);
        } catch (CommandLines.UnbalancedException e) {
            err.println(texts.get("OTP-9011", e.mark()));
            return WRONG_USAGE;
        }
        try {
            gate.pass();
            return Subject.doAs(administrator(), (PrivilegedExceptionAction<Integer>)
                    () -> runAll(statements, arguments, request, in, out, err, texts, cancelled));
        } catch (Fault fault) {
            err.println(fault.getMessage());
            return fault.exitCode();
        } catch (Exception e) {
            return report(e, out, err, texts);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int runAll(
            List<String> statements,
            Map<String, String> arguments,
            Request request,
            InputStream in,
            CallerOutput out,
            CallerOutput err,
            Texts texts,
            BooleanSupplier cancelled) {
        Caller caller = request.caller();
        Session session = CallerSession.create(sessions, in, out, err, caller);
        try {
            session.put(CWD, caller.workingFolder());
            session.put(LOCALE, request.language().equals("en") ? "en" : "sv-SE");
            if (!caller.user().isEmpty()) {
                session.put(USER, caller.user());
            }
            arguments.forEach(session::put);
            session.currentDir(Path.of(caller.workingFolder()));
            int worst = DONE;
            for (String statement : statements) {
                int code = runOne(session, statement, out, err, texts, cancelled);
                worst = worse(worst, code);
                if (code == FAILED || code == WRONG_USAGE || code == CANCELLED) {
                    break;
                }
            }
            return worst;
        } finally {
            session.close();
        }
    }

    private int runOne(
            Session session,
            String statement,
            CallerOutput out,
            CallerOutput err,
            Texts texts,
            BooleanSupplier cancelled) {
        session.put(EXIT, null);
        try {
            awaitCommand(session, statement);
            Object result = session.execute(statement);
            if (Thread.interrupted() || cancelled.getAsBoolean()) {
                throw new InterruptedException();
            }
            if (result != null) {
                // As the console does.
                out.println(result);
            }
            Object asked = session.get(EXIT);
            return asked instanceof Integer code ? code : DONE;
        } catch (Exception e) {
            return report(e, out, err, texts);
        } finally {
            out.flush();
        }
    }

    private static int report(Exception fault, CallerOutput out, CallerOutput err, Texts texts) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || cause instanceof InterruptedIOException) {
                err.println(texts.get("OTP-9012"));
                // The command itself ends a moment later, and may say so in words of its own.
                out.shut();
                err.shut();
                return CANCELLED;
            }
        }
        if (fault instanceof CommandException) {
            // What it says of the line stands in no log: the line may tell of a tender.
            LOG.debug("Wrong usage: {}", fault.getClass().getName());
            err.println(texts.get("OTP-9015", fault.getMessage()));
            return WRONG_USAGE;
        }
        LOG.error("A command failed", fault);
        String message = fault.getMessage();
        // What the machine says of a null pointer helps nobody who types commands.
        if (message == null || message.isBlank() || fault instanceof NullPointerException) {
            message = texts.get("OTP-9013", System.getProperty("karaf.log") + "/karaf.log");
        }
        err.println(message);
        return FAILED;
    }

    /** Of two exit codes the worse: cancelled, wrong usage, failed, findings, done. */
    static int worse(int one, int other) {
        return severity(one) >= severity(other) ? one : other;
    }

    private static int severity(int code) {
        return switch (code) {
            case DONE -> 0;
            case FAILED -> 1000;
            case WRONG_USAGE -> 1001;
            case CANCELLED -> 1002;
            default -> Math.min(999, code);
        };
    }

    private void awaitCommand(Session session, String statement) throws InterruptedException {
        Matcher name = COMMAND.matcher(statement);
        if (!name.find()) {
            return;
        }
        Registry registry = session.getRegistry();
        String scope = name.group(1);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        CountDownLatch pause = new CountDownLatch(1);
        while (registry.getCommand(scope, name.group(2)) == null && System.nanoTime() < end) {
            // A bundle registers all its commands at once: if one of this name's scope is there, this one does not
            // exist.
            if (registry.getCommands().stream().anyMatch(command -> scope.equals(command.getScope()))) {
                return;
            }
            if (pause.await(GRACE_STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    // Who may start the process may do everything in it.
    private static Subject administrator() {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(System.getProperty("karaf.local.user", "karaf")));
        subject.getPrincipals().add(new ClientPrincipal("local", "localhost"));
        for (String role : System.getProperty("karaf.local.roles", "admin,manager,viewer,systembundles")
                .split(",")) {
            subject.getPrincipals().add(new RolePrincipal(role.strip()));
        }
        return subject;
    }
}
