package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * Where a box is in its view, in pixels from the view's upper left corner, whatever it is nested in.
 *
 * @param x may be below 0, as some tools let people draw there
 * @param y may be below 0
 * @param width above 0
 * @param height above 0
 */
public record Bounds(int x, int y, int width, int height) {
    public Bounds {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a box has a width and a height, got " + width + " × " + height);
        }
    }

    static Bounds fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Bounds(in.integer("x"), in.integer("y"), in.integer("w"), in.integer("h"));
    }

    Object tree() {
        return new TreeWriter()
                .put("x", x)
                .put("y", y)
                .put("w", width)
                .put("h", height)
                .done();
    }
}
