package se.sambruk.otp.diagram.svg;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.Font;
import se.sambruk.otp.diagram.type.LabelText;

/**
 * A scene as SVG 1.1: complete in itself, without script or references to anything outside, with its text alternative.
 *
 * @param width in pixels, as the next
 */
public record Drawing(String svg, int width, int height) {
    private static final double MARGIN = 16;
    private static final double ABOVE_LEGEND = 14;
    private static final double NARROWEST = 320;

    /**
     * @param scene with a place for every box
     * @param alternative what it shows, as sentences
     */
    public static Drawing of(Scene scene, String alternative) {
        Map<String, List<Point>> ways = Ways.of(scene);
        Map<String, Labels.Placed> labels = Labels.of(scene, ways);
        Rect drawn = extent(scene, ways, labels);
        Legend measured = new Legend(scene, Math.max(NARROWEST, drawn.width()));
        double inner = Math.max(Math.max(NARROWEST, drawn.width()), measured.narrowest());
        Legend legend = new Legend(scene, inner);
        double left = drawn.x() - MARGIN - (inner - drawn.width()) / 2;
        double legendHeight = legend.isEmpty() ? 0 : ABOVE_LEGEND + legend.height();
        double width = Math.ceil(inner + 2 * MARGIN);
        double height = Math.ceil(drawn.height() + legendHeight + 2 * MARGIN);
        double top = drawn.y() - MARGIN;

        Xml out = new Xml();
        Ids ids = new Ids(scene.view().id());
        String titleId = ids.of("title");
        String textId = ids.of("desc");
        String language = scene.locale().toLanguageTag();
        out.begin("svg", "xmlns", "http://www.w3.org/2000/svg", "version", "1.1");
        out.more("width", width, "height", height);
        out.more(
                "viewBox",
                Xml.number(left) + " " + Xml.number(top) + " " + Xml.number(width) + " " + Xml.number(height));
        out.more("role", "img", "aria-labelledby", titleId + " " + textId, "lang", language, "xml:lang", language);
        out.more("font-family", Font.FAMILY);
        out.text("title", scene.title(), "id", titleId);
        out.text("desc", alternative, "id", textId);
        out.empty("rect", "x", left, "y", top, "width", width, "height", height, "fill", "#ffffff");
        BoxPainter boxes = new BoxPainter(out, ids);
        scene.roots().forEach(box -> boxes.draw(box, Palette.WHITE));
        LinePainter lines = new LinePainter(out, ids);
        for (Line line : scene.lines()) {
            if (ways.containsKey(line.id())) {
                lines.draw(line, ways.get(line.id()));
            }
        }
        boxes.drawHeadings();
        labels.values().forEach(label -> label(out, label));
        if (!legend.isEmpty()) {
            legend.draw(out, left + MARGIN, drawn.lower() + ABOVE_LEGEND);
        }
        out.end();
        return new Drawing(
                out.toString(), (int) Math.min(Integer.MAX_VALUE, width), (int) Math.min(Integer.MAX_VALUE, height));
    }

    private static void label(Xml out, Labels.Placed label) {
        Rect at = label.at();
        out.empty(
                "rect",
                "x",
                at.x(),
                "y",
                at.y(),
                "width",
                at.width(),
                "height",
                at.height(),
                "rx",
                2.0,
                "fill",
                "#ffffff",
                "fill-opacity",
                "0.9");
        new Texts(out)
                .lines(
                        label.text().lines(),
                        LabelText.FONT,
                        "middle",
                        at.middle().x(),
                        at.y() + 1,
                        "#1a1a1a",
                        Set.of());
    }

    private static Rect extent(Scene scene, Map<String, List<Point>> ways, Map<String, Labels.Placed> labels) {
        Extent extent = new Extent();
        scene.boxes().forEach(box -> extent.add(Rect.of(box.node().bounds().orElseThrow())));
        ways.values().forEach(way -> way.forEach(extent::add));
        labels.values().forEach(label -> extent.add(label.at()));
        return extent.rect();
    }
}
