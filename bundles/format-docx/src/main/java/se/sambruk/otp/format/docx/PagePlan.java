package se.sambruk.otp.format.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;

/** Which figures get pages of their own that lie down, and so where the pages before and after them end. */
final class PagePlan {
    /** What the pages that end somewhere are. */
    enum End {
        UPRIGHT,
        LYING
    }

    /** A heading, or one of the blocks below it. */
    private record Spot(Section section, int block) {
        private static final int HEADING = -1;

        boolean isHeading() {
            return block == HEADING;
        }

        boolean is(Class<? extends Block> kind) {
            return !isHeading() && kind.isInstance(section.blocks().get(block));
        }
    }

    private final Plan plan;
    private final PageSetup page;
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Spot, Fit> fits = new HashMap<>();
    private final Map<Spot, End> ends = new HashMap<>();
    private final Set<Spot> leading = new HashSet<>();
    private boolean opens;

    private PagePlan(Plan plan, PageSetup page) {
        this.plan = plan;
        this.page = page;
    }

    static PagePlan of(Document document, Plan plan, PageSetup page) {
        PagePlan pages = new PagePlan(plan, page);
        document.sections().forEach(pages::section);
        for (int i = 0; i < pages.spots.size(); i++) {
            Spot spot = pages.spots.get(i);
            if (spot.is(Figure.class)) {
                pages.figure((Figure) spot.section().blocks().get(spot.block()), i);
            }
        }
        return pages;
    }

    /** All figures in the running text. */
    static PagePlan upright(Plan plan, PageSetup page) {
        return new PagePlan(plan, page);
    }

    private void section(Section section) {
        spots.add(new Spot(section, Spot.HEADING));
        for (int i = 0; i < section.blocks().size(); i++) {
            spots.add(new Spot(section, i));
        }
        section.sections().forEach(this::section);
    }

    private void figure(Figure figure, int at) {
        Optional<Plan.Picture> picture = plan.picture(figure);
        if (picture.isEmpty()) {
            return;
        }
        int alone = headingsBefore(at);
        int led = at;
        while (led > 0 && spots.get(led - 1).is(Paragraph.class)) {
            led--;
        }
        // Words after something else belong to that too.
        led = led > 0 && spots.get(led - 1).isHeading() ? headingsBefore(led) : alone;
        boolean lone = led == 0 || ends.get(spots.get(led - 1)) == End.LYING;
        Fit fit = Fit.of(picture.get(), page, height(led, at), height(alone, at), lone);
        fits.put(spots.get(at), fit);
        switch (fit.way()) {
            case COLUMN -> {
                // As everything else.
            }
            case LYING_WITH_LEAD -> lying(led, at);
            case LYING -> lying(alone, at);
            case PARTS -> ends.put(spots.get(at), End.LYING);
        }
    }

    private int headingsBefore(int at) {
        int first = at;
        while (first > 0 && spots.get(first - 1).isHeading()) {
            first--;
        }
        return first;
    }

    private Lead.Height height(int from, int to) {
        return new Lead.Height(
                height(new Lead(page.textWidth()), from, to),
                height(new Lead(page.lying().textWidth()), from, to));
    }

    private int height(Lead lead, int from, int to) {
        int height = 0;
        for (Spot spot : spots.subList(from, to)) {
            height += spot.isHeading()
                    ? lead.heading(
                            spot.section().title(), plan.heading(spot.section()).level())
                    : lead.paragraph((Paragraph) spot.section().blocks().get(spot.block()));
        }
        return height;
    }

    private void lying(int from, int at) {
        if (from == 0) {
            opens = true;
        } else {
            ends.putIfAbsent(spots.get(from - 1), End.UPRIGHT);
        }
        leading.addAll(spots.subList(from, at));
        ends.put(spots.get(at), End.LYING);
    }

    /** How a figure is put on paper. */
    Fit fit(Section section, int block) {
        return Optional.ofNullable(fits.get(new Spot(section, block))).orElseGet(() -> Fit.inText(inText()));
    }

    /** What a picture may fill in the running text. */
    Room inText() {
        return within(page.textWidth());
    }

    /** What a picture may fill that stands where there is less room than in the text. */
    Room within(int width) {
        return Room.column(width, page);
    }

    /** What pages end after a block, if any do. */
    Optional<End> end(Section section, int block) {
        return Optional.ofNullable(ends.get(new Spot(section, block)));
    }

    Optional<End> endAfterHeading(Section section) {
        return end(section, Spot.HEADING);
    }

    /** Whether a block is to be on one page with the next, as it leads up to a figure there. */
    boolean leads(Section section, int block) {
        return leading.contains(new Spot(section, block));
    }

    /** Whether the first heading stands on a page that lies down. */
    boolean opensLying() {
        return opens;
    }

    /** Whether the last block stands on a page that lies down. */
    boolean endsLying() {
        return !spots.isEmpty() && ends.get(spots.get(spots.size() - 1)) == End.LYING;
    }

    boolean isLast(Section section, int block) {
        return spots.get(spots.size() - 1).equals(new Spot(section, block));
    }

    /** Whether any page lies down. */
    boolean hasLying() {
        return !ends.isEmpty();
    }

    /** The figures whose words are too small to be read in print, and how large they are in points. */
    Map<Figure, Double> illegible() {
        Map<Figure, Double> all = new LinkedHashMap<>();
        for (Spot spot : spots) {
            Fit fit = fits.get(spot);
            if (fit != null && !fit.isLegible()) {
                all.put((Figure) spot.section().blocks().get(spot.block()), fit.points());
            }
        }
        return all;
    }
}
