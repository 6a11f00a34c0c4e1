package se.sambruk.otp.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.api.text.Blanks;

/** Parts a text that somebody has written into its paragraphs. */
public final class Paragraphs {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R(?:[ \\t\\u00a0]*\\R)+");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private Paragraphs() {}

    /** What empty lines part; none is blank, nor indented as a whole. */
    public static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : EMPTY_LINE.split(text.strip())) {
            if (!part.isBlank()) {
                paragraphs.add(Blanks.level(part));
            }
        }
        return paragraphs;
    }

    /** A paragraph on one line. */
    public static String joined(String paragraph) {
        return LINE_END.matcher(paragraph).replaceAll(" ");
    }
}
