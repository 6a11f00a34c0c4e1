package se.sambruk.otp.publication.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.publication.PassageDifference;
import se.sambruk.otp.api.publication.PublicationImpact;
import se.sambruk.otp.api.publication.PublicationImpact.AudienceImpact;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantDiff;

/** Tells what a change does to the variants of a publication. Pure. */
public final class Impacts {
    private Impacts() {}

    /**
     * @param before its variants, by audience; none where there was no such publication
     * @param after as before
     */
    public static PublicationImpact of(String publication, List<Variant> before, List<Variant> after) {
        Map<String, Variant> was = byAudience(before);
        Map<String, Variant> is = byAudience(after);
        List<AudienceImpact> impacts = new ArrayList<>();
        for (Variant old : before) {
            Variant fresh = is.get(old.audience().id());
            impacts.add(fresh == null ? whole(old, PassageDifference.Kind.REMOVED) : changed(old, fresh));
        }
        for (Variant fresh : after) {
            if (!was.containsKey(fresh.audience().id())) {
                impacts.add(whole(fresh, PassageDifference.Kind.ADDED));
            }
        }
        return PublicationImpact.of(publication, impacts);
    }

    private static Map<String, Variant> byAudience(List<Variant> variants) {
        Map<String, Variant> byAudience = new LinkedHashMap<>();
        variants.forEach(variant -> byAudience.put(variant.audience().id(), variant));
        return byAudience;
    }

    private static AudienceImpact changed(Variant old, Variant fresh) {
        boolean lost = old.approval().isPresent() && fresh.approval().isEmpty();
        return new AudienceImpact(fresh.audience(), Comparisons.compare(old, fresh), lost);
    }

    private static AudienceImpact whole(Variant variant, PassageDifference.Kind kind) {
        boolean added = kind == PassageDifference.Kind.ADDED;
        List<PassageDifference> all = variant.text().passages().stream()
                .map(passage ->
                        Comparisons.difference(passage, kind, added ? "" : passage.text(), added ? passage.text() : ""))
                .toList();
        String name = variant.audience().name();
        boolean lost = !added && variant.approval().isPresent();
        return new AudienceImpact(variant.audience(), VariantDiff.of(name, name, all, 0), lost);
    }
}
