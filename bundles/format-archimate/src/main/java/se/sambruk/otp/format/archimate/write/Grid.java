package se.sambruk.otp.format.archimate.write;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;

/**
 * Gives boxes without a place one, in rows below those that have one: not pretty, but nothing lies upon anything else. Whoever wants a
 * readable layout has the view laid out before.
 */
final class Grid {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 55;
    private static final int GAP = 20;
    private static final int HEADING = 30;
    private static final int COLUMNS = 4;

    private record Size(int width, int height) {}

    private final Map<ViewNode, Bounds> places = new IdentityHashMap<>();

    private Grid() {}

    /** The places of all boxes of a view. */
    static Map<ViewNode, Bounds> of(View view) {
        Grid grid = new Grid();
        grid.place(view.nodes(), GAP, below(view.nodes()) + GAP);
        return grid.places;
    }

    private static int below(List<ViewNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node.bounds().stream())
                .mapToInt(bounds ->
                        bounds.y() + Math.min(bounds.height(), Integer.MAX_VALUE / 4 - Math.abs(bounds.y() / 4)))
                .max()
                .orElse(0);
    }

    private void place(List<ViewNode> siblings, int left, int top) {
        int column = 0;
        int x = left;
        int y = top;
        int row = 0;
        for (ViewNode node : siblings) {
            Bounds given = node.bounds().orElse(null);
            if (given == null) {
                Size size = size(node);
                given = new Bounds(x, y, size.width(), size.height());
                row = Math.max(row, size.height());
                x += size.width() + GAP;
                if (++column == COLUMNS) {
                    column = 0;
                    x = left;
                    y += row + GAP;
                    row = 0;
                }
            }
            places.put(node, given);
            place(node.nodes(), given.x() + GAP, given.y() + HEADING);
        }
    }

    private static Size size(ViewNode node) {
        int width = 0;
        int height = HEADING;
        int x = 0;
        int row = 0;
        int column = 0;
        for (ViewNode inner : node.nodes()) {
            if (inner.bounds().isEmpty()) {
                Size size = size(inner);
                x += size.width() + GAP;
                width = Math.max(width, x);
                row = Math.max(row, size.height());
                if (++column == COLUMNS) {
                    height += row + GAP;
                    column = 0;
                    x = 0;
                    row = 0;
                }
            }
        }
        height += column == 0 ? 0 : row + GAP;
        return new Size(Math.max(WIDTH, width + GAP), Math.max(HEIGHT, height));
    }
}
