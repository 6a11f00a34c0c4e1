package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** An officer tailors the library, in a case and in a file. */
public class TailoringCommandsTest extends TailoringTrials {
    @Test
    public void aProfileIsChangedStepByStepAndItsHistoryTellsHow() throws Exception {
        begun();
        golden("tailoring-select.sv.txt", select(ID, "--category", "sak"));
        golden(
                "tailoring-leave-out.sv.txt",
                select(ID, "--ids", "PRV-SAK-001", "--leave-out", "--because", "Täcks av ramavtalet"));
        golden(
                "tailoring-set.en.txt",
                as(ANNA).inEnglish().run("procurement:set " + ID + " PRV-DRI-001 avisering=15 --because Helger"));
        done(run(
                ANNA,
                "procurement:amend",
                ID,
                "PRV-DRI-002",
                "--set",
                "title=Svar inom tre sekunder",
                "--because",
                "Tydligare"));
        done(run(ANNA, "procurement:set", ID, "PRV-DRI-002", "--unset", "sekunder", "--because", "Förvalet räcker"));
        golden("tailoring-history.sv.txt", as(ANNA).run("procurement:profile " + ID + " --history"));
        golden("tailoring-history.json", as(ANNA).run("procurement:profile " + ID + " --history --json"));
        golden("tailoring-profile.sv.txt", as(OUTSIDER).run("procurement:profile " + ID));
        golden("tailoring-revision.json", as(ANNA).run("procurement:profile " + ID + " --revision 2 --json"));
    }

    @Test
    public void aRequirementThatIsNotThereIsNotSelectedAndNothingIsWritten() throws Exception {
        begun();
        int before = store.entries(ID).size();
        fails("OTP-8138", Outcome.FAILED, select(ID, "--ids", "PRV-SAK-001,PRV-ZZZ-001"));
        assertEquals(before, store.entries(ID).size());
    }

    @Test
    public void aRuleThatChangesNothingIsPointedOut() throws Exception {
        begun();
        done(select(ID, "--category", "sak"));
        done(select(ID, "--ids", "PRV-SAK-001", "--leave-out", "--because", "Täcks av ramavtalet"));
        Result again = select(ID, "--ids", "PRV-SAK-001", "--leave-out", "--because", "Täcks av ramavtalet");
        assertEquals(Outcome.FINDINGS, again.outcome());
        assertTrue(again.out(), again.out().contains("OTP-8248"));
        Result twice = select(ID, "--category", "sak");
        assertEquals(Outcome.FINDINGS, twice.outcome());
        assertTrue(twice.out(), twice.out().contains("OTP-8249"));
    }

    @Test
    public void whyEachRequirementIsInOrOutIsTold() throws Exception {
        begun();
        done(select(ID, "--ids", "PRV-DRI-001", "--leave-out", "--because", "Mäts av en annan"));
        String explain = "procurement:select " + ID + " --explain";
        golden("selection.sv.txt", as(ANNA).run(explain));
        golden("selection.tsv", as(ANNA).run(explain + " --no-format"));
        golden("selection.json", as(ANNA).run(explain + " --json --verdict unselected,deselected"));
        golden("selection-some.sv.txt", as(ANNA).run(explain + " prv-int-001 --limit 1"));
    }

    @Test
    public void aPreviewShowsTheSameAndWritesNothing() throws Exception {
        begun();
        Result preview = select(ID, "--category", "SAK", "--preview", "--json");
        assertTrue(preview.out(), preview.out().contains("\"PRV-SAK-002\""));
        assertFalse(preview.out(), preview.out().contains("\"revision\""));
        assertEquals(
                1,
                as(ANNA).run("procurement:profile " + ID + " --history --no-format")
                        .out()
                        .lines()
                        .count());
    }

    @Test
    public void aFileIsChangedAndTheRestOfItStands() throws Exception {
        Path file = write("egen.yaml", PROFILE);
        done(select("egen.yaml", "--category", "SAK"));
        done(run(ANNA, "procurement:set", "egen.yaml", "PRV-SAK-002", "manader=36", "--because", "Fler år"));
        write("falt.yaml", "title: Snabb sökning\ntags: [ny, sla]\n");
        done(run(
                ANNA, "procurement:amend", "./egen.yaml", "PRV-DRI-002", "--set-file", "falt.yaml", "--because", "Ny"));
        String text = Files.readString(file);
        for (String kept : PROFILE.lines().toList()) {
            assertTrue(kept, text.contains(kept));
        }
        assertTrue(text, text.contains("Snabb sökning"));
        String before = text;
        assertEquals(
                "a value is left",
                Outcome.FINDINGS,
                select("egen.yaml", "--drop", "select[1]", "--preview").outcome());
        assertEquals(before, Files.readString(file));
        assertEquals(
                Outcome.FINDINGS, select("egen.yaml", "--drop", "select[1]").outcome());
        assertFalse(Files.readString(file).contains("ambition: bas"));
    }

