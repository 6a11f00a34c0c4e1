package se.sambruk.otp.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.testkit.ExportFormatContract;

public class JsonFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return new JsonFormat(TestLimits.WIDE);
    }

    @Override
    protected String extractText(byte[] output) throws IOException {
        StringBuilder text = new StringBuilder();
        collect(new ObjectMapper().readTree(output), text);
        return text.toString();
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.isValueNode()) {
            text.append(node.asText()).append('\n');
        }
        node.forEach(child -> collect(child, text));
    }
}
