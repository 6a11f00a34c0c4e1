package se.sambruk.otp.api.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** How long, heavy and common a variant is, and whether somebody has approved it. */
public final class VariantSummary extends TreeValue {
    private final Variant variant;
    private final VariantMatrix.Share share;
    private final boolean lapsed;

    private VariantSummary(Variant variant, VariantMatrix.Share share, boolean lapsed) {
        this.variant = Objects.requireNonNull(variant);
        this.share = Objects.requireNonNull(share);
        this.lapsed = lapsed;
    }

    /**
     * @param variants all of one publication, in the order of its audiences
     * @param matrix of just these
     * @throws IllegalArgumentException if the matrix is of others
     */
    public static List<VariantSummary> of(PublicationSet set, List<Variant> variants, VariantMatrix matrix) {
        if (!variants.stream().map(Variant::audience).toList().equals(matrix.audiences())) {
            throw new IllegalArgumentException("the matrix is of " + matrix.audiences());
        }
        List<VariantSummary> summaries = new ArrayList<>();
        for (Variant variant : variants) {
            summaries.add(
                    new VariantSummary(variant, matrix.shares().get(summaries.size()), set.isApprovalLapsed(variant)));
        }
        return List.copyOf(summaries);
    }

    public Variant variant() {
        return variant;
    }

    /** How its words are shared with the others. */
    public VariantMatrix.Share share() {
        return share;
    }

    /** Whether there is an approval of it, but of other words than it has now. */
    public boolean isApprovalLapsed() {
        return lapsed;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("audience", variant.audience().id())
                .put("words", share.words())
                .put("common", share.common())
                .put("own", share.own())
                .put("measure", variant.measure())
                .put(
                        "target",
                        variant.audience().lix().isPresent()
                                ? Optional.of(variant.audience().lix().getAsInt())
                                : Optional.empty())
                .put("hash", variant.hash().hex())
                .put("approval", variant.approval())
                .put("approvalLapsed", Optional.of(lapsed))
                .done();
    }
}
