package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** A case in the console, as those who have a role in it see it. */
public class CaseCommandsTest extends CaseTrials {
    private List<String> kinds() {
        return store.entries(ID).stream().map(kept -> kept.entry().kind()).toList();
    }

    @Test
    public void aCaseIsOpenedFromAFile() throws Exception {
        golden("case-create.sv.txt", open());
        assertEquals(
                List.of(
                        EntryKinds.CREATED,
                        EntryKinds.PERSON_ASSIGNED,
                        EntryKinds.PERSON_ASSIGNED,
                        EntryKinds.PERSON_ASSIGNED,
                        EntryKinds.PLAN_SET),
                kinds());
    }

    @Test
    public void aCaseIsOpenedWithFlagsAndWhatIsToBeLookedAtIsTold() throws Exception {
        Result result = run(
                ANNA,
                "procurement:create",
                "liten-2026",
                "--title",
                "Ett litet system",
                "--buyer",
                "Provkommun",
                "--regime",
                "19",
                "--acquisition",
                "open",
                "--value",
                "6 miljoner");
        fails("OTP-8113", Outcome.WRONG_USAGE, result);
        golden(
                "case-create-flags.sv.txt",
                Outcome.FINDINGS,
                run(
                        ANNA,
                        "procurement:create",
                        "liten-2026",
                        "--title",
                        "Ett litet system",
                        "--buyer",
                        "Provkommun",
                        "--regime",
                        "19",
                        "--acquisition",
                        "open",
                        "--value",
                        "6 000 000"));
        String shown = done(run(ANNA, "procurement:facts", "liten-2026", "--json"))
                .out()
                .replaceAll("\\s+", "");
        assertTrue(
                shown, shown.contains("\"value\":{\"amount\":\"6000000\",\"currency\":\"SEK\",\"on\":\"2026-11-23\"}"));
    }

    @Test
    public void flagsChangeWhatAFileSays() throws Exception {
        write("ärende.yaml", FILE);
        done(as(ANNA).run("procurement:create --file ärende.yaml --title Annat --json"));
        assertEquals("Annat", store.listings().get(ID).title());
    }

    @Test
    public void aProcurementIsShownWithItsCase() throws Exception {
        open();
        golden("case-show.sv.txt", as(ANNA).run("procurement:show " + ID));
        golden("case-show.en.txt", as(ANNA).inEnglish().run("procurement:show " + ID));
        golden("case-show.json", as(ANNA).run("procurement:show " + ID + " --json"));
    }

    @Test
    public void factsAreChangedForAReason() throws Exception {
        open();
        golden("case-facts.sv.txt", as(ANNA).run("procurement:facts " + ID));
        fails("OTP-6035", Outcome.FAILED, run(ANNA, "procurement:facts", ID, "--title", "Nytt"));
        golden(
                "case-facts-changed.sv.txt",
                run(ANNA, "procurement:facts", ID, "--title", "Nytt", "--because", "Nämndens beslut"));
        assertEquals("Nytt", store.listings().get(ID).title());
    }

    @Test
    public void aPlanIsShownWithWhatTheRulesSay() throws Exception {
        open();
        golden("case-plan.sv.txt", as(ANNA).run("procurement:plan " + ID));
        golden("case-plan.en.txt", as(ANNA).inEnglish().run("procurement:plan " + ID));
        golden("case-plan.json", as(ANNA).run("procurement:plan " + ID + " --json"));
        golden(
                "case-plan-broken.sv.txt",
                Outcome.FINDINGS,
                run(ANNA, "procurement:plan", ID, "--deadline", "2026-12-28 kl. 12.00", "--because", "Det brådskar"));
    }

    @Test
    public void timesThatSuppliersGoByAreNotMovedUntold() throws Exception {
        open();
        done(run(ANNA, "procurement:plan", ID, "--opening", "2027-01-19 09:00", "--because", "sal"));
        done(run(ANNA, "procurement:checklist", ID, "--waive", "issue", "--because", "fastställs i portalen"));
        done(run(ANNA, "procurement:checklist", ID, "--tick", "publication", "--because", "annonsen skickad"));
        Result told = run(ANNA, "procurement:plan", ID, "--opening", "2027-01-20 09:00", "--because", "sal");
        assertEquals(told.out(), Outcome.FINDINGS, told.outcome());
        assertTrue(told.out(), told.out().contains("OTP-8220") && told.out().contains("procurement:supersede " + ID));
        Result award = run(ANNA, "procurement:plan", ID, "--award", "2027-02-20", "--because", "nämnden");
        assertFalse(award.out(), award.out().contains("OTP-8220"));
    }

