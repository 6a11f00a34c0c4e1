package se.sambruk.otp.shell.karaf;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.AccessController;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.felix.service.command.Job;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Screen;

/** Reads from a Karaf session what the launcher and the person at the console have put there. */
final class Sessions {
    /** Session variable: the person's language, as a BCP 47 tag. */
    static final String LOCALE = "otp.locale";
    /** Session variable: the folder that relative paths count from, as text. */
    static final String FOLDER = "otp.cwd";
    /** Session variable: who the person is, where that is not the user who runs the process. */
    static final String USER = "otp.user";
    /** Session variable: how many characters a line of the person's terminal holds, where the session has none of its own. */
    static final String COLUMNS = "otp.columns";
    /** Session variable that the launcher ends the process with. */
    static final String EXIT = "otp.exit";

    private static final String LANGUAGE = "OTP_LANG";
    private static final String UNKNOWN = "?";
    private static final String CLIENT = "ClientPrincipal";
    private static final String LOGGED_IN = "UserPrincipal";
    private static final String LOCAL = "local";

    private Sessions() {}

    /** Swedish, whatever the machine's locale, unless the session or else the environment asks for English. */
    static Locale locale(Session session) {
        return locale(session.get(LOCALE), System.getenv(LANGUAGE));
    }

    /** The language of the session whose command runs in this thread, for what Karaf asks for without telling for whom. */
    static Locale currentLocale() {
        Job job = Job.Utils.current();
        return locale(job == null ? null : job.session().get(LOCALE), System.getenv(LANGUAGE));
    }

    static Locale locale(Object ofSession, String ofEnvironment) {
        Object asked = ofSession == null ? ofEnvironment : ofSession;
        boolean english =
                asked != null && asked.toString().toLowerCase(Locale.ROOT).startsWith("en");
        return english ? Locale.ENGLISH : LocalizedText.SWEDISH;
    }

    static Path folder(Session session) {
        return folder(session.get(FOLDER), System.getProperty("user.dir"));
    }

    static Path folder(Object ofSession, String ofProcess) {
        Path own = Path.of(ofProcess).toAbsolutePath().normalize();
        try {
            return ofSession == null ? own : own.resolve(ofSession.toString()).normalize();
        } catch (InvalidPathException e) {
            return own;
        }
    }

    /**
     * The streams of the command that runs in this thread. They are {@code System.out} and {@code System.err}, which the shell
     * points to the session, or to the next command of a pipe.
     */
    static Screen screen(Session session) {
        Screen screen = screen(session.getTerminal(), System.out, System.err);
        return screen.width() > 0
                ? screen
                : new Screen(screen.out(), screen.err(), columns(session.get(COLUMNS)), screen.styled());
    }

    /** A stated width; 0 where it is none. */
    static int columns(Object ofSession) {
        String written = ofSession == null ? "" : ofSession.toString();
        return written.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(written) : 0;
    }

    static Screen screen(Terminal terminal, PrintStream out, PrintStream err) {
        if (terminal == null) {
            return new Screen(out, err, 0, false);
        }
        try {
            return new Screen(out, err, Math.max(0, terminal.getWidth()), terminal.isAnsiSupported());
        } catch (NullPointerException e) {
            // Karaf's help runs a command in a session below the person's. Where that one has no terminal, the one
            // below
            // claims to have one, and fails when it is asked anything.
            return new Screen(out, err, 0, false);
        }
    }

    /**
     * Who is said to have done what commands do: whoever has logged in to this console; else whom the session names, or else the environment, or
     * else the process's user. A name that was logged in with cannot be set aside by a variable; the others are what the person says.
     */
    static String actor(Session session) {
        return Stream.of(login(), session.get(USER), System.getenv("OTP_USER"), System.getProperty("user.name"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whoever has logged in from elsewhere; null in the process's own console and for commands that were handed over, which run as one user. */
    @SuppressWarnings("removal")
    private static String login() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        if (subject == null || named(subject, CLIENT).allMatch(client -> client.startsWith(LOCAL))) {
            return null;
        }
        return named(subject, LOGGED_IN).findFirst().orElse(null);
    }

    // By their names: they are Karaf's, from outside of all bundles.
    private static Stream<String> named(Subject subject, String type) {
        return subject.getPrincipals().stream()
                .filter(principal -> principal.getClass().getSimpleName().equals(type))
                .map(Principal::getName);
    }
}
