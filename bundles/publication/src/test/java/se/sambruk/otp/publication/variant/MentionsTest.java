package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.RequirementMention;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.text.LocalizedText;

/** What readers are told of who are not to meet requirements, or not by their ids. */
public class MentionsTest {
    private static final String ID = "OTP-DRI-003";

    /** Politicians read as is said; architects may read ids. */
    private static Trial read(RequirementMention how, Trial trial) {
        return trial.with(set -> set.requirements(List.of(Requirements.of(ID, "Drifttillgänglighet", "K-1"))))
                .audience(Audience.builder(POL, "Politiker").requirements(how).build());
    }

    private static Trial never(Trial trial) {
        return read(RequirementMention.NEVER, trial);
    }

    private static Trial never(PublicationBlock block) {
        return never(trial().topic("t", block));
    }

    private static Trial explained(String markdown) {
        return read(RequirementMention.EXPLAINED, Trial.of(markdown));
    }

    /** What politicians are told of: subject and where; architects are told of nothing. */
    private static List<String> met(Trial trial) {
        assertEquals("", trial.codes(ARK));
        return trial.make(POL).findings().stream().map(MentionsTest::met).toList();
    }

    private static String met(PublicationFinding finding) {
        assertEquals("OTP-4609", finding.code());
        assertEquals(POL, finding.audience().orElseThrow());
        assertEquals(ID, finding.arguments().get(0));
        assertEquals("OTP-INF/p.yaml", finding.location().orElseThrow().path());
        assertFalse(finding.remedy().in(LocalizedText.SWEDISH).isBlank());
        return finding.subject().orElse("-") + " " + finding.arguments().get(3);
    }

    @Test
    public void a_requirement_is_explained_in_at_least_two_words() {
        Trial explained = explained("[god drift](requirement:OTP-DRI-003)");
        assertEquals("god drift", explained.says());
        assertEquals("", explained.codes());
        Trial unexplained = explained("[](requirement:OTP-DRI-003)");
        assertEquals("Drifttillgänglighet", unexplained.says());
        assertEquals(List.of("b i texten"), met(unexplained));
        assertEquals(List.of("b i texten"), met(explained("[drift OTP-DRI-003](requirement:OTP-DRI-003)")));
        assertEquals(List.of("b i texten"), met(explained("[god drift OTP-DRI-003](requirement:OTP-DRI-003)")));
    }

    @Test
    public void a_reader_who_is_to_see_no_requirements_is_led_to_none() {
        assertEquals(List.of("b i texten"), met(never(text("b", "[god drift](requirement:OTP-DRI-003)"))));
    }

    @Test
    public void an_id_is_met_in_words_code_items_cells_notes_and_labels() {
        for (String markdown : List.of(
                "Se OTP-DRI-003.",
                "`OTP-DRI-003`",
                "OTP-**DRI**-003",
                "- a\n  - OTP-DRI-003",
                "| A |\n|---|\n| OTP-DRI-003 |",
                "[OTP-DRI-003](https://example.org)",
                "[kravet OTP-DRI-003](topic:t)")) {
            assertEquals(markdown, List.of("b i texten"), met(never(text("b", markdown))));
            assertEquals(markdown, List.of("b i texten"), met(explained(markdown)));
        }
        assertEquals(
                List.of("b i texten"),
                met(never(PublicationBlock.of(
                        "b", BlockContent.note(ID, se.sambruk.otp.api.publication.NoteKind.WARNING)))));
    }

    @Test
    public void an_id_is_met_where_a_link_leads() {
        assertEquals(
                List.of("b i en länks adress"), met(never(text("b", "[här](https://example.org/krav/otp-dri-003)"))));
    }

    @Test
    public void an_id_is_met_in_a_heading() {
        Trial trial = never(trial().topic(Topic.of("t", "Om OTP-DRI-003", Map.of(), null, List.of(text("b", "B.")))));
        assertEquals(List.of("t i rubriken"), met(trial));
        Trial other = never(trial().topic(
                        Topic.of("t", "Om OTP-DRI-003", Map.of(POL, "Om drift"), null, List.of(text("b", "B.")))));
        assertEquals(List.of(), met(other));
    }

    @Test
    public void an_id_is_met_in_captions_and_descriptions_of_tables() {
        assertEquals(
                List.of(
                        "b i en bildtext eller en tabells rubrik",
                        "b i beskrivningen av en bild eller en tabell",
                        "b i texten"),
                met(never(PublicationBlock.of(
                        "b",
                        BlockContent.table(
                                ID, ID, List.of(new BlockContent.Column(ID, 1)), List.of(List.of("a")), false)))));
    }

