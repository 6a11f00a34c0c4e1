package se.sambruk.otp.format.markdown;

import se.sambruk.otp.api.text.Characters;

/** Text as Markdown that says just that text, and with no more marks than it takes. */
final class Escapes {
    /** What means something wherever it stands. */
    private static final String ALWAYS = "\\`*[]<|~";

    private final Losses losses;

    Escapes(Losses losses) {
        this.losses = losses;
    }

    /** What the file holds of a text. */
    String clean(String text) {
        return Characters.allowed(text, losses::removed);
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

    /** Whether a code point is a part of a word. Emoji and half a pair are none: with them more is escaped than it takes. */
    static boolean isWordly(int c) {
        return Character.isLetterOrDigit(c);
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
