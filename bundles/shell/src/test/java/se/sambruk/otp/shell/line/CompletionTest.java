package se.sambruk.otp.shell.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;

public class CompletionTest {
    @Test
    public void anIdIsCompletedFromTheLibraryWhateverItsCase() {
        assertEquals(
                List.of("PRV-INT-001", "PRV-INT-002", "PRV-INT-003"),
                complete("requirement:show", List.of(), "prv-int-0"));
    }

    @Test
    public void aFlagIsCompletedUnlessItIsThereAlready() {
        assertEquals(List.of("--category"), complete("requirement:list", List.of(), "--c"));
        assertEquals(List.of(), complete("requirement:list", List.of("--category", "DRI"), "--c"));
    }

    @Test
    public void theValueOfAFlagIsCompletedByItsKind() {
        assertEquals(List.of("contract"), complete("requirement:list", List.of("--kind"), "c"));
        assertEquals(List.of("DRI"), complete("requirement:list", List.of("--category"), "d"));
        assertEquals(List.of("provkommun"), complete("requirement:list", List.of("--pack"), "provk"));
    }

    @Test
    public void formatsAreCompletedOneByOneBetweenCommas() {
        assertEquals(List.of("json,docx"), complete("procurement:issue", List.of("p.yaml", "--format"), "json,d"));
    }

    @Test
    public void aProcurementIsCompletedAfterAFlagToo() {
        assertEquals(List.of("provupphandling-2026"), complete("export:run", List.of("--format", "docx"), "prov"));
    }

    @Test
    public void nothingIsSuggestedWhereNothingCanStand() {
        assertEquals(List.of(), complete("procurement:show", List.of("provupphandling-2026"), ""));
        assertEquals(List.of(), complete("otp:status", List.of(), ""));
    }

    @Test
    public void withoutServicesNothingButFlagsIsSuggested() {
        Trial trial = new Trial(new FakeServices());
        assertEquals(
                List.of(), Completion.of(Trial.find("requirement:show").syntax(), List.of(), "", trial.surroundings()));
        assertTrue(Completion.of(Trial.find("requirement:show").syntax(), List.of(), "--", trial.surroundings())
                .contains(Suggestion.of("--help", "Visar den här hjälpen.")));
    }

    private static List<String> complete(String command, List<String> before, String begun) {
        Trial trial = new Trial(Fakes.all());
        return Completion.of(Trial.find(command).syntax(), before, begun, trial.surroundings()).stream()
                .map(Suggestion::value)
                .toList();
    }
}
