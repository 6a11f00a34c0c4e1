package se.sambruk.otp.api.text;

/** The blank space in and around what people write: white space of every kind, hard spaces too. */
public final class Blanks {
    private Blanks() {}

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A text without blanks around it. */
    public static String strip(String text) {
        int start = indentation(text);
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * The same of a text of several lines, parted by {@code \n}: the indentation that all its lines share goes too, so that the first, which
     * loses its own, does not stand out from the rest.
     */
    public static String level(String text) {
        String stripped = strip(text);
        if (stripped.indexOf('\n') < 0) {
            return stripped;
        }
        int start = indentation(text);
        int shared = start - (text.lastIndexOf('\n', start) + 1);
        String[] lines = stripped.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            int indentation = indentation(lines[i]);
            shared = indentation == lines[i].length() ? shared : Math.min(shared, indentation);
        }
        for (int i = 1; i < lines.length; i++) {
            lines[i] = lines[i].substring(Math.min(shared, indentation(lines[i])));
        }
        return String.join("\n", lines);
    }

    /** A text without the blanks that part words on a line, hard ones too, as between the digits of a number; the ends of lines stay. */
    public static String closed(String text) {
        StringBuilder closed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && Character.getType(c) != Character.SPACE_SEPARATOR) {
                closed.append(c);
            }
        }
        return closed.toString();
    }

    /** How many characters stand before the first that is not blank. */
    private static int indentation(String text) {
        int indentation = 0;
        while (indentation < text.length() && isBlank(text.charAt(indentation))) {
            indentation++;
        }
        return indentation;
    }
}
