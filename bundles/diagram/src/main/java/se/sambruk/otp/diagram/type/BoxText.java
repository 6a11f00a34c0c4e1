package se.sambruk.otp.diagram.type;

import java.util.ArrayList;
import java.util.List;

/** How texts stand in boxes: what is kept free for the icon, and how lines are broken. For those who measure and those who draw. */
public final class BoxText {
    /** Free at the left and at the right. */
    public static final int SIDE = 8;
    /** Free above, where the icon is. */
    public static final int TOP = 21;
    /** Free below. */
    public static final int BOTTOM = 8;
    /** How wide the icon is, with what is free around it. */
    public static final int ICON = 22;

    public static final Font LABEL = Font.regular(12);
    public static final Font NOTE = Font.regular(11.5);
    public static final Font HEADER = Font.bold(12);
    public static final Font STEREOTYPE = Font.regular(10);

    private static final int HEADER_TOP = 6;

    private BoxText() {}

    /** How wide a text may be in a box of a width. */
    public static double room(double width) {
        return width - 2 * SIDE;
    }

    /** How wide the text of a box that holds others may be. */
    public static double headerRoom(double width) {
        return width - 2 * SIDE - ICON;
    }

    public static double headerHeight(String text, String stereotype, double width) {
        double above = stereotype.isEmpty() ? 0 : STEREOTYPE.leading();
        return HEADER_TOP
                + above
                + Wrapping.wrap(text, headerRoom(width), HEADER).size() * HEADER.leading();
    }

    /**
     * Lines with the font that they fit in.
     *
     * @param height of the lines together
     */
    public record Fit(List<String> lines, Font font, double height) {}

    /** The largest font, from the one wanted down, in which a text fits an area; at the smallest it is cut. */
    public static Fit fit(String text, double width, double height, Font wanted) {
        double smallest = Math.min(7, wanted.size());
        for (double size = wanted.size(); size > smallest; size -= 1) {
            Font font = new Font(size, wanted.bold());
            List<String> lines = Wrapping.wrap(text, width, font);
            if (lines.size() * font.leading() <= height && Wrapping.widestWord(text, font) <= width) {
                return new Fit(lines, font, lines.size() * font.leading());
            }
        }
        Font font = new Font(smallest, wanted.bold());
        int most = (int) Math.floor(height / font.leading());
        List<String> lines = new ArrayList<>(Wrapping.wrap(text, width, font, most));
        lines.removeIf(line -> font.width(line) > width);
        return new Fit(lines, font, lines.size() * font.leading());
    }
}
