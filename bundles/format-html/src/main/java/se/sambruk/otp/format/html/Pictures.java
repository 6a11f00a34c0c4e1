package se.sambruk.otp.format.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Tells whether browsers can show a picture, by what it begins with or, for SVG, by reading it. */
final class Pictures {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Pictures() {}

    static boolean canBeShown(byte[] image, String mediaType) {
        return switch (mediaType) {
            case "image/png" ->
                image.length > Long.BYTES && ByteBuffer.wrap(image).getLong() == PNG;
            case "image/svg+xml" -> isSvg(image);
            default -> false;
        };
    }

    private static boolean isSvg(byte[] image) {
        Root root = new Root();
        try {
            Xml.read(new ByteArrayInputStream(image), root);
            return root.svg;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static final class Root extends DefaultHandler {
        private boolean svg;
        private boolean seen;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (!seen) {
                svg = uri.equals(SVG) && name.equals("svg");
                seen = true;
            }
        }
    }
}
