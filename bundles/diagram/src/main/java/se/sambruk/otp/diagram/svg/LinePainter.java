package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.diagram.scene.Line;

/** Draws lines, and what is at their ends. */
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
        out.begin("g", "id", ids.of(line.id()));
        String title = line.words().isEmpty() ? line.label() : line.words();
        if (!title.isEmpty()) {
            out.text("title", title);
        }
        stroke(notation(line), way, color(line), width(line));
        out.end();
    }

    /** Draws what is at the ends of a line. */
    void drawHeads(Line line, List<Point> way) {
        heads(notation(line), way, color(line), width(line));
    }

    /** A line that shows in a legend what lines look like. */
    void draw(Notation notation, List<Point> way, String color, double width) {
        stroke(notation, way, color, width);
        heads(notation, way, color, width);
    }

    private static Notation notation(Line line) {
        return line.relation().map(Notation::of).orElse(Notation.OWN);
    }

    private static String color(Line line) {
        return line.connection()
                .style()
                .line()
                .map(Color::hex)
                .orElse(line.relation().isPresent() ? Palette.LINE : "#808080");
    }

    private static double width(Line line) {
        int chosen = line.connection().style().lineWidth().orElse(1);
        return chosen == 1 ? WIDTH : Math.min(8, chosen);
    }

    private void stroke(Notation notation, List<Point> way, String color, double width) {
        List<Point> shown = new ArrayList<>(way);
        int last = shown.size() - 1;
        shown.set(0, shortened(way.get(0), way.get(1), notation.source()));
        shown.set(last, shortened(way.get(last), way.get(last - 1), notation.target()));
        out.begin("path", "d", Path.rounded(shown, RADIUS), "fill", "none", "stroke", color, "stroke-width", width);
        if (!notation.dashes().isEmpty()) {
            out.more("stroke-dasharray", notation.dashes());
        }
        out.end();
    }

    private void heads(Notation notation, List<Point> way, String color, double width) {
        int last = way.size() - 1;
        notation.source().draw(out, way.get(0), way.get(1), color, width);
        notation.target().draw(out, way.get(last), way.get(last - 1), color, width);
    }

    private static Point shortened(Point end, Point from, Head head) {
        double distance = end.distance(from);
        double by = head.coversLine() ? head.length() - 1 : 0;
        return by == 0 || distance <= by ? end : end.toward(from, by / distance);
    }
}
