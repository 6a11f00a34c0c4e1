package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.testkit.ExportFormatContract;

public class DocxFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return new DocxFormat();
    }

    @Override
    protected String extractText(byte[] output) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(output));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            StringBuilder text = new StringBuilder(extractor.getText());
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    for (XWPFPicture picture : run.getEmbeddedPictures()) {
                        text.append('\n').append(picture.getDescription());
                    }
                }
            }
            return text.toString();
        }
    }
}
