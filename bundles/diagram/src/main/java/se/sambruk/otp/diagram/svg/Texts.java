package se.sambruk.otp.diagram.svg;

import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.diagram.type.Font;

/** Writes lines of text. Each is held to its reckoned width, so that it fits whatever font a reader's machine has. */
final class Texts {
    private final Xml out;

    Texts(Xml out) {
        this.out = out;
    }

    /**
     * @param anchor {@code start}, {@code middle} or {@code end}
     * @param x of the anchor
     * @param top of the first line
     */
    void lines(
            List<String> lines, Font font, String anchor, double x, double top, String color, Set<FontStyle> styles) {
        double baseline = top + font.leading() * 0.78;
        for (String line : lines) {
            if (!line.isEmpty()) {
                out.begin("text", "x", x, "y", baseline, "font-size", font.size(), "fill", color);
                if (!anchor.equals("start")) {
                    out.more("text-anchor", anchor);
                }
                if (font.bold()) {
                    out.more("font-weight", "bold");
                }
                if (styles.contains(FontStyle.ITALIC)) {
                    out.more("font-style", "italic");
                }
                if (styles.contains(FontStyle.UNDERLINE)) {
                    out.more("text-decoration", "underline");
                }
                out.more("textLength", font.width(line), "lengthAdjust", "spacingAndGlyphs");
                out.content(line);
            }
            baseline += font.leading();
        }
    }
}
