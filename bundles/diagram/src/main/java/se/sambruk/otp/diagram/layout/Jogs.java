package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.BendPoint;

/** Straightens lines that step aside by no more than a reader would take for a slip of the pen. */
final class Jogs {
    private static final int SLIP = 4;

    private Jogs() {}

    /**
     * @param way level and upright pieces in turn, from end to end
     */
    static List<BendPoint> straightened(List<BendPoint> way) {
        List<BendPoint> straight = new ArrayList<>(way);
        for (int i = 1; i < straight.size() - 2; ) {
            BendPoint before = straight.get(i - 1);
            BendPoint in = straight.get(i);
            BendPoint out = straight.get(i + 1);
            BendPoint after = straight.get(i + 2);
            boolean upright = before.x() == in.x() && in.y() == out.y() && out.x() == after.x();
            boolean level = before.y() == in.y() && in.x() == out.x() && out.y() == after.y();
            if (upright && Math.abs(in.x() - out.x()) <= SLIP) {
                straight.set(i + 2, new BendPoint(in.x(), after.y()));
                straight.subList(i, i + 2).clear();
            } else if (level && Math.abs(in.y() - out.y()) <= SLIP) {
                straight.set(i + 2, new BendPoint(after.x(), in.y()));
                straight.subList(i, i + 2).clear();
            } else {
                i++;
            }
        }
        return straight;
    }
}
