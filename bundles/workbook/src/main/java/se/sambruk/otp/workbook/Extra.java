package se.sambruk.otp.workbook;

import java.util.List;

/**
 * Something that a workbook carries besides cells. Nothing of it is read.
 *
 * @param part that shows it
 */
public record Extra(Kind kind, String part) {
    /** What it is. */
    public enum Kind {
        /** Code, in any of the forms that Excel has had. */
        MACROS("vbaproject", "/macrosheets/", "/dialogsheets/"),
        /** What fetches content from elsewhere. */
        LINKS("/externallinks/", "xl/connections.xml", "/querytables/"),
        /** Notes and threads of comments that are tied to cells. */
        NOTES("xl/comments", "xl/threadedcomments/"),
        /** Text boxes, pictures and charts that lie over the cells. */
        DRAWINGS("xl/drawings/drawing"),
        /** Other files within this. */
        EMBEDDED("xl/embeddings/");

        private final List<String> marks;

        Kind(String... marks) {
            this.marks = List.of(marks);
        }

        /** What the names of its parts contain, in lower case. */
        List<String> marks() {
            return marks;
        }
    }
}
