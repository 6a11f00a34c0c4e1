package se.sambruk.otp.format.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/**
 * Writes documents as Markdown that a person can read as it stands: CommonMark 0.31 with pipe tables, in UTF-8, with a line for each
 * paragraph. Stateless and thread-safe.
 */
@Component
public final class MarkdownFormat implements ExportFormat {
    static final Messages MESSAGES = Messages.of(MarkdownFormat.class);

    private static final int LONGEST = 256 * 1024 * 1024;
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("markdown", PackVersion.of("1.0.0"))
            .label(MESSAGES.text("format.label"))
            .file("text/markdown", "md")
            .accepts(Document.class)
            .build();

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        if (!(source instanceof Document document)) {
            throw new IllegalArgumentException("markdown takes documents, not " + source.getClass());
        }
        Losses losses = new Losses();
        String text = new DocumentText(document, losses).write();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return losses.report();
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return List.of(Problem.error(MESSAGES, "OTP-5730", LONGEST / (1024 * 1024)));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return List.of(Problem.error(MESSAGES, "OTP-5731"));
        }
        if (!text.startsWith("# ") || !text.endsWith("\n") || text.indexOf('\0') >= 0) {
            return List.of(Problem.error(MESSAGES, "OTP-5731"));
        }
        return List.of();
    }
}
