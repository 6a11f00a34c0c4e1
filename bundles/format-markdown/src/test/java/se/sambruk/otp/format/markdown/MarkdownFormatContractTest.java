package se.sambruk.otp.format.markdown;

import java.nio.charset.StandardCharsets;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.testkit.ExportFormatContract;

public class MarkdownFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return new MarkdownFormat();
    }

    @Override
    protected String extractText(byte[] output) {
        return Parsed.text(new String(output, StandardCharsets.UTF_8));
    }

    @Override
    protected boolean tellsTruncated() {
        return false;
    }
}
