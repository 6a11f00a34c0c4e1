package se.sambruk.otp.format.docx;

import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** Reckons how high headings and paragraphs become, in twentieths of a point; rather too high than too low, since letterheads have their own looks. */
final class Lead {
    private static final int LINE = 300;
    private static final int AFTER = 140;
    private static final int HEADING_LINE = 400;
    private static final int HIGHEST_HEADING = 560;
    /** A character's width, as wide as in a bold or wide face. */
    private static final int CHARACTER = 112;

    /** How high something is on an upright page, and on one that lies down. */
    record Height(int upright, int lying) {}

    private final int width;

    /**
     * @param width of a line
     */
    Lead(int width) {
        this.width = width;
    }

    int heading(String title, int level) {
        return HIGHEST_HEADING / Math.min(level, 2) + HEADING_LINE * lines(title.length(), 2 * CHARACTER);
    }

    int paragraph(Paragraph paragraph) {
        int length = paragraph.spans().stream()
                .map(Span::text)
                .mapToInt(String::length)
                .sum();
        return AFTER + LINE * lines(length, CHARACTER);
    }

    private int lines(int characters, int each) {
        return 1 + (int) ((long) characters * each / width);
    }
}
