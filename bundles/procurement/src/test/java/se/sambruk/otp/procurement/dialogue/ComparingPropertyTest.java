package se.sambruk.otp.procurement.dialogue;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.procurement.Variants;
import se.sambruk.otp.testkit.Samples;

/** Whatever differs between two specifications is in the list, and nothing else is. */
@RunWith(JUnitQuickcheck.class)
public class ComparingPropertyTest {
    private static final List<String> IDS = List.of("PRV-DRI-001", "PRV-DRI-002", "PRV-DRI-003", "PRV-SAK-002");

    private static Specification changed(Random random, Specification from) {
        Specification now = from;
        for (int i = random.nextInt(4); i > 0; i--) {
            String id = IDS.get(random.nextInt(IDS.size()));
            now = switch (random.nextInt(8)) {
                case 0 -> Variants.titled(now, id, "Rubrik " + random.nextInt(2));
                case 1 -> Variants.worded(now, id, "Text " + random.nextInt(2));
                case 2 -> Variants.valued(now, "PRV-DRI-002", "sekunder", Integer.toString(1 + random.nextInt(9)));
                case 3 -> Variants.awarded(now, "PRV-DRI-003", 10 + random.nextInt(2));
                case 4 -> Variants.without(now, id);
                case 5 -> Variants.due(now, LocalDate.parse("2027-01-0" + (1 + random.nextInt(9))));
                case 6 -> Variants.version(now, "1." + random.nextInt(3));
                default -> Samples.withEvaluation(now);
            };
        }
        return now;
    }

    private static ChangeList between(Specification one, Specification other) {
        return Comparing.between(Comparing.side(1, one), one, Comparing.side(2, other), other);
    }

    @Property(trials = 150)
    public void theListIsEmptyWhereSuppliersSeeTheSameAndNowhereElse(long seed) {
        Random random = new Random(seed);
        Specification one = changed(random, Samples.specification());
        Specification other = changed(random, random.nextBoolean() ? one : Samples.specification());
        ChangeList changes = between(one, other);
        assertEquals(one.published().contentHash().equals(other.published().contentHash()), changes.isEmpty());
        assertEquals(changes, ChangeList.fromTree(changes.tree()));
    }

    @Property(trials = 150)
    public void theOtherWayRoundTheSameDiffersInTheOppositeSense(long seed) {
        Random random = new Random(seed);
        Specification one = changed(random, Samples.specification());
        Specification other = changed(random, Samples.specification());
        ChangeList there = between(one, other);
        ChangeList back = between(other, one);
        assertEquals(
                there.requirements().stream().map(ChangedRequirement::id).toList(),
                back.requirements().stream().map(ChangedRequirement::id).toList());
        for (int i = 0; i < there.requirements().size(); i++) {
            assertEquals(
                    turned(there.requirements().get(i).fields()),
                    back.requirements().get(i).fields());
        }
        assertEquals(turned(there.parts()), back.parts());
        assertEquals(there.reasons(), back.reasons());
    }

    private static List<ChangedField> turned(List<ChangedField> fields) {
        return fields.stream()
                .map(field -> ChangedField.of(field.field(), field.after(), field.before()))
                .toList();
    }

    @Property(trials = 150)
    public void whatIsNotInTheListIsTheSameInBoth(long seed) {
        Random random = new Random(seed);
        Specification one = changed(random, Samples.specification()).published();
        Specification other = changed(random, Samples.specification()).published();
        ChangeList changes = between(one, other);
        Set<String> parts = new HashSet<>();
        changes.parts().forEach(part -> parts.add(part.field().split("\\.")[0]));
        assertEquals(rest(one, parts), rest(other, parts));
        for (SpecifiedRequirement requirement : one.requirements()) {
            Optional<ChangedRequirement> changed = changes.requirements().stream()
                    .filter(known -> known.id().equals(requirement.requirement().id()))
                    .findFirst();
            Optional<SpecifiedRequirement> now =
                    other.find(requirement.requirement().id());
            if (changed.isEmpty()) {
                assertEquals(Optional.of(requirement), now);
            } else {
                assertEquals(changed.get().manner() == ChangeManner.REMOVED, now.isEmpty());
                now.ifPresent(is -> assertEquals(
                        rest(requirement, changed.get().fields()),
                        rest(is, changed.get().fields())));
            }
        }
    }

    /** The parts that are said to differ nowhere, but for the requirements. */
    private static Map<String, Object> rest(Specification specification, Set<String> without) {
        Map<String, Object> rest = tree(specification.tree());
        rest.keySet().removeAll(without);
        rest.remove("requirements");
        return rest;
    }

    private static List<Object> rest(SpecifiedRequirement requirement, List<ChangedField> without) {
        Map<String, Object> fields = tree(requirement.requirement().tree());
        Map<String, Object> values = new TreeMap<>(requirement.values());
        Map<String, Object> beside = tree(requirement.tree());
        for (ChangedField field : without) {
            fields.remove(field.field());
            beside.remove(field.field());
            values.remove(field.field().replaceFirst("^values\\.", ""));
        }
        beside.keySet().retainAll(Set.of("provenance"));
        return new ArrayList<>(List.of(fields, values, beside));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Object node) {
        return new TreeMap<>((Map<String, Object>) node);
    }

    @Property(trials = 50)
    public void eachSideIsWhatStandsThere(long seed) {
        Random random = new Random(seed);
        Specification one = changed(random, Samples.specification()).published();
        Specification other = changed(random, Samples.specification()).published();
        for (ChangedRequirement changed : between(one, other).requirements()) {
            for (ChangedField field : changed.fields()) {
                assertEquals(node(one, changed, field), field.before());
                assertEquals(node(other, changed, field), field.after());
            }
        }
    }

    private static Optional<Object> node(Specification in, ChangedRequirement changed, ChangedField field) {
        return in.find(changed.id()).flatMap(requirement -> {
            String name = field.field();
            Map<String, Object> of = name.startsWith("values.")
                    ? new TreeMap<>(requirement.values())
                    : name.equals("provenance")
                            ? tree(requirement.tree())
                            : tree(requirement.requirement().tree());
            return Optional.ofNullable(of.get(name.replaceFirst("^values\\.", "")));
        });
    }

    @Property(trials = 30)
    public void theOrderInWhichThingsStandIsComparedToo(long seed) {
        Specification one = Samples.specification();
        Map<String, Object> tree = tree(one.tree());
        List<Object> categories = new ArrayList<>((List<?>) tree.get("categories"));
        Collections.shuffle(categories, new Random(seed));
        boolean same = categories.equals(tree.get("categories"));
        tree.put("categories", categories);
        assertEquals(same, between(one, Specification.fromTree(tree)).isEmpty());
    }
}
