package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** What is written wrongly is told before anything is done. */
public class CaseFaultsTest extends CaseTrials {
    private void wrong(String code, String command, String... words) throws Exception {
        int before = store.entries(ID).size();
        Result result = run(ANNA, command, words);
        fails(code, Outcome.WRONG_USAGE, result);
        assertTrue("a remedy: " + result.err(), result.err().contains("\nGör så här: "));
        assertEquals("nothing is written", before, store.entries(ID).size());
    }

    @Test
    public void valuesThatAreNoneAreToldWithHowTheyAreWritten() throws Exception {
        open();
        wrong("OTP-8110", "procurement:plan", ID, "--publication", "15/1 2027");
        wrong("OTP-8111", "procurement:plan", ID, "--deadline", "2027-01-15");
        wrong("OTP-8112", "procurement:plan", ID, "--deadline", "2027-03-28 02:30");
        wrong("OTP-8113", "procurement:facts", ID, "--value", "mycket");
        wrong("OTP-8114", "procurement:plan", ID, "--electronic-tenders", "kanske");
        wrong("OTP-8115", "procurement:facts", ID, "--regime", "19b");
        wrong("OTP-8119", "procurement:people", ID, "--add", "Eva Ek", "--role", "reader");
        wrong("OTP-8123", "procurement:log", ID, "--noted", "abc");
    }

    @Test
    public void flagsThatNeedOthersAreToldOf() throws Exception {
        open();
        wrong("OTP-8019", "procurement:facts", ID, "--threshold", "700000");
        wrong("OTP-8019", "procurement:facts", ID, "--threshold-source", "lagen");
        wrong("OTP-8019", "procurement:plan", ID, "--minimum-days", "20");
        wrong("OTP-8019", "procurement:plan", ID, "--minimum-basis", "LOU");
        wrong("OTP-8019", "procurement:people", ID, "--add", "pia.palm");
        wrong("OTP-8019", "procurement:people", ID, "--declare", EVA, "--supplier-file", "fil.txt");
        wrong("OTP-8019", "procurement:checklist", ID, "--by", EVA);
        wrong("OTP-8019", "procurement:log", ID, "--out", "ut");
        wrong("OTP-8120", "procurement:people", ID, "--assess", EVA);
        wrong("OTP-8120", "procurement:people", ID, "--assess", EVA, "--takes-part", "--steps-aside");
        wrong(
                "OTP-8121",
                "procurement:people",
                ID,
                "--add",
                "pia.palm",
                "--role",
                "reader",
                "--from",
                "2026-12-01",
                "--until",
                "2026-11-30");
        wrong("OTP-8122", "procurement:note", ID);
        wrong("OTP-8122", "procurement:note", ID, "--what", "a", "--what-file", "b");
        wrong("OTP-8128", "procurement:note", ID, "--secret", "--what", "Alfa AB 100 kr");
    }

    @Test
    public void twoActsAtOnceAreOneTooMany() throws Exception {
        open();
        wrong("OTP-8235", "procurement:people", ID, "--add", "pia.plam", "--role", "reader");
        wrong("OTP-8016", "procurement:people", ID, "--add", EVA, "--declare", EVA);
        wrong("OTP-8016", "procurement:checklist", ID, "--tick", "need", "--waive", "need");
        wrong("OTP-8016", "procurement:note", ID, "--strike", "2", "--what", "a");
    }

    @Test
    public void aCaseIsOpenedWithWhatItNeeds() throws Exception {
        wrong("OTP-8117", "procurement:create");
        wrong("OTP-8118", "procurement:create", "Stora Upphandlingen");
        wrong("OTP-8022", "procurement:create", ID, "--title", "a");
        write("ärende.yaml", FILE);
        wrong("OTP-8116", "procurement:create", "annan-2026", "--file", "ärende.yaml");
        write("ärende.yaml", FILE.replace("open", "oppen"));
        Result unread = run(ANNA, "procurement:create", "--file", "ärende.yaml");
        assertEquals(Outcome.FAILED, unread.outcome());
        assertTrue(
                unread.err(),
                unread.err().contains("ärende.yaml") && unread.err().contains("7"));
        assertEquals(List.of(), store.entries(ID));
    }

    @Test
    public void aProcurementWithoutACaseSaysHowItGetsOne() throws Exception {
        for (String command : List.of(
                "procurement:facts",
                "procurement:plan",
                "procurement:people",
                "procurement:checklist",
                "procurement:log")) {
            Result result = run(ANNA, command, ID);
            fails("OTP-6030", Outcome.FAILED, result);
            assertTrue(result.err(), result.err().contains("procurement:create " + ID));
        }
        fails("OTP-8030", Outcome.FAILED, run(ANNA, "procurement:log", "provupphandling-2027"));
    }
}
