package se.sambruk.otp.format.archimate.exchange;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.api.architecture.ViewStyle;
import se.sambruk.otp.format.archimate.common.Numbers;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** How boxes and lines look. */
final class Styles {
    private static final Set<String> STYLE = Set.of("lineColor", "fillColor", "font");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s|]+");
    private static final int MOST = 255;
    private static final int OPAQUE = 100;

    private final Reading reading;

    Styles(Reading reading) {
        this.reading = reading;
    }

    /**
     * The style of a box or a line.
     *
     * @param size the size of its text, where that is told elsewhere; else {@code null}
     */
    ViewStyle of(XmlNode node, String id, BigDecimal size) {
        XmlNode told = node.child("style").orElse(null);
        if (told == null && size == null) {
            return ViewStyle.NONE;
        }
        ViewStyle.Builder style = ViewStyle.builder();
        if (told != null) {
            fill(style, told, id);
        }
        return size == null ? style.build() : style.fontSize(size).build();
    }

    private void fill(ViewStyle.Builder style, XmlNode told, String id) {
        style.line(color(told, "lineColor", id)).fill(color(told, "fillColor", id));
        told.find("lineWidth").ifPresent(width -> Numbers.whole(width)
                .filter(pixels -> pixels > 0)
                .ifPresentOrElse(style::lineWidth, () -> unreadable("lineWidth", id, told)));
        told.child("font").ifPresent(font -> font(font, id, style));
        reading.leave(told, id, STYLE);
    }

    private void font(XmlNode font, String id, ViewStyle.Builder style) {
        reading.suit(font.attribute("name"), id, font);
        style.fontName(font.attribute("name")).fontColor(color(font, "color", id));
        font.find("size").ifPresent(size -> Numbers.decimal(size)
                .filter(points -> points.signum() > 0)
                .ifPresentOrElse(style::fontSize, () -> unreadable("font/size", id, font)));
        String words = font.attribute("style");
        if (!words.isBlank()) {
            style.fontStyles(styles(words));
        }
    }

    private static EnumSet<FontStyle> styles(String words) {
        EnumSet<FontStyle> styles = EnumSet.noneOf(FontStyle.class);
        for (String word : BETWEEN_WORDS.split(words.strip())) {
            for (FontStyle each : FontStyle.values()) {
                if (each.wire().equals(word)) {
                    styles.add(each);
                }
            }
        }
        return styles;
    }

    private Color color(XmlNode parent, String name, String id) {
        XmlNode node = parent.child(name).orElse(null);
        if (node == null) {
            return null;
        }
        Optional<Integer> red = in(node.attribute("r"), MOST);
        Optional<Integer> green = in(node.attribute("g"), MOST);
        Optional<Integer> blue = in(node.attribute("b"), MOST);
        Optional<Integer> alpha = node.find("a").isPresent() ? in(node.attribute("a"), OPAQUE) : Optional.of(OPAQUE);
        if (red.isEmpty() || green.isEmpty() || blue.isEmpty() || alpha.isEmpty()) {
            unreadable(name, id, node);
            return null;
        }
        return new Color(red.get(), green.get(), blue.get(), alpha.get());
    }

    private static Optional<Integer> in(String text, int most) {
        return Numbers.whole(text).filter(value -> value >= 0 && value <= most);
    }

    private void unreadable(String what, String id, XmlNode node) {
        reading.findings().warn("OTP-5453", what, id, reading.at(node));
    }
}
