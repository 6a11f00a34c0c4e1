package se.sambruk.otp.format.docx;

import org.w3c.dom.Element;

/**
 * The page of a section, in twentieths of a point.
 *
 * @param sides the margins left and right of the text, together
 * @param ends the margins above and below it, together
 */
record PageSetup(int width, int height, int sides, int ends) {
    /** A4. */
    private static final int WIDTH = 11906;

    private static final int HEIGHT = 16838;
    private static final int MARGIN = 1418;
    /** Narrower or lower than this nothing can be read; a letterhead that says so is not taken at its word. */
    private static final int LEAST = 3000;

    static PageSetup of(Element section) {
        return new PageSetup(
                value(section, "pgSz", "w", WIDTH),
                value(section, "pgSz", "h", HEIGHT),
                value(section, "pgMar", "left", MARGIN)
                        + value(section, "pgMar", "right", MARGIN)
                        + value(section, "pgMar", "gutter", 0),
                // A negative margin is one that the header may not move.
                Math.abs(value(section, "pgMar", "top", MARGIN)) + Math.abs(value(section, "pgMar", "bottom", MARGIN)));
    }

    private static int value(Element section, String child, String attribute, int otherwise) {
        return Dom.child(section, child)
                .map(found -> Dom.attribute(found, attribute))
                .filter(text -> text.matches("-?[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    int textWidth() {
        return Math.max(width - sides, LEAST);
    }

    int textHeight() {
        return Math.max(height - ends, LEAST);
    }

    /** The same paper with its long side down, and the same margins; itself if it lies so already. */
    PageSetup lying() {
        return new PageSetup(Math.max(width, height), Math.min(width, height), sides, ends);
    }
}
