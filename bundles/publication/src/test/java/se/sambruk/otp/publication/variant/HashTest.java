package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.NoteKind;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.VariantBlock;

public class HashTest {
    private static ContentHash block(String markdown) {
        return Trial.of(markdown).block("b").hash();
    }

    private static ContentHash variant(Trial trial) {
        return trial.variant(POL).hash();
    }

    @Test
    public void equal_words_have_equal_hashes() {
        assertEquals(block("a *b*"), block("a _b_\n"));
        assertNotEquals(block("a *b*"), block("a b"));
        assertNotEquals(block("a"), block("b"));
        assertNotEquals(block("- a"), block("1. a"));
        assertNotEquals(block("- a\n- b"), block("- a\n  - b"));
        assertNotEquals(block("- a\n  1. b"), block("- a\n  - b"));
        assertNotEquals(block("a"), trial().topic("t", note()).block("b").hash());
    }

    private static PublicationBlock note() {
        return PublicationBlock.of("b", BlockContent.note("a", NoteKind.LAW));
    }

    @Test
    public void where_a_link_leads_out_of_the_document_is_part_of_what_is_approved() {
        assertNotEquals(block("se [a](https://example.org) b"), block("se [a](https://example.com) b"));
        assertNotEquals(block("se [a](https://example.org) b"), block("se a b"));
    }

    @Test
    public void a_link_that_leads_for_one_reader_only_leaves_the_words_common() {
        Trial trial = trial().topic("t", text("b", "se [där](topic:u) b"))
                .topic(Topic.of("u", "U", Map.of(), List.of(ARK), List.of(text("x", "X."))));
        assertEquals(trial.block("b", POL).hash(), trial.block("b", ARK).hash());
    }

    @Test
    public void titles_and_order_are_part_of_a_variant() {
        ContentHash one = variant(trial().topic("t", text("a", "A."), text("b", "B.")));
        assertNotEquals(one, variant(trial().topic("t", text("b", "B."), text("a", "A."))));
        assertNotEquals(
                one,
                variant(trial().topic(
                                Topic.of("t", "Annat", Map.of(), null, List.of(text("a", "A."), text("b", "B."))))));
        assertEquals(one, variant(trial().topic("t", text("c", "A."), text("d", "B."))));
    }

    @Test
    public void metadata_and_history_are_not_part_of_it() {
        ContentHash one = variant(Trial.of("a"));
        assertEquals(one, variant(Trial.of("a").publication(made -> made.metadata(
                        PublicationMetadata.builder().approvedBy("Bo").build())
                .history(List.of(HistoryRow.of(LocalDate.of(2026, 1, 2), "x", ""))))));
        assertNotEquals(one, variant(Trial.of("a").publication(made -> made.title("Annan"))));
    }

    @Test
    public void what_terms_mean_is_part_of_it() {
        assertNotEquals(variant(explained("Ett.")), variant(explained("Två.")));
    }

    private static Trial explained(String definition) {
        return Trial.of("[](term:x)")
                .publication(made -> made.glossary(true))
                .with(set -> set.terms(List.of(Term.of("x", definition))));
    }

    @Test
    public void running_text_is_measured_and_all_words_are_counted() {
        VariantBlock block = Trial.of("Ett två tre. Fyra.\n\n- fem\n- sex\n\n|Sju|\n|---|\n|åtta nio|")
                .block("b");
        assertEquals(6, block.measure().words());
        assertEquals(4, block.measure().sentences());
        assertEquals(3, block.measure().longestSentence());
        assertEquals(9, block.words());
    }

    @Test
    public void what_stands_as_a_heading_is_no_running_text() {
        assertEquals(2, Trial.of("**Motiv**\n\nEtt två.").block("b").measure().words());
        assertEquals(
                4, Trial.of("**Läs detta.**\n\nEtt två.").block("b").measure().words());
    }

    @Test
    public void the_measure_of_a_variant_is_that_of_its_blocks() {
        Trial trial = trial().topic("t", text("a", "Ett två."), text("b", "Tre."));
        assertEquals(3, trial.variant(POL).measure().words());
        assertEquals(2, trial.variant(POL).measure().sentences());
        assertEquals(3, trial.variant(POL).words());
    }
}
