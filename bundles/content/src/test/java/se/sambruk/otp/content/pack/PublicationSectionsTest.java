package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.catalog;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.BlockKind;
import se.sambruk.otp.api.publication.BuiltInVariable;
import se.sambruk.otp.api.publication.NoteKind;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationStatus;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.RequirementMention;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.MemorySource;

/** Publications are read from a pack as people write them, and each fault is told of where it stands. */
public class PublicationSectionsTest {
    private static MemorySource pack(String yaml) {
        return Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/publikation.yaml", yaml);
    }

    private static MemorySource above(String yaml) {
        return Packs.pack("p", "prov", "1.0.0", "  requires: [{pack: kravmaster, version: \"[4.0,5)\"}]\n", "")
                .with("OTP-INF/publikation.yaml", yaml);
    }

    private static Topic topic(String blocks) {
        return catalog(pack("topics:\n  - id: amne\n    title: Ämne\n    blocks:\n" + blocks.indent(6)))
                .topics()
                .get(0)
                .value();
    }

    private static PublicationBlock block(String block) {
        return topic("- " + block).blocks().get(0);
    }

    private static PackReading blockReading(String block) {
        return read(pack("topics:\n  - id: amne\n    title: Ämne\n    blocks:\n      - " + block + "\n"));
    }

    private static PublicationAmendment amendment(String yaml) {
        return catalog(above("publication-amendments:\n  - " + yaml + "\n"))
                .publicationAmendments()
                .get(0)
                .value();
    }

    @Test
    public void an_audience_says_whom_it_is_and_what_it_bears() {
        Catalog catalog = catalog(pack("""
                audiences:
                  - {id: medborgare, name: Medborgare, reader: medborgare, lix: 40, requirements: never}
                  - {id: it-arkitekt, name: IT-arkitekt, abbreviations: [API, IT]}
                """));
        Audience citizen = catalog.audiences().get(0);
        assertEquals(OptionalInt.of(40), citizen.lix());
        assertEquals(RequirementMention.NEVER, citizen.requirements());
        Audience architect = catalog.audiences().get(1);
        assertEquals("IT-arkitekt", architect.reader());
        assertEquals(OptionalInt.empty(), architect.lix());
        assertEquals(List.of("API", "IT"), architect.abbreviations());
    }

    @Test
    public void a_variable_has_a_value_for_all_or_for_some() {
        Catalog catalog = catalog(pack("""
                variables:
                  - {name: utgivare, value: Sambruk}
                  - {name: mal, value: nyttan, values: {politiker: beslutet}}
                """));
        Variable goal = catalog.variables().get(1);
        assertEquals(Optional.of("beslutet"), goal.valueFor("politiker"));
        assertEquals(Optional.of("nyttan"), goal.valueFor("inkopare"));
        assertEquals(List.of("OTP-1346"), codes(read(pack("variables:\n  - {name: tom}\n"))));
    }

    @Test
    public void a_variable_does_not_take_the_name_of_one_that_is_built_in() {
        for (BuiltInVariable variable : BuiltInVariable.values()) {
            String name = variable.wire();
            PackReading reading = read(pack("variables:\n  - {name: " + name + ", value: x}\n"));
            assertEquals(name, List.of("OTP-1354"), codes(reading));
            assertEquals(2, reading.problems().get(0).location().orElseThrow().line());
        }
    }

    @Test
    public void a_list_has_items_and_a_table_has_rows() {
        PackReading list = blockReading("{id: b, list: []}");
        assertEquals(List.of("OTP-1360"), codes(list));
        assertEquals(5, list.problems().get(0).location().orElseThrow().line());
        assertEquals(List.of("OTP-1361"), codes(blockReading("{id: b, table: {columns: [A], rows: []}}")));
        assertEquals(List.of(), codes(blockReading("{id: b, list: [a]}")));
        assertEquals(List.of(), codes(blockReading("{id: b, table: {columns: [A], rows: [[a]]}}")));
    }

    @Test
    public void a_topic_stands_once_in_a_publication() {
        String head = "publications:\n  - id: a\n    title: A\n    contents:\n";
        PackReading twice = read(pack(head + "      - b\n      - c\n      - b\n"));
        assertEquals(List.of("OTP-1355"), codes(twice));
        assertEquals(7, twice.problems().get(0).location().orElseThrow().line());
        assertEquals(List.of("OTP-1355"), codes(read(pack(head + "      - {topic: b, contents: [b]}\n"))));
        assertEquals(
                List.of("OTP-1355"),
                codes(read(pack(head + "      - {topic: b, contents: [c]}\n      - {topic: c, contents: []}\n"))));
        assertEquals(List.of(), codes(read(pack(head + "      - {topic: b, contents: [c]}\n      - d\n"))));
    }

