package se.sambruk.otp.content.scores;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.assessment.ScoreFileReader.Reading;
import se.sambruk.otp.content.tree.Limits;

/** A score sheet comes out as it was filled in: rows that are left to do are none, and faults are told with their places. */
public class ScoreFileParserTest {
    private static Reading read(String text) {
        return new ScoreFileParser(Limits.DEFAULT)
                .read("blad.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void everythingIsReadAndWhatIsLeftToDoIsNoScore() {
        Reading reading = read("""
                # Kommentarer är för läsaren.
                score-sheet: {procurement: prov-2026, plan: abc123, assessor: eva.ek}
                scores:
                  - tender: anbud-1
                    requirement: PRV-UTV-001
                    score: "4,5"
                    motivation: Varningen kommer inom en timme.
                  - tender: anbud-2
                    requirement: PRV-UTV-001
                    score:
                    motivation: Inte läst än.
                agreed:
                  - {tender: anbud-1, requirement: PRV-UTV-002, score: 0, motivation: Inget visas., by: [eva.ek, bo.berg]}
                """);
        assertEquals(List.of(), reading.problems());
        ScoreFile file = reading.file().orElseThrow();
        assertEquals("prov-2026 abc123 eva.ek", file.procurement() + " " + file.plan() + " " + file.assessor());
        assertEquals(1, file.scores().size());
        ScoreFile.Given given = file.scores().get(0);
        assertEquals("anbud-1 4.5", given.tender() + " " + given.score());
        assertEquals(4, given.place().line());
        assertEquals(List.of("eva.ek", "bo.berg"), file.agreed().get(0).by());
    }

    @Test
    public void aSheetWithoutHeaderIsThatOfWhoeverHandsItIn() {
        ScoreFile file = read("scores: [{tender: anbud-1, requirement: PRV-UTV-001, score: 3}]")
                .file()
                .orElseThrow();
        assertEquals("", file.assessor());
        assertEquals("", file.scores().get(0).motivation());
    }

    @Test
    public void whatIsNoNumberOrNoRequirementIsToldWithItsPlace() {
        List<String> told = read(
                        "scores:\n  - {tender: a, requirement: krav, score: 1}\n  - {tender: a, requirement: PRV-UTV-001, score: bra}")
                .problems()
                .stream()
                .map(problem ->
                        problem.code() + " " + problem.location().orElseThrow().line())
                .toList();
        assertEquals(List.of("OTP-1120 2", "OTP-1112 3"), told);
    }
}
