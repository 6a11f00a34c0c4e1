package se.sambruk.otp.content.tree;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import se.sambruk.otp.content.fault.ReadingStopped;

/**
 * Says in plain words what a YAML parser stumbled on. It says where; what a person most likely did there is guessed from the line
 * itself, beginning with what word processors and copied text bring along.
 */
final class YamlSyntax {
    private static final String SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000";
    private static final Pattern TAB_INDENT = Pattern.compile("^[ ]*\t.*");
    private static final Pattern ODD_SPACE = Pattern.compile(
            "^[ " + SPACES + "]*[" + SPACES + "].*|.*[:\\-][" + SPACES + "].*|^\\s*[A-Za-z-]+[" + SPACES + "]+:.*");
    private static final Pattern SMART_QUOTE = Pattern.compile("^[^#]*?(?:[:\\-\\[{,]\\s+|[\\[{])[”“„‟’‘].*");
    private static final Pattern SMART_ANYWHERE = Pattern.compile(".*[”“„‟].*");
    private static final Pattern STARTS_WITH_BRACES = Pattern.compile("^\\s*(?:-\\s+)?(?:[\\w-]+:\\s+)?\\{\\{.*");
    private static final Pattern RESERVED = Pattern.compile("^\\s*(?:-\\s+)?(?:[\\w-]+:\\s+)?([@`%&*!>|])\\S?.*");
    private static final Pattern SECOND_COLON =
            Pattern.compile("^\\s*(?:-\\s+)?[\\w-]+:\\s+[^\"'\\[{|>#].*?:(?:\\s.*|$)");

    private static final int LOOKED_BACK = 100;

    private YamlSyntax() {}

