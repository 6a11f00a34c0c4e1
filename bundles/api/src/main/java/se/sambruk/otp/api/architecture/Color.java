package se.sambruk.otp.api.architecture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour.
 *
 * @param red 0–255, as the next two
 * @param alpha how much it covers, in per cent: 100 hides what is below, 0 shows all of it
 */
public record Color(int red, int green, int blue, int alpha) {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})(?:/([0-9]{1,3}))?");
    private static final int FULL = 255;
    private static final int OPAQUE = 100;

    public Color {
        if (Math.min(Math.min(red, green), blue) < 0 || Math.max(Math.max(red, green), blue) > FULL) {
            throw new IllegalArgumentException("no colour: " + red + ", " + green + ", " + blue);
        }
        if (alpha < 0 || alpha > OPAQUE) {
            throw new IllegalArgumentException("a colour covers 0 to 100 per cent, got " + alpha);
        }
    }

    public static Color of(int red, int green, int blue) {
        return new Color(red, green, blue, OPAQUE);
    }

    /** From {@code #rrggbb}, or {@code #rrggbb/50} for one that covers half. */
    public static Optional<Color> parse(String text) {
        Matcher matcher = HEX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(matcher.group(1), 16);
        int alpha = matcher.group(2) == null ? OPAQUE : Integer.parseInt(matcher.group(2));
        return alpha > OPAQUE
                ? Optional.empty()
                : Optional.of(new Color(rgb >> 16 & FULL, rgb >> 8 & FULL, rgb & FULL, alpha));
    }

    /** {@code #rrggbb}, without how much it covers. */
    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return alpha == OPAQUE ? hex() : hex() + "/" + alpha;
    }
}
