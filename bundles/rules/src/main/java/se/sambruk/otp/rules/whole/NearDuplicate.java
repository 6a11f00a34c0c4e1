package se.sambruk.otp.rules.whole;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.SetRule;
import se.sambruk.otp.rules.base.Whole;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Quantity;
import se.sambruk.otp.swedish.like.LikePairs;
import se.sambruk.otp.swedish.like.RankedSets;

/**
 * R27: two requirements that ask for nearly the same. Told of at the later. Quantities must be the same, as else they contradict each other; and so must
 * what is to be done, as importing and exporting differ in one word.
 */
public final class NearDuplicate extends SetRule<NearDuplicate.Said> {
    /** How much of the words that say something two texts must have in common, in per cent. */
    private static final int ALIKE = 80;

    /** Fewer words say too little to be compared. */
    private static final int FEWEST = 2;

    /** What most requirements are about, named or not. */
    private static final String SUBJECT = "system";

    /** What is kept of a requirement. */
    record Said(Place place, RequirementKind kind, Gist gist, Set<String> words, Reach reach, Basis basis) {}

    public NearDuplicate() {
        super("R27", Law.PRECISE, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected void keep(Whole whole, List<Said> kept) {
        if (whole.kind() == RequirementKind.INFORMATION) {
            return;
        }
        demand(whole).ifPresent(place -> {
            Gist gist = Gist.of(Analyses.of(place.text().text()));
            Set<String> words = new TreeSet<>(gist.words());
            words.remove(SUBJECT);
            if (words.size() >= FEWEST) {
                kept.add(new Said(place, whole.kind(), gist, words, Reach.of(whole), whole.under(Law.PRECISE)));
            }
        });
    }

    @Override
    protected void compare(List<Said> kept, Telling telling) {
        // "rapport 1" and "rapport 2" are two: only those that name the same numbers and codes are compared.
        Map<Set<String>, List<Said>> named = new LinkedHashMap<>();
        kept.forEach(said -> named.computeIfAbsent(said.gist().names(), names -> new ArrayList<>())
                .add(said));
        named.values().forEach(some -> compareAlike(some, telling));
    }

    private static void compareAlike(List<Said> kept, SetRule<Said>.Telling telling) {
        // Those with the very same words first: many that are equal are no more than so many.
        Map<Set<String>, List<Integer>> equal = new LinkedHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            equal.computeIfAbsent(kept.get(i).words(), words -> new ArrayList<>())
                    .add(i);
        }
        Map<Integer, Integer> earlier = new TreeMap<>();
        equal.values().forEach(places -> {
            for (int i = 1; i < places.size(); i++) {
                note(kept, places.subList(0, i), places.get(i), earlier);
            }
        });
        alike(kept, List.copyOf(equal.values()), earlier);
        earlier.forEach((later, first) -> tell(kept.get(later), kept.get(first), telling));
    }

    private static void alike(List<Said> kept, List<List<Integer>> groups, Map<Integer, Integer> earlier) {
        Map<String, Long> numbers = new HashMap<>();
        List<long[]> sets = groups.stream()
                .map(group -> kept.get(group.get(0)).words().stream()
                        .mapToLong(word -> numbers.computeIfAbsent(word, each -> (long) numbers.size()))
                        .sorted()
                        .toArray())
                .toList();
        try {
            LikePairs.find(RankedSets.of(sets), ALIKE, (one, other, percent) -> {
                for (int later : groups.get(other)) {
                    note(kept, groups.get(one), later, earlier);
                }
                for (int later : groups.get(one)) {
                    note(kept, groups.get(other), later, earlier);
                }
                return true;
            });
        } catch (InterruptedException e) {
            // Whoever runs the rule has had enough, and takes nothing from it any more.
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the first of some requirements, where one of those before says nearly the same as a later one. */
    private static void note(List<Said> kept, List<Integer> some, int later, Map<Integer, Integer> earlier) {
        some.stream()
                .filter(first -> first < later && isDuplicate(kept.get(first), kept.get(later)))
                .findFirst()
                .ifPresent(first -> earlier.merge(later, first, Math::min));
    }

    private static boolean isDuplicate(Said one, Said other) {
        String first = one.place().requirement();
        String second = other.place().requirement();
        return !first.equals(second)
                && !isHeldOn(one.kind(), other.kind())
                && one.gist().negated() == other.gist().negated()
                && !isOfTheOther(one.gist().doers(), other.gist().doers())
                && sameVerbs(one.gist().verbs(), other.gist().verbs())
                && sameAmounts(one.gist().amounts(), other.gist().amounts())
                && Reach.meet(first, one.reach(), second, other.reach());
    }

    /** What qualifies a supplier may be a condition of the contract too, so that it is held on to. */
    private static boolean isHeldOn(RequirementKind one, RequirementKind other) {
        return one != other
                && Set.of(one, other).equals(Set.of(RequirementKind.QUALIFICATION, RequirementKind.CONTRACT));
    }

    /** "Leverantören ska meddela kommunen", "Kommunen ska meddela leverantören": the same words the other way round. */
    private static boolean isOfTheOther(Set<Actor> one, Set<Actor> other) {
        Set<Actor> parties = EnumSet.of(Actor.SUPPLIER, Actor.BUYER);
        return one.size() == 1
                && other.size() == 1
                && !one.equals(other)
                && parties.containsAll(one)
                && parties.containsAll(other);
    }

    /** "Import ska stödjas" names no verb for what "ska importera" does. */
    private static boolean sameVerbs(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean sameAmounts(List<Quantity> one, List<Quantity> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            boolean same = one.get(i).dimension().equals(other.get(i).dimension())
                    && one.get(i).isAsMuchAs(other.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static void tell(Said later, Said first, SetRule<Said>.Telling telling) {
        String text = later.place().text().text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        telling.at(later.place(), start, Math.max(start, text.stripTrailing().length()))
                .basis(later.basis())
                .message("found", first.place().requirement())
                .fixed("", "fix", first.place().requirement())
                .add();
    }
}