    static ReadingStopped explain(MarkedYAMLException fault, RecentLines recent) {
        Mark mark = fault.getProblemMark() != null ? fault.getProblemMark() : fault.getContextMark();
        if (mark == null) {
            return new ReadingStopped("OTP-1020", 0, 0);
        }
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        String written = recent.line(line).orElse("");
        String problem = String.valueOf(fault.getProblem());
        String context = String.valueOf(fault.getContext());

        if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
            Mark opened = fault.getContextMark() != null ? fault.getContextMark() : mark;
            return new ReadingStopped("OTP-1026", opened.getLine() + 1, opened.getColumn() + 1);
        }
        if (problem.startsWith("found unknown escape character") || problem.contains("hexadecimal")) {
            return new ReadingStopped("OTP-1029", line, column);
        }
        return byLine(written, line)
                .or(() -> byLineOfKey(fault, problem, recent))
                .or(() -> byMessage(fault, problem, context, recent, written, line, column))
                .orElseGet(() -> indentation(fault, recent, line, column));
    }

    /** That a line does not stand where one must, with what stands above it, as far as that is known. */
    private static ReadingStopped indentation(MarkedYAMLException fault, RecentLines recent, int line, int column) {
        Mark block = fault.getContextMark();
        if (block != null && block.getLine() + 1 < line) {
            return new ReadingStopped(
                    "OTP-1025",
                    line,
                    column,
                    1,
                    Integer.toString(block.getLine() + 1),
                    Integer.toString(block.getColumn() + 1));
        }
        for (int above = line - 1; above > 0; above--) {
            String written = recent.line(above).orElse("");
            String text = written.stripLeading();
            if (!text.isEmpty() && !text.startsWith("#")) {
                int begins = written.length() - text.length() + 1;
                return new ReadingStopped(
                        "OTP-1025", line, column, 1, Integer.toString(above), Integer.toString(begins));
            }
        }
        return new ReadingStopped("OTP-1025", line, column, 0, "", "");
    }

    /** A text that begins with a parameter and is taken for an object with an object as its key. */
    static Optional<ReadingStopped> braces(RecentLines recent, int line) {
        return recent.line(line)
                .filter(written -> STARTS_WITH_BRACES.matcher(written).matches())
                .flatMap(written -> byLine(written, line));
    }

    private static Optional<ReadingStopped> byLine(String written, int line) {
        if (TAB_INDENT.matcher(written).matches()) {
            return stopped("OTP-1021", line, written.indexOf('\t') + 1);
        }
        if (ODD_SPACE.matcher(written).matches()) {
            return stopped("OTP-1022", line, firstOddSpace(written) + 1);
        }
        if (STARTS_WITH_BRACES.matcher(written).matches()) {
            return stopped("OTP-1037", line, written.indexOf("{{") + 1, example(written));
        }
        if (SMART_QUOTE.matcher(written).matches()) {
            return stopped("OTP-1023", line, firstOf(written, "”“„‟’‘") + 1);
        }
        return Optional.empty();
    }

    // A key that never got its colon is noticed only on a later line.
    private static Optional<ReadingStopped> byLineOfKey(MarkedYAMLException fault, String problem, RecentLines recent) {
        if (fault.getContextMark() == null || !problem.startsWith("could not find expected ':'")) {
            return Optional.empty();
        }
        int line = fault.getContextMark().getLine() + 1;
        return recent.line(line).flatMap(written -> byLine(written, line));
    }

    private static Optional<ReadingStopped> stopped(String code, int line, int column, Object... arguments) {
        return Optional.of(new ReadingStopped(code, line, column, arguments));
    }

    /** What the message says; empty where it is about how a line is indented. */
    private static Optional<ReadingStopped> byMessage(
            MarkedYAMLException fault,
            String problem,
            String context,
            RecentLines recent,
            String written,
            int line,
            int column) {
        if (problem.startsWith("mapping values are not allowed")) {
            return SECOND_COLON.matcher(written).matches()
                    ? stopped("OTP-1024", line, column, example(written))
                    : Optional.empty();
        }
        if (problem.contains("cannot start any token")
                || context.contains("while scanning a block scalar")
                || context.contains("alias")
                || context.contains("anchor")
                || context.contains("tag")
                || problem.contains("tag handle")
                || context.contains("directive")) {
            var reserved = RESERVED.matcher(written);
            return reserved.matches()
                    ? stopped("OTP-1028", line, column, reserved.group(1))
                    : stopped("OTP-1020", line, column);
        }
        if (problem.startsWith("could not find expected ':'")) {
            Mark key = fault.getContextMark();
            return key == null
                    ? stopped("OTP-1036", line, column)
                    : stopped("OTP-1036", key.getLine() + 1, key.getColumn() + 1);
        }
        if (context.contains("flow")) {
            Mark opened = fault.getContextMark() != null ? fault.getContextMark() : fault.getProblemMark();
            boolean known = context.contains("sequence") || context.contains("mapping");
            Optional<Bracket> bracket = known ? Optional.empty() : open(recent, line, column);
            return SMART_ANYWHERE.matcher(written).matches()
                    ? stopped("OTP-1023", line, firstOf(written, "”“„‟") + 1)
                    : stopped(
                            "OTP-1027",
                            line,
                            column,
                            bracket.map(Bracket::said).orElse(context.contains("sequence") ? "[ ]" : "{ }"),
                            bracket.map(Bracket::line).orElse(opened.getLine() + 1));
        }
        if (context.contains("block") || problem.contains("not allowed here") || problem.contains("<document start>")) {
            return Optional.empty();
        }
        return stopped("OTP-1020", line, column);
    }

    /** A bracket that has been opened. */
    private record Bracket(char opening, int line) {
        String said() {
            return opening == '[' ? "[ ]" : "{ }";
        }
    }

    // Where a value is missing the message does not say in what: the bracket that is still open before the place.
    private static Optional<Bracket> open(RecentLines recent, int line, int column) {
        int closed = 0;
        for (int number = line; number > 0 && number > line - LOOKED_BACK; number--) {
            String text = recent.line(number).orElse("");
            int end = number == line ? Math.min(column - 1, text.length()) : text.length();
            for (int i = end - 1; i >= 0; i--) {
                char letter = text.charAt(i);
                if (letter == ']' || letter == '}') {
                    closed++;
                } else if ((letter == '[' || letter == '{') && closed-- == 0) {
                    return Optional.of(new Bracket(letter, number));
                }
            }
        }
        return Optional.empty();
    }

    /** The line's value, cut short and quoted as it could have been written. */
    private static String example(String written) {
        String line = written.strip();
        int colon = line.indexOf(": ");
        String value = colon < 0 ? line : line.substring(colon + 2).strip();
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return '"' + shown.replace('"', '\'') + '"';
    }

    private static int firstOddSpace(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != ' ' && Character.isSpaceChar(c)) {
                return i;
            }
        }
        return 0;
    }

    private static int firstOf(String written, String wanted) {
        for (int i = 0; i < written.length(); i++) {
            if (wanted.indexOf(written.charAt(i)) >= 0) {
                return i;
            }
        }
        return 0;
    }
}
