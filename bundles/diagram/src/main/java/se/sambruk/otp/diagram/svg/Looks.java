package se.sambruk.otp.diagram.svg;

import java.util.Set;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.type.BoxText;
import se.sambruk.otp.diagram.type.Font;

/** How a box looks: as somebody has chosen, within what can be drawn and read, and otherwise as usual. */
final class Looks {
    private static final double PX_PER_PT = 4.0 / 3;

    private Looks() {}

    /** How high the line above its text is that tells what kind of its type it is; 0 where there is none. */
    static double mark(Box box) {
        return box.stereotype().isEmpty() ? 0 : BoxText.STEREOTYPE.leading();
    }

    static Font font(Box box, Font otherwise) {
        double size = box.node()
                .style()
                .fontSize()
                .map(points -> Math.max(7, Math.min(40, points.doubleValue() * PX_PER_PT)))
                .orElse(otherwise.size());
        Set<FontStyle> styles = box.node().style().fontStyles();
        return new Font(size, otherwise.bold() || styles.contains(FontStyle.BOLD));
    }

    static Set<FontStyle> styles(Box box) {
        return box.node().style().fontStyles();
    }

    static String ink(Box box, Color fill) {
        return Palette.text(box.node().style().fontColor(), fill).hex();
    }

    static String stroke(Box box) {
        return box.node()
                .style()
                .line()
                .map(Color::hex)
                .orElse(box.kind() == ViewNodeKind.ELEMENT ? "#4d4d4d" : "#808080");
    }

    static double width(Box box) {
        return Math.min(10, box.node().style().lineWidth().orElse(1));
    }
}
