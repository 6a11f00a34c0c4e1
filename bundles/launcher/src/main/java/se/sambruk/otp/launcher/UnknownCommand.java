package se.sambruk.otp.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.karaf.shell.api.console.Registry;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * What the shell runs for a command that does not exist: tells so in the caller's language, and which one may have been meant. The same
 * in the console and without one.
 *
 * <p>While the platform starts a command may just not be there yet. Then this waits for it and runs it.
 */
final class UnknownCommand implements Function {

    /** Under which the shell looks for it, as for any command. */
    static final String SCOPE = "otp";
    /** The shell's own name for "when all else fails". */
    static final String NAME = "default";

    private static final int FURTHEST = 3;
    private static final int STEP_MILLIS = 50;
    private static final int SETTLE_SECONDS = 15;

    private final Registry registry;
    private final String language;
    private final CountDownLatch started;

    /**
     * Knows the commands there are.
     *
     * @param language of the console, where the session says none
     * @param started at zero once the platform is ready, or has given up becoming so
     */
    UnknownCommand(Registry registry, String language, CountDownLatch started) {
        this.registry = registry;
        this.language = language;
        this.started = started;
    }

    @Override
    public Object execute(CommandSession session, List<Object> words) throws Exception {
        String wanted = String.valueOf(words.get(0));
        if (started.getCount() > 0) {
            System.err.println(texts(session).get("starting"));
            if (await(session, wanted) instanceof Function command) {
                // What it uses is a moment behind it; a platform that does not get there must not hide its status.
                started.await(SETTLE_SECONDS, TimeUnit.SECONDS);
                return command.execute(session, words.subList(1, words.size()));
            }
        }
        tell(session, wanted);
        session.put(CommandRunner.EXIT, CommandRunner.WRONG_USAGE);
        return null;
    }

    // What the shell finds under the name: the command, or null.
    private Object await(CommandSession session, String wanted) throws InterruptedException {
        long limit = LaunchProperties.seconds(LaunchProperties.READY_TIMEOUT, 120);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limit);
        boolean over = false;
        Object found = session.get(wanted);
        while (found == null && !over && System.nanoTime() < end) {
            over = started.await(STEP_MILLIS, TimeUnit.MILLISECONDS);
            found = session.get(wanted);
        }
        return found;
    }

    private Texts texts(CommandSession session) {
        Object locale = session.get(CommandRunner.LOCALE);
        return Texts.in(locale == null ? language : locale.toString());
    }

    private void tell(CommandSession session, String wanted) {
        // What the shell puts before a name without a scope.
        String name = wanted.startsWith("*:") ? wanted.substring(2) : wanted;
        Texts texts = texts(session);
        String text = texts.get("OTP-9007", name);
        System.err.println(nearest(
                        name,
                        registry.getCommands().stream()
                                .map(command -> command.getScope() + ":" + command.getName())
                                .toList())
                .map(other -> text + " " + texts.get("meant", other))
                .orElse(text));
    }

    /** Of the names the one most like what was written, if it is like enough. A scope that was left out is no difference. */
    static Optional<String> nearest(String written, List<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        String nearest = null;
        // A third of the letters, and never more than a few: beyond that it is another word.
        int least = Math.min(FURTHEST, wanted.length() / 3) + 1;
        for (String name : names) {
            String comparable = wanted.contains(":") ? name : name.substring(name.indexOf(':') + 1);
            int distance = distance(wanted, comparable);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters have to be put in, taken out, changed, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : least(steps, one, i, other, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int least(int[][] steps, String one, int i, String other, int j) {
        char last = one.charAt(i - 1);
        char otherLast = other.charAt(j - 1);
        int least = Math.min(
                steps[i - 1][j - 1] + (last == otherLast ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && last == other.charAt(j - 2) && one.charAt(i - 2) == otherLast;
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
