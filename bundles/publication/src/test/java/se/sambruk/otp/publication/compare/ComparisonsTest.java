package se.sambruk.otp.publication.compare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.PassageDifference;
import se.sambruk.otp.api.publication.PassageKind;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationImpact;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.VariantDiff;
import se.sambruk.otp.api.publication.VariantText;
import se.sambruk.otp.publication.Variants;

public class ComparisonsTest {
    private static final Publication PUBLICATION =
            Publication.builder("intro", "Introduktion").build();

    private static Variants variant(String audience) {
        return Variants.of(PUBLICATION, audience);
    }

    private static List<String> differences(Variants left, Variants right) {
        return Comparisons.compare(left.make(), right.make()).differences().stream()
                .map(ComparisonsTest::line)
                .toList();
    }

    private static String line(PassageDifference difference) {
        String what = difference.passage() == PassageKind.BLOCK
                ? difference.id()
                : (difference.passage().wire() + " " + difference.topic() + difference.id()).strip();
        return difference.kind().wire() + " " + what;
    }

    @Test
    public void what_is_alike_does_not_differ() {
        VariantDiff diff = Comparisons.compare(
                variant("a").topic("t", "x", "ett.", "y", "två.").make(),
                variant("b").topic("t", "x", "ett.", "y", "två.").make());
        assertTrue(diff.isEmpty());
        assertEquals("two blocks with their heading, the title and the language", 5, diff.same());
        assertEquals("A", diff.left());
    }

    @Test
    public void blocks_come_go_and_change() {
        assertEquals(
                List.of("removed först", "changed x", "removed y", "added z"),
                differences(
                        variant("a").topic("t", "först", "noll.", "x", "ett.", "y", "två."),
                        variant("b").topic("t", "x", "etta.", "z", "tre.")));
    }

    @Test
    public void only_what_was_moved_is_told_to_have_been() {
        assertEquals(
                List.of("moved d"),
                differences(
                        variant("a").topic("t", "a", "1.", "b", "2.", "c", "3.", "d", "4."),
                        variant("b").topic("t", "d", "4.", "a", "1.", "b", "2.", "c", "3.")));
        assertEquals(
                List.of("moved x"),
                differences(
                        variant("a").topic("t", "x", "1.").topic("u"),
                        variant("b").topic("t").topic("u", "x", "1.")));
    }

    @Test
    public void a_topic_that_is_moved_is_told_of_once_with_all_that_is_in_it() {
        assertEquals(
                List.of("moved heading v"),
                differences(
                        variant("a")
                                .topic("t", "a", "1.", "b", "2.")
                                .topic("u", "c", "3.")
                                .topic("v", "d", "4."),
                        variant("b")
                                .topic("v", "d", "4.")
                                .topic("t", "a", "1.", "b", "2.")
                                .topic("u", "c", "3.")));
    }

    @Test
    public void whatever_a_reader_sees_is_told_of_where_it_differs() {
        assertEquals(
                List.of("changed title"),
                differences(
                        variant("a").topic("t", "x", "ett."),
                        Variants.of(
                                        Publication.builder("intro", "Om något annat")
                                                .build(),
                                        "a")
                                .topic("t", "x", "ett.")));
        assertEquals(
                List.of("added subtitle"),
                differences(variant("a"), variant("a").text(text -> text.subtitle("För dig"))));
        assertEquals(
                List.of("removed organization"),
                differences(variant("a").text(text -> text.organization("Sambruk")), variant("a")));
        assertEquals(
                List.of("changed heading t"),
                differences(
                        variant("a").topic("t", "x", "ett."),
                        variant("a").called("t", "En annan rubrik", "x", "ett.")));
        assertEquals(
                List.of("changed term drift", "removed term stöd"),
                differences(
                        variant("a").text(text -> term(text, "drift", "ett").term("stöd", "s", hash("s"))),
                        variant("a").text(text -> term(text, "drift", "två"))));
        assertEquals(
                List.of("changed attachment Karta", "moved attachment Plan"),
                differences(
                                variant("a").text(text -> attachments(text, "Karta", "1", "Ritning", "2", "Plan", "3")),
                                variant("a").text(text -> attachments(text, "Plan", "3", "Karta", "9", "Ritning", "2")))
                        .stream()
                        .sorted()
                        .toList());
    }

    private static ContentHash hash(String text) {
        return ContentHash.ofTree(text);
    }

    private static VariantText.Builder term(VariantText.Builder text, String name, String meaning) {
        return text.term(name, name + " " + meaning, hash(meaning));
    }

    private static VariantText.Builder attachments(VariantText.Builder text, String... titlesAndNumbers) {
        for (int i = 0; i < titlesAndNumbers.length; i += 2) {
            String said = titlesAndNumbers[i + 1] + ", " + titlesAndNumbers[i];
            text.attachment(titlesAndNumbers[i], said, hash(said));
        }
        return text;
    }

    @Test
    public void the_order_of_terms_is_the_languages_own_and_tells_of_no_change() {
        assertEquals(
                List.of(),
                differences(
                        variant("a").text(text -> term(term(text, "ö", "1"), "a", "2")),
                        variant("a").text(text -> term(term(text, "a", "2"), "ö", "1"))));
    }

