package se.sambruk.otp.format.archimate;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.testkit.ExportFormatContract;

public class ExchangeFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return new ExchangeFormat(Given.config(Given.LIMITS));
    }

    @Override
    protected String extractText(byte[] output) throws Exception {
        Document document = Dom.parse(output);
        StringBuilder text = new StringBuilder();
        for (String name : new String[] {"name", "documentation", "value", "label"}) {
            NodeList all = document.getElementsByTagName(name);
            for (int i = 0; i < all.getLength(); i++) {
                text.append(all.item(i).getTextContent()).append('\n');
            }
        }
        return text.toString();
    }
}
