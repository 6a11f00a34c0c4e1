package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.VariantBlock;

@RunWith(JUnitQuickcheck.class)
public class VariantPropertyTest {
    private static final String ALPHABET = "ab åÄ1.-*_`#>[]()|\\<>&!{}\n:\u05d0\u00a0";
    private static final List<String> PIECES = List.of(
            "**x**",
            "[a](https://e.se)",
            "- ",
            "\n\n",
            "|a|b|\n|-|-|\n",
            "[](topic:t1)",
            "<b>",
            "&amp;",
            "1. ",
            "\n  - ",
            "\n    - ",
            "\n      1. ");

    private static String markdown(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            if (random.nextBoolean()) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return text.toString().replace("{{", "{");
    }

    private static BlockContent content(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> BlockContent.list(List.of(markdown(random), markdown(random)), random.nextBoolean());
            case 1 ->
                BlockContent.table(
                        "",
                        "",
                        List.of(new BlockContent.Column("A", 1)),
                        List.of(List.of(markdown(random))),
                        random.nextBoolean());
            default -> BlockContent.text(markdown(random));
        };
    }

    /** Blocks {@code x…} are for all, {@code y…} for architects alone; one in three of the first is included again. */
    private static Trial trial(long seed) {
        Random random = new Random(seed);
        Trial trial = Trial.trial();
        for (int t = 0; t < 4; t++) {
            List<PublicationBlock> blocks = new ArrayList<>();
            for (int b = 0; b < 3; b++) {
                String id = t + "" + b;
                blocks.add(PublicationBlock.of("x" + id, content(random)));
                if (random.nextBoolean()) {
                    blocks.add(PublicationBlock.of("y" + id, content(random)).readBy(List.of(Trial.ARK)));
                }
                if (random.nextInt(3) == 0) {
                    blocks.add(Trial.include("x" + id + "i", "x" + id));
                }
            }
            trial.topic(Topic.of("t" + t, "T", Map.of(), null, blocks));
        }
        return trial;
    }

    private static List<ContentHash> common(VariantMaker maker, String audience) {
        return maker.make("P", audience)
                .variant()
                .blocks()
                .filter(block -> block.id().startsWith("x"))
                .map(VariantBlock::hash)
                .toList();
    }

    @Property(trials = 200)
    public void a_block_for_all_has_one_hash_in_every_variant(long seed) {
        VariantMaker maker = trial(seed).maker();
        assertEquals(common(maker, Trial.POL), common(maker, Trial.ARK));
    }

    @Property(trials = 100)
    public void what_is_included_reads_as_where_it_is_written(long seed) {
        List<VariantBlock> blocks = trial(seed).variant(Trial.ARK).blocks().toList();
        blocks.stream()
                .filter(block -> block.id().endsWith("i"))
                .forEach(included -> assertEquals(
                        blocks.stream()
                                .filter(block -> block.id().equals(included.source()))
                                .map(VariantBlock::hash)
                                .findFirst()
                                .orElseThrow(),
                        included.hash()));
    }

    @Property(trials = 100)
    public void the_same_set_gives_the_same_variant_and_findings(long seed) {
        Made one = trial(seed).make(Trial.ARK);
        Made other = trial(seed).make(Trial.ARK);
        assertEquals(one.findings(), other.findings());
        assertEquals(one.variant().hash(), other.variant().hash());
        assertEquals(text(one.variant().document()), text(other.variant().document()));
    }

    @Property(trials = 100)
    public void no_order_of_making_makes_a_difference(long seed) {
        VariantMaker maker = trial(seed).maker();
        maker.make("P", Trial.POL);
        Made later = maker.make("P", Trial.ARK);
        assertEquals(trial(seed).make(Trial.ARK).findings(), later.findings());
    }

    @Property(trials = 1000)
    public void every_id_is_one_things_and_every_reference_leads_to_one(long seed) {
        for (String audience : List.of(Trial.POL, Trial.ARK)) {
            Document document = Crowded.trial(seed).variant(audience).document();
            DocumentOutline outline = DocumentOutline.of(document);
            assertEquals(List.of(), outline.repeatedIds());
            assertEquals(List.of(), outline.deadReferences());
        }
    }

    @Property(trials = 200)
    public void names_hold_whatever_is_written(long seed) {
        DocumentOutline outline =
                DocumentOutline.of(trial(seed).variant(Trial.ARK).document());
        assertEquals(List.of(), outline.repeatedIds());
        assertEquals(List.of(), outline.deadReferences());
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.sections().forEach(section -> section.blocks()
                .forEach(block -> text.append(block.plainText()).append('\n')));
        return text.toString();
    }
}
