package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** Tenders are opened, read in, shown, compared, clarified, decided and controlled from the console. */
public class TenderCommandsTest extends TenderTrials {
    private Result answers(String... words) throws Exception {
        return run(ANNA, "procurement:answers", words);
    }

    @Test
    public void whatIsReadInIsToldRowByRow() throws Exception {
        tendersOpened();
        golden("tenders-import.sv.txt", Outcome.FINDINGS, answers("import", ID, "anbud"));
        golden("tenders-list.sv.txt", answers("list", ID));
        golden("tenders-list.json", answers("list", ID, "--json"));
        golden("tenders-compare.sv.txt", answers("compare", ID, "PKN-DRI-001", "PRV-DRI-001"));
        golden("tenders-compare.json", answers("compare", ID, "anbud-2", "PRV-DRI-001", "--json"));
    }

    @Test
    public void ofARequirementThatTheFileShowsOtherwiseBothTextsAreShown() throws Exception {
        tendersOpened();
        write("svar.xlsx", "name=Alfa AB\nnumber=556000-0001\nPKN-DRI-001|Tjänsten bör finnas.=Ja\n");
        for (String told : List.of(
                answers("import", ID, "svar.xlsx").out(),
                answers("show", ID, "anbud-1").out())) {
            assertTrue(told, told.contains("kravtext som gäller: "));
            assertTrue(told, told.contains("kravtext i filen: Tjänsten bör finnas."));
        }
        String json = answers("show", ID, "anbud-1", "--json").out();
        assertTrue(json, json.contains("\"found\": \"Tjänsten bör finnas.\""));
    }

    @Test
    public void theReportIsWrittenToAFileThatItsOwnerAloneMayRead() throws Exception {
        tendersOpened();
        answers("import", ID, "anbud", "--json", "--out", "rapport.json");
        Path report = temporary.getRoot().toPath().resolve("rapport.json");
        assertTrue(Files.readString(report).contains("\"Alfa AB\""));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
        Result again = answers("show", ID, "anbud-1", "--out", "rapport.txt");
        assertEquals(Outcome.DONE, again.outcome());
        String text = Files.readString(temporary.getRoot().toPath().resolve("rapport.txt"));
        assertTrue(text, text.startsWith("anbud-1 · Alfa AB"));
    }

    @Test
    public void whomATenderIsFromIsToldFirst() throws Exception {
        tendersOpened();
        write("anbud/alfa.xlsx", "name=Zeta AB\nnumber=felnr\nPKN-DRI-001=Ja\nPRV-DRI-001=99,5\n");
        String told = answers("import", ID, "anbud").out();
        assertTrue(told, told.contains(" · Zeta AB · vem anbudet kommer från, "));
        assertFalse(told, told.contains(" · Beta AB · vem anbudet kommer från"));
        String own = told.substring(told.indexOf(" · Zeta AB\n"));
        assertTrue(own, own.indexOf("Att pröva, vem anbudet kommer från") < own.indexOf("Att pröva, svaret"));
        for (String code : new String[] {"OTP-6272", "OTP-6380"}) {
            assertTrue(code, own.indexOf(code) < own.indexOf("Att pröva, svaret"));
        }
    }

    @Test
    public void whatWritesNoFileSaysThatItDoesNot() throws Exception {
        tendersIn();
        for (String action : new String[] {"list", "compare"}) {
            fails("OTP-8250", Outcome.WRONG_USAGE, answers(action, ID, "--out", "rapport.txt"));
        }
        assertFalse(Files.exists(temporary.getRoot().toPath().resolve("rapport.txt")));
    }

    @Test
    public void aFileThatIsThereAlreadyIsRefusedBeforeAnythingIsWritten() throws Exception {
        tendersOpened();
        write("rapport.txt", "min");
        int before = store.entries(ID).size();
        fails("OTP-8126", Outcome.FAILED, answers("import", ID, "anbud", "--out", "rapport.txt"));
        assertEquals(before, store.entries(ID).size());
        assertEquals("min", Files.readString(temporary.getRoot().toPath().resolve("rapport.txt")));
    }

    @Test
    public void aSupplierIsStatedInAFileOrOnTheLine() throws Exception {
        tendersOpened();
        write("leverantör.txt", "\ufeff# vem\nAlfa AB; 556000-0001\n");
        write("svar.xlsx", "PKN-DRI-001=Ja\n");
        answers("import", ID, "svar.xlsx", "--supplier-file", "leverantör.txt");
        answers("import", ID, "svar.xlsx", "--supplier", "Beta AB; 556000-0019");
        String listed = answers("list", ID, "--no-format").out();
        assertTrue(listed, listed.contains("anbud-1\tAlfa AB\t556000-0001"));
        assertTrue(listed, listed.contains("anbud-2\tBeta AB\t556000-0019"));
    }

    @Test
    public void aFolderInAFolderIsOneTender() throws Exception {
        tendersOpened();
        folder("alla/alfa");
        write("alla/alfa/svar.xlsx", "name=Alfa AB\nPKN-DRI-001=Ja\n");
        write("alla/alfa/cv.pdf", "cv");
        write("alla/alfa/.dold", "x");
        answers("import", ID, "alla");
        String shown = answers("show", ID, "anbud-1", "--json").out();
        assertTrue(shown, shown.contains("cv.pdf"));
        assertFalse(shown, shown.contains(".dold"));
    }

