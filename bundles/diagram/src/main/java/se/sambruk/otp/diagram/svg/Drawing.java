package se.sambruk.otp.diagram.svg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.Font;

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
        Ground ground = new Ground();
        Obstacles.lines(ground, scene, ways);
        Map<Box, Heading> headings = new HashMap<>();
        scene.boxes().filter(Heading::isIn).forEach(box -> headings.put(box, Heading.of(box, ground)));
        Obstacles.boxes(ground, scene);
        Map<String, Labels.Placed> labels = Labels.of(scene, ground, ways);
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
        BoxPainter boxes = new BoxPainter(out, ids, headings);
        scene.roots().forEach(box -> boxes.draw(box, Palette.WHITE));
        LinePainter lines = new LinePainter(out, ids);
        List<Line> drawnLines = scene.lines().stream()
                .filter(line -> ways.containsKey(line.id()))
                .toList();
        drawnLines.forEach(line -> lines.draw(line, ways.get(line.id())));
        // Where they have to meet, a label covers lines but not what tells where they lead, and no text is covered.
        labels.values().forEach(label -> Labels.drawBackground(out, label));
        drawnLines.forEach(line -> lines.drawHeads(line, ways.get(line.id())));
        scene.roots().forEach(box -> boxes.drawHeadings(box, Palette.WHITE));
        labels.values().forEach(label -> Labels.drawText(out, label));
        if (!legend.isEmpty()) {
            legend.draw(out, left + MARGIN, drawn.lower() + ABOVE_LEGEND);
        }
        out.end();
        return new Drawing(
                out.toString(), (int) Math.min(Integer.MAX_VALUE, width), (int) Math.min(Integer.MAX_VALUE, height));
    }

    private static Rect extent(Scene scene, Map<String, List<Point>> ways, Map<String, Labels.Placed> labels) {
        Extent extent = new Extent();
        scene.boxes().forEach(box -> extent.add(Rect.of(box.node().bounds().orElseThrow())));
        ways.values().forEach(way -> way.forEach(extent::add));
        labels.values().forEach(label -> extent.add(label.at()));
        return extent.rect();
    }
}
