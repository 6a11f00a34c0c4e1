package se.sambruk.otp.diagram.svg;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.type.BoxText;
import se.sambruk.otp.diagram.type.Wrapping;

/** Draws boxes: form, colour, icon and text; each with what it is in words, which a pointer shows and a screen reader says. */
final class BoxPainter {
    private static final double SMALLEST_WITH_ICON = 34;
    private static final double FOLD = 12;
    private static final String DASHES = "6 4";

    private final Xml out;
    private final Texts texts;
    private final Ids ids;
    private final Map<Box, Heading> headings;

    BoxPainter(Xml out, Ids ids, Map<Box, Heading> headings) {
        this.out = out;
        this.headings = headings;
        this.texts = new Texts(out);
        this.ids = ids;
    }

    /** Draws a box and those within it, all but the headings of boxes that hold others. */
    void draw(Box box, Color ground) {
        Color fill = Palette.fill(box, ground);
        out.begin("g", "id", ids.of(box.id()));
        out.text("title", title(box));
        Rect at = Rect.of(box.node().bounds().orElseThrow());
        switch (box.kind()) {
            case NOTE -> note(box, at, fill);
            case GROUP -> frame(box, at, fill, false);
            default -> element(box, at, fill);
        }
        out.end();
        box.boxes().forEach(each -> draw(each, fill));
    }

    /** Draws the heading of a box, and those of the boxes within it: to be done after the lines, which go below them. */
    void drawHeadings(Box box, Color ground) {
        Color fill = Palette.fill(box, ground);
        if (headings.containsKey(box)) {
            headings.get(box).draw(out, fill);
        }
        box.boxes().forEach(each -> drawHeadings(each, fill));
    }

    private static String title(Box box) {
        String kind = box.kindWords();
        String begins = kind.isEmpty() ? "" : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        String marked = box.stereotype().isEmpty() ? begins : begins + " " + box.stereotype();
        return box.text().isEmpty() ? marked : marked + ": " + box.text().replace('\n', ' ');
    }

    private void element(Box box, Rect at, Color fill) {
        Optional<ElementType> type = box.type();
        if (box.isJunction()) {
            junction(at, type.orElseThrow(), box);
            return;
        }
        if (Heading.isFrame(box)) {
            frame(box, at, fill, true);
            return;
        }
        Shape shape = type.map(Shape::of).orElse(Shape.STRAIGHT);
        if (type.filter(each -> each == ElementType.GROUPING).isPresent()) {
            shape.draw(
                    out,
                    at,
                    "fill",
                    fill.hex(),
                    "stroke",
                    Looks.stroke(box),
                    "stroke-width",
                    Looks.width(box),
                    "stroke-dasharray",
                    DASHES);
        } else {
            shape.draw(out, at, "fill", fill.hex(), "stroke", Looks.stroke(box), "stroke-width", Looks.width(box));
        }
        boolean icon = at.width() >= SMALLEST_WITH_ICON && at.height() >= SMALLEST_WITH_ICON;
        if (icon) {
            icon(box, at.right() - Icons.SIZE - 5, at.y() + 4);
        }
        if (box.boxes().isEmpty()) {
            label(box, at, fill, icon);
        }
    }

    private void icon(Box box, double x, double y) {
        String lines;
        String filled;
        if (box.kind() == ViewNodeKind.VIEW) {
            lines = "M1.5 2.5H14.5V13.5H1.5ZM3.5 5H7V8H3.5ZM9 8.5H12.5V11.5H9ZM7 6.5H10.7V8.5";
            filled = "";
        } else if (box.type().isPresent()) {
            Icons.Icon icon = Icons.of(box.type().get());
            lines = icon.lines();
            filled = icon.filled();
        } else {
            return;
        }
        out.begin("g", "transform", "translate(" + Xml.number(x) + " " + Xml.number(y) + ")");
        if (!lines.isEmpty()) {
            out.empty(
                    "path",
                    "d",
                    lines,
                    "fill",
                    "none",
                    "stroke",
                    Palette.INK,
                    "stroke-width",
                    1.1,
                    "stroke-linejoin",
                    "round");
        }
        if (!filled.isEmpty()) {
            out.empty("path", "d", filled, "fill", Palette.INK);
        }
        out.end();
    }

