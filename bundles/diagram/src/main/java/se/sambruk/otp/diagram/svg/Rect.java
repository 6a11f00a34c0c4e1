package se.sambruk.otp.diagram.svg;

import se.sambruk.otp.api.architecture.Bounds;

/** An upright rectangle in a drawing, in pixels. */
record Rect(double x, double y, double width, double height) {
    static Rect of(Bounds bounds) {
        return new Rect(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    }

    static Rect around(Point middle, double width, double height) {
        return new Rect(middle.x() - width / 2, middle.y() - height / 2, width, height);
    }

    double right() {
        return x + width;
    }

    double lower() {
        return y + height;
    }

    Point middle() {
        return new Point(x + width / 2, y + height / 2);
    }

    boolean contains(Point point) {
        return point.x() > x && point.x() < right() && point.y() > y && point.y() < lower();
    }

    boolean contains(Rect other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.lower() <= lower();
    }

    /** How much of it another covers, in square pixels. */
    double shared(Rect other) {
        double wide = Math.min(right(), other.right()) - Math.max(x, other.x);
        double high = Math.min(lower(), other.lower()) - Math.max(y, other.y);
        return wide > 0 && high > 0 ? wide * high : 0;
    }
}
