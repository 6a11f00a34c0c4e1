package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Where a line in a view turns, in pixels from the view's upper left corner. */
public record BendPoint(int x, int y) {
    static BendPoint fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new BendPoint(in.integer("x"), in.integer("y"));
    }

    Object tree() {
        return new TreeWriter().put("x", x).put("y", y).done();
    }
}
