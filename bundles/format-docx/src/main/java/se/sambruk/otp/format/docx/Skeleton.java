package se.sambruk.otp.format.docx;

import java.util.List;
import java.util.Map;

/**
 * Everything of a package but the content of its body: our own, or a municipality's letterhead. The body is written between
 * {@code start} and {@code end}.
 *
 * @param parts all but the main part
 * @param relations of the main part
 * @param start the main part's XML up to where the content begins
 * @param end the rest of it
 * @param styles the id of each style
 * @param numbering the ids of the numberings
 * @param page that the content begins on
 * @param pages which figures have pages of their own
 * @param sections what ends the sections of pages that this makes
 * @param firstBookmark an id from which all are free
 * @param ownHead whether a letterhead names the organisation on the page already
 */
record Skeleton(
        List<Part> parts,
        List<Part.Relation> relations,
        String start,
        String end,
        Map<Look, String> styles,
        NumberingSheet.Ids numbering,
        PageSetup page,
        PagePlan pages,
        PageSections sections,
        int firstBookmark,
        boolean ownHead) {

    /** What stands for the content in a main part that is still a tree. */
    static final String MARK = "otp-content";

    Skeleton {
        parts = List.copyOf(parts);
        relations = List.copyOf(relations);
    }

    /** Of the text between the margins, in twentieths of a point. */
    int width() {
        return page.textWidth();
    }

    String style(Look look) {
        return styles.get(look);
    }
}
