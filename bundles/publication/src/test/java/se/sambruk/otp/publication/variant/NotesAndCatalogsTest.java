package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.NoteKind;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.RequirementMention;

public class NotesAndCatalogsTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .element(Element.of("P-EN", "principle", "Uppgift en gång", ""))
            .element(Element.of("P-TVA", "principle", "Öppet", ""))
            .build();

    private static Trial note(String markdown, NoteKind kind) {
        return trial().topic("t", PublicationBlock.of("b", BlockContent.note(markdown, kind)));
    }

    private static Trial catalog() {
        return trial().model(MODEL)
                .with(set -> set.requirements(List.of(Requirements.of("OTP-DRI-003", "Drift", "P-EN"))))
                .topic(
                        "t",
                        text("a", "Före."),
                        PublicationBlock.of("b", BlockContent.catalog(ArchitecturePart.PRINCIPLES, null)),
                        text("c", "Efter."))
                .topic("u", text("d", "D."));
    }

    @Test
    public void a_note_says_in_words_what_kind_it_is() {
        assertEquals("Obs! Läs.", note("Läs.", NoteKind.WARNING).says());
        assertEquals("Exempel: Läs.", note("Läs.", NoteKind.EXAMPLE).says());
        assertEquals("Lagen säger: Läs.", note("Läs.", NoteKind.LAW).says());
        assertEquals("Bra att veta: Läs.", note("Läs.", NoteKind.INFORMATION).says());
    }

    @Test
    public void all_paragraphs_of_a_note_look_like_one() {
        List<Block> blocks = note("A.\n\n- x\n\nB.", NoteKind.LAW).block("b").blocks();
        assertEquals(
                List.of("note", "", "note"), blocks.stream().map(Block::role).toList());
        assertEquals("b", blocks.get(0).id().orElseThrow());
    }

    @Test
    public void a_note_that_begins_with_a_list_has_its_kind_before() {
        assertEquals("Obs!\n\nx", note("- x", NoteKind.WARNING).says());
    }

    @Test
    public void a_catalog_stands_in_sections_below_its_topic() {
        Section topic = catalog().variant(POL).document().sections().get(0);
        assertEquals(
                List.of("Före.", "Efter."),
                topic.blocks().stream().map(Block::plainText).toList());
        assertEquals(
                List.of("P-EN", "P-TVA"),
                topic.sections().stream().map(Section::id).toList());
    }

    @Test
    public void a_catalogs_block_says_all_of_it() {
        assertEquals(
                "Uppgift en gång\n\nSe P-EN och borta\n\nKrav: OTP-DRI-003\n\nÖppet\n\nSe P-EN och borta",
                catalog().says());
    }

    @Test
    public void a_catalogs_headings_are_not_among_its_words() {
        assertEquals(5 + 3 + 5, catalog().block("b").words());
    }

    @Test
    public void links_to_what_is_told_elsewhere_are_text() {
        Section principle =
                catalog().variant(POL).document().sections().get(0).sections().get(0);
        List<Span> spans = ((Paragraph) principle.blocks().get(0)).spans();
        assertEquals("P-EN", spans.get(1).anchor().orElseThrow());
        assertTrue(spans.get(3).anchor().isEmpty());
    }

    @Test
    public void requirements_are_not_told_to_those_who_are_not_to_see_them() {
        Trial trial = catalog()
                .audience(Audience.builder(POL, "Politiker")
                        .requirements(RequirementMention.NEVER)
                        .build());
        assertTrue(!trial.says().contains("OTP-DRI-003"));
        assertEquals("", trial.codes());
    }

    @Test
    public void without_an_architecture_there_is_nothing_to_tell() {
        Trial trial =
                trial().topic("t", PublicationBlock.of("b", BlockContent.catalog(ArchitecturePart.PATTERNS, null)));
        assertEquals("", trial.says());
    }
}
