package se.sambruk.otp.api.price;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * What a price annex was issued as, and what its seal is over. The form says which formulas it has: for one form and one schedule they are
 * always the same, so that they are sealed too.
 */
public final class PriceIdentity extends TreeValue {
    /** The kind of content, as the seal names it. */
    public static final String SCHEMA = "otp-price-identity/1";

    /** The form of the files that are issued now. */
    public static final String FORM = "otp-prices/1";

    private final String form;
    private final String procurement;
    private final ContentHash published;
    private final ContentHash schedule;

    private PriceIdentity(String form, String procurement, ContentHash published, ContentHash schedule) {
        this.form = Objects.requireNonNull(form);
        this.procurement = Objects.requireNonNull(procurement);
        this.published = Objects.requireNonNull(published);
        this.schedule = Objects.requireNonNull(schedule);
    }

    /**
     * @param form which columns and formulas the file has
     * @param procurement its id
     * @param published the hash of what suppliers may see of the specification
     * @param schedule the hash of the {@link PriceSchedule}
     */
    public static PriceIdentity of(String form, String procurement, ContentHash published, ContentHash schedule) {
        return new PriceIdentity(form, procurement, published, schedule);
    }

    public static PriceIdentity fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        return of(
                in.text("form"),
                in.text("procurement"),
                new ContentHash(in.text("published")),
                new ContentHash(in.text("schedule")));
    }

    public String form() {
        return form;
    }

    public String procurement() {
        return procurement;
    }

    public ContentHash published() {
        return published;
    }

    public ContentHash schedule() {
        return schedule;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("form", form)
                .put("procurement", procurement)
                .put("published", published)
                .put("schedule", schedule)
                .done();
    }
}
