package se.sambruk.otp.procurement.tailoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEdit.Action;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;

/**
 * Lets a new amendment take the place of what the profile already amends in the same fields: two amendments of one field contradict each other.
 * What is amended in other fields stays, with its own reason. Pure.
 */
final class Amending {
    private Amending() {}

    /** The edits with what has to give way taken away first. */
    static List<ProfileEdit> settled(Profile profile, List<ProfileEdit> edits) {
        List<ProfileEdit> settled = new ArrayList<>();
        for (ProfileEdit edit : edits) {
            if (edit.action() == Action.ADD && edit.path().equals(List.of("amendments"))) {
                settled.addAll(
                        givingWay(profile, Amendment.fromTree(edit.value().orElseThrow())));
            }
            settled.add(edit);
        }
        return settled;
    }

    private static List<ProfileEdit> givingWay(Profile profile, Amendment fresh) {
        List<ProfileEdit> edits = new ArrayList<>();
        List<Located<Amendment>> known = profile.amendments();
        // From the end, so that the numbers of those before it stay.
        for (int number = known.size(); number > 0; number--) {
            Amendment old = known.get(number - 1).value();
            if (old.target().equals(fresh.target())) {
                edits.addAll(givingWay(number, old, fresh));
            }
        }
        return edits;
    }

    private static List<ProfileEdit> givingWay(int number, Amendment old, Amendment fresh) {
        if (old.isExclusion() || fresh.isExclusion()) {
            return List.of(ProfileEdit.drop("amendments", number));
        }
        Set<FieldPath> again = new HashSet<>(fresh.changes().keySet());
        again.addAll(fresh.removals());
        List<FieldPath> set =
                old.changes().keySet().stream().filter(again::contains).toList();
        List<FieldPath> removed =
                old.removals().stream().filter(again::contains).toList();
        if (set.size() + removed.size() == old.changes().size() + old.removals().size()) {
            return List.of(ProfileEdit.drop("amendments", number));
        }
        String index = Integer.toString(number);
        List<ProfileEdit> edits = new ArrayList<>();
        set.forEach(path -> edits.add(ProfileEdit.remove(List.of("amendments", index, "set", path.toString()))));
        if (!removed.isEmpty()) {
            List<String> rest = old.removals().stream()
                    .filter(path -> !again.contains(path))
                    .map(FieldPath::toString)
                    .toList();
            List<String> place = List.of("amendments", index, "remove");
            edits.add(rest.isEmpty() ? ProfileEdit.remove(place) : ProfileEdit.put(place, rest));
        }
        return edits;
    }
}
