package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.util.Optional;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;

/** Writes the main part: the skeleton around, and the document's content within. */
final class BodyWriter {
    /** Takes a paragraph out of the numbering that its style has. */
    static final String UNNUMBERED = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>";

    private final XmlOut out;
    private final Skeleton skeleton;
    private final Plan plan;
    private final TextWriter text;
    private final BlockWriter blocks;
    private final FrontMatter front;
    private final PageEnds ends;

    BodyWriter(XmlOut out, Skeleton skeleton, Plan plan, Words words) {
        this.out = out;
        this.skeleton = skeleton;
        this.plan = plan;
        this.text = new TextWriter(out, skeleton, plan);
        this.ends = new PageEnds(skeleton.pages(), skeleton.sections());
        this.blocks = new BlockWriter(out, text, skeleton, plan, words, ends);
        this.front =
                new FrontMatter(out, text, new TableWriter(out, text, skeleton, blocks, plan), skeleton, plan, words);
    }

    void write(Document document, boolean contents) throws IOException {
        out.raw(skeleton.start());
        front.write(document, contents);
        if (ends.plan().opensLying()) {
            // The only pages that no paragraph of the content can end.
            text.open(Look.GAP, ends.ending(PagePlan.End.UPRIGHT));
            text.close();
        }
        // Without contents the first page is a letter's, and the text goes on below its facts.
        boolean first = contents && !ends.plan().opensLying();
        for (Section section : document.sections()) {
            section(section, first ? "<w:pageBreakBefore/>" : "");
            first = false;
        }
        out.raw(skeleton.end());
        out.flush();
    }

    private void section(Section section, String properties) throws IOException {
        Plan.Heading heading = plan.heading(section);
        text.open(
                Look.heading(heading.level()),
                properties + (heading.isCounted() ? "" : UNNUMBERED) + ends.ending(section));
        int bookmark = text.openBookmark(heading.bookmark());
        Optional<String> anchor = plan.bookmark(section.id());
        if (anchor.isPresent()) {
            text.bookmark(section.id());
        }
        // What Word cannot count has its number in the text: beside those of the level above it that tells where it
        // belongs.
        boolean told = !heading.isCounted() && !heading.number().isEmpty();
        text.run(told ? heading.number() + " " + section.title() : section.title(), "");
        text.closeBookmark(bookmark);
        text.close();
        blocks.body(section);
        for (Section below : section.sections()) {
            section(below, "");
        }
    }
}