    @Test
    public void a_publication_says_what_it_consists_of_and_of_itself() {
        Publication publication = catalog(pack("""
                        publications:
                          - id: intro
                            title: Introduktion
                            subtitle: För {{malgrupp}}
                            audiences: [politiker, inkopare]
                            metadata: {type: Introduktion, status: draft, issued-by: Sambruk, approved-by: '', version: "4.0"}
                            history: [{date: 2026-11-30, change: Arbetsversion, by: Sambruk, status: draft}]
                            attachments: [{number: "1", title: Bilaga}]
                            glossary: true
                            shares: {common: 25, own: 30}
                            questions: [{id: pol-1, for: politiker, text: "Vad ska vi besluta?"}]
                            contents:
                              - vad
                              - topic: nytta
                                contents: [nytta-1, {topic: nytta-2, contents: [djupt]}]
                        """)).publications().get(0).value();
        assertEquals(
                List.of("vad", "nytta", "nytta-1", "nytta-2", "djupt"),
                publication.topics().toList());
        assertEquals(TopicPlace.of("vad", List.of()), publication.contents().get(0));
        assertEquals("", publication.metadata().approvedBy());
        assertEquals(
                Optional.of(PublicationStatus.DRAFT), publication.metadata().status());
        assertEquals(
                Optional.of(PublicationStatus.DRAFT),
                publication.history().get(0).status());
        assertEquals(25, publication.commonShare());
        assertEquals(30, publication.ownShare());
        assertTrue(publication.questions().get(0).isFor("politiker"));
        assertFalse(publication.questions().get(0).isFor("inkopare"));
        assertEquals(Publication.fromTree(publication.tree()), publication);
    }

    @Test
    public void a_block_says_just_one_thing() {
        assertEquals("Text.", block("{id: a, text: Text.}").content().text());
        assertEquals(
                List.of("x", "y"),
                block("{id: a, list: [x, y], numbered: true}").content().items());
        BlockContent note = block("{id: a, note: Obs., kind: warning}").content();
        assertEquals(Optional.of(NoteKind.WARNING), note.purpose());
        assertEquals(
                Optional.of(NoteKind.INFORMATION),
                block("{id: a, note: Obs.}").content().purpose());
        assertEquals(Optional.of("b"), block("{id: a, include: b}").content().included());
        assertEquals(
                Optional.of(ArchitecturePart.PRINCIPLES),
                block("{id: a, catalog: principles}").content().catalogPart());
        assertEquals(
                Optional.of("V-A"),
                block("{id: a, figure: {view: V-A}}").content().view());
        assertEquals(List.of("OTP-1341"), codes(blockReading("{id: a, for: [politiker]}")));
        assertEquals(List.of("OTP-1342"), codes(blockReading("{id: a, text: x, note: y}")));
        assertEquals(List.of("OTP-1343"), codes(blockReading("{id: a, figure: {caption: x}}")));
        assertEquals(List.of("OTP-1344"), codes(blockReading("{id: a, text: x, numbered: true}")));
    }

    @Test
    public void every_kind_of_block_is_kept_as_it_was_written() {
        List<String> blocks = List.of(
                "{id: a, text: Text., for: [politiker], answers: [q]}",
                "{id: a, list: [x], numbered: true}",
                "{id: a, table: {caption: T, columns: [A, {title: B, width: 3}], rows: [[x, \"\"]], row-headers: true}}",
                "{id: a, figure: {image: images/a.svg, alternative: Det syns., caption: Bild}}",
                "{id: a, note: N, kind: law}",
                "{id: a, include: b, replaces: c}",
                "{id: a, catalog: elements, layer: application}");
        assertEquals(
                BlockKind.values().length,
                blocks.stream()
                        .map(text -> block(text).content().kind())
                        .distinct()
                        .count());
        for (String text : blocks) {
            PublicationBlock block = block(text);
            assertEquals(block, PublicationBlock.fromTree(block.tree()));
        }
    }

    @Test
    public void a_table_without_columns_is_told_of_as_that_and_not_by_its_rows() {
        assertEquals(List.of("OTP-1358"), codes(blockReading("{id: a, table: {columns: [], rows: [[x], [y]]}}")));
        assertEquals(List.of("OTP-1358", "OTP-1361"), codes(blockReading("{id: a, table: {columns: [], rows: []}}")));
    }

