package se.sambruk.otp.launcher;

import java.util.Arrays;
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

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
