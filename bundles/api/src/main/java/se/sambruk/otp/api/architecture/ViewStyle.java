package se.sambruk.otp.api.architecture;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** How a box or a line of a view looks, as far as somebody has chosen it. */
public final class ViewStyle extends TreeValue {
    /** Nothing is chosen. */
    public static final ViewStyle NONE = builder().build();

    private final Color fill;
    private final Color line;
    private final Integer lineWidth;
    private final String fontName;
    private final BigDecimal fontSize;
    private final Color fontColor;
    private final Set<FontStyle> fontStyles;

    private ViewStyle(Builder builder) {
        this.fill = builder.fill;
        this.line = builder.line;
        this.lineWidth = builder.lineWidth;
        this.fontName = builder.fontName;
        this.fontSize = builder.fontSize;
        this.fontColor = builder.fontColor;
        this.fontStyles = Collections.unmodifiableSet(builder.fontStyles.clone());
    }

    public static Builder builder() {
        return new Builder();
    }

    public static ViewStyle fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder()
                .fill(in.find("fill", ViewStyle::color).orElse(null))
                .line(in.find("line", ViewStyle::color).orElse(null))
                .fontName(in.text("font", ""))
                .fontSize(in.findText("fontSize").map(BigDecimal::new).orElse(null))
                .fontColor(in.find("fontColor", ViewStyle::color).orElse(null))
                .fontStyles(in.list("fontStyles", wire -> WireValue.of(FontStyle.class, wire)));
        int width = in.integer("lineWidth", 0);
        return width == 0 ? builder.build() : builder.lineWidth(width).build();
    }

    private static Color color(Object text) {
        return Color.parse((String) text).orElseThrow(() -> new IllegalArgumentException("no colour: " + text));
    }

    public Optional<Color> fill() {
        return Optional.ofNullable(fill);
    }

    public Optional<Color> line() {
        return Optional.ofNullable(line);
    }

    /** In pixels, from 1. */
    public OptionalInt lineWidth() {
        return lineWidth == null ? OptionalInt.empty() : OptionalInt.of(lineWidth);
    }

    /** Empty where it is not chosen. */
    public String fontName() {
        return fontName;
    }

    /** In points, above 0. */
    public Optional<BigDecimal> fontSize() {
        return Optional.ofNullable(fontSize);
    }

    public Optional<Color> fontColor() {
        return Optional.ofNullable(fontColor);
    }

    public Set<FontStyle> fontStyles() {
        return fontStyles;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("fill", fill())
                .put("line", line())
                .put("lineWidth", Optional.ofNullable(lineWidth))
                .putText("font", fontName)
                .put("fontSize", fontSize().map(BigDecimal::toPlainString))
                .put("fontColor", fontColor())
                .put("fontStyles", fontStyles)
                .done();
    }

    /** Makes a {@link ViewStyle}. {@code null} unchooses. Not thread-safe. */
    public static final class Builder {
        private Color fill;
        private Color line;
        private Integer lineWidth;
        private String fontName = "";
        private BigDecimal fontSize;
        private Color fontColor;
        private EnumSet<FontStyle> fontStyles = EnumSet.noneOf(FontStyle.class);

        private Builder() {}

        public Builder fill(Color value) {
            fill = value;
            return this;
        }

        public Builder line(Color value) {
            line = value;
            return this;
        }

        /**
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder lineWidth(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("a line is at least 1 pixel wide, got " + value);
            }
            lineWidth = value;
            return this;
        }

        public Builder fontName(String value) {
            fontName = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @throws IllegalArgumentException if it is not above 0
         */
        public Builder fontSize(BigDecimal value) {
            if (value != null && value.signum() <= 0) {
                throw new IllegalArgumentException("a font has a size, got " + value);
            }
            fontSize = value == null ? null : value.stripTrailingZeros();
            return this;
        }

        public Builder fontColor(Color value) {
            fontColor = value;
            return this;
        }

        public Builder fontStyles(Collection<FontStyle> value) {
            fontStyles = EnumSet.noneOf(FontStyle.class);
            fontStyles.addAll(value);
            return this;
        }

        public ViewStyle build() {
            return new ViewStyle(this);
        }
    }
}
