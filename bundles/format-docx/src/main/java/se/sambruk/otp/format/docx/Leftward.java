package se.sambruk.otp.format.docx;

import java.util.stream.Stream;

/**
 * Text that is read from right to left, which Word wants to be told of: of a paragraph, as its lines then begin at the right, and of a run, as its
 * signs and spaces then go with its letters (ECMA-376 1, 17.3.1.6 and 17.3.2.30).
 */
final class Leftward {
    private static final String RUN_END = "</w:rPr>";
    /** What comes after the direction among a paragraph's properties as we write them. */
    private static final String SPACING = "<w:spacing";

    private static final String AFTER = "<w:sectPr";

    private Leftward() {}

    /** Whether the first letter of a text that has a direction is read from right to left. */
    static boolean is(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    /** The properties of such a paragraph. */
    static String paragraph(String properties) {
        int end = Stream.of(SPACING, AFTER)
                .mapToInt(properties::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(properties.length());
        return properties.substring(0, end) + "<w:bidi/>" + properties.substring(end);
    }

    /**
     * The properties of such a run.
     *
     * @param properties {@code w:rPr} or empty
     */
    static String run(String properties) {
        return properties.isEmpty() ? "<w:rPr><w:rtl/>" + RUN_END : properties.replace(RUN_END, "<w:rtl/>" + RUN_END);
    }
}
