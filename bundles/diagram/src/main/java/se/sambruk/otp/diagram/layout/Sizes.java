package se.sambruk.otp.diagram.layout;

import java.util.List;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.type.BoxText;
import se.sambruk.otp.diagram.type.Font;
import se.sambruk.otp.diagram.type.Wrapping;

/** How large a box has to be for what stands in it. */
final class Sizes {
    static final int JUNCTION = 14;
    /** Between the edge of a box and those within it. */
    static final int PADDING = 16;

    private static final int NARROWEST = 130;
    private static final int WIDEST = 190;
    private static final int STEP = 10;
    private static final int LOWEST = 62;
    private static final int FEW_LINES = 3;
    private static final int NOTE_WIDTH = 200;
    private static final int SMALLEST_FRAME = 150;

    private Sizes() {}

    /** A box that nothing is drawn in. */
    static Size leaf(Box box) {
        if (box.isJunction()) {
            return new Size(JUNCTION, JUNCTION);
        }
        if (box.kind() == ViewNodeKind.NOTE) {
            return note(box);
        }
        Font font = BoxText.LABEL;
        int width = NARROWEST;
        while (width < WIDEST && !isComfortable(box.text(), BoxText.room(width), font)) {
            width += STEP;
        }
        int lines = Wrapping.wrap(box.text(), BoxText.room(width), font).size();
        double above = box.stereotype().isEmpty() ? 0 : BoxText.STEREOTYPE.leading();
        double needed = BoxText.TOP + above + lines * font.leading() + BoxText.BOTTOM;
        return new Size(width, Math.max(LOWEST, even(needed)));
    }

    private static boolean isComfortable(String text, double room, Font font) {
        return Wrapping.widestWord(text, font) <= room
                && Wrapping.wrap(text, room, font).size() <= FEW_LINES;
    }

    private static Size note(Box box) {
        Font font = BoxText.NOTE;
        List<String> lines = Wrapping.wrap(box.text(), BoxText.room(NOTE_WIDTH), font);
        double widest = lines.stream().mapToDouble(font::width).max().orElse(0);
        int width = Math.min(NOTE_WIDTH, even(Math.max(80, widest + 2 * BoxText.SIDE + 4)));
        return new Size(width, even(lines.size() * font.leading() + 2 * BoxText.SIDE + 8));
    }

    /** How much a box that others are drawn in needs above them for its own text. */
    static int header(Box box, int width) {
        return even(BoxText.headerHeight(box.text(), box.stereotype(), width)) + 10;
    }

    /** How narrow a box that others are drawn in may be. */
    static int narrowest(Box box) {
        double word = Wrapping.widestWord(box.text(), BoxText.HEADER) + 2 * BoxText.SIDE + BoxText.ICON;
        return Math.max(SMALLEST_FRAME, Math.min(even(word), WIDEST));
    }

    private static int even(double size) {
        return (int) Math.ceil(size / 2) * 2;
    }
}
