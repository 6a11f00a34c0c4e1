package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.MetadataEntry;

/** Writes the first page: title, metadata block and table of contents. */
final class FrontMatter {
    /** With more entries than this the metadata block has two entries to a row. */
    private static final int ONE_TO_A_ROW = 4;

    private static final List<Integer> SINGLE = List.of(3, 7);
    private static final List<Integer> DOUBLE = List.of(9, 15, 9, 13);
    private static final int LISTED_LEVELS = 3;
    private static final Pattern ORGANIZATION_NUMBER = Pattern.compile("(?<![0-9-])([0-9]{6})-([0-9]{4})(?![0-9-])");

    private final XmlOut out;
    private final TextWriter text;
    private final TableWriter tables;
    private final Skeleton skeleton;
    private final Plan plan;
    private final Words words;

    FrontMatter(XmlOut out, TextWriter text, TableWriter tables, Skeleton skeleton, Plan plan, Words words) {
        this.out = out;
        this.text = text;
        this.tables = tables;
        this.skeleton = skeleton;
        this.plan = plan;
        this.words = words;
    }

    void write(Document document, boolean contents) throws IOException {
        if (!document.organization().isEmpty() && !skeleton.ownHead()) {
            text.paragraph(Look.ORGANIZATION, document.organization());
        }
        text.paragraph(Look.TITLE, document.title());
        if (!document.subtitle().isEmpty()) {
            text.paragraph(Look.SUBTITLE, document.subtitle());
        }
        if (!document.metadata().isEmpty()) {
            metadata(document.metadata());
        }
        if (contents && !plan.headings().isEmpty()) {
            contents();
        }
    }

    private void metadata(List<MetadataEntry> entries) throws IOException {
        boolean single = entries.size() <= ONE_TO_A_ROW;
        int[] grid = grid(single ? SINGLE : DOUBLE, skeleton.width());
        tables.properties(
                Look.FACTS, false, true, words.text("metadata.caption"), words.text("metadata.description"), grid);
        int perRow = grid.length / 2;
        for (int i = 0; i < entries.size(); i += perRow) {
            out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int j = 0; j < perRow; j++) {
                boolean there = i + j < entries.size();
                tables.cell(grid[2 * j], 1);
                text.paragraph(
                        Look.REQUIREMENT_LABEL, there ? entries.get(i + j).label() : "");
                out.raw("</w:tc>");
                tables.cell(grid[2 * j + 1], 1);
                text.paragraph(Look.TABLE_TEXT, there ? whole(entries.get(i + j).value()) : "");
                out.raw("</w:tc>");
            }
            out.raw("</w:tr>");
        }
        out.raw("</w:tbl>");
        text.open(Look.GAP);
        text.close();
    }

    /** A value in a narrow column: an organisation number stays on one line, or two are read where there is one. */
    private static String whole(String value) {
        return ORGANIZATION_NUMBER.matcher(value).replaceAll("$1\u2011$2");
    }

    private static int[] grid(List<Integer> widths, int available) {
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        int[] grid = new int[widths.size()];
        int passed = 0;
        int used = 0;
        for (int i = 0; i < grid.length; i++) {
            passed += widths.get(i);
            int end = (int) ((long) available * passed / sum);
            grid[i] = end - used;
            used = end;
        }
        return grid;
    }

    /**
     * A table of contents that is already filled in. It leaves page numbers out ({@code \n}): they cannot be known without laying
     * out the pages, and a wrong number is worse than none. Headings are numbered, and each entry leads to its heading.
     */
    private void contents() throws IOException {
        out.raw("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>"
                + "</w:docPartObj></w:sdtPr><w:sdtContent>");
        // In Word's own templates this style is based on that of headings, which count and are listed.
        text.open(Look.CONTENTS_HEADING, BodyWriter.UNNUMBERED + "<w:outlineLvl w:val=\"9\"/>");
        text.run(words.text("contents"), "");
        text.close();
        List<Plan.Heading> listed = plan.headings().stream()
                .filter(heading -> heading.level() <= LISTED_LEVELS)
                .toList();
        for (int i = 0; i < listed.size(); i++) {
            Plan.Heading heading = listed.get(i);
            text.open(Look.contents(heading.level()));
            if (i == 0) {
                out.raw(
                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o &quot;1-"
                                + LISTED_LEVELS
                                + "&quot; \\n \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            }
            out.raw("<w:hyperlink w:anchor=\"").raw(heading.bookmark()).raw("\" w:history=\"1\">");
            if (!heading.number().isEmpty()) {
                text.run(heading.number() + "\t", "");
            }
            text.run(heading.section().title(), "");
            out.raw("</w:hyperlink>");
            if (i == listed.size() - 1) {
                out.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            text.close();
        }
        out.raw("</w:sdtContent></w:sdt>");
    }
}
