package se.sambruk.otp.format.docx;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page of a document's last section. */
record PageSetup(int textWidth) {
    private static final int A4_WIDTH = 11906;
    private static final int MARGIN = 1418;
    /** Narrower than this nothing can be read; a letterhead that says so is not taken at its word. */
    private static final int NARROWEST = 3000;

    static PageSetup of(Document main) {
        List<Element> sections = Dom.all(main, "sectPr");
        if (sections.isEmpty()) {
            return new PageSetup(A4_WIDTH - 2 * MARGIN);
        }
        Element section = sections.get(sections.size() - 1);
        int width = Dom.child(section, "pgSz")
                .map(size -> number(Dom.attribute(size, "w"), A4_WIDTH))
                .orElse(A4_WIDTH);
        int margins = Dom.child(section, "pgMar")
                .map(margin -> number(Dom.attribute(margin, "left"), MARGIN)
                        + number(Dom.attribute(margin, "right"), MARGIN)
                        + number(Dom.attribute(margin, "gutter"), 0))
                .orElse(2 * MARGIN);
        return new PageSetup(Math.max(width - margins, NARROWEST));
    }

    private static int number(String text, int otherwise) {
        return text.matches("-?[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
