package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.line.Completion;
import se.sambruk.otp.shell.line.Suggestion;

/** What somebody without a role is told by commands about tenders, and what the console suggests: the same however many tenders there are. */
public class TenderSecrecyTest extends TenderTrials {
    private static final List<List<String>> TRIED = List.of(
            List.of("procurement:open", ID, "--by", "anna.andersson,eva.ek", "--list", "lista.txt"),
            List.of("procurement:answers", "import", ID, "anbud"),
            List.of("procurement:answers", "import", ID, "anbud", "--json", "--out", "rapport.json"),
            List.of("procurement:answers", "import", ID, "finns-inte.xlsx", "--supplier", "Alfa AB"),
            List.of("procurement:answers", "list", ID),
            List.of("procurement:answers", "list", ID, "--json"),
            List.of("procurement:answers", "list", ID, "--no-format"),
            List.of("procurement:answers", "show", ID, "anbud-1"),
            List.of("procurement:answers", "show", ID, "anbud-1", "--json", "--out", "visa.json"),
            List.of("procurement:answers", "show", ID, "anbud-99"),
            List.of("procurement:answers", "compare", ID),
            List.of("procurement:answers", "compare", ID, "PKN-DRI-001", "--json"),
            List.of("procurement:clarify", ID, "anbud-1", "--ask-file", "lista.txt", "--because", "x"),
            List.of("procurement:clarify", ID, "anbud-1", "--answer", "S4", "--text-file", "lista.txt"),
            List.of("procurement:decide", ID, "anbud-1", "--verdict", "rejected", "--because", "x"),
            List.of("procurement:control", ID, "anbud-1", "--subject", "proofs", "--passed", "yes", "--because", "x"),
            List.of("procurement:log", ID, "--json"),
            List.of("procurement:log", ID, "--entry", "S1"),
            List.of("procurement:checklist", ID, "--json"),
            List.of("procurement:show", ID, "--json"),
            List.of("procurement:list", "--json"));

    private List<String> told(String actor) throws Exception {
        List<String> told = new ArrayList<>();
        for (List<String> words : TRIED) {
            Result result = as(actor).run(words.get(0), words.subList(1, words.size()));
            told.add(words + "\n" + result.outcome() + "\n" + result.out() + result.err());
        }
        return told;
    }

    @Test
    public void anOutsiderIsToldTheSameBeforeTheOpeningAfterItAndWhenTendersAreIn() throws Exception {
        late();
        write("lista.txt", LIST);
        folder("anbud");
        write("anbud/alfa.xlsx", "name=Alfa AB\nPKN-DRI-001=Ja\n");
        List<String> before = told(OUTSIDER);
        List<String> nameless = told("");
        done(run(ANNA, "procurement:open", ID, "--by", "anna.andersson,eva.ek", "--list", "lista.txt"));
        assertEquals(before, told(OUTSIDER));
        run(ANNA, "procurement:answers", "import", ID, "anbud");
        run(ANNA, "procurement:clarify", ID, "anbud-1", "--ask-file", "lista.txt", "--because", "x");
        assertEquals(before, told(OUTSIDER));
        assertEquals(nameless, told(""));
        for (String one : before) {
            String answer = one.substring(one.indexOf('\n'));
            assertFalse(answer, answer.contains("Alfa") || answer.contains("alfa.xlsx"));
        }
    }

    @Test
    public void whoHasDeclaredAConflictIsToldNothingOfTenders() throws Exception {
        tendersIn();
        write("leverantör.txt", "Alfa AB");
        run(EVA, "procurement:people", ID, "--declare", EVA, "--conflict", "--supplier-file", "leverantör.txt");
        for (List<String> words : TRIED) {
            Result result = as(EVA).run(words.get(0), words.subList(1, words.size()));
            assertFalse(words + result.out(), (result.out() + result.err()).contains("Beta"));
        }
    }

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
