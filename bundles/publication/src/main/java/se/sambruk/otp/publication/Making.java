package se.sambruk.otp.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.publication.check.Checks;
import se.sambruk.otp.publication.matrix.Matrices;
import se.sambruk.otp.publication.variant.Made;
import se.sambruk.otp.publication.variant.MakingServices;
import se.sambruk.otp.publication.variant.VariantMaker;

/**
 * Makes the variants of some publications, each once, and checks them. All variants of a publication are made whoever is asked for: only
 * together do they show what they share, and whose alone a fault is. Used once.
 */
final class Making {
    private final PublicationSet set;
    private final List<String> audiences;
    private final VariantMaker maker;
    private final Checks checks;
    private final List<Variant> variants = new ArrayList<>();
    private final Set<PublicationFinding> found = new LinkedHashSet<>();

    /**
     * @param audiences that are asked for; empty for all
     */
    Making(MakingServices services, PublicationSet set, List<String> audiences) {
        this.set = set;
        this.audiences = audiences;
        MakingServices once = services.measuredBy(new KnownSentences(services.measures()));
        this.maker = new VariantMaker(once, set);
        this.checks = new Checks(set, once.measures());
    }

    /**
     * @param whole whether they are all that there are, for all their audiences
     */
    VariantSet make(List<Publication> publications, boolean whole) {
        if (whole) {
            checks.ofSet();
            found.addAll(maker.findings());
        }
        checks.ofChanges(publications);
        publications.forEach(this::make);
        return VariantSet.of(set.contentHash(), variants, checks.report(List.copyOf(found), whole));
    }

    private boolean isAsked(Audience audience) {
        return audiences.isEmpty() || audiences.contains(audience.id());
    }

    private void make(Publication publication) {
        maker.prepare(publication);
        Map<Audience, Made> made = new LinkedHashMap<>();
        set.audiences(publication).forEach(audience -> made.put(audience, maker.make(publication.id(), audience.id())));
        Shared<PublicationFinding> shared =
                new Shared<>(made.values().stream().map(Made::findings).toList());
        made.forEach((audience, one) -> {
            if (isAsked(audience)) {
                variants.add(one.variant());
                checks.ofVariant(one.variant());
                one.findings().forEach(finding -> found.add(placed(finding, audience, shared)));
            }
        });
        checks.ofPublication(publication);
        if (made.size() > 1) {
            checks.ofMatrix(
                    Matrices.of(made.values().stream().map(Made::variant).toList()), this::isAsked);
        }
    }

    /**
     * A fault that could be anybody's, but that one reader alone of several meets, is that reader's. One of a part that is the same in every
     * publication is nobody's own.
     */
    private static PublicationFinding placed(
            PublicationFinding finding, Audience audience, Shared<PublicationFinding> shared) {
        return finding.publication().isPresent() && finding.audience().isEmpty() && shared.isInOneAlone(finding)
                ? finding.forAudience(audience.id())
                : finding;
    }
}
