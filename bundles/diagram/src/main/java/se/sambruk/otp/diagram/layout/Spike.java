package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.BendPoint;

/** Where the layout has led a line to the point that others end at and back the same way, the point comes to the line instead. */
final class Spike {
    private Spike() {}

    /** Bends without the point at an index, if the line turns back there. */
    static List<BendPoint> cut(List<BendPoint> way, int at) {
        if (at == 0 || at == way.size() - 1) {
            return way;
        }
        BendPoint before = way.get(at - 1);
        BendPoint point = way.get(at);
        BendPoint after = way.get(at + 1);
        boolean sameSide = Integer.signum(before.y() - point.y()) == Integer.signum(after.y() - point.y())
                && before.y() != point.y()
                && Math.abs(before.x() - point.x()) <= Edging.POINT
                && Math.abs(after.x() - point.x()) <= Edging.POINT;
        boolean sameEnd = Integer.signum(before.x() - point.x()) == Integer.signum(after.x() - point.x())
                && before.x() != point.x()
                && Math.abs(before.y() - point.y()) <= Edging.POINT
                && Math.abs(after.y() - point.y()) <= Edging.POINT;
        if (!sameSide && !sameEnd) {
            return way;
        }
        List<BendPoint> cut = new ArrayList<>(way);
        cut.remove(at);
        return cut;
    }
}
