package se.sambruk.otp.diagram.svg;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;

/** Fills the ground with what a text is not to hide, each with how bad that would be. */
final class Obstacles {
    private static final double ON_LINE = 12;
    private static final double ALONG_LINE = 0.1;
    private static final double ON_HEAD = 30;
    private static final double ON_BOX = 3;
    private static final double ON_EDGE = 5;
    /** Free at both sides of a line. */
    private static final double BESIDE = 2;
    /** What is at the end of a line lies within this. */
    private static final double HEAD = 13;
    /** A slanting line is taken as pieces of this length. */
    private static final double PIECE = 24;

    private static final int MOST_PIECES = 400;

    private Obstacles() {}

    static void lines(Ground ground, Scene scene, Map<String, List<Point>> ways) {
        for (Line line : scene.lines()) {
            List<Point> way = ways.get(line.id());
            if (way == null) {
                continue;
            }
            for (int i = 1; i < way.size(); i++) {
                piece(ground, way.get(i - 1), way.get(i), line.id());
            }
            Notation notation = line.relation().map(Notation::of).orElse(Notation.OWN);
            int last = way.size() - 1;
            head(ground, notation.source(), way.get(0), way.get(1));
            head(ground, notation.target(), way.get(last), way.get(last - 1));
        }
    }

    static void boxes(Ground ground, Scene scene) {
        scene.boxes().forEach(box -> {
            Rect at = Rect.of(box.node().bounds().orElseThrow());
            if (isFull(box)) {
                ground.add(at, "", 0, ON_BOX);
                return;
            }
            ground.add(new Rect(at.x() - 1, at.y(), 2, at.height()), "", ON_EDGE, 0);
            ground.add(new Rect(at.right() - 1, at.y(), 2, at.height()), "", ON_EDGE, 0);
            ground.add(new Rect(at.x(), at.y() - 1, at.width(), 2), "", ON_EDGE, 0);
            ground.add(new Rect(at.x(), at.lower() - 1, at.width(), 2), "", ON_EDGE, 0);
        });
    }

    private static boolean isFull(Box box) {
        return box.boxes().isEmpty() || box.kind() == ViewNodeKind.NOTE;
    }

    private static void piece(Ground ground, Point a, Point b, String line) {
        boolean slanting = Math.abs(a.x() - b.x()) > 1 && Math.abs(a.y() - b.y()) > 1;
        int count = slanting ? (int) Math.min(MOST_PIECES, Math.ceil(a.distance(b) / PIECE)) : 1;
        for (int i = 0; i < count; i++) {
            Point from = a.toward(b, (double) i / count);
            Point to = a.toward(b, (i + 1.0) / count);
            ground.add(
                    new Rect(
                            Math.min(from.x(), to.x()) - BESIDE,
                            Math.min(from.y(), to.y()) - BESIDE,
                            Math.abs(from.x() - to.x()) + 2 * BESIDE,
                            Math.abs(from.y() - to.y()) + 2 * BESIDE),
                    line,
                    ON_LINE,
                    ALONG_LINE);
        }
    }

    private static void head(Ground ground, Head head, Point end, Point from) {
        double distance = end.distance(from);
        if (head != Head.NONE && distance > 0) {
            Point middle = end.toward(from, Math.min(1, HEAD / 2 / distance));
            ground.add(Rect.around(middle, HEAD, HEAD), "", ON_HEAD, 0);
        }
    }
}
