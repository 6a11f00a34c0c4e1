package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.type.BoxText;
import se.sambruk.otp.diagram.type.Wrapping;

/**
 * The text of a box with others in it: above them, beside lines that lead in where it can be, and else over them, with what keeps them away
 * from it.
 *
 * @param at of the text
 * @param crossed whether lines go where it stands
 */
record Heading(Box box, List<String> stereotype, BoxText.Fit fit, Rect at, boolean crossed) {
    private static final double FRAME_TOP = 3;
    private static final double TOP = 6;
    private static final double LOWEST = 18;
    /** Around the text of a line. */
    private static final double FREE = 2;

    private static final double ON_HEADING = 4;

    static boolean isIn(Box box) {
        return isFrame(box) || !box.boxes().isEmpty() && box.kind() != ViewNodeKind.NOTE && !box.isJunction();
    }

    /** Whether it stands on a tab. */
    static boolean isFrame(Box box) {
        return box.kind() == ViewNodeKind.GROUP
                || !box.boxes().isEmpty()
                        && box.type()
                                .filter(type -> type == ElementType.GROUPING)
                                .isPresent();
    }

    /**
     * @param ground with the lines; gets what the heading covers
     */
    static Heading of(Box box, Ground ground) {
        Rect bounds = Rect.of(box.node().bounds().orElseThrow());
        double room = Math.max(10, BoxText.headerRoom(bounds.width()));
        double mark = Looks.mark(box);
        double kept = isFrame(box) ? FRAME_TOP + 1 : TOP + 2;
        BoxText.Fit fit =
                BoxText.fit(box.text(), room, above(box, bounds, mark) - kept - mark, Looks.font(box, BoxText.HEADER));
        List<String> stereotype = mark == 0 ? List.of() : Wrapping.wrap(box.stereotype(), room, BoxText.STEREOTYPE, 1);
        double width = 0;
        for (String line : fit.lines()) {
            width = Math.max(width, fit.font().width(line));
        }
        for (String line : stereotype) {
            width = Math.max(width, BoxText.STEREOTYPE.width(line));
        }
        double y = bounds.y() + (isFrame(box) ? FRAME_TOP : TOP);
        Rect best = null;
        boolean crossed = true;
        for (double x : places(box, bounds, room, width)) {
            Rect tried = new Rect(x, y, width, fit.height() + mark);
            boolean free = ground.cost(tried, "") == 0;
            if (best == null || free && crossed) {
                best = tried;
                crossed = !free;
            }
        }
        ground.add(best, "", 0, ON_HEADING);
        return new Heading(box, stereotype, fit, best, crossed);
    }

    /** At the left, as readers expect it, else anywhere as near to that as can be. */
    private static List<Double> places(Box box, Rect bounds, double room, double width) {
        List<Double> places = new ArrayList<>();
        places.add(bounds.x() + BoxText.SIDE);
        if (!isFrame(box)) {
            for (double x = BoxText.SIDE; x + width <= BoxText.SIDE + room; x += BoxText.SIDE) {
                places.add(bounds.x() + x);
            }
        }
        return places;
    }

    /** How much of a box is free above those within it. */
    private static double above(Box box, Rect at, double mark) {
        double first = box.boxes().stream()
                .mapToDouble(each -> Rect.of(each.node().bounds().orElseThrow()).y())
                .min()
                .orElse(at.lower());
        return Math.max(LOWEST + mark, Math.min(first, at.lower()) - at.y());
    }

    void draw(Xml out, Color fill) {
        Texts texts = new Texts(out);
        String ink = Looks.ink(box, fill);
        double y = at.y();
        for (String line : stereotype) {
            background(out, BoxText.STEREOTYPE.width(line), y, BoxText.STEREOTYPE.leading(), fill);
            texts.lines(List.of(line), BoxText.STEREOTYPE, "start", at.x(), y, ink, Set.of());
            y += BoxText.STEREOTYPE.leading();
        }
        for (String line : fit.lines()) {
            background(out, fit.font().width(line), y, fit.font().leading(), fill);
            texts.lines(List.of(line), fit.font(), "start", at.x(), y, ink, Looks.styles(box));
            y += fit.font().leading();
        }
    }

    private void background(Xml out, double width, double y, double height, Color fill) {
        if (crossed && width > 0) {
            out.empty(
                    "rect",
                    "x",
                    at.x() - FREE,
                    "y",
                    y,
                    "width",
                    width + 2 * FREE,
                    "height",
                    height,
                    "fill",
                    fill.hex());
        }
    }
}
