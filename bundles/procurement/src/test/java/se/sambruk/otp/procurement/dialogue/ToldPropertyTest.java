package se.sambruk.otp.procurement.dialogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.document.DialogueDocuments;
import se.sambruk.otp.testkit.Samples;

/** Whatever suppliers see that differs is told to them in the correction's document, be it an order alone; where nothing differs nothing is told. */
@RunWith(JUnitQuickcheck.class)
public class ToldPropertyTest {
    private static final Specification BEFORE =
            Samples.withEvaluation(Samples.specification()).published();
    private static final List<String> ALWAYS_THERE = List.of("rattelsen", "att-gora");

    /** What is in a tree, and how to put something else in its place. */
    private record Spot(Object node, java.util.function.Consumer<Object> put) {}

    private static Object copy(Object node) {
        if (node instanceof Map<?, ?> object) {
            Map<Object, Object> copy = new TreeMap<>();
            object.forEach((key, value) -> copy.put(key, copy(value)));
            return copy;
        }
        if (node instanceof List<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static void spots(Object node, List<Spot> into) {
        if (node instanceof Map<?, ?> object) {
            Map<Object, Object> of = (Map<Object, Object>) object;
            of.keySet().forEach(key -> into.add(new Spot(of.get(key), value -> of.put(key, value))));
            of.values().forEach(value -> spots(value, into));
        } else if (node instanceof List<?> items) {
            List<Object> of = (List<Object>) items;
            for (int i = 0; i < of.size(); i++) {
                int at = i;
                into.add(new Spot(of.get(at), value -> of.set(at, value)));
                spots(of.get(at), into);
            }
        }
    }

    private static Object other(Object node, Random random) {
        if (node instanceof String text) {
            return text + "1";
        }
        if (node instanceof Number number) {
            return number.intValue() + 1;
        }
        if (node instanceof Boolean flag) {
            return !flag;
        }
        if (node instanceof List<?> items && !items.isEmpty()) {
            List<Object> list = new ArrayList<>(items);
            Object moved = list.remove(random.nextInt(list.size()));
            if (random.nextBoolean()) {
                list.add(random.nextInt(list.size() + 1), moved);
            }
            return list;
        }
        return node;
    }

    /** The same but for one thing somewhere; empty where that would be no specification. */
    private static Optional<Specification> changed(Random random) {
        Object tree = copy(BEFORE.tree());
        List<Spot> spots = new ArrayList<>();
        spots(tree, spots);
        Spot spot = spots.get(random.nextInt(spots.size()));
        spot.put().accept(other(spot.node(), random));
        try {
            return Optional.of(Specification.fromTree(tree).published());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ChangeList between(Specification after) {
        return Comparing.between(Comparing.side(1, BEFORE), BEFORE, Comparing.side(2, after), after);
    }

    private static List<Section> told(ChangeList changes, Specification after) {
        Correction correction = Correction.builder(1, LocalDate.parse("2026-12-18"), true)
                .issue(2, 1)
                .deadline(Optional.empty(), LocalDateTime.parse("2027-01-15T23:59"))
                .build();
        return new DialogueDocuments()
                .correction(correction, changes, BEFORE, after, ComposeOptions.issued()).sections().stream()
                        .filter(section -> !ALWAYS_THERE.contains(section.id()))
                        .toList();
    }

    private static String text(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                text.append(block.plainText()).append('\n');
            }
        }
        return text.toString();
    }

    @Property(trials = 600)
    public void everyDifferenceIsALineOfTheDocumentAndNoneIsThereWithoutOne(long seed) {
        Optional<Specification> made = changed(new Random(seed));
        if (made.isEmpty()) {
            return;
        }
        Specification after = made.get();
        ChangeList changes = between(after);
        boolean same = BEFORE.contentHash().equals(after.contentHash());
        assertEquals(same, changes.isEmpty());
        List<Section> told = told(changes, after);
        assertEquals(same, told.isEmpty());
        String text = text(told);
        for (ChangedRequirement changed : changes.requirements()) {
            assertTrue(
                    changed.tree() + text,
                    text.contains(changed.id().value())
                            || told.stream()
                                    .flatMap(section -> section.blocks().stream())
                                    .anyMatch(block -> block instanceof Table table
                                            && table.id()
                                                    .equals(Optional.of(
                                                            changed.id().value()))));
        }
    }

    @Property(trials = 200)
    public void noRowOfATableSaysTheSameBeforeAndAfter(long seed) {
        Optional<Specification> made = changed(new Random(seed));
        made.ifPresent(after -> told(between(after), after).stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .filter(row -> row.size() == 3)
                .forEach(row -> assertFalse(
                        row.get(1).plainText(),
                        row.get(1).plainText().equals(row.get(2).plainText()))));
    }
}
