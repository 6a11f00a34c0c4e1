package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.catalog;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;

/** What is written in a pack comes out as it was meant, and what cannot be meant is a fault. */
public class PackReaderTest {
    @Test
    public void everything_that_can_be_said_of_a_requirement_is_read() {
        Requirement requirement = requirement("""
                revision: 3
                topic: matning
                ambition: avancerad
                parameters:
                  tid: {type: decimal, unit: sekunder, min: "0,5", max: 4, default: 2.0, help: Två räcker.}
                  dag: {type: date, default: 2026-11-23}
                  format: {type: choice, choices: [PDF/A, ODF], default: ODF}
                  namn: {type: text, min: 2, max: 10}
                verification:
                  - {phase: bid, method: "mäts i {{tid}} {{dag}} {{format}} {{namn}}"}
                response: {type: value, with: description, unit: sekunder, label: Uppmätt tid}
                award:
                  criterion: Kvalitet
                  unit: points
                  max: 10
                  scale: [{value: "7,5", when: snabb}, {value: 0, when: annars}]
                delivery: [saas]
                acquisition: [call-off]
                regimes: [directive, "19", 19a]
                classification: {availability: 2}
                purposes: [screen]
                references: [{ref: LOU, at: 4:1, why: proportionalitet}]
                traces: [{element: P-DRIFT}]
                benefits: [2c]
                tags: [sla]
                """);
        assertEquals(3, requirement.revision());
        assertEquals("0.5", requirement.parameters().get("tid").min().orElseThrow());
        assertEquals("4", requirement.parameters().get("tid").max().orElseThrow());
        assertEquals("2.0", requirement.parameters().get("tid").defaultValue().orElseThrow());
        assertEquals(
                "2026-11-23", requirement.parameters().get("dag").defaultValue().orElseThrow());
        assertEquals(ResponseType.VALUE, requirement.response().type());
        assertEquals(
                "7.5", requirement.award().orElseThrow().scale().get(0).value().toPlainString());
        assertEquals(List.of(Regime.DIRECTIVE, Regime.CHAPTER_19, Regime.CHAPTER_19A), requirement.regimes());
        assertEquals(2, requirement.classification().availability());
        assertEquals("4:1", requirement.references().get(0).at());
        assertEquals(TraceRole.REALIZES, requirement.traces().get(0).role());
    }

    @Test
    public void what_is_left_out_has_its_stated_default() {
        Requirement requirement = requirement("");
        assertEquals(1, requirement.revision());
        assertEquals(Uid.derive("prov", new RequirementId("PROV-DRI-001")), requirement.uid());
        assertEquals(Response.YES_NO, requirement.response());
        PackReading reading = read(Packs.pack("p", "prov", "1.0.0", "", "")
                .with(
                        "OTP-INF/krav.yaml",
                        "requirements:\n"
                                + Packs.requirement("PROV-DRI-001", "").replace("contract", "information")));
        assertEquals(
                Response.NONE,
                reading.catalog().orElseThrow().requirements().get(0).value().response());
        assertEquals(
                PackStatus.DRAFT, reading.catalog().orElseThrow().manifest().status());
        assertEquals("1.0.0", reading.catalog().orElseThrow().manifest().edition());
    }

    @Test
    public void a_form_half_filled_in_counts_empty_keys_as_left_out() {
        assertEquals(requirement(""), requirement("topic:\ntags:\naward: ~\nresponse: {type: , with: null}\n"));
    }

    @Test
    public void each_requirement_knows_where_it_stands() {
        Catalog catalog = catalog(Packs.pack("p", "prov", "1.0", "", ""));
        assertEquals(
                new SourceLocation("prov 1.0.0", "OTP-INF/krav.yaml", 2, 5),
                catalog.requirements().get(0).location());
    }

