package se.sambruk.otp.diagram.type;

import java.util.List;

/**
 * A text at a line, broken.
 *
 * @param width of the widest line
 */
public record LabelText(List<String> lines, double width, double height) {
    public static final Font FONT = Font.regular(10.5);

    private static final double WIDEST = 130;
    private static final int MOST = 4;
    /** Around the text. */
    private static final double FREE = 3;

    public static LabelText of(String text) {
        List<String> lines = Wrapping.wrap(text, WIDEST, FONT, MOST);
        double width = lines.stream().mapToDouble(FONT::width).max().orElse(0);
        return new LabelText(lines, width + 2 * FREE, lines.size() * FONT.leading() + 2);
    }
}
