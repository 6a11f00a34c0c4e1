package se.sambruk.otp.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * From the words of a call to the statements the shell runs.
 *
 * <p>Several words are one command, each word one argument whatever it contains. One word is a command line as a person would type it
 * in the console, and may hold several commands with {@code ;} or line breaks between them.
 */
final class CommandLines {

    // What the shell reads as itself. Everything else goes through a variable.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:,+@-]+");

    private CommandLines() {}

    /**
     * The statements of a call, in order; never an empty one.
     *
     * @param arguments where to put the arguments that cannot stand in a statement as they are, by the name of the session variable
     *     that must hold them: the shell has no way of quoting that brings every text through
     * @throws UnbalancedException where a quote or a bracket is opened and never closed
     */
    static List<String> statements(List<String> words, Map<String, String> arguments) throws UnbalancedException {
        if (words.size() == 1) {
            return split(words.get(0));
        }
        StringBuilder statement = new StringBuilder(words.get(0));
        for (String word : words.subList(1, words.size())) {
            statement.append(" ");
            if (PLAIN.matcher(word).matches()) {
                statement.append(word);
            } else {
                String variable = "otp_argument_" + arguments.size();
                arguments.put(variable, word);
                statement.append("$").append(variable);
            }
        }
        return List.of(statement.toString());
    }

    /**
     * Cuts a line at each {@code ;} and line break that stands outside quotes and brackets.
     *
     * <p>The shell could run the whole line itself, but would then tell only how the last command went: the exit code is the worst of
     * all, and a failed one stops the rest.
     */
    static List<String> split(String line) throws UnbalancedException {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char innermost = open.isEmpty() ? 0 : open.charAt(open.length() - 1);
            if (innermost == '\'') {
                if (c == '\'') {
                    open.setLength(open.length() - 1);
                }
            } else if (c == '\\') {
                current.append(c);
                i++;
                if (i < line.length()) {
                    current.append(line.charAt(i));
                }
                continue;
            } else if (innermost == '"') {
                if (c == '"') {
                    open.setLength(open.length() - 1);
                }
            } else if (c == '"' || c == '\'' || c == '{' || c == '(' || c == '[') {
                open.append(c);
            } else if (c == '}' || c == ')' || c == ']') {
                if (innermost != opening(c)) {
                    throw new UnbalancedException(c);
                }
                open.setLength(open.length() - 1);
            } else if (open.isEmpty() && (c == ';' || c == '\n')) {
                add(statements, current);
                continue;
            }
            current.append(c);
        }
        if (!open.isEmpty()) {
            throw new UnbalancedException(open.charAt(open.length() - 1));
        }
        add(statements, current);
        return List.copyOf(statements);
    }

    private static char opening(char closing) {
        return switch (closing) {
            case '}' -> '{';
            case ')' -> '(';
            default -> '[';
        };
    }

    private static void add(List<String> statements, StringBuilder current) {
        String statement = current.toString().strip();
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        current.setLength(0);
    }

    /** A quote or bracket without its twin. */
    static final class UnbalancedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final char mark;

        UnbalancedException(char mark) {
            super("unbalanced " + mark);
            this.mark = mark;
        }

        char mark() {
            return mark;
        }
    }
}