    @Test
    public void lists_of_the_same_key_are_joined_in_the_order_of_file_names() {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "")
                .with("OTP-INF/a.yaml", "requirements:\n" + Packs.requirement("PROV-DRI-002", ""))
                .with("OTP-INF/z/b.json", json("PROV-DRI-003"));
        assertEquals(
                List.of("PROV-DRI-002", "PROV-DRI-001", "PROV-DRI-003"),
                catalog(source).requirements().stream()
                        .map(located -> located.value().id().value())
                        .toList());
    }

    private static String json(String id) {
        return "{\"requirements\": [{\"id\": \"" + id + "\", \"title\": \"T\", \"kind\": \"contract\","
                + "\"fulfilled\": \"operation\", \"category\": \"DRI\", \"text\": \"T\", \"rationale\": \"R\","
                + "\"guidance\": \"G\", \"revision\": 1}]}";
    }

    @Test
    public void json_and_yaml_of_the_same_content_are_the_same_edition() {
        MemorySource yaml = Packs.pack("p", "prov", "1.0.0", "", "");
        MemorySource json = Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/krav.yaml", "");
        json.with(
                "OTP-INF/krav.json",
                json("PROV-DRI-001")
                        .replace("\"T\", \"kind\"", "\"Svarstid\", \"kind\"")
                        .replace("\"text\": \"T\"", "\"text\": \"Sidan ska visas inom två sekunder.\"")
                        .replace("\"R\"", "\"Det tar tid.\"")
                        .replace("\"G\"", "\"Gäller e-tjänster.\""));
        assertEquals(catalog(yaml).ref(), catalog(json).ref());
    }

    @Test
    public void an_amendment_holds_canonical_nodes() {
        Catalog catalog = catalog(new MemorySource("p")
                .with(
                        "OTP-INF/pack.yaml",
                        Packs.manifest(
                                "prov", "1.0.0", "  requires:\n    - {pack: kravmaster, version: \"[4.0,5)\"}\n"))
                .with("OTP-INF/a.yaml", """
                        amendments:
                          - target: OTP-DRI-003
                            revision: 2
                            set:
                              parameters.tillganglighet.min: "99,8"
                              parameters.format.choices: [PDF/A]
                              response: {with: none}
                              delivery: []
                              traces: [{element: P-DRIFT}]
                            because: Socialjouren arbetar dygnet runt.
                          - {target: OTP-PLT-006, exclude: true, because: Ingen egen drift.}
                        """));
        Amendment change = catalog.amendments().get(0).value();
        assertEquals(2, change.revision().orElseThrow());
        assertEquals("99,8", change.changes().get(path("parameters.tillganglighet.min")));
        assertEquals(List.of("PDF/A"), change.changes().get(path("parameters.format.choices")));
        assertEquals(Response.YES_NO.tree(), change.changes().get(path("response")));
        assertEquals(List.of(), change.changes().get(path("delivery")));
        assertTrue(catalog.amendments().get(1).value().isExclusion());
        Requirement amended = path("delivery").write(requirement("delivery: [saas]"), List.of());
        assertEquals(List.of(), amended.delivery());
    }

    private static FieldPath path(String text) {
        return FieldPath.parse(text).orElseThrow();
    }

    @Test
    public void the_other_lists_are_read_whole() {
        Catalog catalog = catalog(Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/o.yaml", """
                        references:
                          - id: PUL
                            kind: act
                            title: Personuppgiftslagen
                            repealed: 2018-05-25
                            replaced-by: LOU
                            checked: 2026-11-23
                            verified: true
                            equivalent: false
                        glossary:
                          - {term: driftfönster, definition: Tid för ändringar., synonyms: [servicefönster], see: [drift]}
                        """));
        assertTrue(catalog.references().get(1).isVerified());
        assertEquals(
                LocalDate.of(2018, 5, 25),
                catalog.references().get(1).repealed().orElseThrow());
        assertEquals(List.of("drift"), catalog.terms().get(0).see());
        assertEquals("matning", catalog.categories().get(0).topics().get(0).id());
    }

    @Test
    public void a_pack_that_requires_others_leaves_dead_references_to_the_library() {
        String more =
                "references: [{ref: OKÄND}]\ntraces: [{element: OKÄND}]\nbenefits: [9z]\nrelated: [{to: OTP-DRI-001, as: see}]";
        assertCodes(List.of("OTP-1262", "OTP-1264", "OTP-1263", "OTP-1265"), more, "");
        assertCodes(List.of(), more, "  requires:\n    - {pack: kravmaster, version: 4.0}\n");
    }

    @Test
    public void what_a_faulty_file_would_have_defined_is_not_told_of_as_dead() {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/ground.yaml", "a: [");
        assertEquals(List.of("OTP-1027"), codes(read(source)));
    }

    @Test
    public void rules_within_a_requirement_are_kept() {
        assertCodes(List.of("OTP-1221"), "parameters: {a: {type: choice}}\ntext: '{{a}}'", "");
        assertCodes(List.of("OTP-1222"), "parameters: {a: {type: text, choices: [b]}}\ntext: '{{a}}'", "");
        assertCodes(List.of("OTP-1223"), "parameters: {a: {type: choice, choices: [b], min: 1}}\ntext: '{{a}}'", "");
        assertCodes(
                List.of("OTP-1220"), "parameters: {a: {type: choice, choices: [b], default: c}}\ntext: '{{a}}'", "");
        assertCodes(List.of("OTP-1224"), "parameters: {a: {type: integer, default: 1e3}}\ntext: '{{a}}'", "");
        assertCodes(List.of("OTP-1218"), "parameters: {a: {type: text, min: 5, default: abc}}\ntext: '{{a}}'", "");
        assertCodes(List.of("OTP-1216"), "parameters: {a: {type: text}}\ntext: '{{a}} och {{a}'", "");
        assertCodes(List.of("OTP-1233"), "guidance: 'Minst {{a}}.'", "");
        assertCodes(List.of("OTP-1127"), "parameters: {Å: {type: text}}", "");
        assertCodes(List.of("OTP-1228"), "award: {criterion: K, unit: points, max: 0}", "");
        assertCodes(List.of("OTP-1229"), "award: {criterion: K, unit: SEK, max: 5, scale: [{value: 6, when: x}]}", "");
        assertCodes(List.of("OTP-1226"), "award: {criterion: K, unit: SEK, max: 5}", "");
        assertCodes(List.of("OTP-1230"), "response: {type: choice}", "");
        assertCodes(List.of("OTP-1231"), "response: {type: text, choices: [a]}", "");
        assertCodes(List.of("OTP-1232"), "related: [{to: PROV-DRI-001, as: see}]", "");
        assertCodes(List.of("OTP-1131"), "tags: [SLA]", "");
        assertCodes(List.of("OTP-1140"), "tags: [sla, sla]", "");
        assertCodes(List.of("OTP-1128"), "uid: abc", "");
        assertCodes(List.of("OTP-1110"), "revision: 0", "");
        assertCodes(List.of("OTP-1110"), "classification: {integrity: 5}", "");
    }

    // A key given again replaces the one that every requirement in these tests has.
    private static void assertCodes(List<String> codes, String more, String manifest) {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", manifest, more);
        String requirement = "requirements:\n" + Packs.requirement("PROV-DRI-001", more);
        for (String key : List.of("text", "guidance")) {
            if (more.contains(key + ":")) {
                requirement = requirement.replaceFirst("    " + key + ": [^'].*\n", "");
            }
        }
        source.with("OTP-INF/krav.yaml", requirement);
        List<Problem> problems = read(source).problems();
        assertEquals(
                problems.toString(), codes, problems.stream().map(Problem::code).toList());
    }

    @Test
    public void titles_have_room_for_120_characters() {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "");
        String requirement = Packs.requirement("PROV-DRI-001", "");
        source.with("OTP-INF/krav.yaml", "requirements:\n" + requirement.replace("Svarstid", "å".repeat(120)));
        assertEquals(List.of(), codes(read(source)));
        source.with("OTP-INF/krav.yaml", "requirements:\n" + requirement.replace("Svarstid", "å".repeat(121)));
        assertEquals(List.of("OTP-1115"), codes(read(source)));
    }

    @Test
    public void no_two_requirements_share_an_identity() {
        String uid = Uid.derive("prov", new RequirementId("PROV-DRI-001")).value();
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "")
                .with("OTP-INF/m.yaml", "requirements:\n" + Packs.requirement("PROV-DRI-002", "uid: " + uid));
        assertEquals(List.of("OTP-1213"), codes(read(source)));
    }

    @Test
    public void two_amendments_of_one_field_are_refused_and_point_at_each_other() {
        MemorySource source = new MemorySource("p")
                .with(
                        "OTP-INF/pack.yaml",
                        Packs.manifest("prov", "1.0.0", "  requires:\n    - {pack: k, version: 1}\n"))
                .with("OTP-INF/a.yaml", """
                        amendments:
                          - {target: OTP-DRI-001, set: {title: A}, because: x}
                          - {target: OTP-DRI-001, set: {ambition: bas}, because: x}
                        """)
                .with("OTP-INF/b.yaml", """
                        amendments:
                          - {target: OTP-DRI-001, set: {title: B}, exclude: , because: x}
                          - {target: OTP-DRI-001, exclude: true, because: x}
                        """);
        PackReading reading = read(source);
        assertEquals(List.of("OTP-1245", "OTP-1245"), codes(reading));
        assertTrue(reading.problems().get(0).message().toString().contains("OTP-INF/a.yaml, rad 2"));
    }

    @Test
    public void a_pack_says_once_what_it_is() {
        assertEquals(List.of("OTP-1010"), codes(read(new MemorySource("tomt"))));
        assertEquals(List.of("OTP-1200"), codes(read(new MemorySource("p").with("OTP-INF/a.yaml", Packs.ground()))));
        MemorySource twice =
                Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/q.yaml", Packs.manifest("prov", "1.0.0", ""));
        assertEquals(List.of("OTP-1201"), codes(read(twice)));
    }

    @Test
    public void a_pack_is_refused_whole_and_tells_what_it_is_even_then() {
        PackReader.Read read =
                new PackReader(Limits.DEFAULT).read(Packs.pack("p", "prov", "1.0.0", "", "kinds: contract"));
        assertTrue(read.reading().catalog().isEmpty());
        assertEquals(PackVersion.of("1.0.0"), read.manifest().orElseThrow().version());
        assertEquals(
                "prov 1.0.0",
                read.reading().problems().get(0).location().orElseThrow().origin());
    }

    @Test
    public void a_folder_packed_by_hand_may_have_its_files_at_the_top_or_one_level_down() {
        for (String base : List.of("", "mitt-paket/", "mitt-paket/OTP-INF/")) {
            MemorySource source = new MemorySource("p")
                    .with(base + "pack.yaml", Packs.manifest("prov", "1.0.0", ""))
                    .with(base + "mer/ground.yaml", Packs.ground())
                    .with(base + ".DS_Store", "x")
                    .with(base + "~$anteckning.docx", "x");
            assertEquals(base, List.of(), codes(read(source)));
        }
    }

    @Test
    public void other_files_are_told_of_and_unsafe_paths_refused() {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "")
                .with("OTP-INF/LÄSMIG.txt", "x")
                .with("META-INF/x", "y");
        assertEquals(List.of("OTP-1015"), codes(read(source)));
        source.with("OTP-INF/../../x.yaml", "a: b");
        assertEquals("OTP-1014", codes(read(source)).get(0));
    }

    @Test
    public void the_same_files_give_the_same_reading() {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "kinds: x\ntags: [A, B]");
        assertEquals(read(source).problems(), read(source).problems());
        assertFalse(read(source).problems().isEmpty());
    }

    @Test
    public void what_has_been_told_of_in_a_required_place_is_told_of_once() {
        assertCodes(List.of("OTP-1030"), "references: [{ref: *a}]", "");
        assertCodes(List.of("OTP-1030"), "response: {label: *a}", "");
        assertCodes(List.of("OTP-1006"), "tags: [\"a\\x07\"]", "");
    }

    @Test
    public void warnings_do_not_refuse_a_pack() {
        PackReading reading = read(Packs.pack("p", "prov", "1.0.0", "", "parameters: {a: {type: text}}"));
        assertEquals(List.of("OTP-1215"), codes(reading));
        assertEquals(Severity.WARNING, reading.problems().get(0).severity());
        assertTrue(reading.catalog().isPresent());
    }

    @Test
    public void what_amendments_were_written_for_is_no_content() {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "");
        PackReading without = read(source);
        PackReading with = read(source.with(PackBundle.LOCK, "{\"amendments\": [], \"lock\": 1}"));
        assertEquals(List.of(), with.problems());
        assertEquals(without.catalog(), with.catalog());
    }

    private static Requirement requirement(String more) {
        return catalog(Packs.pack("p", "prov", "1.0.0", "", more))
                .requirements()
                .get(0)
                .value();
    }
}
