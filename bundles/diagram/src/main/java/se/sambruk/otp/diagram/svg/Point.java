package se.sambruk.otp.diagram.svg;

/** A place in a drawing, in pixels. */
record Point(double x, double y) {
    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The point on the way to another, at a part of it from 0 to 1. */
    Point toward(Point other, double part) {
        return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }
}
