package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.diagram.scene.Line;

/** Draws lines with what is at their ends. */
final class LinePainter {
    private static final double RADIUS = 5;
    private static final double WIDTH = 1.2;

    private final Xml out;
    private final Ids ids;

    LinePainter(Xml out, Ids ids) {
        this.out = out;
        this.ids = ids;
    }

    void draw(Line line, List<Point> way) {
        Notation notation = line.relation().map(Notation::of).orElse(Notation.OWN);
        String color = line.connection()
                .style()
                .line()
                .map(Color::hex)
                .orElse(line.relation().isPresent() ? Palette.LINE : "#808080");
        double width = line.connection().style().lineWidth().orElse(1) == 1
                ? WIDTH
                : Math.min(8, line.connection().style().lineWidth().getAsInt());
        out.begin("g", "id", ids.of(line.id()));
        String title = line.words().isEmpty() ? line.label() : line.words();
        if (!title.isEmpty()) {
            out.text("title", title);
        }
        draw(notation, way, color, width);
        out.end();
    }

    /** For a line of the scene, and for one that shows in a legend what lines look like. */
    void draw(Notation notation, List<Point> way, String color, double width) {
        List<Point> shown = new ArrayList<>(way);
        int last = shown.size() - 1;
        shown.set(0, shortened(way.get(0), way.get(1), notation.source()));
        shown.set(last, shortened(way.get(last), way.get(last - 1), notation.target()));
        out.begin("path", "d", Path.rounded(shown, RADIUS), "fill", "none", "stroke", color, "stroke-width", width);
        if (!notation.dashes().isEmpty()) {
            out.more("stroke-dasharray", notation.dashes());
        }
        out.end();
        notation.source().draw(out, way.get(0), way.get(1), color, width);
        notation.target().draw(out, way.get(last), way.get(last - 1), color, width);
    }

    private static Point shortened(Point end, Point from, Head head) {
        double distance = end.distance(from);
        double by = head.coversLine() ? head.length() - 1 : 0;
        return by == 0 || distance <= by ? end : end.toward(from, by / distance);
    }
}
