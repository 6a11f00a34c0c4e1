package se.sambruk.otp.api.content;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A benefit that requirements serve, and its points. */
public final class Benefit extends TreeValue {
    /** A point; requirements name it by id, such as {@code 2c}. */
    public record Point(String id, String title) {
        public Point {
            Objects.requireNonNull(id);
            Objects.requireNonNull(title);
        }
    }

    private final String id;
    private final String title;
    private final List<Point> points;

    private Benefit(String id, String title, List<Point> points) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.points = List.copyOf(points);
    }

    public static Benefit of(String id, String title, List<Point> points) {
        return new Benefit(id, title, points);
    }

    public static Benefit fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("id"), in.text("title"), in.list("points", node -> {
            TreeReader point = TreeReader.of(node);
            return new Point(point.text("id"), point.text("title"));
        }));
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public List<Point> points() {
        return points;
    }

    /** What it and its points are named by: its own id, then theirs. */
    public List<String> ids() {
        return Stream.concat(Stream.of(id), points.stream().map(Point::id)).toList();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("title", title)
                .put(
                        "points",
                        points.stream()
                                .map(point -> new TreeWriter()
                                        .put("id", point.id())
                                        .put("title", point.title())
                                        .done())
                                .toList())
                .done();
    }
}
