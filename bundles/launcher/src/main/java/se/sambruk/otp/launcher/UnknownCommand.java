package se.sambruk.otp.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.karaf.shell.api.console.Registry;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * What the shell runs for a command that does not exist: tells so in the caller's language, and which one may have been meant. The same
 * in the console and without one.
 */
final class UnknownCommand implements Function {

    /** Under which the shell looks for it, as for any command. */
    static final String SCOPE = "otp";
    /** The shell's own name for "when all else fails". */
    static final String NAME = "default";

    private static final int FURTHEST = 3;

    private final Registry registry;
    private final String language;

    /**
     * Knows the commands there are.
     *
     * @param language of the console, where the session says none
     */
    UnknownCommand(Registry registry, String language) {
        this.registry = registry;
        this.language = language;
    }

    @Override
    public Object execute(CommandSession session, List<Object> words) {
        String wanted = String.valueOf(words.get(0));
        // What the shell puts before a name without a scope.
        String name = wanted.startsWith("*:") ? wanted.substring(2) : wanted;
        Object locale = session.get(CommandRunner.LOCALE);
        Texts texts = Texts.in(locale == null ? language : locale.toString());
        String text = texts.get("OTP-9007", name);
        System.err.println(nearest(
                        name,
                        registry.getCommands().stream()
                                .map(command -> command.getScope() + ":" + command.getName())
                                .toList())
                .map(other -> text + " " + texts.get("meant", other))
                .orElse(text));
        session.put(CommandRunner.EXIT, CommandRunner.WRONG_USAGE);
        return null;
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
