package se.sambruk.otp.diagram.layout;

import java.util.List;
import se.sambruk.otp.api.architecture.BendPoint;

/** Where a line that ends at another meets it. */
final class Contact {
    private Contact() {}

    /** Ends bends at a point on another line, or before it where they come upon that line earlier. */
    static void end(List<BendPoint> bends, List<BendPoint> host, BendPoint point) {
        if (bends.isEmpty()) {
            bends.add(point);
            return;
        }
        BendPoint last = aligned(bends.get(bends.size() - 1), point);
        bends.set(bends.size() - 1, last);
        BendPoint met = point;
        for (int i = 1; i < host.size(); i++) {
            BendPoint found = met(last, point, host.get(i - 1), host.get(i));
            if (distance(last, found) < distance(last, met)) {
                met = found;
            }
        }
        bends.add(met);
    }

    /** A bend a few pixels off the column or the row of a point, put into it. */
    private static BendPoint aligned(BendPoint bend, BendPoint point) {
        int dx = Math.abs(bend.x() - point.x());
        int dy = Math.abs(bend.y() - point.y());
        if (dx <= Edging.POINT && dx <= dy) {
            return new BendPoint(point.x(), bend.y());
        }
        return dy <= Edging.POINT ? new BendPoint(bend.x(), point.y()) : bend;
    }

    /** Where the way from a bend to a point meets a level or upright piece; the point itself where it does not. */
    private static BendPoint met(BendPoint from, BendPoint to, BendPoint a, BendPoint b) {
        if (from.x() == to.x()
                && a.y() == b.y()
                && between(from.x(), a.x(), b.x())
                && between(a.y(), from.y(), to.y())) {
            return new BendPoint(from.x(), a.y());
        }
        if (from.y() == to.y()
                && a.x() == b.x()
                && between(from.y(), a.y(), b.y())
                && between(a.x(), from.x(), to.x())) {
            return new BendPoint(a.x(), from.y());
        }
        return to;
    }

    private static boolean between(int value, int one, int other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    private static double distance(BendPoint a, BendPoint b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /** The point on a way that is nearest to a point; that point itself where the way has too few bends to tell. */
    static BendPoint nearest(List<BendPoint> way, BendPoint point) {
        if (way.contains(point)) {
            return point;
        }
        BendPoint nearest = point;
        double least = Double.MAX_VALUE;
        for (int i = 1; i < way.size(); i++) {
            BendPoint found = nearest(way.get(i - 1), way.get(i), point);
            double distance = Math.hypot(found.x() - point.x(), found.y() - point.y());
            if (distance < least) {
                nearest = found;
                least = distance;
            }
        }
        return nearest;
    }

    private static BendPoint nearest(BendPoint a, BendPoint b, BendPoint point) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double part = square == 0 ? 0 : ((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / square;
        double within = Math.max(0, Math.min(1, part));
        return new BendPoint((int) Math.round(a.x() + dx * within), (int) Math.round(a.y() + dy * within));
    }
}
