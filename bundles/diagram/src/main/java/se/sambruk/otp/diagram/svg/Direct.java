package se.sambruk.otp.diagram.svg;

import java.util.List;

/** The way of a line that nobody has given a bend: as straight as the two boxes allow. */
final class Direct {
    /** With less than this before each other, boxes are not joined straight up or across. */
    private static final double ENOUGH = 8;

    private static final double LOOP = 14;
    /** Higher than a heading. */
    private static final double ROOM = 44;
    /** Higher than what is above a box that is in the first row below a heading. */
    private static final double ROW = 110;

    private Direct() {}

    /**
     * @param index which of several lines between the same two boxes it is, from 0
     * @param count how many these are
     */
    static List<Point> way(Outline source, Outline target, int index, int count) {
        Rect a = source.rect();
        Rect b = target.rect();
        if (a.equals(b)) {
            return loop(a, index);
        }
        if (a.contains(b)) {
            return outward(target, source);
        }
        if (b.contains(a)) {
            List<Point> way = outward(source, target);
            return List.of(way.get(1), way.get(0));
        }
        double share = (index + 1.0) / (count + 1.0);
        double left = Math.max(a.x(), b.x());
        double right = Math.min(a.right(), b.right());
        if (right - left >= ENOUGH) {
            double x = left + (right - left) * share;
            return List.of(
                    source.meet(new Point(x, b.middle().y())),
                    target.meet(new Point(x, a.middle().y())));
        }
        double upper = Math.max(a.y(), b.y());
        double lower = Math.min(a.lower(), b.lower());
        if (lower - upper >= ENOUGH) {
            double y = upper + (lower - upper) * share;
            return List.of(
                    source.meet(new Point(b.middle().x(), y)),
                    target.meet(new Point(a.middle().x(), y)));
        }
        return List.of(source.meet(b.middle()), target.meet(a.middle()));
    }

    /** From a box to the one around it, which is reached at its heading if there is room below that, else at its nearest side. */
    private static List<Point> outward(Outline inner, Outline outer) {
        Point middle = inner.rect().middle();
        double above = inner.rect().y() - outer.rect().y();
        boolean below = above >= ROOM && above < ROW && !outer.round();
        Point edge = below ? new Point(middle.x(), outer.rect().y()) : outer.meet(middle);
        return List.of(edge, inner.meet(edge));
    }

    private static List<Point> loop(Rect box, int index) {
        double out = LOOP + index * LOOP / 2;
        double x = box.right() - Math.min(30 + index * LOOP, box.width() / 2);
        double y = box.y() + Math.min(26 + index * LOOP, box.height() / 2);
        return List.of(
                new Point(x, box.y()),
                new Point(x, box.y() - out),
                new Point(box.right() + out, box.y() - out),
                new Point(box.right() + out, y),
                new Point(box.right(), y));
    }
}
