package se.sambruk.otp.procurement.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.library.SelectionOutcome.Verdict;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.procurement.tailoring.ProfileChanges;
import se.sambruk.otp.api.procurement.tailoring.ProfileChanges.ValueChange;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/**
 * What differs between two profiles that have been read.
 *
 * @param in the requirements that came in, by id
 * @param out the requirements that went out, by id
 * @param requirements how many the later one selects
 */
record Difference(List<SelectionOutcome> in, List<SelectionOutcome> out, ProfileChanges changes, int requirements) {
    /** Where nothing can be said: one of the two cannot be read. */
    static Difference unknown() {
        return new Difference(
                List.of(), List.of(), ProfileChanges.of(List.of(), List.of(), List.of(), List.of(), List.of()), 0);
    }

    /**
     * @param before the earlier profile; empty where there was none
     * @param was what it selected
     */
    static Difference between(Optional<Profile> before, SelectionReport was, Profile after, SelectionReport is) {
        Map<RequirementId, SelectionOutcome> earlier = byId(was);
        Map<RequirementId, SelectionOutcome> now = byId(is);
        // Packs that do not go together tell nothing of any requirement: that none is selected then is no change of the
        // officer's.
        boolean known = !now.isEmpty() && (before.isEmpty() || !earlier.isEmpty());
        List<SelectionOutcome> in = new ArrayList<>();
        List<SelectionOutcome> out = new ArrayList<>();
        if (known) {
            TreeSet<RequirementId> ids = new TreeSet<>(earlier.keySet());
            ids.addAll(now.keySet());
            for (RequirementId id : ids) {
                boolean selectedBefore = isSelected(earlier.get(id));
                boolean selectedNow = isSelected(now.get(id));
                if (selectedNow && !selectedBefore) {
                    in.add(now.get(id));
                } else if (selectedBefore && !selectedNow) {
                    out.add(now.getOrDefault(id, earlier.get(id)));
                }
            }
        }
        ProfileChanges changes = before.map(profile -> ProfileChanges.of(
                        ids(in), ids(out), values(profile, after), amended(profile, after), parts(profile, after)))
                // Of the first, all is new: that it is there says it all.
                .orElseGet(() -> ProfileChanges.of(List.of(), List.of(), List.of(), List.of(), List.of()));
        int selected =
                (int) now.values().stream().filter(Difference::isSelected).count();
        return new Difference(in, out, changes, selected);
    }

    private static Map<RequirementId, SelectionOutcome> byId(SelectionReport report) {
        Map<RequirementId, SelectionOutcome> outcomes = new TreeMap<>();
        report.outcomes().forEach(outcome -> outcomes.put(outcome.requirement().id(), outcome));
        return outcomes;
    }

    private static boolean isSelected(SelectionOutcome outcome) {
        return outcome != null && outcome.verdict() == Verdict.SELECTED;
    }

    private static List<RequirementId> ids(List<SelectionOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.requirement().id()).toList();
    }

    private static List<ValueChange> values(Profile before, Profile after) {
        Map<String, String> earlier = values(before);
        Map<String, String> now = values(after);
        TreeSet<String> places = new TreeSet<>(earlier.keySet());
        places.addAll(now.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(earlier.get(place), now.get(place)))
                .map(place -> new ValueChange(place, earlier.getOrDefault(place, ""), now.getOrDefault(place, "")))
                .toList();
    }

    private static Map<String, String> values(Profile profile) {
        Map<String, String> values = new TreeMap<>();
        for (Located<Setting> setting : profile.settings()) {
            values.put(
                    setting.value().requirement() + "." + setting.value().parameter(),
                    setting.value().value());
        }
        return values;
    }

    private static List<RequirementId> amended(Profile before, Profile after) {
        Map<RequirementId, List<Amendment>> earlier = amendments(before);
        Map<RequirementId, List<Amendment>> now = amendments(after);
        TreeSet<RequirementId> targets = new TreeSet<>(earlier.keySet());
        targets.addAll(now.keySet());
        return targets.stream()
                .filter(target -> !Objects.equals(earlier.get(target), now.get(target)))
                .toList();
    }

    private static Map<RequirementId, List<Amendment>> amendments(Profile profile) {
        return profile.amendments().stream()
                .map(Located::value)
                .collect(Collectors.groupingBy(Amendment::target, TreeMap::new, Collectors.toList()));
    }

    private static List<String> parts(Profile before, Profile after) {
        Map<?, ?> earlier = (Map<?, ?>) before.tree();
        Map<?, ?> now = (Map<?, ?>) after.tree();
        TreeSet<String> keys = new TreeSet<>();
        earlier.keySet().forEach(key -> keys.add((String) key));
        now.keySet().forEach(key -> keys.add((String) key));
        return keys.stream()
                .filter(key -> !Objects.equals(earlier.get(key), now.get(key)))
                .toList();
    }
}
