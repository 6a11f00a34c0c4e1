package se.sambruk.otp.format.html;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.testkit.ExportFormatContract;

public class HtmlFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return Pages.format();
    }

    @Override
    protected String extractText(byte[] output) throws Exception {
        return Pages.text(DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(output)));
    }
}
