package se.sambruk.otp.api.casefile.facts;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * A part of a procurement for which a contract of its own may be awarded.
 *
 * @param id short, unique within the procurement
 */
public record Lot(String id, String title) {
    public Lot {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
    }

    public static Lot fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Lot(in.text("id"), in.text("title"));
    }

    public Object tree() {
        return new TreeWriter().put("id", id).put("title", title).done();
    }
}