    @Test
    public void peopleAreGivenRolesAndDeclareConflicts() throws Exception {
        open();
        golden(
                "case-people-added.sv.txt",
                run(ANNA, "procurement:people", ID, "--add", "pia.palm", "--name", "Pia Palm", "--role", "assessor"));
        done(as(EVA).run("procurement:people " + ID + " --declare " + EVA));
        write("leverantör.txt", "Alfa AB\n");
        done(run(
                "pia.palm",
                "procurement:people",
                ID,
                "--declare",
                "pia.palm",
                "--conflict",
                "--supplier-file",
                "leverantör.txt"));
        golden("case-people.sv.txt", as(ANNA).run("procurement:people " + ID));
        golden("case-people.tsv", as(ANNA).run("procurement:people " + ID + " --no-format"));
        golden("case-people.json", as(ANNA).run("procurement:people " + ID + " --json"));
        golden("case-people-outsider.tsv", as(OUTSIDER).run("procurement:people " + ID + " --no-format"));
        fails("OTP-6034", Outcome.FAILED, run("pia.palm", "procurement:note", ID, "--what", "Läst igenom."));
        done(run(
                BO,
                "procurement:people",
                ID,
                "--assess",
                "pia.palm",
                "--takes-part",
                "--because",
                "Aktierna såldes i våras"));
        done(run("pia.palm", "procurement:note", ID, "--what", "Läst igenom."));
        String judged = as(ANNA).run("procurement:people " + ID).out();
        assertTrue(judged, judged.contains("anmält, deltar"));
        golden(
                "case-people-ended.sv.txt",
                run(ANNA, "procurement:people", ID, "--end", "pia.palm", "--role", "assessor", "--because", "Slutar"));
    }

    @Test
    public void theChecklistTellsWhatHasBeenDoneAndWhatHasNot() throws Exception {
        open();
        golden("case-checklist.sv.txt", as(ANNA).run("procurement:checklist " + ID));
        golden(
                "case-checklist-ticked.sv.txt",
                run(
                        ANNA,
                        "procurement:checklist",
                        ID,
                        "--tick",
                        "need",
                        "--on",
                        "2026-10-30",
                        "--because",
                        "Behovsanalysen finns i diariet"));
        golden("case-checklist.en.txt", as(ANNA).inEnglish().run("procurement:checklist " + ID));
        golden("case-checklist.tsv", as(ANNA).run("procurement:checklist " + ID + " --no-format"));
        golden("case-checklist.json", as(ANNA).run("procurement:checklist " + ID + " --json"));
    }

    @Test
    public void theLogTellsWhatHappenedByWhomAndWhy() throws Exception {
        opened();
        done(run(
                ANNA,
                "procurement:note",
                ID,
                "--what",
                "Ringde konkurrenten i fel ärende.",
                "--who",
                "Bo Berg",
                "--on",
                "2027-01-17"));
        done(run(ANNA, "procurement:note", ID, "--strike", "6", "--because", "Hör till ett annat ärende"));
        golden("case-log.sv.txt", as(ANNA).run("procurement:log " + ID));
        golden("case-log.en.txt", as(ANNA).inEnglish().run("procurement:log " + ID));
        golden("case-log.tsv", as(ANNA).run("procurement:log " + ID + " --no-format"));
        golden("case-log.json", as(ANNA).run("procurement:log " + ID + " --json"));
        golden("case-log-entry.sv.txt", as(ANNA).run("procurement:log " + ID + " --entry S1"));
        golden("case-log-verify.sv.txt", as(ANNA).run("procurement:log " + ID + " --verify"));
        golden("case-log-verify.json", as(ANNA).run("procurement:log " + ID + " --verify --json"));
    }

