package se.sambruk.otp.export.trial;

import java.nio.charset.StandardCharsets;
import se.sambruk.otp.api.architecture.Diagram;

/** A drawing of two boxes and a line between them. */
final class SampleDiagram {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"60\""
            + " viewBox=\"0 0 240 60\" role=\"img\"><title>Provvy</title><g fill=\"#b5ffff\" stroke=\"#000000\">"
            + "<rect x=\"5\" y=\"5\" width=\"90\" height=\"50\"/><rect x=\"145\" y=\"5\" width=\"90\" height=\"50\"/>"
            + "<path d=\"M95 30H145\"/></g><g font-family=\"sans-serif\" font-size=\"12\">"
            + "<text x=\"15\" y=\"34\">E-tjänst</text><text x=\"155\" y=\"34\">Ärende</text></g></svg>";

    private SampleDiagram() {}

    /**
     * @param mediaType of the file that it is to become: a PNG is made for files that are PNG, and SVG for all others
     */
    static Diagram make(String mediaType) {
        return mediaType.equals(Diagram.PNG)
                ? diagram(SamplePicture.png(), Diagram.PNG, SamplePicture.WIDTH, SamplePicture.HEIGHT)
                : diagram(SVG.getBytes(StandardCharsets.UTF_8), Diagram.SVG, 240, 60);
    }

    private static Diagram diagram(byte[] image, String mediaType, int width, int height) {
        return Diagram.of(image, mediaType, width, height, "Provvy", "E-tjänst har tillgång till Ärende.");
    }
}
