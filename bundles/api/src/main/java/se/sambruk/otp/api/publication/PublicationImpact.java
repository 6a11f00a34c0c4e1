package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What a change does to a publication: which variants it alters, and which it leaves as they were. Immutable. */
public final class PublicationImpact extends TreeValue {
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

        private Object tree() {
            return new TreeWriter()
                    .put("audience", audience.id())
                    .put("approvalLost", Optional.of(approvalLost))
                    .put("same", diff.same())
                    .put(
                            "differences",
                            diff.differences().stream()
                                    .map(PassageDifference::tree)
                                    .toList())
                    .done();
        }
    }

    private PublicationImpact(String publication, List<AudienceImpact> audiences) {
        this.publication = Objects.requireNonNull(publication);
        this.audiences = List.copyOf(audiences);
    }

    public static PublicationImpact of(String publication, List<AudienceImpact> audiences) {
        return new PublicationImpact(publication, audiences);
    }

    /** The same, for some audiences alone. */
    public PublicationImpact onlyFor(Predicate<Audience> which) {
        return of(
                publication,
                audiences.stream()
                        .filter(impact -> which.test(impact.audience()))
                        .toList());
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

    /** Those whose variants had an approval that no longer holds. */
    public List<Audience> approvalsLost() {
        return audiences.stream()
                .filter(AudienceImpact::approvalLost)
                .map(AudienceImpact::audience)
                .toList();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("publication", publication)
                .put("altered", altered().stream().map(Audience::id).toList())
                .put("unaltered", unaltered().stream().map(Audience::id).toList())
                .put("audiences", audiences.stream().map(AudienceImpact::tree).toList())
                .done();
    }
}
