package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.requirement.Requirement;

public class ReferencesTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .element(Element.of("P-EN", "principle", "Uppgift en gång", ""))
            .element(Element.of("K-1", "application-component", "Knutpunkt", ""))
            .view(View.builder("V-ALL")
                    .name("Hela bilden")
                    .node(ViewNode.element("n", "K-1").build())
                    .build())
            .view(View.builder("V-TOM").name("Tom").build())
            .build();

    private static Requirement requirement() {
        return Requirements.of("OTP-DRI-003", "Drifttillgänglighet", "K-1");
    }

    private static Trial trial(String markdown) {
        return Trial.of(markdown).model(MODEL).with(set -> set.requirements(List.of(requirement()))
                .benefits(List.of(Benefit.of("1", "Enklare vardag", List.of(new Benefit.Point("1a", "Färre resor")))))
                .terms(List.of(
                        Term.of("ärende", "Det som handläggs."),
                        Term.builder("digital post", "Post.")
                                .abbreviation("DP")
                                .synonyms(List.of("e-post"))
                                .build()))
                .references(List.of(
                        Reference.builder("LOU", ReferenceKind.ACT, "Lag om offentlig upphandling")
                                .shortTitle("LOU")
                                .source("https://example.org/lou")
                                .build(),
                        Reference.builder("ISO", ReferenceKind.STANDARD, "Informationssäkerhet")
                                .build())));
    }

    private static Span span(Trial trial) {
        return trial.only(Paragraph.class).spans().get(0);
    }

    @Test
    public void a_requirement_is_named() {
        assertEquals(
                "OTP-DRI-003 Drifttillgänglighet",
                trial("[](requirement:OTP-DRI-003)").says());
        assertEquals(
                "hög drift (OTP-DRI-003)",
                trial("[hög drift](requirement:OTP-DRI-003)").says());
        assertEquals(
                "kravet OTP-DRI-003",
                trial("[kravet OTP-DRI-003](requirement:OTP-DRI-003)").says());
        assertEquals("", trial("[](requirement:OTP-DRI-003) OTP-DRI-003").codes());
    }

    @Test
    public void an_element_has_its_name() {
        assertEquals("Knutpunkt", trial("[](element:K-1)").says());
        assertTrue(span(trial("[](element:K-1)")).anchor().isEmpty());
        assertEquals("navet", trial("[navet](element:K-1)").says());
    }

    @Test
    public void an_element_leads_to_the_figure_that_shows_it() {
        Trial trial = trial("[](element:K-1)").topic("u", PublicationBlock.of("f", BlockContent.view("V-ALL", "", "")));
        assertEquals("f", span(trial).anchor().orElseThrow());
    }

    @Test
    public void an_element_leads_first_to_where_it_is_told_of() {
        Trial trial = trial("[](element:K-1)")
                .topic(
                        "u",
                        PublicationBlock.of("f", BlockContent.view("V-ALL", "", "")),
                        PublicationBlock.of("c", BlockContent.catalog(ArchitecturePart.ELEMENTS, null)));
        assertEquals("K-1", span(trial).anchor().orElseThrow());
    }

    @Test
    public void a_view_leads_to_its_figure() {
        Trial trial = trial("[](view:V-ALL)").topic("u", PublicationBlock.of("f", BlockContent.view("V-ALL", "", "")));
        assertEquals("figuren ”Hela bilden”", trial.says());
        assertEquals("f", span(trial).anchor().orElseThrow());
        assertEquals("", trial.codes());
    }

    @Test
    public void a_figure_is_called_as_it_is_captioned() {
        Trial trial = trial("[](view:V-ALL)")
                .topic("u", PublicationBlock.of("f", BlockContent.view("V-ALL", "För {{malgrupp}}", "")));
        assertEquals("figuren ”För politiker”", trial.says());
    }

    @Test
    public void a_view_that_is_not_shown_is_named_and_told_of() {
        Trial trial = trial("[](view:V-ALL)");
        assertEquals("Hela bilden", trial.says());
        assertEquals(List.of("4602 pol b: view:V-ALL"), trial.found());
    }

    @Test
    public void a_benefit_has_its_title() {
        assertEquals(
                "Färre resor, Enklare vardag",
                trial("[](benefit:1a), [](benefit:1)").says());
    }

    @Test
    public void a_term_is_shown_as_it_is_written() {
        assertEquals("Ärende", trial("[](term:Ärende)").says());
        assertEquals("ärendena", trial("[ärendena](term:ärende)").says());
        assertEquals("DP", trial("[](term:DP)").says());
        assertEquals("digital post", trial("[](<term:digital post>)").says());
        assertEquals("digital post", trial("[](term:digital%20post)").says());
        assertEquals("Ärende", trial("[Ärende](term:)").says());
    }

    @Test
    public void the_terms_that_are_used_are_listed_in_order() {
        Trial trial = trial("[](term:ärende) [](term:e-post)").publication(made -> made.glossary(true));
        Section section = trial.variant(POL).document().sections().get(1);
        assertEquals("Begrepp", section.title());
        assertEquals(
                "Begrepp som används i texten\nBegrepp\tBetydelse\ndigital post (DP)\tPost.\nÄven: e-post\n"
                        + "ärende\tDet som handläggs.",
                section.blocks().get(0).plainText());
        assertEquals(
                "begrepp-ärende",
                ((Table) section.blocks().get(0))
                        .rows()
                        .get(1)
                        .get(0)
                        .blocks()
                        .get(0)
                        .id()
                        .orElseThrow());
        assertEquals("begrepp-ärende", span(trial).anchor().orElseThrow());
    }

    @Test
    public void without_a_glossary_a_term_leads_nowhere() {
        assertTrue(span(trial("[](term:ärende)")).anchor().isEmpty());
        assertEquals(
                3, trial("[](term:ärende)").variant(POL).document().sections().size());
    }

    @Test
    public void a_topic_leads_to_its_heading() {
        Trial trial = trial("[](topic:u)").topic("u", text("x", "X."));
        assertEquals("Om u", trial.says());
        assertEquals("u", span(trial).anchor().orElseThrow());
    }

    @Test
    public void a_block_leads_to_where_it_stands() {
        Trial trial = trial("[där](block:x)").topic("u", text("x", "X."));
        assertEquals("x", span(trial).anchor().orElseThrow());
        assertEquals("x", trial.block("x").blocks().get(0).id().orElseThrow());
        assertEquals("Om u", trial("[](block:x)").topic("u", text("x", "X.")).says());
    }

    @Test
    public void every_kind_of_block_can_be_led_to() {
        PublicationBlock list = PublicationBlock.of("x", BlockContent.list(List.of("a"), false));
        Trial listed = trial("[där](block:x)").topic("u", list);
        assertTrue(ids(listed).contains("x"));
        Trial tabled = trial("[där](block:x)").topic("u", text("x", "|a|\n|-|\n|b|"));
        assertTrue(ids(tabled).contains("x"));
        PublicationBlock catalog = PublicationBlock.of("x", BlockContent.catalog(ArchitecturePart.ELEMENTS, null));
        Trial told = trial("[där](block:x)").topic("u", catalog);
        assertEquals("P-EN", span(told).anchor().orElseThrow());
    }

    private static List<String> ids(Trial trial) {
        return trial.block("x").blocks().stream()
                .flatMap(block -> block instanceof ItemList list ? list.items().stream() : Stream.of(block))
                .flatMap(block -> block.id().stream())
                .toList();
    }

    @Test
    public void a_reference_to_what_is_hidden_is_text_and_told_of() {
        Trial trial = trial("[där](topic:u) [här](block:x)")
                .topic(Topic.of("u", "U", Map.of(), List.of(ARK), List.of(text("x", "X."))));
        assertEquals("där här", trial.says());
        assertEquals(List.of("4602 pol b: topic:u", "4602 pol b: block:x"), trial.found());
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void a_reference_to_what_no_reader_has_is_told_of_once() {
        Trial trial = trial("[där](topic:u)").elsewhere(Topic.of("u", "U", Map.of(), null, List.of(text("x", "X."))));
        assertEquals(List.of("4602 - b: topic:u"), trial.found());
    }

    @Test
    public void a_place_in_a_statute_is_cited_as_such() {
        assertEquals("4\u00a0kap. 1\u00a0§ LOU", trial("[](reference:LOU#4:1)").says());
        assertEquals("LOU", trial("[](reference:LOU)").says());
        assertEquals("lagen", trial("[lagen](reference:LOU#4:1)").says());
        assertEquals(
                "https://example.org/lou",
                span(trial("[](reference:LOU#4:1)")).address().orElseThrow());
        assertEquals("Informationssäkerhet, A.5", trial("[](reference:ISO#A.5)").says());
    }

    private static Trial citing(String markdown) {
        return trial(markdown)
                .audience(Audience.builder(POL, "Politiker")
                        .abbreviations(List.of("LOU"))
                        .build())
                .with(set -> set.references(List.of(
                        Reference.builder("LOU", ReferenceKind.ACT, "Lag om offentlig upphandling")
                                .shortTitle("LOU")
                                .provision(Provision.of("4:1", "Principerna.", LocalDate.of(2026, 12, 1), true))
                                .provision(Provision.of("15:11 p. 7", "Utbildning.", LocalDate.of(2026, 12, 1), true))
                                .provision(Provision.of("19 a:8", "Principerna.", LocalDate.of(2026, 12, 1), false))
                                .build(),
                        Reference.builder("ISO", ReferenceKind.STANDARD, "Informationssäkerhet")
                                .build())));
    }

    @Test
    public void a_place_that_nobody_accounts_for_is_told_of_and_shown() {
        Trial trial = citing("[](reference:LOU#99:99)");
        assertEquals(List.of("4687 - b: 99:99"), trial.found());
        assertEquals("99\u00a0kap. 99\u00a0§ LOU", trial.says());
        PublicationFinding finding = trial.make(POL).findings().get(0);
        assertEquals(
                "OTP-INF/p.yaml", finding.location().map(SourceLocation::path).orElseThrow());
        assertEquals(
                11, finding.location().map(SourceLocation::line).orElseThrow().intValue());
        assertEquals("4687", citing("[lagen](<reference:LOU#kap 4>)").codes());
        assertEquals("4687", citing("[](<reference:LOU#15:11 p. 8>)").codes());
    }

    @Test
    public void a_place_that_nobody_has_read_is_told_of() {
        assertEquals(
                List.of("4688 - b: 19 a:8"),
                citing("[](<reference:LOU#19 a:8>)").found());
    }

    @Test
    public void places_that_are_read_and_references_without_places_are_left_alone() {
        assertEquals(
                "",
                citing("[](reference:LOU#4:1) [](reference:LOU) [](<reference:LOU#15:11 p. 7>) [](reference:ISO#A.5)")
                        .codes());
    }

    @Test
    public void the_place_that_may_be_meant_is_said() {
        assertEquals(
                " Menade du ”15:11 p. 7”?",
                citing("[](<reference:LOU#15:11 p.7>)")
                        .make(POL)
                        .findings()
                        .get(0)
                        .arguments()
                        .get(3));
    }

    @Test
    public void what_does_not_exist_is_told_of_and_its_text_stays() {
        for (String scheme :
                List.of("requirement", "element", "view", "benefit", "term", "topic", "block", "reference")) {
            Trial trial = trial("[se där](" + scheme + ":borta)");
            assertEquals("se där", trial.says());
            assertEquals(List.of("4601 - b: " + scheme + ":borta"), trial.found());
        }
        assertEquals("borta", trial("[](topic:borta)").says());
    }

    @Test
    public void a_table_or_a_figure_that_a_link_names_by_itself_is_called_by_its_caption() {
        PublicationBlock table = PublicationBlock.of(
                "tabell", BlockContent.table("Vem gör vad i {{kommun}}", "", columns(), List.of(List.of("a")), false));
        PublicationBlock anew = PublicationBlock.of(
                        "tabell-ark", BlockContent.table("Vem driver vad", "", columns(), List.of(List.of("a")), false))
                .readBy(List.of(ARK))
                .replacing("tabell");
        PublicationBlock figure =
                PublicationBlock.of("bild", BlockContent.image("images/karta.svg", "Kartan", "Två hus."));
        PublicationBlock nameless =
                PublicationBlock.of("namnlos", BlockContent.table("", "", columns(), List.of(List.of("a")), false));
        Trial trial = Trial.trial()
                .topic(
                        "t",
                        text("b", "Se [](block:tabell), [](block:bild) och [](block:namnlos)."),
                        table,
                        anew,
                        figure,
                        nameless)
                .picture("images/karta.svg", "<svg/>")
                .publication(made -> made.organization("Ås"));
        assertEquals("Se tabellen ”Vem gör vad i Ås”, figuren ”Kartan” och Om t.", trial.says(POL));
        assertEquals("Se tabellen ”Vem driver vad”, figuren ”Kartan” och Om t.", trial.says(ARK));
        assertEquals("", trial.codes(POL));
    }

    private static List<BlockContent.Column> columns() {
        return List.of(new BlockContent.Column("A", 1));
    }

    @Test
    public void what_may_be_meant_is_said() {
        assertEquals(
                " Menade du ”LOU”?",
                trial("[](reference:LOW)")
                        .make(POL)
                        .findings()
                        .get(0)
                        .arguments()
                        .get(1));
    }
}