    @Test
    public void a_table_has_a_cell_for_each_column() {
        BlockContent table = block("{id: a, table: {columns: [A, {title: B, width: 3}], rows: [[x, \"\"], [y, z]]}}")
                .content();
        assertEquals(List.of(List.of("x", ""), List.of("y", "z")), table.rows());
        assertEquals(3, table.columns().get(1).width());
        PackReading reading = blockReading("{id: a, table: {columns: [A, B], rows: [[x]]}}");
        assertEquals(List.of("OTP-1345"), codes(reading));
        assertEquals(5, reading.problems().get(0).location().orElseThrow().line());
    }

    @Test
    public void nobody_and_everybody_are_not_the_same() {
        assertEquals(Optional.empty(), block("{id: a, text: x}").audiences());
        assertEquals(Optional.of(List.of()), block("{id: a, text: x, for: []}").audiences());
        assertEquals(
                Optional.of(List.of("politiker")),
                block("{id: a, text: x, for: politiker}").audiences());
    }

    @Test
    public void it_is_known_where_a_block_stands() {
        Catalog catalog = catalog(pack("topics:\n  - id: amne\n    title: Ämne\n    blocks:\n"
                + "      - {id: a, text: x}\n      - {id: b, text: y}\n"));
        Topic topic = catalog.topics().get(0).value();
        assertEquals(6, catalog.place(topic.blocks().get(1)).orElseThrow().line());
        assertEquals(2, catalog.topics().get(0).location().line());
    }

    @Test
    public void it_is_known_where_each_row_stands() {
        Catalog catalog = catalog(pack("""
                audiences:
                  - {id: medborgare, name: Medborgare}
                  - {id: politiker, name: Politiker}
                variables:
                  - {name: utgivare, value: Sambruk}
                publication-approvals:
                  - {publication: intro, audience: politiker, by: Anna, date: 2026-12-01, hash: 3f9a1c0b77de}
                publication-suppressions:
                  - {finding: OTP-4610, because: Menat.}
                """));
        assertEquals(3, catalog.place(catalog.audiences().get(1)).orElseThrow().line());
        assertEquals(5, catalog.place(catalog.variables().get(0)).orElseThrow().line());
        SourceLocation approved =
                catalog.place(catalog.publicationApprovals().get(0)).orElseThrow();
        assertEquals(7, approved.line());
        assertEquals("OTP-INF/publikation.yaml", approved.path());
        assertEquals(
                9,
                catalog.place(catalog.publicationSuppressions().get(0))
                        .orElseThrow()
                        .line());
    }

    @Test
    public void topics_and_blocks_share_their_ids() {
        assertEquals(
                List.of("OTP-1250"),
                codes(read(
                        pack("topics:\n  - {id: a, title: A, blocks: [{id: b, text: x}]}\n  - {id: b, title: B}\n"))));
        assertEquals(
                List.of("OTP-1250"),
                codes(read(pack("topics:\n  - {id: a, title: A, blocks: [{id: b, text: x}, {id: b, text: y}]}\n"))));
    }

    @Test
    public void an_amendment_is_told_by_paths() {
        assertEquals(
                Map.of("topic.lokalt", Map.of("at", "after", "topic", "nytta")),
                amendment("{publication: intro, add: lokalt, after: nytta, because: Skäl.}")
                        .changes());
        assertEquals(
                Map.of("audience.leverantor", true),
                amendment("{publication: intro, audiences: [leverantor], because: Skäl.}")
                        .changes());
        assertEquals(
                Map.of("metadata.issued-by", "Kommunen", "title", "T"),
                amendment("{publication: intro, set: {title: T, metadata: {issued-by: Kommunen}}, because: Skäl.}")
                        .changes());
        assertEquals(
                Map.of("leave-out.politiker", true),
                amendment("{block: a, leave-out: [politiker], because: Skäl.}").changes());
        assertEquals(
                Map.of("leave-out", true),
                amendment("{topic: a, leave-out: all, because: Skäl.}").changes());
        Map<String, Object> text = Map.of("kind", "text", "text", "Ny.");
        assertEquals(
                Map.of("content.inkopare", text),
                amendment("{block: a, replace: {text: Ny.}, for: inkopare, because: Skäl.}")
                        .changes());
        assertEquals(
                Map.of("value.inkopare", "x"),
                amendment("{variable: a, values: {inkopare: x}, because: Skäl.}")
                        .changes());
        PublicationAmendment audience = amendment("{audience: politiker, set: {lix: 40}, because: Skäl.}");
        assertEquals(PublicationSubject.AUDIENCE, audience.subject());
        assertEquals(Map.of("lix", 40), audience.changes());
    }

