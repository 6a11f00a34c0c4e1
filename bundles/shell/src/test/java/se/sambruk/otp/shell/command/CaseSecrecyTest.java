package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** What somebody without a role in a case is shown of it: nothing that tells of tenders, and not how many there are. */
public class CaseSecrecyTest extends CaseTrials {
    private static final List<String> READING = List.of(
            "procurement:show " + ID,
            "procurement:show " + ID + " --json",
            "procurement:facts " + ID + " --json",
            "procurement:plan " + ID,
            "procurement:plan " + ID + " --json",
            "procurement:people " + ID,
            "procurement:people " + ID + " --json",
            "procurement:checklist " + ID,
            "procurement:checklist " + ID + " --json",
            "procurement:log " + ID,
            "procurement:log " + ID + " --no-format",
            "procurement:log " + ID + " --json",
            "procurement:log " + ID + " --verify",
            "procurement:log " + ID + " --verify --json",
            "procurement:list --json");

    private List<String> seen(String actor) throws Exception {
        List<String> seen = new ArrayList<>();
        for (String line : READING) {
            Result result = as(actor).run(line);
            seen.add(line + "\n" + result.outcome() + "\n" + result.out() + result.err());
        }
        return seen;
    }

    @Test
    public void whatAnOutsiderIsShownIsTheSameHoweverManyTendersThereAre() throws Exception {
        open();
        on("2027-01-18");
        List<String> before = seen(OUTSIDER);
        done(run(ANNA, "procurement:checklist", ID, "--tick", "opening", "--by", "anna.andersson,eva.ek"));
        for (String supplier : List.of("Alfa AB", "Beta AB", "Gamma AB")) {
            write("anbud.txt", supplier);
            done(run(EVA, "procurement:note", ID, "--secret", "--what-file", "anbud.txt", "--attach", "anbud.txt"));
        }
        done(run(BO, "procurement:people", ID, "--declare", BO));
        assertEquals(before, seen(OUTSIDER));
        assertEquals("nor whoever has no name", before, seen(""));
    }

    @Test
    public void anOutsiderSeesTheOpenPartsOfTheCase() throws Exception {
        opened();
        golden("case-log-outsider.sv.txt", as(OUTSIDER).run("procurement:log " + ID));
        golden("case-log-outsider.json", as(OUTSIDER).run("procurement:log " + ID + " --json"));
        golden("case-log-verify-outsider.sv.txt", as(OUTSIDER).run("procurement:log " + ID + " --verify"));
        golden("case-log-verify-outsider.json", as(OUTSIDER).run("procurement:log " + ID + " --verify --json"));
        golden("case-checklist-outsider.sv.txt", Outcome.FINDINGS, as(OUTSIDER).run("procurement:checklist " + ID));
    }

    @Test
    public void anOutsiderGetsNoSecretEntryAndIsToldThatItIsNotThere() throws Exception {
        opened();
        Result there = as(OUTSIDER).run("procurement:log " + ID + " --entry S1");
        Result never = as(OUTSIDER).run("procurement:log " + ID + " --entry S9");
        fails("OTP-8124", Outcome.FAILED, there);
        assertEquals(never.err(), there.err().replace("S1", "S9"));
        fails("OTP-6032", Outcome.FAILED, run(OUTSIDER, "procurement:note", ID, "--what", "Hej."));
    }

    @Test
    public void whoGetsARoleSeesAndWhoLosesItDoesNot() throws Exception {
        opened();
        String role = CaseRole.READER.wire();
        done(run(ANNA, "procurement:people", ID, "--add", OUTSIDER, "--role", role));
        assertEquals(
                as(ANNA).run("procurement:log " + ID).out(),
                as(OUTSIDER).run("procurement:log " + ID).out());
        done(run(ANNA, "procurement:people", ID, "--end", OUTSIDER, "--role", role, "--because", "Klar"));
        on("2027-01-19");
        assertFalse(as(OUTSIDER).run("procurement:log " + ID).out().contains("Alfa"));
    }

    @Test
    public void aFaultOfASecretActDoesNotTellWhatWasInIt() throws Exception {
        opened();
        write("hemligt.txt", "Alfa AB 100 kr");
        Result refused = run(OUTSIDER, "procurement:note", ID, "--secret", "--what-file", "hemligt.txt");
        assertEquals(Outcome.FAILED, refused.outcome());
        assertFalse(refused.err(), refused.err().contains("Alfa"));
    }
}
