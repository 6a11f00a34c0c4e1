package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.catalog;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.content.MemorySource;

/** What a pack says to the rules for requirement texts. */
public class LintSectionsTest {
    private static MemorySource with(String more) {
        return Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/regler.yaml", more);
    }

    @Test
    public void what_is_meant_is_read_with_its_reason_and_its_place() {
        Catalog catalog = catalog(with("""
                lint-suppressions:
                  - {rule: R04, requirement: PROV-DRI-001, because: Ordet förklaras i bilagan.}
                  - rule: MIN-ORD
                    requirement: PROV-DRI-001
                    text: inom två sekunder
                    because: |
                      Mätt i provet.
                """));
        List<Located<LintSuppression>> read = catalog.lintSuppressions();
        assertEquals("R04", read.get(0).value().rule());
        assertEquals(Optional.empty(), read.get(0).value().text());
        assertEquals("Ordet förklaras i bilagan.", read.get(0).value().because());
        assertEquals(
                "prov 1.0.0 · OTP-INF/regler.yaml:3:5", read.get(1).location().toString());
        assertEquals(Optional.of("inom två sekunder"), read.get(1).value().text());
        assertEquals("Mätt i provet.", read.get(1).value().because());
    }

    @Test
    public void words_are_added_to_lists_alone_or_with_what_should_stand_instead() {
        Catalog catalog = catalog(with("""
                word-lists:
                  vague:
                    - tjusig
                    - {word: smidig, instead: hur många steg som räcker, note: Nämndens språkråd.}
                  brands: [Kommunia]
                """).with("OTP-INF/z.yaml", "word-lists:\n  vague: [fräsch]\n"));
        assertEquals(
                List.of(
                        WordList.of(
                                "vague",
                                List.of(
                                        WordList.Entry.of("tjusig"),
                                        WordList.Entry.of("smidig")
                                                .instead("hur många steg som räcker")
                                                .noting("Nämndens språkråd."))),
                        WordList.of("brands", List.of(WordList.Entry.of("Kommunia"))),
                        WordList.of("vague", List.of(WordList.Entry.of("fräsch")))),
                catalog.wordLists());
    }

    @Test
    public void every_fault_is_told_where_it_stands() {
        PackReading reading = read(with("""
                lint-suppressions:
                  - {rule: r4, requirement: PROV-DRI-001, because: x}
                  - {rule: R04, requirement: DRI, because: x}
                  - {rule: R04, requirement: PROV-DRI-001}
                  - {rule: R04, requirement: PROV-DRI-001, because: x, skäl: y}
                word-lists:
                  Vaga ord: [x]
                  vague: [fin, {word: Fin}, {instead: x}]
                  brands: Kommunia
                """));
        assertEquals(
                List.of("OTP-1372", "OTP-1120", "OTP-1102", "OTP-1101", "OTP-1371", "OTP-1373", "OTP-1102", "OTP-1104"),
                codes(reading));
        assertTrue(reading.catalog().isEmpty());
    }

    @Test
    public void what_is_said_of_a_requirement_that_a_pack_by_itself_does_not_have_is_a_slip() {
        assertEquals(
                List.of("OTP-1265"),
                codes(read(with("lint-suppressions:\n  - {rule: R04, requirement: PROV-DRI-009, because: x}\n"))));
    }

    @Test
    public void a_list_that_nobody_has_begun_is_no_fault() {
        Catalog catalog = catalog(with("lint-suppressions:\nword-lists:\n"));
        assertEquals(List.of(), catalog.lintSuppressions());
        assertEquals(List.of(), catalog.wordLists());
        assertEquals(List.of("OTP-1105"), codes(read(with("word-lists: [vague]\n"))));
    }
}