    private void junction(Rect at, ElementType type, Box box) {
        Point middle = at.middle();
        double radius = Math.min(at.width(), at.height()) / 2;
        String fill = type == ElementType.JUNCTION ? "#000000" : "#ffffff";
        out.empty(
                "circle",
                "cx",
                middle.x(),
                "cy",
                middle.y(),
                "r",
                radius - 0.5,
                "fill",
                fill,
                "stroke",
                "#000000",
                "stroke-width",
                Looks.width(box));
    }

    private void note(Box box, Rect at, Color fill) {
        double fold = Math.min(FOLD, Math.min(at.width(), at.height()) / 2);
        Point cornerRight = new Point(at.right(), at.lower() - fold);
        Point cornerLower = new Point(at.right() - fold, at.lower());
        String edge = Path.polygon(
                new Point(at.x(), at.y()),
                new Point(at.right(), at.y()),
                cornerRight,
                cornerLower,
                new Point(at.x(), at.lower()));
        out.empty("path", "d", edge, "fill", fill.hex(), "stroke", Looks.stroke(box), "stroke-width", Looks.width(box));
        out.empty(
                "path",
                "d",
                Path.polygon(cornerRight, cornerLower, new Point(at.right() - fold, at.lower() - fold)),
                "fill",
                "#e4e4e4",
                "stroke",
                Looks.stroke(box),
                "stroke-width",
                Looks.width(box));
        double room = BoxText.room(at.width());
        BoxText.Fit fit = BoxText.fit(box.text(), room, at.height() - 2 * BoxText.SIDE, Looks.font(box, BoxText.NOTE));
        texts.lines(
                fit.lines(),
                fit.font(),
                "start",
                at.x() + BoxText.SIDE,
                at.y() + BoxText.SIDE,
                Looks.ink(box, fill),
                Looks.styles(box));
    }

    /** A frame with a tab for its text. */
    private void frame(Box box, Rect at, Color fill, boolean dashed) {
        Rect text = headings.get(box).at();
        double tabWidth = Math.min(at.width(), text.width() + 2 * BoxText.SIDE);
        double tabHeight = Math.min(at.height() / 2, Math.max(10, text.height() + 6));
        Rect tab = new Rect(at.x(), at.y(), tabWidth, tabHeight);
        Rect body = new Rect(at.x(), at.y() + tabHeight, at.width(), at.height() - tabHeight);
        for (Rect part : List.of(tab, body)) {
            Shape.STRAIGHT.draw(
                    out,
                    part,
                    "fill",
                    fill.hex(),
                    "stroke",
                    Looks.stroke(box),
                    "stroke-width",
                    Looks.width(box),
                    "stroke-dasharray",
                    dashed ? DASHES : "none");
        }
    }

    private void label(Box box, Rect at, Color fill, boolean icon) {
        double side = Math.min(BoxText.SIDE, at.width() / 8);
        double top = icon ? BoxText.TOP : 2;
        double bottom = Math.min(BoxText.BOTTOM, at.height() / 8);
        double room = at.width() - 2 * side;
        double high = at.height() - top - bottom;
        BoxText.Fit fit = BoxText.fit(box.text(), room, high - Looks.mark(box), Looks.font(box, BoxText.LABEL));
        if (icon && fit.font().size() < Looks.font(box, BoxText.LABEL).size()) {
            // Beside the icon rather than below it, where that leaves more room.
            double beside = at.width() - 2 * BoxText.ICON;
            BoxText.Fit other =
                    BoxText.fit(box.text(), beside, at.height() - 8 - Looks.mark(box), Looks.font(box, BoxText.LABEL));
            if (other.font().size() > fit.font().size()) {
                fit = other;
                top = 4;
                high = at.height() - 8;
                room = beside;
            }
        }
        double y = at.y() + top + Math.max(0, (high - fit.height() - Looks.mark(box)) / 2);
        double middle = at.middle().x();
        y = stereotype(box, "middle", middle, y, fill, room);
        texts.lines(fit.lines(), fit.font(), "middle", middle, y, Looks.ink(box, fill), Looks.styles(box));
    }

    private double stereotype(Box box, String anchor, double x, double y, Color fill, double room) {
        if (box.stereotype().isEmpty()) {
            return y;
        }
        List<String> line = Wrapping.wrap(box.stereotype(), room, BoxText.STEREOTYPE, 1);
        texts.lines(line, BoxText.STEREOTYPE, anchor, x, y, Looks.ink(box, fill), Set.of());
        return y + BoxText.STEREOTYPE.leading();
    }
}
