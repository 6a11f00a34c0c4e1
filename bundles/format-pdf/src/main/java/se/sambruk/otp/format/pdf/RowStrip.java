package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of cells beside each other. One that may be broken continues on the next page, cell by cell. */
final class RowStrip extends Strip {
    /**
     * A cell.
     *
     * @param ground the colour behind it; {@code null} for none
     */
    record Cell(float x, float width, List<Strip> content, Ink ground) {}

    /**
     * What stands around the cells.
     *
     * @param top the thickness of the line above, 0 for none
     * @param bottom the thickness of the line below
     * @param ink the colour of the line below; that of the line above is the accent's
     */
    record Frame(float top, float bottom, Ink ink) {
        Frame withoutTop() {
            return new Frame(0, bottom, ink);
        }

        Frame open() {
            return new Frame(top, THIN, Ink.RULE);
        }
    }

    static final float PADDING_X = 4.25f;
    static final float THIN = 0.5f;

    private static final float PADDING_Y = 1;
    /** What of a row is worth beginning at the end of a page: three lines or so. */
    private static final float WORTH = 40;

    private final List<Cell> cells;
    private final Frame frame;
    private final float minimum;
    private final boolean breakable;
    private final float height;

    /**
     * @param minimum how high it is at least, within
     */
    RowStrip(List<Cell> cells, Frame frame, float minimum, boolean breakable) {
        this.cells = List.copyOf(cells);
        this.frame = frame;
        this.minimum = minimum;
        this.breakable = breakable;
        float highest = minimum;
        for (Cell cell : cells) {
            highest = Math.max(highest, outer(cell.content()));
        }
        this.height = highest + 2 * PADDING_Y;
    }

    /** In a cell the room at the edges counts, as there is a line there. */
    private static float outer(List<Strip> content) {
        return content.isEmpty()
                ? 0
                : Strip.height(content)
                        + content.get(0).before()
                        + content.get(content.size() - 1).after();
    }

    @Override
    float height() {
        return height;
    }

    @Override
    float least() {
        return breakable ? Math.min(height, WORTH) : height;
    }

    @Override
    protected void draw(Sheet sheet, float x, float top) {
        for (Cell cell : cells) {
            if (cell.ground() != null) {
                sheet.fill(x + cell.x(), top, cell.width(), height, cell.ground());
            }
        }
        Cell last = cells.get(cells.size() - 1);
        float left = x + cells.get(0).x();
        float width = last.x() + last.width() - cells.get(0).x();
        if (frame.top() > 0) {
            sheet.fill(left, top - frame.top() / 2, width, frame.top(), Ink.ACCENT);
        }
        if (frame.bottom() > 0) {
            sheet.fill(left, top + height - frame.bottom() / 2, width, frame.bottom(), frame.ink());
        }
        for (Cell cell : cells) {
            draw(sheet, cell, x, top + PADDING_Y);
        }
    }

    private static void draw(Sheet sheet, Cell cell, float x, float top) {
        float at = top;
        Strip above = null;
        for (Strip strip : cell.content()) {
            at += above == null ? strip.before() : gap(above, strip);
            strip.place(sheet, x + cell.x() + PADDING_X, at);
            at += strip.height();
            above = strip;
        }
    }

    @Override
    Optional<Halves> broken(float room) {
        if (!breakable) {
            return Optional.empty();
        }
        List<Cell> upper = new ArrayList<>();
        List<Cell> lower = new ArrayList<>();
        boolean some = false;
        for (Cell cell : cells) {
            List<Strip> stays = new ArrayList<>();
            List<Strip> goes = new ArrayList<>();
            divide(cell.content(), room - 2 * PADDING_Y, stays, goes);
            some |= !stays.isEmpty();
            upper.add(new Cell(cell.x(), cell.width(), stays, cell.ground()));
            lower.add(new Cell(cell.x(), cell.width(), goes, cell.ground()));
        }
        if (!some || lower.stream().allMatch(cell -> cell.content().isEmpty())) {
            return Optional.empty();
        }
        Strip first = new RowStrip(upper, frame.open(), Math.min(minimum, room - 2 * PADDING_Y), false)
                .spaced(before(), 0)
                .under(repeated())
                .namedLike(this);
        Strip rest = new RowStrip(lower, frame.withoutTop(), 0, true)
                .spaced(0, after())
                .kept(isKept())
                .under(repeated());
        return Optional.of(new Halves(first, rest));
    }

    private static void divide(List<Strip> content, float room, List<Strip> stays, List<Strip> goes) {
        float used = 0;
        int i = 0;
        for (; i < content.size(); i++) {
            Strip strip = content.get(i);
            float from = used + (i == 0 ? strip.before() : gap(content.get(i - 1), strip));
            if (from + strip.height() > room) {
                Optional<Halves> halves = strip.broken(room - from);
                if (halves.isPresent()) {
                    stays.add(halves.get().upper());
                    goes.add(halves.get().lower());
                    i++;
                }
                break;
            }
            stays.add(strip);
            used = from + strip.height();
        }
        goes.addAll(content.subList(i, content.size()));
    }
}
