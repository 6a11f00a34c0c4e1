package se.sambruk.otp.diagram.svg;

import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;

/** The colours of boxes: those that ArchiMate's tools agree on, those that somebody has chosen, and text that can be read on them. */
final class Palette {
    static final Color WHITE = Color.of(255, 255, 255);
    static final String INK = "#333333";
    static final String LINE = "#404040";

    /** What the contrast between text and its ground has to be, as WCAG 2.2 asks of text of this size. */
    private static final double READABLE = 4.5;

    private static final Color TEXT = Color.of(0x1a, 0x1a, 0x1a);
    private static final Color BLACK = Color.of(0, 0, 0);
    private static final int FULL = 100;

    private Palette() {}

    static Color of(ArchitectureLayer layer) {
        return switch (layer) {
            case STRATEGY -> Color.of(0xf5, 0xde, 0xaa);
            case BUSINESS -> Color.of(0xff, 0xff, 0xb5);
            case APPLICATION -> Color.of(0xb5, 0xff, 0xff);
            case TECHNOLOGY, PHYSICAL -> Color.of(0xc9, 0xe7, 0xb7);
            case MOTIVATION -> Color.of(0xcc, 0xcc, 0xff);
            case IMPLEMENTATION -> Color.of(0xff, 0xe0, 0xe0);
            case COMPOSITE, CONNECTOR -> WHITE;
        };
    }

    static Color of(ElementType type) {
        return switch (type) {
            case PLATEAU, GAP -> Color.of(0xe0, 0xff, 0xe0);
            case LOCATION -> Color.of(0xfb, 0xd8, 0xb5);
            default -> of(type.layer());
        };
    }

    /** What a box is filled with on a ground, with what shines through reckoned in. */
    static Color fill(Box box, Color ground) {
        Optional<Color> chosen = box.node().style().fill();
        if (chosen.isPresent()) {
            return over(chosen.get(), ground);
        }
        if (box.kind() == ViewNodeKind.GROUP) {
            return Color.of(0xf6, 0xf6, 0xf6);
        }
        Color own = box.type().map(Palette::of).orElse(WHITE);
        if (box.type().filter(type -> type == ElementType.GROUPING).isPresent()) {
            return ground;
        }
        // What is nested stands out from what it is nested in.
        return box.boxes().isEmpty() ? own : over(new Color(own.red(), own.green(), own.blue(), 45), WHITE);
    }

    private static Color over(Color upper, Color ground) {
        return Color.of(
                mix(upper.red(), ground.red(), upper.alpha()),
                mix(upper.green(), ground.green(), upper.alpha()),
                mix(upper.blue(), ground.blue(), upper.alpha()));
    }

    private static int mix(int upper, int ground, int alpha) {
        return (upper * alpha + ground * (FULL - alpha)) / FULL;
    }

    /** The colour of a box's text: the chosen one if it can be read on the ground, else one that can. */
    static Color text(Optional<Color> chosen, Color ground) {
        Color wanted = chosen.map(color -> over(color, ground)).orElse(TEXT);
        if (contrast(wanted, ground) >= READABLE) {
            return wanted;
        }
        return contrast(BLACK, ground) >= contrast(WHITE, ground) ? BLACK : WHITE;
    }

    /** From 1 to 21, as WCAG 2.2 reckons it. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
