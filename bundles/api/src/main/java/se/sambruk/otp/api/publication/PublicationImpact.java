package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;

/** What a change does to a publication: which variants it alters, and which it leaves as they were. Immutable. */
public final class PublicationImpact {
    private final String publication;
    private final List<AudienceImpact> audiences;

    /**
     * What becomes of one audience's variant.
     *
     * @param diff empty exactly where the variant says what it said, by its hash
     * @param approvalLost whether there was an approval that no longer holds
     */
    public record AudienceImpact(Audience audience, VariantDiff diff, boolean approvalLost) {
        public AudienceImpact {
            Objects.requireNonNull(audience);
            Objects.requireNonNull(diff);
        }
    }

    private PublicationImpact(String publication, List<AudienceImpact> audiences) {
        this.publication = Objects.requireNonNull(publication);
        this.audiences = List.copyOf(audiences);
    }

    public static PublicationImpact of(String publication, List<AudienceImpact> audiences) {
        return new PublicationImpact(publication, audiences);
    }

    /** Its id. */
    public String publication() {
        return publication;
    }

    /** Every audience that the publication has on either side. */
    public List<AudienceImpact> audiences() {
        return audiences;
    }

    /** Whose variant is another than before. */
    public List<Audience> altered() {
        return audiences.stream()
                .filter(impact -> !impact.diff().isEmpty())
                .map(AudienceImpact::audience)
                .toList();
    }

    /** Whose variant is as before. */
    public List<Audience> unaltered() {
        return audiences.stream()
                .filter(impact -> impact.diff().isEmpty())
                .map(AudienceImpact::audience)
                .toList();
    }
}
