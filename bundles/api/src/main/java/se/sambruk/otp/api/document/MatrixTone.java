package se.sambruk.otp.api.document;

import se.sambruk.otp.api.canonical.WireValue;

/**
 * How a cell of a matrix stands out. It only helps to find what the cell says in words or numbers, and never says anything alone.
 *
 * <p>The colours are here, so that a matrix and its legend look alike in every format. Between text and ground the contrast is at least
 * 7:1 (WCAG 2.2, 1.4.6). The degrees of heat go from light to dark in one hue, so that they keep their order in print without colours.
 */
public enum MatrixTone implements WireValue {
    PLAIN("plain", "FFFFFF", "000000"),
    HEAT_0("heat-0", "F4F4F4", "000000"),
    HEAT_1("heat-1", "DCEAF6", "000000"),
    HEAT_2("heat-2", "B4D2EA", "000000"),
    HEAT_3("heat-3", "84B4DA", "000000"),
    HEAT_4("heat-4", "235A94", "FFFFFF"),
    HEAT_5("heat-5", "10325C", "FFFFFF"),
    /** As it should be. */
    OK("ok", "D6F0D6", "00440A"),
    /** In part, or to be looked at. */
    WARNING("warning", "FFE9B8", "5C3A00"),
    /** Something should be here and is not. */
    MISSING("missing", "FFD5D5", "8B0000"),
    /** Of no concern here. */
    MUTED("muted", "E6E6E6", "3C3C3C");

    /** The highest degree of heat. */
    public static final int HOTTEST = 5;

    private final String wire;
    private final String ground;
    private final String ink;

    MatrixTone(String wire, String ground, String ink) {
        this.wire = wire;
        this.ground = ground;
        this.ink = ink;
    }

    /**
     * A degree of heat.
     *
     * @param degree from 0 to {@value #HOTTEST}
     * @throws IllegalArgumentException if it is outside
     */
    public static MatrixTone heat(int degree) {
        if (degree < 0 || degree > HOTTEST) {
            throw new IllegalArgumentException("heat goes from 0 to " + HOTTEST + ", got " + degree);
        }
        return values()[HEAT_0.ordinal() + degree];
    }

    /**
     * The degree of heat of a number among others, in equal steps: 0 for 0 and below, at least 1 above it, 5 for the greatest.
     *
     * @param greatest the greatest number there is
     */
    public static MatrixTone heat(long number, long greatest) {
        if (number <= 0) {
            return HEAT_0;
        }
        double share = Math.min(1, (double) number / Math.max(1, greatest));
        return heat(Math.max(1, (int) Math.ceil(share * HOTTEST)));
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The colour behind the text: red, green and blue as six hexadecimal digits. */
    public String ground() {
        return ground;
    }

    /** The colour of the text, as {@link #ground()}. */
    public String ink() {
        return ink;
    }
}
