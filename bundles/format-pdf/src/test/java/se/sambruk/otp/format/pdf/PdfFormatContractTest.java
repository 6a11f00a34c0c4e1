package se.sambruk.otp.format.pdf;

import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.testkit.ExportFormatContract;

public class PdfFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return Written.format();
    }

    /** What is heard: the structure tree from beginning to end. */
    @Override
    protected String extractText(byte[] output) throws Exception {
        return Tree.of(output).text();
    }
}
