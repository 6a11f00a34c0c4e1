package se.sambruk.otp.diagram.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.text.SafeXml;

/** Drawings that stay sharp at any size. */
@Component(service = ExportFormat.class)
public final class SvgFormat extends DrawingFormat {
    private static final QName ROOT = new QName("http://www.w3.org/2000/svg", "svg");

    /** Called by Declarative Services. */
    public SvgFormat() {
        super("svg", Diagram.SVG, MESSAGES.text("svg.label"));
    }

    @Override
    boolean isSound(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(in);
            boolean svg = reader.nextTag() == XMLStreamReader.START_ELEMENT
                    && reader.getName().equals(ROOT);
            while (reader.hasNext()) {
                reader.next();
            }
            return svg;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
