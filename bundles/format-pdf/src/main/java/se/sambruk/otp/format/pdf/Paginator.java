package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills pages with strips, one below the other, and keeps together what belongs together. Used once. */
final class Paginator {
    private final Book book;
    private final Furniture furniture;
    /** The page that is filled; {@code null} where another is to begin. */
    private Sheet sheet;

    private float y;
    /** What stands above the next strip on this page; {@code null} at the top. */
    private Strip above;
    /** Whether nothing is on the page yet, but what stands there once more. */
    private boolean fresh;

    Paginator(Book book, Furniture furniture) {
        this.book = book;
        this.furniture = furniture;
    }

    /** Lets what comes next begin a page, which lies down if that does. */
    void newPage() {
        sheet = null;
    }

    private void newPage(boolean lying) throws IOException {
        sheet = book.newSheet(lying);
        furniture.above(sheet);
        y = furniture.top();
        above = null;
        fresh = true;
    }

    void fill(List<Strip> strips) throws IOException {
        for (int from = 0; from < strips.size(); ) {
            int to = from + 1;
            while (to < strips.size() && strips.get(to - 1).isKept()) {
                to++;
            }
            group(strips.subList(from, to));
            from = to;
        }
    }

    /** Places strips that want to be on one page: there, if a page has room for them. */
    private void group(List<Strip> wanted) throws IOException {
        int first = 0;
        while (first < wanted.size() && !wanted.get(first).isLying()) {
            first++;
        }
        if (first == wanted.size()) {
            if (sheet == null || sheet.isLying()) {
                newPage(false);
            }
            whole(wanted);
        } else if (fits(wanted)) {
            lying(wanted);
        } else {
            // What leads up to it takes too much of the page.
            if (first > 0) {
                group(wanted.subList(0, first));
            }
            lying(wanted.subList(first, wanted.size()));
        }
    }

    /** Whether strips have room on a page that lies down, perhaps with one of them lower. */
    private boolean fits(List<Strip> strips) {
        float lacking = needed(null, strips) - (furniture.bottom(true) - furniture.top());
        return lacking <= 0 || lowered(strips, lacking) != strips;
    }

    private void lying(List<Strip> strips) throws IOException {
        if (sheet == null || !sheet.isLying()) {
            newPage(true);
        }
        whole(strips);
    }

    private void whole(List<Strip> wanted) throws IOException {
        List<Strip> strips = wanted;
        float lacking = needed(above, strips) - room();
        if (lacking > 0) {
            strips = lowered(strips, lacking);
        }
        if (!fresh && lacking > 0 && strips == wanted) {
            newPage(sheet.isLying());
            strips = lowered(wanted, needed(above, wanted) - room());
        }
        for (Strip strip : strips) {
            place(strip);
        }
    }

    private float room() {
        return furniture.bottom(sheet.isLying()) - y;
    }

    /** The same strips so much lower, if one of them can be; otherwise those that were given. */
    private static List<Strip> lowered(List<Strip> strips, float by) {
        if (by > 0) {
            for (int i = 0; i < strips.size(); i++) {
                // A hair more, as lengths are rounded.
                Optional<Strip> lower = strips.get(i).lowered(by + 0.01f);
                if (lower.isPresent()) {
                    List<Strip> changed = new ArrayList<>(strips);
                    changed.set(i, lower.get());
                    return changed;
                }
            }
        }
        return strips;
    }

    /** How high they are, of the last so much as must be there. */
    private static float needed(Strip above, List<Strip> strips) {
        float needed = above == null ? 0 : Strip.gap(above, strips.get(0));
        for (int i = 0; i < strips.size(); i++) {
            needed += i == 0 ? 0 : Strip.gap(strips.get(i - 1), strips.get(i));
            needed += i == strips.size() - 1
                    ? strips.get(i).least()
                    : strips.get(i).height();
        }
        return needed;
    }

    private void place(Strip whole) throws IOException {
        Strip strip = whole;
        while (true) {
            if (fresh && above == null) {
                repeat(strip);
            }
            float gap = above == null ? 0 : Strip.gap(above, strip);
            float room = room() - gap;
            Optional<Strip.Halves> halves = strip.height() <= room ? Optional.empty() : strip.broken(room);
            if (strip.height() <= room || halves.isEmpty() && fresh) {
                // If it is higher than a page, no page has room for it.
                draw(strip, gap);
                return;
            }
            if (halves.isPresent()) {
                draw(halves.get().upper(), gap);
                strip = halves.get().lower();
            }
            newPage(sheet.isLying());
        }
    }

    private void repeat(Strip strip) {
        for (Strip header : strip.repeated()) {
            float from = y;
            sheet.unread(Sheet.Unread.REPEATED, () -> header.place(sheet, Furniture.LEFT, from));
            y += header.height();
            above = header;
        }
    }

    private void draw(Strip strip, float gap) {
        y += gap;
        strip.place(sheet, Furniture.LEFT, y);
        y += strip.height();
        above = strip;
        fresh = false;
    }
}
