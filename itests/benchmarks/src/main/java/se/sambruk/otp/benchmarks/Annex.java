package se.sambruk.otp.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.document.AnnexComposer;
import se.sambruk.otp.format.docx.DocxFormat;
import se.sambruk.otp.format.pdf.PdfFormat;
import se.sambruk.otp.testkit.Samples;

/**
 * Writes an annex of many requirements, as docx, as pdf, or as the same content in Markdown for another program to make a docx of. One
 * run is one process, so that all are measured from start to finish; {@code docx.sh} and {@code pdf.sh} do that.
 */
public final class Annex {
    private final StringBuilder out = new StringBuilder();

    private Annex() {}

    /** Arguments: {@code docx}, {@code pdf} or {@code markdown}, the number of requirements, the file. */
    public static void main(String[] arguments) throws IOException {
        Specification specification = Samples.specification(Integer.parseInt(arguments[1]));
        Document document = new AnnexComposer().compose(specification, ComposeOptions.issued());
        Path file = Path.of(arguments[2]);
        if (arguments[0].equals("markdown")) {
            Annex annex = new Annex();
            annex.write(document);
            Files.writeString(file, annex.out, StandardCharsets.UTF_8);
            return;
        }
        ExportContext context = ExportContext.of(
                specification.locale(), specification.procurement().date());
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            ExportFormat format = arguments[0].equals("pdf") ? new PdfFormat() : new DocxFormat();
            format.write(document, context, to);
        }
    }

    private void write(Document document) {
        out.append("---\ntitle: ").append(document.title()).append("\n---\n\n");
        document.metadata().forEach(entry -> out.append("- ")
                .append(entry.label())
                .append(": ")
                .append(entry.value())
                .append('\n'));
        document.sections().forEach(section -> write(section, 1));
    }

    private void write(Section section, int level) {
        out.append('\n')
                .append("#".repeat(level))
                .append(' ')
                .append(section.title())
                .append("\n\n");
        section.blocks().forEach(this::write);
        section.sections().forEach(below -> write(below, level + 1));
    }

    private void write(Block block) {
        if (block instanceof ItemList list) {
            for (Paragraph item : list.items()) {
                out.append(list.isNumbered() ? "1. " : "- ").append(text(item)).append('\n');
            }
        } else if (block instanceof Table table) {
            table(table);
        } else {
            out.append(text(block)).append('\n');
        }
        out.append('\n');
    }

    /** A pipe table, the kind of table that is read fastest. */
    private void table(Table table) {
        table.id().ifPresent(id -> out.append("[]{#").append(id).append("}\n\n"));
        table.header().forEach(this::row);
        if (table.header().isEmpty()) {
            out.append("| ".repeat(table.widths().size())).append("|\n");
        }
        table.widths().forEach(width -> out.append('|').append("-".repeat(width)));
        out.append("|\n");
        table.rows().forEach(this::row);
    }

    private void row(List<Table.Cell> cells) {
        for (Table.Cell cell : cells) {
            out.append("| ")
                    .append(cell.blocks().stream().map(Annex::text).collect(Collectors.joining(" ")))
                    .append(" ")
                    .append("| ".repeat(cell.span() - 1));
        }
        out.append("|\n");
    }

    private static String text(Block block) {
        return block.plainText().replaceAll("\\R", " ").replace("|", "\\|");
    }
}
