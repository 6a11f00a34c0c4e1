package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;

/** Variants of some publications, each made once, and all that was found in making and checking them. Immutable. */
public final class VariantSet {
    private final ContentHash source;
    private final List<Variant> variants;
    private final PublicationCheckReport report;

    private VariantSet(ContentHash source, List<Variant> variants, PublicationCheckReport report) {
        this.source = Objects.requireNonNull(source);
        this.variants = List.copyOf(variants);
        this.report = Objects.requireNonNull(report);
    }

    /**
     * @param source of what they were made
     * @param variants by publication, and among those of one in the order of its audiences
     */
    public static VariantSet of(ContentHash source, List<Variant> variants, PublicationCheckReport report) {
        return new VariantSet(source, variants, report);
    }

    /**
     * The {@link PublicationSet#contentHash()} of what they were made of. One release of the platform makes the same of the same set: this
     * tells, beside what was asked for, whether what has been kept of an earlier making still holds.
     */
    public ContentHash source() {
        return source;
    }

    /** Those that were asked for, by publication, and among those of one in the order of its audiences. */
    public List<Variant> variants() {
        return variants;
    }

    /** Those of one publication, in the order of its audiences; none where it was not asked for or is for nobody. */
    public List<Variant> variants(String publication) {
        return variants.stream()
                .filter(variant -> variant.publication().id().equals(publication))
                .toList();
    }

    /** What one audience reads of a publication, if that was asked for and there is such a variant. */
    public Optional<Variant> variant(String publication, String audience) {
        return variants(publication).stream()
                .filter(variant -> variant.audience().id().equals(audience))
                .findFirst();
    }

    /** What an editor should look at in what was asked for. */
    public PublicationCheckReport report() {
        return report;
    }
}
