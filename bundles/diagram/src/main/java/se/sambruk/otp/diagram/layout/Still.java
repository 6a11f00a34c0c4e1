package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;

/**
 * Boxes that no line leads to, in rows: there is nothing to find ways for, so that they stand as a reader expects them to, side by side and
 * alike in size, in the order of the view.
 *
 * @param places of the boxes and all within them, from the upper left corner of them all
 */
record Still(Size size, Map<Box, Bounds> places) {
    private static final int GAP = 16;
    /** How much wider than high they are to be. */
    private static final double ASPECT = 1.5;

    /** A box with all that is in it. */
    static Still box(Box box) {
        if (box.boxes().isEmpty()) {
            Size size = Sizes.leaf(box);
            return new Still(size, Map.of(box, new Bounds(0, 0, size.width(), size.height())));
        }
        Still within = rows(box.boxes());
        int width = Math.max(Sizes.narrowest(box), within.size.width() + 2 * Sizes.PADDING);
        int header = Sizes.header(box, width);
        Size size = new Size(width, header + within.size.height() + Sizes.PADDING);
        Map<Box, Bounds> places = new LinkedHashMap<>();
        places.put(box, new Bounds(0, 0, size.width(), size.height()));
        within.putAt((width - within.size.width()) / 2, header, places);
        return new Still(size, places);
    }

    /** Boxes beside and below each other. */
    static Still rows(List<Box> boxes) {
        List<Still> cells = alike(boxes.stream().map(Still::box).toList());
        Still best = null;
        double least = Double.MAX_VALUE;
        for (int columns = 1; columns <= cells.size(); columns++) {
            Still tried = grid(cells, columns);
            double off = Math.abs(Math.log(tried.size.width() / (tried.size.height() * ASPECT)));
            if (off < least - 1e-9) {
                best = tried;
                least = off;
            }
        }
        return best;
    }

    /** Boxes one after the other in rows of a width. */
    static Still flowing(List<Box> boxes, int width) {
        List<Still> cells = boxes.stream().map(Still::box).toList();
        Map<Box, Bounds> places = new LinkedHashMap<>();
        int x = 0;
        int y = 0;
        int row = 0;
        int widest = 1;
        for (Still cell : cells) {
            if (x > 0 && x + cell.size.width() > width) {
                x = 0;
                y += row + GAP;
                row = 0;
            }
            cell.putAt(x, y, places);
            x += cell.size.width() + GAP;
            row = Math.max(row, cell.size.height());
            widest = Math.max(widest, x - GAP);
        }
        return new Still(new Size(widest, y + row), places);
    }

    void putAt(int x, int y, Map<Box, Bounds> to) {
        places.forEach((box, at) -> to.put(box, new Bounds(at.x() + x, at.y() + y, at.width(), at.height())));
    }

    private static Still grid(List<Still> cells, int columns) {
        int[] widths = new int[columns];
        for (int i = 0; i < cells.size(); i++) {
            widths[i % columns] =
                    Math.max(widths[i % columns], cells.get(i).size.width());
        }
        Map<Box, Bounds> places = new LinkedHashMap<>();
        int x = 0;
        int y = 0;
        int row = 0;
        int width = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0 && i % columns == 0) {
                x = 0;
                y += row + GAP;
                row = 0;
            }
            Still cell = cells.get(i);
            cell.putAt(x, y, places);
            row = Math.max(row, cell.size.height());
            width = Math.max(width, x + cell.size.width());
            x += widths[i % columns] + GAP;
        }
        return new Still(new Size(width, y + row), places);
    }

    /** Makes simple boxes of elements equally large. */
    private static List<Still> alike(List<Still> cells) {
        int width = 0;
        int height = 0;
        for (Still cell : cells) {
            if (cell.isSimple()) {
                width = Math.max(width, cell.size.width());
                height = Math.max(height, cell.size.height());
            }
        }
        List<Still> alike = new ArrayList<>();
        for (Still cell : cells) {
            if (cell.isSimple()) {
                Box box = cell.places.keySet().iterator().next();
                alike.add(new Still(new Size(width, height), Map.of(box, new Bounds(0, 0, width, height))));
            } else {
                alike.add(cell);
            }
        }
        return alike;
    }

    private boolean isSimple() {
        Box first = places.keySet().iterator().next();
        return places.size() == 1 && first.kind() != ViewNodeKind.NOTE && !first.isJunction();
    }
}
