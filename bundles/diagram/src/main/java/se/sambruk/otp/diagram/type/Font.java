package se.sambruk.otp.diagram.type;

import java.text.Normalizer;

/**
 * How wide texts are in a Helvetica-like font (Arial, Liberation Sans and others share its widths), so that a drawing is the same on every
 * machine, whatever fonts it has. Characters that such fonts lack are taken to be wide.
 *
 * @param size in pixels
 */
public record Font(double size, boolean bold) {
    /** What a drawing asks for; all of them have the widths below. */
    public static final String FAMILY = "Arial, Helvetica, \"Liberation Sans\", sans-serif";

    private static final int FIRST = ' ';
    private static final double PER_EM = 1000.0;
    private static final int FOREIGN = 680;
    private static final int WIDE = 1000;
    private static final int PICTURE = 1300;

    // Thousandths of the size, from the blank to the tilde, as the metrics of the PostScript fonts Helvetica and
    // Helvetica Bold give them.
    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
                278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
                584
    };
    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556,
                333, 611,
        611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389,
                584
    };

    public static Font regular(double size) {
        return new Font(size, false);
    }

    public static Font bold(double size) {
        return new Font(size, true);
    }

    /** The distance between lines. */
    public double leading() {
        return size * 1.25;
    }

    /** In pixels. */
    public double width(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            sum += advance(c);
            i += Character.charCount(c);
        }
        return sum * size / PER_EM;
    }

    private int advance(int c) {
        int[] table = bold ? BOLD : REGULAR;
        if (c >= FIRST && c < FIRST + table.length) {
            return table[c - FIRST];
        }
        int known = latin(c);
        if (known > 0) {
            return known;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c < 0x250) {
            int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .codePointAt(0);
            return base >= FIRST && base < FIRST + table.length ? table[base - FIRST] : WIDE;
        }
        if (c >= 0x1F000) {
            return PICTURE;
        }
        return Character.isIdeographic(c) || c >= 0x2190 && c <= 0x2BFF || c >= 0x3000 ? WIDE : FOREIGN;
    }

    private static int latin(int c) {
        return switch (c) {
            case 0xA0, '·' -> 278;
            case '–', '«', '»', '§', '€', '£' -> 556;
            case '—', '…', 'Æ' -> WIDE;
            case 'æ' -> 889;
            case 'Ø' -> 778;
            case 'ø', 'ß' -> 611;
            case '“', '”', '„' -> 500;
            case '‘', '’', '‚' -> 278;
            case '•', '°' -> 400;
            case 'ı' -> 278;
            default -> 0;
        };
    }
}
