package se.sambruk.otp.api.publication;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** That somebody has approved a variant, with the words that it had then and no others. */
public final class PublicationApproval extends TreeValue {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{12,64}");

    private final String publication;
    private final String audience;
    private final String by;
    private final LocalDate date;
    private final String hash;

    private PublicationApproval(String publication, String audience, String by, LocalDate date, String hash) {
        this.publication = Objects.requireNonNull(publication);
        this.audience = Objects.requireNonNull(audience);
        this.by = Objects.requireNonNull(by);
        this.date = Objects.requireNonNull(date);
        this.hash = hash.toLowerCase(Locale.ROOT);
        if (by.isBlank() || !isHash(hash)) {
            throw new IllegalArgumentException("an approval names a person and a hash: " + by + ", " + hash);
        }
    }

    /** Whether a text can be the hash of an approval: at least twelve hexadecimal digits of a SHA-256. */
    public static boolean isHash(String text) {
        return HASH.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * @param hash of the variant's {@link VariantText}, or its first digits; see {@link #isHash}
     */
    public static PublicationApproval of(String publication, String audience, String by, LocalDate date, String hash) {
        return new PublicationApproval(publication, audience, by, date, hash);
    }

    public static PublicationApproval fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("publication"), in.text("audience"), in.text("by"), in.date("date"), in.text("hash"));
    }

    public String publication() {
        return publication;
    }

    public String audience() {
        return audience;
    }

    public String by() {
        return by;
    }

    public LocalDate date() {
        return date;
    }

    /** The hash of what was approved, or its first digits. */
    public String hash() {
        return hash;
    }

    /**
     * Whether it is this text that was approved.
     *
     * @param content the {@link VariantText#hash()} of a variant
     */
    public boolean holdsFor(ContentHash content) {
        return content.hex().startsWith(hash);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("publication", publication)
                .put("audience", audience)
                .put("by", by)
                .put("date", date)
                .put("hash", hash)
                .done();
    }
}
