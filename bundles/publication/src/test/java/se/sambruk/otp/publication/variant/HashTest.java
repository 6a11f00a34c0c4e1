package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.NoteKind;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationStatus;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
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

    private static ContentHash with(UnaryOperator<Publication.Builder> change) {
        return variant(Trial.of("a").publication(change));
    }

    @Test
    public void whose_it_is_and_in_which_language_and_what_is_attached_are_part_of_it() {
        ContentHash one = variant(Trial.of("a"));
        assertNotEquals(one, with(made -> made.subtitle("För {{malgrupp}}")));
        assertNotEquals(one, with(made -> made.organization("Sambruk")));
        assertNotEquals(one, with(made -> made.language("en")));
        assertNotEquals(one, with(made -> made.attachments(List.of(AttachmentRow.of("1", "Karta", "K-1")))));
        assertNotEquals(
                "a row that looks otherwise",
                with(made -> made.attachments(List.of(AttachmentRow.of("", "Karta", "K-1")))),
                with(made -> made.attachments(List.of(AttachmentRow.of("Karta", "K-1", "")))));
    }

    @Test
    public void how_deep_a_heading_stands_is_part_of_it() {
        TopicPlace under = TopicPlace.of("under", List.of());
        assertNotEquals(
                variant(nested(TopicPlace.of("over", List.of(under)))),
                variant(nested(TopicPlace.of("over", List.of()), under)));
    }

    private static Trial nested(TopicPlace... places) {
        return trial().topic("over", text("a", "A."))
                .topic("under", text("b", "B."))
                .contents(places);
    }

    @Test
    public void what_a_view_shows_is_part_of_it_and_how_it_has_been_drawn_is_not() {
        assertEquals(shown("<svg>1</svg>", "en ruta"), shown("<svg>2</svg>", "en ruta"));
        assertNotEquals(shown("<svg>1</svg>", "en ruta"), shown("<svg>1</svg>", "två rutor"));
        assertNotEquals(
                "of what nobody knows more of, its bytes",
                BlockTree.hash(List.of(Figure.of("f", bytes("1"), Diagram.SVG, "", "En ruta."))),
                BlockTree.hash(List.of(Figure.of("f", bytes("2"), Diagram.SVG, "", "En ruta."))));
    }

    private static ContentHash shown(String drawing, String content) {
        return BlockTree.hash(List.of(Figure.of("f", bytes(drawing), Diagram.SVG, "Vy", "En ruta.")
                .showing(ContentHash.ofTree(content))
                .told("g", "Vy", "En ruta.")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    public void metadata_and_history_are_not_part_of_it() {
        ContentHash one = variant(Trial.of("a"));
        assertEquals(one, variant(Trial.of("a").publication(made -> made.metadata(PublicationMetadata.builder()
                        .approvedBy("Bo")
                        .type("Rapport")
                        .status(PublicationStatus.PUBLISHED)
                        .issuedBy("Nämnden")
                        .identity("D-1")
                        .version("2")
                        .versionDate(LocalDate.of(2026, 1, 2))
                        .build())
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
