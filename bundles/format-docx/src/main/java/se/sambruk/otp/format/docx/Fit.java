package se.sambruk.otp.format.docx;

import se.sambruk.otp.api.document.DrawingFacts;

/**
 * How a picture is put on paper so that its words can be read: in the running text, on a page that lies down, or whole in the text and then
 * once more, cut into parts, on such pages. A4 is what readers print on, so the paper is never larger than that of the text.
 *
 * @param room what the whole picture may fill
 * @param part what each of its parts may fill, if it is cut
 * @param points how large its smallest words are then; 0 where that is not known, as of pictures in pixels
 */
record Fit(Way way, Room room, Cut cut, Room part, double points) {
    /** Where a picture stands. */
    enum Way {
        COLUMN,
        /** On a page that lies down, with the heading and the words that lead up to it. */
        LYING_WITH_LEAD,
        /** On a page that lies down, with no more than a heading that stands right above. */
        LYING,
        PARTS
    }

    static final double LEGIBLE = DrawingFacts.LEGIBLE;
    /** Whole is easier to follow than in parts, for so little. */
    private static final double NEARLY = DrawingFacts.NEARLY_LEGIBLE;

    private static final double POINTS_PER_PIXEL = 0.75;
    /** More parts than this nobody puts together again. */
    private static final int MOST_PARTS = 6;
    /** Of a caption, with room for a header that grows, in twentieths of a point. */
    private static final int CAPTION = 800;

    static Fit inText(Room room) {
        return new Fit(Way.COLUMN, room, Cut.WHOLE, room, 0);
    }

    /**
     * @param page that of the text
     * @param lead how high that is which leads up to the picture
     * @param heading how much of it is headings right above
     * @param lone whether what leads up to it would otherwise have a page for itself
     */
    static Fit of(Plan.Picture picture, PageSetup page, Lead.Height lead, Lead.Height heading, boolean lone) {
        Room column = Room.column(page.textWidth(), page);
        if (picture.smallestText() == 0) {
            return inText(column);
        }
        Fit inText = whole(Way.COLUMN, picture, column);
        PageSetup lying = page.lying();
        int high = lying.textHeight() - CAPTION;
        Fit withLead = whole(Way.LYING_WITH_LEAD, picture, Room.of(lying.textWidth(), high - lead.lying()));
        Fit alone = whole(Way.LYING, picture, Room.of(lying.textWidth(), high - heading.lying()));
        for (double wanted : new double[] {LEGIBLE, NEARLY}) {
            if (inText.points >= wanted) {
                return inText;
            }
            if (withLead.points >= (lone ? NEARLY : wanted)) {
                return withLead;
            }
            if (alone.points >= wanted) {
                return alone;
            }
        }
        Fit parts = parts(picture, column.below(lead.upright()), Room.of(lying.textWidth(), high));
        if (parts.points >= LEGIBLE) {
            return parts;
        }
        return alone.points > inText.points ? alone : inText;
    }

    private static Fit whole(Way way, Plan.Picture picture, Room room) {
        return new Fit(way, room, Cut.WHOLE, room, points(picture, room, Cut.WHOLE));
    }

    /** In as few parts as make it legible, or else in those that make it the largest. */
    private static Fit parts(Plan.Picture picture, Room room, Room part) {
        Fit best = new Fit(Way.PARTS, room, Cut.WHOLE, part, 0);
        for (int parts = 2; parts <= MOST_PARTS && best.points < LEGIBLE; parts++) {
            for (int rows = parts; rows >= 1; rows--) {
                if (parts % rows == 0) {
                    Cut cut = new Cut(rows, parts / rows);
                    double points = points(picture, part, cut);
                    best = points > best.points ? new Fit(Way.PARTS, room, cut, part, points) : best;
                }
            }
        }
        return best;
    }

    private static double points(Plan.Picture picture, Room room, Cut cut) {
        Cut.Part size = cut.part(picture.width(), picture.height(), 0);
        return picture.smallestText() * POINTS_PER_PIXEL * room.scale(size.width(), size.height());
    }

    boolean isLegible() {
        return points == 0 || points >= NEARLY;
    }
}
