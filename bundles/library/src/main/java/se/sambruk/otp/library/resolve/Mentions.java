package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * Finds requirements that are named, by id, where a supplier reads, and that the procurement does not have: whoever reads the annex
 * is sent to something that is not in it.
 */
final class Mentions {
    /** What could be an id; whether it is one, {@link RequirementId} says. */
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z][A-Z0-9]*-[A-Z]+-[0-9]+(?![\\p{L}\\p{N}-])");

    private final Definitions known;
    private final Faults faults;

    Mentions(Definitions known, Faults faults) {
        this.known = known;
        this.faults = faults;
    }

    void check(List<SpecifiedRequirement> requirements) {
        requirements.forEach(this::check);
    }

    private void check(SpecifiedRequirement specified) {
        Requirement requirement = specified.requirement();
        TreeSet<String> named = new TreeSet<>();
        Texts.visible(specified, text -> read(text, named));
        named.remove(requirement.id().value());
        for (String id : named) {
            Working other = known.byId().get(new RequirementId(id));
            // What is not in the context at all may be a number of some other kind.
            if (other != null && !other.isSelected() && !isTold(requirement, other.id())) {
                faults.warning(
                        known.byId().get(requirement.id()).base().location(),
                        "OTP-2407",
                        requirement.id().value(),
                        id,
                        other.current().title());
            }
        }
    }

    /** What is required and is not there has been told of as such. */
    private static boolean isTold(Requirement requirement, RequirementId other) {
        return requirement.related().stream()
                .anyMatch(relation -> relation.type() == RelationType.REQUIRES
                        && relation.to().equals(other));
    }

    private static void read(String text, TreeSet<String> named) {
        // Most texts name nothing, and are done with at once.
        if (text.indexOf('-') < 0) {
            return;
        }
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            if (RequirementId.isValid(matcher.group())) {
                named.add(matcher.group());
            }
        }
    }
}