    @Test
    public void an_id_is_met_in_pictures_their_captions_and_their_descriptions() {
        Trial trial = never(trial().picture(
                        "bilder/karta.svg", "<svg id=\"OTP-DRI-999\"><text>OTP-DRI-003</text></svg>")
                .topic("t", PublicationBlock.of("b", BlockContent.image("bilder/karta.svg", ID, "Visar " + ID + "."))));
        assertEquals(
                List.of(
                        "b i en bildtext eller en tabells rubrik",
                        "b i beskrivningen av en bild eller en tabell",
                        "b i en bild"),
                met(trial));
    }

    @Test
    public void an_id_is_met_in_what_is_made_of_a_view() {
        Trial trial = never(trial().model(ArchitectureModel.builder("m")
                        .view(View.builder("V").name("Vy av " + ID).build())
                        .build())
                .topic("t", PublicationBlock.of("b", BlockContent.view("V", "", ""))));
        assertEquals(
                List.of("b i en bildtext eller en tabells rubrik", "b i beskrivningen av en bild eller en tabell"),
                met(trial));
    }

    @Test
    public void an_id_is_met_in_what_the_architecture_says() {
        Trial trial = never(trial().model(ArchitectureModel.builder("m")
                        .element(Element.of("K-1", "application-component", "Drift enligt " + ID, ""))
                        .element(Element.of("K-2", "application-component", "Annat", ""))
                        .build())
                .topic("t", PublicationBlock.of("b", BlockContent.catalog(ArchitecturePart.ELEMENTS, null))));
        assertEquals(List.of("b i det som arkitekturen säger om ”Drift enligt OTP-DRI-003”"), met(trial));
    }

    @Test
    public void an_id_is_met_in_the_explanation_of_a_term_where_that_is_told() {
        Trial trial = never(text("b", "[](term:drift)"))
                .with(set -> set.terms(List.of(Term.of("drift", "Det som OTP-DRI-003 kräver."))));
        assertEquals(List.of(), met(trial));
        assertEquals(
                List.of("b i ordlistans förklaring av ”drift”"), met(trial.publication(made -> made.glossary(true))));
    }

    @Test
    public void an_id_is_met_in_what_variables_stand_for() {
        assertEquals(List.of("b i texten"), met(never(text("b", "Se {{krav}}.")).variable("krav", ID)));
        assertEquals(
                List.of("b i texten"),
                met(never(text("b", "[här]({{adress}})")).variable("adress", "requirement:" + ID)));
    }

    @Test
    public void an_id_is_met_in_what_the_publication_says_of_itself() {
        Trial plain = never(text("b", "B."));
        List<String> told = List.of("- i det som publikationen säger om sig själv");
        assertEquals(told, met(plain.publication(made -> made.title(ID))));
        assertEquals(told, met(plain.publication(made -> made.subtitle(ID))));
        assertEquals(told, met(plain.publication(made -> made.organization(ID))));
        assertEquals(
                told,
                met(plain.publication(made ->
                        made.metadata(PublicationMetadata.builder().identity(ID).build()))));
        assertEquals(
                told,
                met(plain.publication(
                        made -> made.history(List.of(HistoryRow.of(LocalDate.of(2026, 12, 1), "Nytt: " + ID, ""))))));
        assertEquals(told, met(plain.publication(made -> made.attachments(List.of(AttachmentRow.of("1", ID, ""))))));
    }

    @Test
    public void only_what_is_an_id_in_the_library_is_one() {
        assertEquals(List.of(), met(never(text("b", "OTP-DRI-999, OTP-DRI-0031, XOTP-DRI-003 och OTP-DRI-003a."))));
    }

    @Test
    public void an_id_is_one_however_it_is_written() {
        for (String written : List.of(
                "otp-dri-003",
                "OTP\u2011DRI\u2011003",
                "OTP–DRI–003",
                "OTP-\u00adDRI-003",
                "OTP-DRI-003-kravet",
                "krav-OTP-DRI-003",
                "(OTP-DRI-003)",
                "OTP-DRI-003:s")) {
            assertEquals(written, List.of("b i texten"), met(never(text("b", written))));
        }
    }

    @Test
    public void a_remedy_is_one_for_where_the_id_is_met() {
        assertTrue(remedy(explained("OTP-DRI-003")).contains("två ord"));
        assertTrue(remedy(never(text("b", "OTP-DRI-003"))).contains("Ta bort kravet"));
        assertTrue(remedy(never(text("b", "[](term:drift)"))
                        .with(set -> set.terms(List.of(Term.of("drift", ID))))
                        .publication(made -> made.glossary(true)))
                .contains("ordlistan"));
        assertTrue(remedy(never(text("b", "B.")).publication(made -> made.title(ID)))
                .contains("variabel"));
    }

    private static String remedy(Trial trial) {
        return trial.make(POL).findings().get(0).remedy().in(LocalizedText.SWEDISH);
    }
}
