package se.sambruk.otp.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

/** A format that keeps the contract, and can be made to break it in one respect. */
class PlainFormat implements ExportFormat {
    private static final String END = "\n-- slut --\n";

    @Override
    public FormatDescriptor descriptor() {
        return FormatDescriptor.builder("plain", PackVersion.of("1.0.0"))
                .label(LocalizedText.of("Ren text", "Plain text"))
                .file("text/plain", "txt")
                .accepts(Document.class)
                .accepts(Specification.class)
                .option(FormatOption.flag("versaler", LocalizedText.of("Versaler", "Capitals"), false))
                .build();
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Problem> losses = new ArrayList<>();
        if (source instanceof Document document) {
            text.append(document.title())
                    .append('\n')
                    .append(document.subtitle())
                    .append('\n');
            text.append(document.organization())
                    .append('\n')
                    .append(document.notice())
                    .append('\n');
            document.metadata().forEach(entry -> text.append(entry.value()).append('\n'));
            document.sections().forEach(section -> append(section, text, losses));
        } else if (source instanceof Specification specification) {
            specification.requirements().forEach(r -> text.append(requirement(r)));
        }
        out.write((text + END).getBytes(StandardCharsets.UTF_8));
        return new ExportReport(losses);
    }

    String requirement(SpecifiedRequirement r) {
        return r.requirement().id() + " " + r.requirement().title() + "\n" + r.text(LocalizedText.SWEDISH) + "\n";
    }

    private static void append(Section section, StringBuilder text, List<Problem> losses) {
        text.append(section.title()).append('\n');
        for (Block block : section.blocks()) {
            text.append(block.plainText()).append('\n');
            if (!(block instanceof Paragraph
                    || block instanceof ItemList
                    || block instanceof Table
                    || block instanceof Figure)) {
                losses.add(problem(Severity.WARNING));
            }
        }
        section.sections().forEach(below -> append(below, text, losses));
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return text.endsWith(END) ? List.of() : List.of(problem(Severity.ERROR));
        } catch (CharacterCodingException e) {
            return List.of(problem(Severity.ERROR));
        }
    }

    static Problem problem(Severity severity) {
        return Problem.of(
                "PRV-0001",
                severity,
                LocalizedText.of("Något är fel.", "Something is wrong."),
                LocalizedText.of("Gör om.", "Do it again."));
    }
}
