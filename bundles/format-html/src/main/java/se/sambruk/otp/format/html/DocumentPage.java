package se.sambruk.otp.format.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.export.ExportReport;

/** Makes one page of one document. Used once. */
final class DocumentPage {
    private final Document document;
    private final DocumentOutline outline;
    private final Markup out;
    private final Losses losses = new Losses();
    private final PageFrame frame;
    private final Plan plan;
    private final BlockWriter blocks;

    DocumentPage(Document document, OutputStream to) {
        this.document = document;
        this.out = new Markup(to);
        Words words = new Words(document.locale());
        Ids ids = new Ids();
        this.frame = new PageFrame(out, words, StyleSheet.DOCUMENT, ids);
        this.outline = DocumentOutline.of(document);
        this.plan = Plan.of(outline, ids, words);
        this.blocks = new BlockWriter(out, plan, words, losses);
    }

    /**
     * @param contents whether it begins with a table of contents
     */
    ExportReport write(boolean contents) throws IOException {
        frame.open(PageFacts.of(document), contents ? plan.headings() : List.of());
        Iterator<Heading> headings = plan.headings().iterator();
        for (Section section : document.sections()) {
            section(section, headings);
        }
        frame.close();
        losses.of(outline);
        return losses.report(out.removed());
    }

    private void section(Section section, Iterator<Heading> headings) throws IOException {
        Heading heading = headings.next();
        out.open("section", "id", heading.id()).line();
        frame.heading(heading);
        blocks.write(section.blocks());
        for (Section below : section.sections()) {
            section(below, headings);
        }
        out.close().line();
    }
}
