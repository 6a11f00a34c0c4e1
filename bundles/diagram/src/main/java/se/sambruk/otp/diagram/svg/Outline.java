package se.sambruk.otp.diagram.svg;

/**
 * What lines are clipped at: the edge of a box.
 *
 * @param round whether it is a circle
 */
record Outline(Rect rect, boolean round) {
    private static final double INSET = 1;

    /** Where a line that comes from a point meets the edge: straight if it can, else on the way to the middle. */
    Point meet(Point from) {
        if (round) {
            return meetCircle(from);
        }
        if (rect.contains(from)) {
            return nearestEdge(from);
        }
        if (from.x() >= rect.x() + INSET && from.x() <= rect.right() - INSET) {
            return new Point(from.x(), from.y() <= rect.y() ? rect.y() : rect.lower());
        }
        if (from.y() >= rect.y() + INSET && from.y() <= rect.lower() - INSET) {
            return new Point(from.x() <= rect.x() ? rect.x() : rect.right(), from.y());
        }
        return meetMiddle(from);
    }

    private Point meetMiddle(Point from) {
        Point middle = rect.middle();
        double wide = Math.abs(from.x() - middle.x());
        double high = Math.abs(from.y() - middle.y());
        double part = Math.min(
                wide == 0 ? Double.MAX_VALUE : rect.width() / 2 / wide,
                high == 0 ? Double.MAX_VALUE : rect.height() / 2 / high);
        return part >= 1 ? middle : middle.toward(from, part);
    }

    private Point meetCircle(Point from) {
        Point middle = rect.middle();
        double radius = Math.min(rect.width(), rect.height()) / 2;
        double aside = from.x() - middle.x();
        double along = from.y() - middle.y();
        if (Math.abs(aside) < radius && Math.abs(along) >= radius) {
            double reach = Math.sqrt(radius * radius - aside * aside);
            return new Point(from.x(), middle.y() + Math.copySign(reach, along));
        }
        if (Math.abs(along) < radius && Math.abs(aside) >= radius) {
            double reach = Math.sqrt(radius * radius - along * along);
            return new Point(middle.x() + Math.copySign(reach, aside), from.y());
        }
        double distance = middle.distance(from);
        return distance == 0 ? middle : middle.toward(from, radius / distance);
    }

    private Point nearestEdge(Point from) {
        double left = from.x() - rect.x();
        double right = rect.right() - from.x();
        double upper = from.y() - rect.y();
        double lower = rect.lower() - from.y();
        double least = Math.min(Math.min(left, right), Math.min(upper, lower));
        if (least == upper) {
            return new Point(from.x(), rect.y());
        }
        if (least == lower) {
            return new Point(from.x(), rect.lower());
        }
        return new Point(least == left ? rect.x() : rect.right(), from.y());
    }
}