    @Test
    public void timesOfACaseAreSwedishWhereverTheMachineIs() throws Exception {
        open();
        String line = "procurement:log " + ID;
        String swedish = done(as(ANNA).run(line)).out();
        assertTrue(swedish, swedish.contains("10:15"));
        for (String place : List.of("UTC", "Pacific/Auckland")) {
            assertEquals(
                    swedish, done(as(ANNA).inZone(ZoneId.of(place)).run(line)).out());
        }
    }

    @Test
    public void aNotedChecksumIsFoundAgain() throws Exception {
        open();
        CaseHead noted = store.head(ID).orElseThrow();
        done(run(ANNA, "procurement:note", ID, "--what", "Möte."));
        Result found = done(
                run(ANNA, "procurement:log", ID, "--noted", noted.hash().hex().toUpperCase(Locale.ROOT)));
        golden("case-log-noted.sv.txt", found);
        Result other = run(ANNA, "procurement:log", ID, "--noted", "0".repeat(64));
        assertEquals(Outcome.FINDINGS, other.outcome());
        fails("OTP-8123", Outcome.WRONG_USAGE, run(ANNA, "procurement:log", ID, "--noted", "abc"));
    }

    @Test
    public void aLogThatHasBeenTamperedWithIsToldOf() throws Exception {
        open();
        KeptEntry bo = store.entries(ID).get(2);
        store.tamper(ID, 3, new KeptEntry(bo.entry().without(List.of("delegation")), bo.hash()));
        golden("case-log-broken.sv.txt", Outcome.FINDINGS, as(ANNA).run("procurement:log " + ID + " --verify"));
        assertEquals(Outcome.FINDINGS, as(ANNA).run("procurement:log " + ID).outcome());
        Result shown = as(ANNA).run("procurement:show " + ID);
        assertEquals("what was issued is still shown", Outcome.FINDINGS, shown.outcome());
        assertTrue(shown.err(), shown.err().contains("OTP-6031"));
        fails("OTP-6031", Outcome.FAILED, as(ANNA).run("procurement:note " + ID + " --what Möte"));
    }

    @Test
    public void anAttachmentComesOutAsItWentIn() throws Exception {
        open();
        write("protokoll .txt", "Närvarande: alla.\n");
        done(run(ANNA, "procurement:note", ID, "--what", "Möte.", "--attach", "protokoll .txt"));
        Result told = done(as(ANNA).run("procurement:log " + ID + " --entry 6 --out ut"));
        Path file = temporary.getRoot().toPath().resolve("ut/6-protokoll .txt");
        assertEquals("Närvarande: alla.\n", Files.readString(file));
        assertTrue(told.out(), told.out().contains("6-protokoll .txt"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        fails("OTP-8126", Outcome.FAILED, as(ANNA).run("procurement:log " + ID + " --entry 6 --out ut"));
    }

    @Test
    public void ofAnEntrysFilesAllComeOutOrNone() throws Exception {
        open();
        write("a.txt", "A");
        write("b.txt", "B");
        done(run(ANNA, "procurement:note", ID, "--what", "Möte.", "--attach", "a.txt", "--attach", "b.txt"));
        write("6-b.txt", "mitt");
        fails("OTP-8126", Outcome.FAILED, as(ANNA).run("procurement:log " + ID + " --entry 6 --out ."));
        Path folder = temporary.getRoot().toPath();
        assertFalse(Files.exists(folder.resolve("6-a.txt")));
        assertEquals("mitt", Files.readString(folder.resolve("6-b.txt")));
    }

    @Test
    public void entriesAreReleasedWhenTheAwardHasBeenDecided() throws Exception {
        opened();
        fails("OTP-6052", Outcome.FAILED, run(ANNA, "procurement:release", ID, "S1", "--because", "Begäran"));
        on("2027-02-15");
        done(run(
                ANNA, "procurement:checklist", ID, "--tick", "award", "--by", BO, "--because", "Delegationsbeslut 12"));
        golden(
                "case-release.sv.txt",
                run(ANNA, "procurement:release", ID, "s1", "--except", "people", "--because", "Ingen skada"));
        assertFalse(as(OUTSIDER).run("procurement:log " + ID).out().contains("S2"));
        assertTrue(as(OUTSIDER).run("procurement:log " + ID).out().contains("S1"));
    }
}
