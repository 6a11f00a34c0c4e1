package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static se.sambruk.otp.shell.command.Trials.golden;

import org.junit.Test;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** What somebody without a role in a case is shown of it, as it looks. That it is the same whatever tenders there are, is walked through in {@code itests/secrecy}. */
public class CaseSecrecyTest extends CaseTrials {
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
