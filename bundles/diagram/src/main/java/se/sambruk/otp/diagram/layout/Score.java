package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;

/** How hard a layout is to read on a page; the lower the better. */
final class Score {
    /** What an upright page shows in its natural size. */
    private static final double PAGE_WIDTH = 840;

    private static final double PAGE_HEIGHT = 1120;
    /** A page has to be turned for it, or the reader has to scroll. */
    private static final double TURNED = 1.4;

    /** Much wider or higher than this many times the other, a drawing leaves much of a page empty. */
    private static final double LONG = 4.0 / 3;

    private static final double TOO_LONG = 0.25;
    private static final double CROSSING = 0.03;
    private static final double BEND = 0.004;
    /** For each page's width that lines go farther than they would have to, and that they go at all. */
    private static final double DETOUR = 0.12;

    private static final double LENGTH = 0.015;

    private Score() {}

    static double of(Layout layout) {
        int right = 1;
        int lower = 1;
        for (Bounds box : layout.boxes().values()) {
            right = Math.max(right, box.x() + box.width());
            lower = Math.max(lower, box.y() + box.height());
        }
        // How many times smaller than natural it has to be printed, and then what the eye has to follow.
        double upright = Math.max(right / PAGE_WIDTH, lower / PAGE_HEIGHT);
        double turned = Math.max(right / PAGE_HEIGHT, lower / PAGE_WIDTH) * TURNED;
        double shrinking = Math.max(1, Math.min(upright, turned));
        double size = 0.15 * Math.sqrt((double) right * lower / (PAGE_WIDTH * PAGE_HEIGHT));
        List<BendPoint[]> pieces = pieces(layout);
        double shape = Math.max((double) right / lower, (double) lower / right) / LONG;
        return shrinking
                + size
                + TOO_LONG * Math.max(0, Math.log(shape))
                + CROSSING * crossings(pieces)
                + BEND * pieces.size()
                + ways(layout);
    }

    /** How far the eye has to follow lines, and how far round. */
    private static double ways(Layout layout) {
        double ways = 0;
        for (List<BendPoint> line : layout.lines().values()) {
            double length = 0;
            for (int i = 1; i < line.size(); i++) {
                length += distance(line.get(i - 1), line.get(i));
            }
            if (!line.isEmpty()) {
                double least = distance(line.get(0), line.get(line.size() - 1));
                ways += (LENGTH * length + DETOUR * (length - least)) / PAGE_WIDTH;
            }
        }
        return ways;
    }

    private static double distance(BendPoint a, BendPoint b) {
        return Math.abs((double) a.x() - b.x()) + Math.abs((double) a.y() - b.y());
    }

    private static List<BendPoint[]> pieces(Layout layout) {
        List<BendPoint[]> pieces = new ArrayList<>();
        layout.lines().values().forEach(line -> {
            for (int i = 1; i < line.size(); i++) {
                pieces.add(new BendPoint[] {line.get(i - 1), line.get(i)});
            }
        });
        return pieces;
    }

    private static int crossings(List<BendPoint[]> pieces) {
        int crossings = 0;
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = i + 1; j < pieces.size(); j++) {
                if (cross(pieces.get(i), pieces.get(j)) || cross(pieces.get(j), pieces.get(i))) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    /** Whether a level piece crosses an upright one. */
    private static boolean cross(BendPoint[] level, BendPoint[] upright) {
        int y = level[0].y();
        int x = upright[0].x();
        return level[1].y() == y
                && upright[1].x() == x
                && x > Math.min(level[0].x(), level[1].x())
                && x < Math.max(level[0].x(), level[1].x())
                && y > Math.min(upright[0].y(), upright[1].y())
                && y < Math.max(upright[0].y(), upright[1].y());
    }
}
