package se.sambruk.otp.diagram.svg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.type.BoxText;
import se.sambruk.otp.diagram.type.Font;
import se.sambruk.otp.diagram.type.Wrapping;

/** Draws boxes: form, colour, icon and text; each with what it is in words, which a pointer shows and a screen reader says. */
final class BoxPainter {
    private static final double PX_PER_PT = 4.0 / 3;
    private static final double SMALLEST_WITH_ICON = 34;
    private static final double FOLD = 12;
    private static final String DASHES = "6 4";

    private final Xml out;
    private final Texts texts;
    private final Ids ids;

    BoxPainter(Xml out, Ids ids) {
        this.out = out;
        this.texts = new Texts(out);
        this.ids = ids;
    }

    /** Draws a box and those within it. */
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
        if (type.filter(each -> each == ElementType.GROUPING).isPresent()
                && !box.boxes().isEmpty()) {
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
                    stroke(box),
                    "stroke-width",
                    width(box),
                    "stroke-dasharray",
                    DASHES);
        } else {
            shape.draw(out, at, "fill", fill.hex(), "stroke", stroke(box), "stroke-width", width(box));
        }
        boolean icon = at.width() >= SMALLEST_WITH_ICON && at.height() >= SMALLEST_WITH_ICON;
        if (icon) {
            icon(box, at.right() - Icons.SIZE - 5, at.y() + 4);
        }
        if (box.boxes().isEmpty()) {
            label(box, at, fill, icon);
        } else {
            header(box, at, fill);
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
                width(box));
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
        out.empty("path", "d", edge, "fill", fill.hex(), "stroke", stroke(box), "stroke-width", width(box));
        out.empty(
                "path",
                "d",
                Path.polygon(cornerRight, cornerLower, new Point(at.right() - fold, at.lower() - fold)),
                "fill",
                "#e4e4e4",
                "stroke",
                stroke(box),
                "stroke-width",
                width(box));
        double room = BoxText.room(at.width());
        BoxText.Fit fit = BoxText.fit(box.text(), room, at.height() - 2 * BoxText.SIDE, font(box, BoxText.NOTE));
        texts.lines(
                fit.lines(),
                fit.font(),
                "start",
                at.x() + BoxText.SIDE,
                at.y() + BoxText.SIDE,
                ink(box, fill),
                styles(box));
    }

    /** A frame with its text on a tab. */
    private void frame(Box box, Rect at, Color fill, boolean dashed) {
        double room = BoxText.headerRoom(at.width());
        BoxText.Fit fit = BoxText.fit(box.text(), room, above(box, at) - 4 - mark(box), font(box, BoxText.HEADER));
        double widest =
                fit.lines().stream().mapToDouble(fit.font()::width).max().orElse(0);
        double marked = BoxText.STEREOTYPE.width(box.stereotype());
        double tabWidth = Math.min(at.width(), Math.max(Math.max(widest, marked) + 2 * BoxText.SIDE, at.width() / 4));
        double tabHeight = Math.min(at.height() / 2, Math.max(10, fit.height() + mark(box) + 6));
        Rect tab = new Rect(at.x(), at.y(), tabWidth, tabHeight);
        Rect body = new Rect(at.x(), at.y() + tabHeight, at.width(), at.height() - tabHeight);
        for (Rect part : List.of(tab, body)) {
            Shape.STRAIGHT.draw(
                    out,
                    part,
                    "fill",
                    fill.hex(),
                    "stroke",
                    stroke(box),
                    "stroke-width",
                    width(box),
                    "stroke-dasharray",
                    dashed ? DASHES : "none");
        }
        double top = at.y() + 3;
        top = stereotype(box, "start", at.x() + BoxText.SIDE, top, fill, room);
        texts.lines(fit.lines(), fit.font(), "start", at.x() + BoxText.SIDE, top, ink(box, fill), styles(box));
    }

    private void header(Box box, Rect at, Color fill) {
        double room = Math.max(10, BoxText.headerRoom(at.width()));
        double top = at.y() + 6;
        BoxText.Fit fit = BoxText.fit(box.text(), room, above(box, at) - 8 - mark(box), font(box, BoxText.HEADER));
        top = stereotype(box, "start", at.x() + BoxText.SIDE, top, fill, room);
        texts.lines(fit.lines(), fit.font(), "start", at.x() + BoxText.SIDE, top, ink(box, fill), styles(box));
    }

    private void label(Box box, Rect at, Color fill, boolean icon) {
        double side = Math.min(BoxText.SIDE, at.width() / 8);
        double top = icon ? BoxText.TOP : 2;
        double bottom = Math.min(BoxText.BOTTOM, at.height() / 8);
        double room = at.width() - 2 * side;
        double high = at.height() - top - bottom;
        BoxText.Fit fit = BoxText.fit(box.text(), room, high - mark(box), font(box, BoxText.LABEL));
        if (icon && fit.font().size() < font(box, BoxText.LABEL).size()) {
            // Beside the icon rather than below it, where that leaves more room.
            double beside = at.width() - 2 * BoxText.ICON;
            BoxText.Fit other = BoxText.fit(box.text(), beside, at.height() - 8 - mark(box), font(box, BoxText.LABEL));
            if (other.font().size() > fit.font().size()) {
                fit = other;
                top = 4;
                high = at.height() - 8;
                room = beside;
            }
        }
        double y = at.y() + top + Math.max(0, (high - fit.height() - mark(box)) / 2);
        double middle = at.middle().x();
        y = stereotype(box, "middle", middle, y, fill, room);
        texts.lines(fit.lines(), fit.font(), "middle", middle, y, ink(box, fill), styles(box));
    }

    private double stereotype(Box box, String anchor, double x, double y, Color fill, double room) {
        if (box.stereotype().isEmpty()) {
            return y;
        }
        List<String> line = Wrapping.wrap(box.stereotype(), room, BoxText.STEREOTYPE, 1);
        texts.lines(line, BoxText.STEREOTYPE, anchor, x, y, ink(box, fill), Set.of());
        return y + BoxText.STEREOTYPE.leading();
    }

    private static double mark(Box box) {
        return box.stereotype().isEmpty() ? 0 : BoxText.STEREOTYPE.leading();
    }

    /** How much of a box is free above those within it. */
    private static double above(Box box, Rect at) {
        double first = box.boxes().stream()
                .mapToDouble(each -> Rect.of(each.node().bounds().orElseThrow()).y())
                .min()
                .orElse(at.lower());
        return Math.max(18 + mark(box), Math.min(first, at.lower()) - at.y());
    }

    private static Font font(Box box, Font otherwise) {
        double size = box.node()
                .style()
                .fontSize()
                .map(points -> Math.max(7, Math.min(40, points.doubleValue() * PX_PER_PT)))
                .orElse(otherwise.size());
        Set<FontStyle> styles = box.node().style().fontStyles();
        return new Font(size, otherwise.bold() || styles.contains(FontStyle.BOLD));
    }

    private static Set<FontStyle> styles(Box box) {
        return box.node().style().fontStyles();
    }

    private static String ink(Box box, Color fill) {
        return Palette.text(box.node().style().fontColor(), fill).hex();
    }

    private static String stroke(Box box) {
        return box.node()
                .style()
                .line()
                .map(Color::hex)
                .orElse(box.kind() == ViewNodeKind.ELEMENT ? "#4d4d4d" : "#808080");
    }

    private static double width(Box box) {
        return Math.min(10, box.node().style().lineWidth().orElse(1));
    }
}
