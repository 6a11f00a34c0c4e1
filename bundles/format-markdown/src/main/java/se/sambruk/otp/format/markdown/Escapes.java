package se.sambruk.otp.format.markdown;

/** Text as Markdown that says just that text, and with no more marks than it takes. */
final class Escapes {
    /** What means something wherever it stands. */
    private static final String ALWAYS = "\\`*[]<|~";

    private final Losses losses;

    Escapes(Losses losses) {
        this.losses = losses;
    }

    /** A text without the characters that no text file should hold. */
    String clean(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean unwanted = c < ' ' && c != '\n' && c != '\t' && c != '\r'
                    || c >= 0x7f && c < 0xa0 && c != 0x85
                    || Character.getType(c) == Character.SURROGATE
                    || (c & 0xfffe) == 0xfffe;
            if (unwanted) {
                losses.removed(c);
                out = out == null ? new StringBuilder(text.substring(0, i)) : out;
            } else if (out != null) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out == null ? text : out.toString();
    }

    /** The text with one kind of line end: {@code \n}. */
    static String lines(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\r\u0085\u2028\u2029]", "\n");
    }

    /**
     * A stretch within a paragraph.
     *
     * @param before the character before it; a line break if it begins a line
     */
    static String text(String text, char before) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        char last = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (ALWAYS.indexOf(c) >= 0
                    || c == '_' && !(isWordly(last) && isWordly(next))
                    || c == '&' && (next == '#' || isLetter(next))
                    || last == '\n' && beginsBlock(c)) {
                out.append('\\');
            } else if ((c == '.' || c == ')') && Character.isWhitespace(next) && isNumberBefore(text, i, before)) {
                out.append('\\');
            }
            out.append(c);
            last = c;
        }
        return out.toString();
    }

    /** Number signs at the end of a heading would be taken for its end. */
    static String closing(String line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '#') {
            at--;
        }
        return at == line.length() ? line : line.substring(0, at) + "\\" + line.substring(at);
    }

    private static boolean beginsBlock(char c) {
        return c == '#' || c == '+' || c == '-' || c == '=' || c == '>' || c == ':';
    }

    /** Whether only digits stand between here and the beginning of the line: a number in a list. */
    private static boolean isNumberBefore(String text, int at, char before) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i--;
        }
        return i < at - 1 && (i < 0 ? before == '\n' : text.charAt(i) == '\n');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isWordly(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Text as code; in a table its bars must be told apart from those of the table. */
    static String code(String text, boolean inTable) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") && line.endsWith(" ");
        String inner = padded ? " " + line + " " : line;
        return fence + (inTable ? inner.replace("|", "\\|") : inner) + fence;
    }

    /** An address as the target of a link. */
    static String address(String address) {
        return "<"
                + address.replace("\\", "%5C")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replaceAll("\\s", "%20") + ">";
    }
}
