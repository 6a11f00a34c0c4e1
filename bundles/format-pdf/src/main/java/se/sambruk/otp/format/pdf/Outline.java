package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Writes a document's bookmarks: its headings, as deep as they go. */
final class Outline {
    private Outline() {}

    static void write(PDDocument pdf, List<Plan.Heading> headings, Book book, List<PDPage> pages) {
        if (headings.isEmpty()) {
            return;
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        List<PDOutlineNode> levels = new ArrayList<>(List.of(outline));
        for (Plan.Heading heading : headings) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(Signs.line(heading.text()));
            item.getCOSObject()
                    .setItem(
                            COSName.DEST,
                            Structure.destination(book.place(heading.anchor()).orElseThrow(), pages));
            while (levels.size() > heading.depth()) {
                levels.remove(levels.size() - 1);
            }
            levels.get(levels.size() - 1).addLast(item);
            levels.add(item);
        }
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }
}
