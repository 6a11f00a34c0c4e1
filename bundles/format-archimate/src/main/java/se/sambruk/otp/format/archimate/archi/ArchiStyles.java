package se.sambruk.otp.format.archimate.archi;

import java.util.EnumSet;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.api.architecture.ViewStyle;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.archimate.common.Numbers;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** How boxes and lines look in Archi. A font is written as the toolkit it is built on does: {@code 1|Segoe UI|9.0|1|…}. */
final class ArchiStyles {
    private static final int FULL = 255;
    private static final int HUNDRED = 100;
    private static final int BOLD = 1;
    private static final int ITALIC = 2;

    private final Told told;

    ArchiStyles(Told told) {
        this.told = told;
    }

    ViewStyle of(XmlNode node, String view, SourceLocation at) {
        ViewStyle.Builder style = ViewStyle.builder()
                .line(color(node, "lineColor", view, at))
                .fontColor(color(node, "fontColor", view, at));
        Color fill = color(node, "fillColor", view, at);
        style.fill(alpha(fill, node, view, at));
        node.find("lineWidth").ifPresent(width -> Numbers.whole(width)
                .filter(pixels -> pixels > 0)
                .ifPresentOrElse(style::lineWidth, () -> unreadable("lineWidth", view, at)));
        node.find("font").filter(font -> !font.isBlank()).ifPresent(font -> font(font, style, view, at));
        return style.build();
    }

    private Color color(XmlNode node, String name, String view, SourceLocation at) {
        String text = node.attribute(name).strip();
        Optional<Color> color = Color.parse(text);
        if (color.isEmpty() && !text.isEmpty()) {
            unreadable(name, view, at);
        }
        return color.orElse(null);
    }

    private Color alpha(Color fill, XmlNode node, String view, SourceLocation at) {
        Optional<String> text = node.find("alpha");
        Optional<Integer> alpha = text.flatMap(Numbers::whole).filter(value -> value >= 0 && value <= FULL);
        if (text.isPresent() && alpha.isEmpty()) {
            unreadable("alpha", view, at);
        } else if (alpha.isPresent() && fill == null) {
            told.notKept("alpha", view, at);
        }
        return fill == null || alpha.isEmpty()
                ? fill
                : new Color(fill.red(), fill.green(), fill.blue(), Math.round(alpha.get() * (float) HUNDRED / FULL));
    }

    private void font(String font, ViewStyle.Builder style, String view, SourceLocation at) {
        String[] parts = font.split("\\|");
        if (parts.length < 4) {
            unreadable("font", view, at);
            return;
        }
        style.fontName(parts[1]);
        Numbers.decimal(parts[2]).filter(size -> size.signum() > 0).ifPresent(style::fontSize);
        int bits = Numbers.whole(parts[3]).orElse(0);
        EnumSet<FontStyle> styles = EnumSet.noneOf(FontStyle.class);
        if ((bits & BOLD) != 0) {
            styles.add(FontStyle.BOLD);
        }
        if ((bits & ITALIC) != 0) {
            styles.add(FontStyle.ITALIC);
        }
        style.fontStyles(styles);
    }

    private void unreadable(String what, String view, SourceLocation at) {
        told.findings().warn("OTP-5453", what, view, at);
    }
}
