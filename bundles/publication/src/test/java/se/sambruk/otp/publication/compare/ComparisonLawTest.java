package se.sambruk.otp.publication.compare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.publication.PassageDifference;
import se.sambruk.otp.api.publication.PassageKind;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantDiff;
import se.sambruk.otp.api.publication.VariantTopic;
import se.sambruk.otp.publication.Variants;

/** The hash, the comparison and the impact of a change speak of one and the same thing, whatever two variants are like. */
@RunWith(JUnitQuickcheck.class)
public class ComparisonLawTest {
    private final List<String> ids = new ArrayList<>();

    /** A small world, so that two of it are often nearly the same. */
    private Variant variant(Random random) {
        Publication publication =
                Publication.builder("p", "Titel" + random.nextInt(8) / 7).build();
        Variants made = Variants.of(publication, "a");
        ids.clear();
        List.of("t", "u", "v").forEach(ids::add);
        Collections.shuffle(ids, random);
        while (!ids.isEmpty()) {
            made.topic(topic(random));
        }
        return made.text(text -> {
                    text.subtitle(random.nextInt(6) == 0 ? "" : "För dig");
                    for (int i = 0; i < random.nextInt(3); i++) {
                        String said = "m" + random.nextInt(4) / 3;
                        text.term("term" + i, said, ContentHash.ofTree(said));
                    }
                    for (int i = 0; i < random.nextInt(3); i++) {
                        String title = "bilaga" + random.nextInt(2);
                        text.attachment(title, title, ContentHash.ofTree(title));
                    }
                    return text;
                })
                .make();
    }

    private VariantTopic topic(Random random) {
        String id = ids.remove(0);
        List<VariantBlock> blocks = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            String block = "b" + random.nextInt(3);
            blocks.add(
                    random.nextInt(4) == 0
                            ? Variants.block(block, list(random, 1))
                            : Variants.block(block, block, "ord " + random.nextInt(5) / 4 + "."));
        }
        List<VariantTopic> below = new ArrayList<>();
        while (!ids.isEmpty() && random.nextInt(3) == 0) {
            below.add(topic(random));
        }
        return VariantTopic.of(id, "Rubrik " + random.nextInt(6) / 5, blocks, below);
    }

    /** Of the same few words, so that lists often differ by nothing but signs and levels. */
    private static ItemList list(Random random, int level) {
        List<ItemList.Item> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            List<ItemList> below =
                    level < ItemList.DEEPEST && random.nextBoolean() ? List.of(list(random, level + 1)) : List.of();
            items.add(ItemList.Item.of(Paragraph.of("Punkt"), below));
        }
        return ItemList.of(random.nextBoolean(), items);
    }

    @Property(trials = 2000)
    public void a_difference_between_blocks_is_told_in_what_can_be_written(int one, int other) {
        VariantDiff diff = Comparisons.compare(variant(new Random(one)), variant(new Random(other)));
        diff.differences().stream()
                .filter(difference -> difference.passage() == PassageKind.BLOCK)
                .forEach(difference ->
                        assertFalse(difference.toString(), difference.after().matches("(?s).*\\[[0-9a-f]{6,}\\]")));
    }

    @Property(trials = 2000)
    public void two_variants_do_not_differ_exactly_when_their_hashes_are_equal(int one, int other) {
        Variant left = variant(new Random(one));
        Variant right = variant(new Random(other % 3 == 0 ? one : other));
        VariantDiff diff = Comparisons.compare(left, right);
        assertEquals(
                left.text().passages() + " " + right.text().passages(),
                left.hash().equals(right.hash()),
                diff.isEmpty());
        assertEquals(
                diff.isEmpty(),
                Impacts.of("p", List.of(left), List.of(right)).altered().isEmpty());
    }

    @Property(trials = 500)
    public void each_side_is_all_that_is_alike_and_all_that_differs_on_it(int one, int other) {
        Variant left = variant(new Random(one));
        Variant right = variant(new Random(other));
        VariantDiff diff = Comparisons.compare(left, right);
        if (!diff.isEmpty()) {
            assertEquals(left.text().passages().size(), diff.same() + without(diff, PassageDifference.Kind.ADDED));
            assertEquals(right.text().passages().size(), diff.same() + without(diff, PassageDifference.Kind.REMOVED));
        }
        diff.differences()
                .forEach(difference -> assertTrue(
                        difference.toString(),
                        difference.kind() == PassageDifference.Kind.MOVED
                                || !difference.before().equals(difference.after())));
    }

    private static int without(VariantDiff diff, PassageDifference.Kind kind) {
        return (int) diff.differences().stream()
                .filter(difference -> difference.kind() != kind)
                .count();
    }
}
