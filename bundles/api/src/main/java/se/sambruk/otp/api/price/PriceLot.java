package se.sambruk.otp.api.price;

import java.util.Objects;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A lot (anbudsområde) that is tendered for by itself (LOU 4:13). */
public final class PriceLot extends TreeValue {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");

    private final String id;
    private final String title;

    private PriceLot(String id, String title) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        if (!isValidId(id)) {
            throw new IllegalArgumentException("a lot's id is letters, digits, points and hyphens, got " + id);
        }
    }

    public static PriceLot of(String id, String title) {
        return new PriceLot(id, title);
    }

    public static PriceLot fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("id"), in.text("title"));
    }

    /** Whether a text can be the id of a lot or an item: {@code A–Z}, digits, points and hyphens, at most 20. */
    public static boolean isValidId(String id) {
        return ID.matcher(id).matches();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("id", id).put("title", title).done();
    }
}
