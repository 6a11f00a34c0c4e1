package se.sambruk.otp.diagram.svg;

/** What a drawing reaches over. */
final class Extent {
    private double left = Double.MAX_VALUE;
    private double upper = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double lower = -Double.MAX_VALUE;

    void add(Point point) {
        left = Math.min(left, point.x());
        upper = Math.min(upper, point.y());
        right = Math.max(right, point.x());
        lower = Math.max(lower, point.y());
    }

    void add(Rect rect) {
        add(new Point(rect.x(), rect.y()));
        add(new Point(rect.right(), rect.lower()));
    }

    /** Something small where there is nothing. */
    Rect rect() {
        return left > right ? new Rect(0, 0, 40, 20) : new Rect(left, upper, right - left, lower - upper);
    }
}
