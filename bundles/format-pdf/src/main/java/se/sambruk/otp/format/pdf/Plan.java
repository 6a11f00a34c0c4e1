package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Section;

/** What has to be known of a document before its first page is made: its headings, and what can be led to. */
final class Plan {
    /**
     * A heading.
     *
     * @param depth from 1
     * @param number such as {@code 2.1}; empty if it is not numbered
     * @param anchor a name of its own, whatever else the section is called
     */
    record Heading(Section section, int depth, String number, String title, String anchor) {
        /** As it is listed. */
        String text() {
            return number.isEmpty() ? title : number + " " + title;
        }
    }

    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> dead;

    private Plan(DocumentOutline outline, Words words) {
        for (DocumentOutline.Heading heading : outline.headings()) {
            // No document can call anything so, as it has no control characters in its ids that are seen here.
            String anchor = "\u0001" + headings.size();
            String title = words.or(heading.section().title(), "untitled");
            headings.add(new Heading(heading.section(), heading.level(), heading.number(), title, anchor));
        }
        this.dead = Set.copyOf(outline.deadReferences());
    }

    static Plan of(DocumentOutline outline, Words words) {
        return new Plan(outline, words);
    }

    /** In the order in which the sections stand. */
    List<Heading> headings() {
        return headings;
    }

    /** Whether something in the document is called as a cross reference names it. */
    boolean leadsTo(String anchor) {
        return !dead.contains(anchor);
    }
}
