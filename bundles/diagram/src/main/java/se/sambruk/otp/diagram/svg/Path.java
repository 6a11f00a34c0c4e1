package se.sambruk.otp.diagram.svg;

import java.util.List;

/** The data of a path. */
final class Path {
    private final StringBuilder data = new StringBuilder();

    Path move(double x, double y) {
        return add('M', x, y);
    }

    Path line(double x, double y) {
        return add('L', x, y);
    }

    Path curve(double controlX, double controlY, double x, double y) {
        return add('Q', controlX, controlY, x, y);
    }

    Path close() {
        data.append('Z');
        return this;
    }

    private Path add(char command, double... numbers) {
        data.append(command);
        for (int i = 0; i < numbers.length; i++) {
            data.append(i == 0 ? "" : " ").append(Xml.number(numbers[i]));
        }
        return this;
    }

    /** Through points, closed. */
    static String polygon(Point... points) {
        Path path = new Path().move(points[0].x(), points[0].y());
        for (int i = 1; i < points.length; i++) {
            path.line(points[i].x(), points[i].y());
        }
        return path.close().toString();
    }

    /** Through points, with corners rounded by a radius where there is room. */
    static String rounded(List<Point> way, double radius) {
        Path path = new Path().move(way.get(0).x(), way.get(0).y());
        for (int i = 1; i < way.size() - 1; i++) {
            Point before = way.get(i - 1);
            Point corner = way.get(i);
            Point after = way.get(i + 1);
            double in = before.distance(corner);
            double out = corner.distance(after);
            double r = Math.min(radius, Math.min(in, out) / 2);
            if (r < 1) {
                path.line(corner.x(), corner.y());
                continue;
            }
            Point enter = corner.toward(before, r / in);
            Point leave = corner.toward(after, r / out);
            path.line(enter.x(), enter.y()).curve(corner.x(), corner.y(), leave.x(), leave.y());
        }
        Point last = way.get(way.size() - 1);
        return path.line(last.x(), last.y()).toString();
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
