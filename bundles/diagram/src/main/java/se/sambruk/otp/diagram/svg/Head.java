package se.sambruk.otp.diagram.svg;

/** What is at the end of a line. */
enum Head {
    NONE,
    OPEN,
    SMALL,
    HALF,
    FULL,
    HOLLOW,
    FULL_DIAMOND,
    HOLLOW_DIAMOND,
    BALL;

    /** How far it reaches along the line. */
    double length() {
        return switch (this) {
            case NONE -> 0;
            case SMALL -> 7;
            case OPEN, HALF -> 10;
            case FULL -> 10;
            case HOLLOW -> 12;
            case FULL_DIAMOND, HOLLOW_DIAMOND -> 15;
            case BALL -> 7;
        };
    }

    /** Whether the line ends where this begins, as it would be seen through it or beyond its point. */
    boolean coversLine() {
        return this != NONE && this != OPEN && this != SMALL && this != HALF;
    }

    /** Draws it with its point at an end that is reached from a point. */
    void draw(Xml out, Point end, Point from, String color, double width) {
        double distance = from.distance(end);
        if (this == NONE || distance == 0) {
            return;
        }
        double length = length();
        double dx = (from.x() - end.x()) / distance;
        double dy = (from.y() - end.y()) / distance;
        switch (this) {
            case OPEN, SMALL -> {
                double wide = this == OPEN ? 5 : 3.6;
                Point left = at(end, dx, dy, length, wide);
                Point right = at(end, dx, dy, length, -wide);
                lines(
                        out,
                        new Path()
                                .move(left.x(), left.y())
                                .line(end.x(), end.y())
                                .line(right.x(), right.y()),
                        color,
                        width);
            }
            case HALF -> {
                Point left = at(end, dx, dy, length, 5);
                lines(out, new Path().move(left.x(), left.y()).line(end.x(), end.y()), color, width);
            }
            case FULL ->
                shape(
                        out,
                        Path.polygon(end, at(end, dx, dy, length, 4.6), at(end, dx, dy, length, -4.6)),
                        color,
                        color,
                        width);
            case HOLLOW ->
                shape(
                        out,
                        Path.polygon(end, at(end, dx, dy, length, 6), at(end, dx, dy, length, -6)),
                        "#ffffff",
                        color,
                        width);
            case FULL_DIAMOND, HOLLOW_DIAMOND ->
                shape(
                        out,
                        Path.polygon(
                                end,
                                at(end, dx, dy, length / 2, 4.6),
                                at(end, dx, dy, length, 0),
                                at(end, dx, dy, length / 2, -4.6)),
                        this == FULL_DIAMOND ? color : "#ffffff",
                        color,
                        width);
            case BALL -> {
                Point middle = at(end, dx, dy, length / 2, 0);
                out.empty("circle", "cx", middle.x(), "cy", middle.y(), "r", length / 2, "fill", color);
            }
            default -> throw new AssertionError(this);
        }
    }

    private static Point at(Point end, double dx, double dy, double along, double aside) {
        return new Point(end.x() + dx * along - dy * aside, end.y() + dy * along + dx * aside);
    }

    private static void lines(Xml out, Path path, String color, double width) {
        out.empty("path", "d", path, "fill", "none", "stroke", color, "stroke-width", width);
    }

    private static void shape(Xml out, String path, String fill, String color, double width) {
        out.empty("path", "d", path, "fill", fill, "stroke", color, "stroke-width", width, "stroke-linejoin", "miter");
    }
}
