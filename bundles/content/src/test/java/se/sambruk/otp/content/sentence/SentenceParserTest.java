package se.sambruk.otp.content.sentence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.SentenceReading;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.content.tree.Limits;

/** Sentences come out as they were written, and their file's faults with their places. */
public class SentenceParserTest {
    private static SentenceReading read(String name, String text) {
        return new SentenceParser(Limits.DEFAULT)
                .read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<CheckedRequirement> sentences(String name, String text) {
        SentenceReading reading = read(name, text);
        assertEquals(List.of(), reading.problems());
        return reading.sentences().orElseThrow();
    }

    @Test
    public void everything_is_read() {
        List<CheckedRequirement> read = sentences("meningar.yaml", """
                - id: OTP-DRI-001
                  kind: mandatory
                  text: "  Systemet ska vara snabbt. "
                  regime: 19
                  issued: true
                - {id: a 2, kind: evaluated, text: Systemet bör vara snabbt., regime: 19a}
                - id: tre
                  kind: information
                  text: |
                    Första raden.

                    Andra stycket.
                  regime:
                """);
        CheckedRequirement first = read.get(0);
        assertEquals("OTP-DRI-001", first.id());
        assertEquals(RequirementKind.MANDATORY, first.kind());
        assertEquals(
                "with the space around it",
                "  Systemet ska vara snabbt. ",
                first.text("text").orElseThrow().text());
        assertEquals(1, first.texts().size());
        assertEquals(Optional.empty(), first.requirement());
        assertEquals(
                Optional.of(Regime.CHAPTER_19),
                first.ownCircumstances().orElseThrow().regime());
        assertTrue(first.ownCircumstances().orElseThrow().isIssued());
        assertEquals(
                Optional.of(Regime.CHAPTER_19A),
                read.get(1).ownCircumstances().orElseThrow().regime());
        assertTrue(!read.get(1).ownCircumstances().orElseThrow().isIssued());
        assertEquals("a 2", read.get(1).id());
        assertEquals(
                "Första raden.\n\nAndra stycket.\n",
                read.get(2).text("text").orElseThrow().text());
        assertEquals("nothing was said", Optional.empty(), read.get(2).ownCircumstances());
    }

    @Test
    public void what_is_said_beside_a_sentence_is_known_if_only_that_it_is_nothing() {
        List<CheckedRequirement> read = sentences("meningar.yaml", """
                - {id: A, kind: evaluated, text: Det bör gå., acquisition: call-off, verification: [], award: Kvalitet}
                - {id: B, kind: mandatory, text: Det ska gå., title: Gång, rationale: Annars står det., verification: [Prov., Mätning.]}
                """);
        CheckedRequirement first = read.get(0);
        assertEquals(
                Optional.of(AcquisitionForm.CALL_OFF),
                first.ownCircumstances().orElseThrow().acquisition());
        assertTrue(first.knows(RequirementField.VERIFICATION));
        assertEquals(Optional.empty(), first.text("verification[1]"));
        assertEquals("Kvalitet", first.text("award[1]").orElseThrow().text());
        CheckedRequirement second = read.get(1);
        assertEquals("Gång", second.text("title").orElseThrow().text());
        assertEquals("Mätning.", second.text("verification[2]").orElseThrow().text());
        assertTrue("nothing was said of what it is worth", !second.knows(RequirementField.AWARD));
    }

    @Test
    public void what_is_written_as_blank_is_known_to_hold_nothing() {
        CheckedRequirement read = sentences("meningar.yaml", """
                - {id: A, kind: evaluated, text: Det bör gå., verification: "", award: " "}
                """).get(0);
        assertTrue(read.knows(RequirementField.VERIFICATION));
        assertTrue(read.knows(RequirementField.AWARD));
        assertEquals(1, read.texts().size());
    }

    @Test
    public void json_is_read_too_and_an_empty_file_has_no_sentences() {
        assertEquals(
                "S1",
                sentences("meningar.json", "[{\"id\": \"S1\", \"kind\": \"contract\", \"text\": \"Det ska gå.\"}]")
                        .get(0)
                        .id());
        assertEquals(List.of(), sentences("meningar.yaml", ""));
        assertEquals(List.of(), sentences("meningar.json", "[]"));
    }

    @Test
    public void every_fault_is_told_with_its_place() {
        SentenceReading reading = read("meningar.yaml", """
                - {id: A, kind: obligatoriskt, text: Det ska gå.}
                - {id: B, kind: mandatory}
                - {id: C, kind: mandatory, text: Det ska gå., utfärdad: true}
                - {id: D, kind: mandatory, text: Det ska gå., regime: 20, issued: kanske}
                - Det ska gå.
                - {id: E, kind: mandatory, text: Det ska gå.}
                - {id: E, kind: mandatory, text: Det ska gå igen.}
                """);
        assertEquals(Optional.empty(), reading.sentences());
        assertEquals(
                List.of(
                        "1 OTP-1108",
                        "2 OTP-1102",
                        "3 OTP-1101",
                        "4 OTP-1108",
                        "4 OTP-1113",
                        "5 OTP-1105",
                        "7 OTP-1321"),
                reading.problems().stream()
                        .map(p -> p.location().orElseThrow().line() + " " + p.code())
                        .toList());
    }

    @Test
    public void a_fault_tells_of_the_sentence_that_it_is_in() {
        SentenceReading reading = read("meningar.yaml", """
                - {id: F-17, kind: mandatory}
                - {id: F-18, kind: mandatory, text: Det ska gå., issued: kanske}
                - {kind: mandatory, text: Det ska gå.}
                """);
        List<String> told = reading.problems().stream()
                .map(p -> p.message().in(Locale.forLanguageTag("sv")))
                .toList();
        assertTrue(told.get(0), told.get(0).startsWith("F-17 saknar ”text”"));
        assertTrue(told.get(1), told.get(1).contains("F-18 › issued"));
        assertTrue(told.get(2), told.get(2).startsWith("meningar.yaml"));
    }

    @Test
    public void texts_are_as_they_stand_in_the_file_so_that_places_count_there() {
        String decomposed = "Ga\u030Ar det ska det ga\u030A.";
        for (String name : List.of("meningar.yaml", "meningar.json")) {
            CheckedRequirement read = sentences(
                            name,
                            "[{\"id\": \"A\", \"kind\": \"evaluated\", \"text\": \"" + decomposed + "\", \"award\": \""
                                    + decomposed + "\"}]")
                    .get(0);
            assertEquals(decomposed, read.text("text").orElseThrow().text());
            assertEquals(decomposed, read.text("award[1]").orElseThrow().text());
        }
    }

    @Test
    public void what_is_no_list_is_told_of() {
        assertCode("OTP-1320", "id: A\nkind: mandatory\n");
        assertCode("OTP-1320", "Det ska gå.");
        assertCode("OTP-1021", "\t- id: A");
    }

    private static void assertCode(String code, String text) {
        SentenceReading reading = read("meningar.yaml", text);
        assertEquals(Optional.empty(), reading.sentences());
        assertEquals(
                List.of(code), reading.problems().stream().map(Problem::code).toList());
    }
}