    @Test
    public void whatIsAskedAnsweredDecidedAndControlledIsShownWithTheTender() throws Exception {
        tendersIn();
        write("fråga.txt", "Vad menas med ca?");
        write("svar.txt", "PRV-DRI-001 = Ja\n");
        done(run(
                ANNA,
                "procurement:clarify",
                ID,
                "anbud-2",
                "--ask-file",
                "fråga.txt",
                "--rows",
                "PRV-DRI-001",
                "--equality",
                "Ingen annan svarade oklart.",
                "--due",
                "2027-01-25",
                "--because",
                "oklart tal"));
        run(ANNA, "procurement:clarify", ID, "anbud-2", "--answer", "S4", "--values-file", "svar.txt");
        done(run(
                BO,
                "procurement:decide",
                ID,
                "anbud-2",
                "--verdict",
                "förkastat",
                "--rows",
                "PKN-DRI-001",
                "--basis",
                "upphandlingsdokumenten 4.1",
                "--because",
                "svarar Nej"));
        done(run(
                ANNA,
                "procurement:control",
                ID,
                "anbud-1",
                "--subject",
                "proofs",
                "--passed",
                "yes",
                "--because",
                "registerutdrag sett"));
        golden("tenders-show.sv.txt", answers("show", ID, "anbud-2"));
        golden("tenders-show.json", answers("show", ID, "anbud-2", "--json"));
        golden(
                "tenders-show-winner.en.txt",
                as(ANNA).inEnglish().run("procurement:answers show " + ID + " anbud-1 --all"));
        done(run(ANNA, "procurement:note", ID, "--strike", "S6", "--because", "fel anbud"));
        String struck = answers("show", ID, "anbud-2").out();
        assertTrue(struck, struck.contains("struken"));
        assertTrue(struck, struck.contains("utvärderas"));
    }

    @Test
    public void whatIsWrittenWronglyIsToldWithWhatToWrite() throws Exception {
        tendersIn();
        fails("OTP-8160", Outcome.WRONG_USAGE, answers("importera", ID, "anbud"));
        fails("OTP-8162", Outcome.WRONG_USAGE, answers("import", ID));
        fails(
                "OTP-8016",
                Outcome.WRONG_USAGE,
                answers("import", ID, "anbud", "--supplier", "A", "--supplier-file", "f"));
        write("tom.txt", "\n");
        fails("OTP-8161", Outcome.WRONG_USAGE, answers("import", ID, "anbud", "--supplier-file", "tom.txt"));
        fails("OTP-8165", Outcome.WRONG_USAGE, answers("list", ID, "anbud-1"));
        fails("OTP-8167", Outcome.WRONG_USAGE, answers("show", ID));
        fails("OTP-8168", Outcome.FAILED, answers("show", ID, "anbud-9"));
        fails("OTP-8169", Outcome.FAILED, answers("compare", ID, "PRV-XXX-001"));
        fails("OTP-8166", Outcome.WRONG_USAGE, run(ANNA, "procurement:clarify", ID, "anbud-1"));
        write("svar.txt", "hemligt svar\n");
        Result line = run(ANNA, "procurement:clarify", ID, "anbud-1", "--answer", "S4", "--values-file", "svar.txt");
        fails("OTP-8164", Outcome.WRONG_USAGE, line);
        assertFalse(line.err(), line.err().contains("hemligt"));
    }

    @Test
    public void aFileThatIsTooLargeIsRefusedAndNothingOfTheFolderIsReadIn() throws Exception {
        tendersOpened();
        write("anbud/stor.xlsx", "x".repeat(10_001));
        int before = store.entries(ID).size();
        fails("OTP-6390", Outcome.FAILED, answers("import", ID, "anbud"));
        assertEquals(before, store.entries(ID).size());
    }

    @Test
    public void aListThatIsNoTextIsRefusedAndNothingIsOpened() throws Exception {
        late();
        int before = store.entries(ID).size();
        byte[] noise = {'A', 'l', (byte) 0xf6, 'f', 'a', '\n'};
        Files.write(temporary.getRoot().toPath().resolve("lista.bin"), noise);
        fails("OTP-8245", Outcome.WRONG_USAGE, opened("lista.bin"));
        write("styr.txt", "Alfa\u0000AB; 556000-0001\n");
        fails("OTP-8245", Outcome.WRONG_USAGE, opened("styr.txt"));
        assertEquals(before, store.entries(ID).size());
    }

    @Test
    public void aLineThatTellsNoNameOrHidesANumberIsRefusedByItsNumberAlone() throws Exception {
        late();
        for (String line : List.of("Boka AB, 556100-0009", "Boka AB 5561000009", "; 556100-0009", "Boka AB; saknas")) {
            write("lista.txt", "# anbud\nAlfa AB; 556000-0001\n" + line + "\n");
            Result result = opened("lista.txt");
            fails("OTP-8246", Outcome.WRONG_USAGE, result);
            assertTrue(result.err(), result.err().contains("Rad 3 i lista.txt"));
            assertFalse(result.err(), result.err().contains("Boka"));
        }
    }

    @Test
    public void whatWasReadOfTheListIsShown() throws Exception {
        late();
        write("lista.txt", "Alfa AB; 556000-0001\nGamma 2000\n");
        String told = opened("lista.txt").out();
        assertTrue(told, told.contains("Alfa AB · 556000-0001"));
        assertTrue(told, told.contains("Gamma 2000 · inget organisationsnummer"));
    }

    private Result opened(String list) throws Exception {
        return run(ANNA, "procurement:open", ID, "--by", "anna.andersson,eva.ek", "--list", list);
    }
}
