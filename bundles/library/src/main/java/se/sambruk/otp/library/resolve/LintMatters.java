package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.quality.LintSuppression;

/** What packs and profile say to the rules for requirement texts, kept with the specification so that it is known when the packs are gone. */
final class LintMatters {
    private final Context context;
    private final Profile profile;
    private final Source procurement;

    LintMatters(Context context, Profile profile, Source procurement) {
        this.context = context;
        this.profile = profile;
        this.procurement = procurement;
    }

    /** From the lowest pack up, the profile's own last. */
    void put(List<SpecifiedRequirement> requirements, Specification.Builder specification) {
        Set<String> ids = requirements.stream()
                .map(specified -> specified.requirement().id().value())
                .collect(Collectors.toSet());
        for (Context.Pack pack : context.packs()) {
            pack.catalog().wordLists().forEach(specification::wordList);
            for (Located<LintSuppression> located : pack.catalog().lintSuppressions()) {
                // What a pack says of others is of no concern here. What the profile says of them is a slip, to be told
                // of.
                if (ids.contains(located.value().requirement())) {
                    specification.lintSuppression(
                            located.value().by(located.location().toString()));
                }
            }
        }
        for (Located<LintSuppression> located : profile.lintSuppressions()) {
            specification.lintSuppression(located.value().by(procurement.label()));
        }
    }
}