    @Test
    public void an_amendment_changes_one_thing_and_does_so() {
        assertEquals(List.of("OTP-1349"), amendmentCodes("{because: Skäl.}"));
        assertEquals(List.of("OTP-1349"), amendmentCodes("{block: a, topic: b, leave-out: all, because: Skäl.}"));
        assertEquals(List.of("OTP-1350"), amendmentCodes("{block: a, because: Skäl.}"));
        assertEquals(
                List.of("OTP-1356"),
                amendmentCodes("{block: a, leave-out: [x], replace: {text: Ny.}, because: Skäl.}"));
        assertEquals(List.of("OTP-1351"), amendmentCodes("{publication: a, add: b, after: c, in: d, because: Skäl.}"));
        assertEquals(List.of("OTP-1344"), amendmentCodes("{publication: a, after: c, audiences: [x], because: Skäl.}"));
        assertEquals(
                List.of("OTP-1245"),
                codes(read(above("publication-amendments:\n  - {block: a, leave-out: x, because: S}\n"
                        + "  - {block: a, leave-out: x, because: S}\n"))));
        assertEquals(
                List.of("OTP-1247"),
                codes(read(pack("publication-amendments:\n  - {block: a, leave-out: x, because: S}\n"))));
    }

    private static List<String> amendmentCodes(String yaml) {
        return codes(read(above("publication-amendments:\n  - " + yaml + "\n")));
    }

    @Test
    public void an_approval_names_what_was_approved() {
        Catalog catalog = catalog(pack("publication-approvals:\n"
                + "  - {publication: intro, audience: politiker, by: Anna, date: 2026-12-01, hash: 3f9a1c0b77de}\n"));
        assertEquals("3f9a1c0b77de", catalog.publicationApprovals().get(0).hash());
        assertEquals(
                List.of("OTP-1347"),
                codes(read(pack("publication-approvals:\n"
                        + "  - {publication: intro, audience: politiker, by: Anna, date: 2026-12-01, hash: zzz}\n"))));
    }

    @Test
    public void ids_are_such_that_they_can_name_files() {
        assertEquals(List.of("OTP-1340"), codes(read(pack("topics:\n  - {id: Vad är det, title: A}\n"))));
        assertEquals(
                List.of("OTP-1348"),
                codes(read(
                        pack("publications:\n  - {id: a, title: A, contents: [b], shares: {common: 60, own: 60}}\n"))));
    }

    @Test
    public void pictures_come_with_the_pack_and_do_nothing_but_show() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\"/><use href=\"#a\"/></svg>";
        assertEquals(List.of(), pictures("a.svg", svg));
        assertEquals(List.of("OTP-1352"), pictures("a.svg", "<html/>"));
        assertEquals(List.of("OTP-1352"), pictures("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">"));
        assertEquals(List.of("OTP-1352"), pictures("a.png", "inte png"));
        for (String bad : List.of(
                "<script>alert(1)</script>",
                "<g onload=\"alert(1)\"/>",
                "<image href=\"http://example.org/a.png\"/>",
                "<image xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"file:///etc/passwd\"/>",
                "<foreignObject/>",
                "<rect style=\"fill:url( 'http://example.org/a')\"/>",
                "<style>@import 'http://example.org/a.css';</style>",
                "<style>rect{fill:url(http://example.org/a)}</style>")) {
            assertEquals(
                    bad,
                    List.of("OTP-1353"),
                    pictures("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + bad + "</svg>"));
        }
        assertEquals(
                List.of("OTP-1384"),
                pictures(
                        "a.svg",
                        "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&e;</svg>"));
    }

    @Test
    public void a_picture_of_another_kind_or_elsewhere_is_told_what_can_be_done_with_it() {
        for (String name : List.of("images/foto.JPG", "images/rörlig.gif", "logga.webp")) {
            String remedy = remedy(name);
            assertTrue(remedy, remedy.startsWith("Spara om bilden som png, och lägg den i images/."));
        }
        assertEquals("Lägg bilden i images/.", remedy("bilder/karta.svg"));
        String other = remedy("LÄSMIG.txt");
        assertTrue(other, other.startsWith("Ta bort den, eller lägg den i templates/"));
    }

    private static String remedy(String name) {
        List<Problem> problems =
                read(pack("").with("OTP-INF/" + name, new byte[] {1})).problems();
        assertEquals("OTP-1015", problems.get(0).code());
        return problems.get(0).remedy().in(LocalizedText.SWEDISH);
    }

    private static List<String> pictures(String name, String content) {
        PackReading reading = read(pack("").with("OTP-INF/images/" + name, content.getBytes(StandardCharsets.UTF_8)));
        reading.catalog().ifPresent(catalog -> assertTrue(catalog.resources().containsKey("images/" + name)));
        return reading.problems().stream().map(Problem::code).toList();
    }
}
