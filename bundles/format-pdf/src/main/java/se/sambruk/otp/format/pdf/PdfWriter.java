package se.sambruk.otp.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/** Makes one PDF of one document: sets it, fills pages with it, and tells of it all that is not to be seen. Used once. */
final class PdfWriter {
    /** How deep headings go in the structure tree; the document's title is the first. */
    private static final int DEEPEST = 6;
    /** Where the titles of numbered headings begin, by depth. */
    private static final float[] INDENTS = {28, 34, 40, 48, 57, 65, 74, 82, 91};

    private static final float NUMBER_GAP = 6;

    private final Document document;
    private final Losses losses;
    private final Words words;
    private final Plan plan;
    private final Book book = new Book();
    private final Tag root = new Tag("Document");

    PdfWriter(Document document, Losses losses) {
        this.document = document;
        this.losses = losses;
        this.words = new Words(document.locale());
        DocumentOutline outline = DocumentOutline.of(document);
        losses.outline(outline);
        this.plan = Plan.of(outline, words);
    }

    /**
     * @param contents whether it begins with a table of contents
     * @param date the day that it bears
     */
    void write(boolean contents, LocalDate date, OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            Faces faces = new Faces(pdf);
            String language = Facts.language(document.locale());
            root.language(language);
            fill(faces, new Pictures(pdf), contents);
            List<PDPage> pages = pages(pdf, faces);
            Structure structure = new Structure(pdf, book, pages);
            structure.write(root, language);
            Outline.write(pdf, plan.headings(), book, pages);
            new Facts(document, words, date).write(pdf);
            FileIdentity.reserve(pdf);
            for (Face face : faces.used()) {
                face.font().subset();
            }
            // The library ends what it writes to.
            pdf.save(whole);
        }
        byte[] file = whole.toByteArray();
        FileIdentity.name(file);
        out.write(file);
    }

    private void fill(Faces faces, Pictures pictures, boolean contents) throws IOException {
        TextLayout text = new TextLayout(new Typesetter(faces, losses), plan);
        Furniture furniture = new Furniture(document, text, words, root);
        FigureLayout figures = new FigureLayout(text, book, pictures, furniture, words, losses);
        BlockLayout blocks = new BlockLayout(text, figures);
        Paginator paginator = new Paginator(book, furniture);
        paginator.newPage();
        paginator.fill(furniture.front());
        paginator.fill(new FrontMatter(text, book, plan, words, Furniture.WIDTH).strips(document, contents, root));
        // Without contents the first page is a letter's, and the text goes on below its facts.
        if (contents && !document.sections().isEmpty()) {
            paginator.newPage();
        }
        Iterator<Plan.Heading> headings = plan.headings().iterator();
        for (Section section : document.sections()) {
            List<Strip> strips = new ArrayList<>();
            section(section, root, text, blocks, headings, strips);
            paginator.fill(strips);
        }
        for (Sheet sheet : book.sheets()) {
            furniture.below(sheet, book.sheets().size());
        }
    }

    private void section(
            Section section,
            Tag parent,
            TextLayout text,
            BlockLayout blocks,
            Iterator<Plan.Heading> headings,
            List<Strip> strips)
            throws IOException {
        Tag tag = parent.add("Sect");
        strips.addAll(heading(headings.next(), tag, text));
        strips.addAll(blocks.body(section.blocks(), tag, Furniture.WIDTH));
        for (Section below : section.sections()) {
            section(below, tag, text, blocks, headings, strips);
        }
    }

    private List<Strip> heading(Plan.Heading heading, Tag parent, TextLayout text) throws IOException {
        Look look = Look.heading(heading.depth());
        Tag tag = parent.add("H" + Math.min(heading.depth() + 1, DEEPEST));
        float indent = 0;
        Typesetter.Line number = null;
        if (!heading.number().isEmpty()) {
            number = text.typesetter().single(heading.number() + " ", look, tag.content());
            float usual = INDENTS[Math.min(heading.depth(), INDENTS.length) - 1];
            indent = Math.max(usual, number.width() + NUMBER_GAP);
        }
        List<Strip> strips = text.text(
                heading.title(),
                tag,
                Setting.of(look, Furniture.WIDTH).indented(indent).inOnePiece().leading(true));
        LineStrip first = (LineStrip) strips.get(0);
        if (number != null) {
            first.labelled(number, 0);
        }
        first.named(heading.anchor()).named(heading.section().id());
        return strips;
    }

    private List<PDPage> pages(PDDocument pdf, Faces faces) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            contents.add(sheet.bytes());
        }
        PDResources resources = new PDResources();
        for (Face face : faces.used()) {
            resources.put(COSName.getPDFName(face.name()), face.font());
        }
        for (Map.Entry<String, PDImageXObject> picture : book.pictures().entrySet()) {
            resources.put(COSName.getPDFName(picture.getKey()), picture.getValue());
        }
        List<PDPage> pages = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Sheet sheet = book.sheets().get(i);
            PDPage page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
            page.setResources(resources);
            page.setContents(new PDStream(pdf, new ByteArrayInputStream(contents.get(i)), COSName.FLATE_DECODE));
            pdf.addPage(page);
            pages.add(page);
        }
        return pages;
    }
}