    @Test
    public void aProfileGoesOutToAFileAndInAgain() throws Exception {
        begun();
        done(run(ANNA, "procurement:profile", ID, "--out", "ut.yaml"));
        Path file = temporary.getRoot().toPath().resolve("ut.yaml");
        assertEquals(PROFILE, Files.readString(file));
        fails("OTP-8126", Outcome.FAILED, run(ANNA, "procurement:profile", ID, "--out", "ut.yaml"));
        Files.writeString(file, PROFILE.replace("value: 3", "value: 4"));
        fails("OTP-6102", Outcome.FAILED, run(ANNA, "procurement:profile", ID, "--in", "ut.yaml", "--because", "Fler"));
        done(run(ANNA, "procurement:profile", ID, "--in", "ut.yaml", "--expected", "1", "--because", "Fler"));
        fails(
                "OTP-6096",
                Outcome.FAILED,
                run(ANNA, "procurement:profile", ID, "--in", "ut.yaml", "--expected", "1", "--because", "Fler"));
    }

    @Test
    public void aCaseIsOpenedWithItsProfile() throws Exception {
        write("profil.yaml", PROFILE);
        golden("tailoring-create.sv.txt", run(ANNA, "procurement:create", "--profile", "profil.yaml"));
        fails(
                "OTP-8116",
                Outcome.WRONG_USAGE,
                run(ANNA, "procurement:create", "annan-2026", "--profile", "profil.yaml"));
    }

    @Test
    public void aNewProfileIsBegunFromTheFactsOfTheCase() throws Exception {
        open();
        fails("OTP-6091", Outcome.FAILED, select(ID, "--category", "SAK"));
        fails("OTP-8130", Outcome.FAILED, run(ANNA, "procurement:profile", ID));
        fails("OTP-8019", Outcome.WRONG_USAGE, run(ANNA, "procurement:profile", ID, "--new", "--delivery", "saas"));
        Result begun =
                run(ANNA, "procurement:profile", ID, "--new", "--delivery", "saas", "--context", "provpaket", "--json");
        assertEquals("values are missing", Outcome.FINDINGS, begun.outcome());
        golden("tailoring-fresh.json", as(ANNA).run("procurement:profile " + ID + " --json"));
    }

    @Test
    public void theWorkingProfileIsWhatIsIssuedWhereACaseIsNamed() throws Exception {
        begun();
        done(select(ID, "--category", "SAK"));
        done(run(ANNA, "procurement:issue", ID, "--out", "ut"));
        String text = new String(issued.requests.get(0).profile(), StandardCharsets.UTF_8);
        assertTrue(text, text.contains("SAK") && text.contains("# Driften"));
        assertEquals(ID + ".yaml", issued.requests.get(0).profileName());
    }

    @Test
    public void whatCannotBeUnderstoodIsToldAndNothingIsDone() throws Exception {
        begun();
        fails("OTP-8135", Outcome.WRONG_USAGE, select(ID));
        fails("OTP-8019", Outcome.WRONG_USAGE, select(ID, "--category", "SAK", "--leave-out"));
        fails("OTP-8019", Outcome.WRONG_USAGE, select(ID, "--verdict", "selected"));
        fails("OTP-8016", Outcome.WRONG_USAGE, select(ID, "--explain", "--category", "SAK"));
        fails("OTP-8115", Outcome.WRONG_USAGE, select(ID, "--explain", "--verdict", "vald?"));
        fails("OTP-8137", Outcome.WRONG_USAGE, select(ID, "--drop", "select"));
        fails("OTP-8133", Outcome.WRONG_USAGE, select(ID, "--ids", "nej"));
        fails("OTP-8138", Outcome.FAILED, select(ID, "--explain", "PRV-DRI-099"));
        fails("OTP-8134", Outcome.WRONG_USAGE, run(ANNA, "procurement:set", ID, "PRV-DRI-001", "avisering"));
        fails("OTP-8022", Outcome.WRONG_USAGE, run(ANNA, "procurement:amend", ID, "PRV-DRI-001", "--exclude"));
        String[] amend = {"PRV-DRI-001", "--because", "Skäl"};
        fails("OTP-8139", Outcome.WRONG_USAGE, run(ANNA, "procurement:amend", ID, amend[0], amend[1], amend[2]));
        fails(
                "OTP-8136",
                Outcome.WRONG_USAGE,
                run(ANNA, "procurement:amend", ID, amend[0], "--set", "titel=x", amend[1], amend[2]));
        fails(
                "OTP-8131",
                Outcome.WRONG_USAGE,
                run(ANNA, "procurement:amend", ID, amend[0], "--remove", "title", amend[1], amend[2]));
        fails("OTP-6099", Outcome.FAILED, select(ID, "--category", "SAK", "--drop", "select[1]"));
        fails("OTP-6032", Outcome.FAILED, run(OUTSIDER, "procurement:select", ID, "--category", "SAK"));
        assertEquals(
                1,
                as(ANNA).run("procurement:profile " + ID + " --history --no-format")
                        .out()
                        .lines()
                        .count());
    }
}
