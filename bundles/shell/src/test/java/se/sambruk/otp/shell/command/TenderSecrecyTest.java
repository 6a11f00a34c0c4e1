package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.line.Completion;
import se.sambruk.otp.shell.line.Suggestion;

/** What the console suggests to somebody who may see tenders: nothing of them, as whoever presses Tab may be another. What others are told is walked through in {@code itests/secrecy}. */
public class TenderSecrecyTest extends TenderTrials {
    @Test
    public void theConsoleSuggestsNeitherTendersNorSuppliers() throws Exception {
        tendersIn();
        for (String action : List.of("show", "compare", "import")) {
            List<String> suggested = Completion.of(
                            Trial.find("procurement:answers").syntax(),
                            List.of(action, ID),
                            "anbud",
                            as(ANNA).surroundings())
                    .stream()
                    .map(Suggestion::value)
                    .toList();
            assertEquals("the folder on disk alone", List.of("anbud/"), suggested);
        }
        for (String command : List.of("procurement:clarify", "procurement:decide", "procurement:control")) {
            assertEquals(
                    List.of(), Completion.of(Trial.find(command).syntax(), List.of(ID), "", as(ANNA).surroundings()));
        }
    }
}