    @Test
    public void the_same_words_that_look_otherwise_are_told_with_how_they_look() {
        VariantDiff diff = Comparisons.compare(
                variant("a")
                        .block("x", Span.of("se "), Span.of("här").linking("https://example.org/a"))
                        .make(),
                variant("a")
                        .block("x", Span.of("se "), Span.of("här", Span.Style.STRONG))
                        .make());
        PassageDifference difference = diff.differences().get(0);
        assertEquals("se [här](https://example.org/a)", difference.before());
        assertEquals("se **här**", difference.after());
    }

    @Test
    public void what_nobody_can_read_a_difference_of_is_told_by_its_hash() {
        VariantDiff diff = Comparisons.compare(
                variant("a").text(text -> text.term("a", "A.", hash("1"))).make(),
                variant("a").text(text -> text.term("a", "A.", hash("2"))).make());
        PassageDifference difference = diff.differences().get(0);
        assertEquals("A. [" + hash("1").abbreviated() + "]", difference.before());
    }

    @Test
    public void other_ids_for_the_same_words_are_no_difference() {
        assertEquals(
                List.of(),
                differences(variant("a").topic("t", "x", "ett."), variant("a").called("u", "t", "y", "ett.")));
    }

    @Test
    public void nor_are_they_beside_what_is_one() {
        assertEquals(
                List.of("changed z"),
                differences(
                        variant("a").topic("t", "x", "ett.", "z", "två.").topic("u", "v", "fyra."),
                        variant("a").topic("t", "y", "ett.", "z", "tre.").called("w", "u", "v", "fyra.")));
        assertEquals(
                "the same words elsewhere",
                List.of("moved y"),
                differences(
                        variant("a").topic("t", "x", "ett.").topic("u", "z", "två."),
                        variant("a").topic("t").topic("u", "z", "två.", "y", "ett.")));
        assertEquals(
                "each stands for one",
                List.of("removed x2"),
                differences(
                        variant("a").topic("t", "x", "ett.", "x2", "ett."),
                        variant("a").topic("t", "y", "ett.")));
    }

    private static Variants listed(boolean numbered, boolean below) {
        ItemList.Item second = ItemList.Item.of(Paragraph.of("Två"));
        ItemList list = below
                ? ItemList.of(
                        false,
                        List.of(ItemList.Item.of(Paragraph.of("Ett"), List.of(ItemList.of(numbered, List.of(second))))))
                : ItemList.of(numbered, List.of(ItemList.Item.of(Paragraph.of("Ett")), second));
        return variant("a").topic("t", List.of(Variants.block("x", list)));
    }

    @Test
    public void an_item_that_changes_its_level_or_its_sign_is_told_with_both() {
        PassageDifference level = Comparisons.compare(
                        listed(false, false).make(), listed(false, true).make())
                .differences()
                .get(0);
        assertEquals("- Ett\n- Två", level.before());
        assertEquals("- Ett\n  - Två", level.after());
        PassageDifference sign = Comparisons.compare(
                        listed(false, true).make(), listed(true, true).make())
                .differences()
                .get(0);
        assertEquals("- Ett\n  1. Två", sign.after());
    }

    @Test
    public void variants_for_one_audience_are_told_apart_by_the_versions_that_readers_see() {
        Publication publication = Publication.builder("intro", "Introduktion")
                .metadata(PublicationMetadata.builder().version("{{utgava}}").build())
                .build();
        VariantDiff diff = Comparisons.compare(
                Variants.of(publication, "a").version("2026:1").make(),
                Variants.of(publication, "a").make());
        assertEquals("A 2026:1", diff.left());
        assertEquals("A", diff.right());
    }

    @Test
    public void a_change_alters_some_variants_and_leaves_others() {
        PublicationApproval approval =
                PublicationApproval.of("intro", "a", "Anna", LocalDate.of(2026, 12, 1), "0123456789ab");
        PublicationImpact impact = Impacts.of(
                "intro",
                List.of(
                        variant("a").topic("t", "x", "ett.").approved(approval).make(),
                        variant("b").topic("t", "y", "två.").make(),
                        variant("gammal").topic("t", "y", "två.").make()),
                List.of(
                        variant("a").topic("t", "x", "ett två.").make(),
                        variant("b").topic("t", "y", "två.").make(),
                        variant("ny").topic("t", "y", "två.").make()));
        assertEquals(
                List.of("a", "gammal", "ny"),
                impact.altered().stream().map(Audience::id).toList());
        assertEquals(List.of("b"), impact.unaltered().stream().map(Audience::id).toList());
        assertTrue(impact.audiences().get(0).approvalLost());
    }

    @Test
    public void an_approval_is_lost_where_none_holds_for_what_there_is_now() {
        PublicationApproval approval =
                PublicationApproval.of("intro", "a", "Anna", LocalDate.of(2026, 12, 1), "0123456789ab");
        Variants old = variant("a").topic("t", "x", "ett.").approved(approval);
        assertFalse(lost(old, variant("a").topic("t", "x", "ett två.").approved(approval)));
        assertTrue(lost(old, variant("a").topic("t", "x", "ett.")));
        assertFalse(lost(variant("a").topic("t", "x", "ett."), variant("a").topic("t", "x", "två.")));
    }

    private static boolean lost(Variants old, Variants fresh) {
        return Impacts.of("intro", List.of(old.make()), List.of(fresh.make()))
                .audiences()
                .get(0)
                .approvalLost();
    }
}
