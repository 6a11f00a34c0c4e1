package se.sambruk.otp.shell.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.text.Faults;

/**
 * Reads the words after a command's name. Flags may stand anywhere, as people expect of a command: Karaf's own reader takes
 * none after the first argument, and tells of faults in English only.
 */
public final class LineReader {
    private static final String END_OF_FLAGS = "--";

    private final Syntax syntax;
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> flags = new LinkedHashMap<>();
    /** How values are written that were written with a space between, where the first word that followed values is taken for one of them. */
    private String joined = "";

    private LineReader(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Whether the words ask for help, whatever else they hold. */
    public static boolean asksForHelp(List<String> written) {
        return written.stream()
                .takeWhile(word -> !word.equals(END_OF_FLAGS))
                .anyMatch(word -> word.equals("--help") || word.equals("-h"));
    }

    /**
     * @throws UsageException if the words do not fit the syntax
     */
    public static Line read(Syntax syntax, List<String> written) throws UsageException {
        LineReader reader = new LineReader(syntax);
        reader.take(written);
        reader.checkArguments();
        reader.checkFlags();
        return new Line(syntax, reader.words, reader.flags);
    }

    private void take(List<String> written) throws UsageException {
        Flag before = null;
        for (int i = 0; i < written.size(); i++) {
            String word = written.get(i);
            if (word.equals(END_OF_FLAGS)) {
                words.addAll(written.subList(i + 1, written.size()));
                return;
            }
            if (!isFlag(word)) {
                words.add(word);
                if (before != null && joined.isEmpty()) {
                    joined = before.name() + " " + String.join(",", flags.get(before.name())) + "," + word;
                }
                before = null;
                continue;
            }
            int equals = word.indexOf('=');
            Flag flag = flag(equals < 0 ? word : word.substring(0, equals));
            if (flag.form() == Flag.Form.ALONE) {
                if (equals >= 0) {
                    throw UsageException.of("OTP-8013", flag.name(), syntax.command());
                }
                flags.put(flag.name(), List.of());
            } else if (equals >= 0) {
                put(flag, word.substring(equals + 1));
            } else if (i + 1 < written.size()) {
                i++;
                put(flag, written.get(i));
            } else {
                throw UsageException.of("OTP-8011", flag.name(), syntax.command());
            }
            before = flag.form() == Flag.Form.VALUES ? flag : null;
        }
    }

    /** A hyphen alone, and a negative number, are values. */
    static boolean isFlag(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
    }

    private Flag flag(String name) throws UsageException {
        Optional<Flag> flag = syntax.flag(name);
        if (flag.isPresent()) {
            return flag.get();
        }
        List<String> known = Stream.concat(syntax.flags().stream(), Stream.of(Flag.HELP))
                .map(Flag::name)
                .toList();
        throw UsageException.of("OTP-8010", Similar.to(name, known), name, syntax.command());
    }

    private void put(Flag flag, String value) throws UsageException {
        if (value.isBlank()) {
            throw UsageException.of("OTP-8011", flag.name(), syntax.command());
        }
        List<String> known = flags.computeIfAbsent(flag.name(), name -> new ArrayList<>());
        if (!known.isEmpty() && flag.form() == Flag.Form.VALUE) {
            throw UsageException.of("OTP-8012", flag.name(), syntax.command());
        }
        known.add(value);
    }

    private void checkArguments() throws UsageException {
        List<Argument> arguments = syntax.arguments();
        for (int i = words.size(); i < arguments.size(); i++) {
            if (arguments.get(i).required()) {
                throw UsageException.of("OTP-8014", Faults.text(arguments.get(i).nameKey()), syntax.command());
            }
        }
        if (!words.isEmpty() && syntax.argument(words.size() - 1).isEmpty()) {
            throw UsageException.of(
                    "OTP-8015", words.get(arguments.size()), syntax.command(), joined.isEmpty() ? 0 : 1, joined);
        }
    }

    private void checkFlags() throws UsageException {
        for (Flag flag : syntax.flags()) {
            if (flag.required() && !flags.containsKey(flag.name())) {
                throw UsageException.of("OTP-8022", flag.name(), syntax.command());
            }
        }
    }
}
