package se.sambruk.otp.format.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

/** A document as it was written. */
record Written(byte[] bytes, ExportReport report) {
    static PdfFormat format() {
        return new PdfFormat(64);
    }

    static Written of(Object source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = format().write(source, ExportContext.of(LocalizedText.SWEDISH, Samples.DATE), out);
        return new Written(out.toByteArray(), report);
    }

    /** A document with one section. */
    static Document document(Block... blocks) {
        Section.Builder section = Section.builder("avsnitt", "Avsnitt");
        for (Block block : blocks) {
            section.block(block);
        }
        return Document.builder("Prov", LocalizedText.SWEDISH)
                .section(section.build())
                .build();
    }

    List<String> codes() {
        return report.losses().stream().map(Problem::code).toList();
    }

    Tree tree() throws IOException {
        return Tree.of(bytes);
    }
}
