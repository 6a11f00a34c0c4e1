package se.sambruk.otp.diagram.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.export.ExportFormat;

/** Drawings in pixels. */
@Component(service = ExportFormat.class)
public final class PngFormat extends DrawingFormat {
    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** The chunk that a whole file ends with: no data, its name, its checksum. */
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    /** Called by Declarative Services. */
    public PngFormat() {
        super("png", Diagram.PNG, MESSAGES.text("png.label"));
    }

    @Override
    boolean isSound(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        int end = bytes.length - END.length;
        return end >= BEGINNING.length
                && Arrays.equals(Arrays.copyOf(bytes, BEGINNING.length), BEGINNING)
                && Arrays.equals(Arrays.copyOfRange(bytes, end, bytes.length), END);
    }
}
