package se.sambruk.otp.store;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseChain;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.testkit.Samples;

public class SqlCaseStoreTest {
    private static final ProcurementRecord LISTING =
            new ProcurementRecord("ett", "KS 1", "Ett köp", "Provkommun", 0, Instant.EPOCH);
    private static final NewEntry CREATED = NewEntry.of(EntryKinds.CREATED, Map.of("facts", Map.of("id", "ett")));
    private static final byte[] TENDER = "anbud".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private TestStore store;

    @Before
    public void open() {
        home = folder.getRoot().toPath();
        store = TestStore.open(home);
    }

    @After
    public void close() {
        store.close();
    }

    private static NewEntry note(String what) {
        return NewEntry.of(EntryKinds.NOTE, Map.of("what", what));
    }

    private static NewEntry tender(String who) {
        return NewEntry.of(EntryKinds.TENDERS_OPENED, Map.of("supplier", who))
                .with(NewAttachment.of(who + ".xlsx", "application/zip", TENDER));
    }

    private static Act act(String actor, String at) {
        return new Act(actor, Instant.parse(at), "därför");
    }

    private int last() {
        return store.cases.head("ett").orElseThrow().number();
    }

    private List<CaseEntry> append(NewEntry... entries) {
        return store.cases.append("ett", last(), List.of(entries), Optional.empty(), Packs.ACT);
    }

    private List<Integer> numbers() {
        return store.cases.entries("ett").stream()
                .map(kept -> kept.entry().number())
                .toList();
    }

    private void assertWhole() {
        assertEquals(List.of(), CaseChain.faults(store.cases.entries("ett"), store.cases.head("ett")));
        store.assertSound();
    }

    @Test
    public void aLogIsReadBackAfterARestartAsItWasWritten() {
        Act exact = act("bo", "2027-01-02T03:04:05.123456789Z");
        CaseEntry first = store.cases.open(LISTING, List.of(CREATED), exact).get(0);
        CaseEntry second = append(note("ett"), note("två")).get(1);
        store.close();
        store = TestStore.open(home);
        List<KeptEntry> kept = store.cases.entries("ett");
        assertEquals(List.of(1, 2, 3), numbers());
        assertEquals(first, kept.get(0).entry());
        assertEquals(second, kept.get(2).entry());
        assertEquals(Instant.parse("2027-01-02T03:04:05.123456Z"), first.act().at());
        assertEquals(Optional.of(second.head()), store.cases.head("ett"));
        assertTrue(kept.stream().allMatch(KeptEntry::isIntact));
        assertWhole();
    }

    @Test
    public void eachEntryIsBoundToTheOneBeforeIt() {
        CaseEntry first = store.cases.open(LISTING, List.of(CREATED), Packs.ACT).get(0);
        List<CaseEntry> more = append(note("ett"), note("två"));
        assertEquals(Optional.empty(), first.previous());
        assertEquals(Optional.of(first.contentHash()), more.get(0).previous());
        assertEquals(Optional.of(more.get(0).contentHash()), more.get(1).previous());
    }

    @Test
    public void whoeverHasNotSeenTheLastEntryWritesNothing() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        append(note("ett"));
        for (int seen : new int[] {0, 1, 3}) {
            SqlLibraryStoreTest.assertProblem(
                    "OTP-3031",
                    () -> store.cases.append("ett", seen, List.of(note("två")), Optional.empty(), Packs.ACT));
        }
        assertEquals(List.of(1, 2), numbers());
        assertWhole();
    }

    @Test
    public void severalEntriesAreWrittenAllOrNone() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        store.tamper("INSERT INTO case_entry SELECT procurement, 3, acted, actor, because, kind, secrecy, body,"
                + " attachments, previous_hash, hash FROM case_entry");
        assertThrows(RuntimeException.class, () -> append(note("ett"), note("två")));
        store.tamper("DELETE FROM case_entry WHERE entry_number = 3");
        assertEquals(List.of(1), numbers());
        assertEquals(1, last());
        assertWhole();
    }

    @Test
    public void thereIsNothingToWriteInNoEntries() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        assertThrows(IllegalArgumentException.class, this::append);
    }

    @Test
    public void oneThatHasALogIsKnownWhereThereIsAny() {
        assertEquals(Optional.empty(), store.cases.first());
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        assertEquals(Optional.of("ett"), store.cases.first());
    }

    @Test
    public void aProcurementHasOneLog() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        SqlLibraryStoreTest.assertProblem("OTP-3032", () -> store.cases.open(LISTING, List.of(CREATED), Packs.ACT));
        assertEquals(List.of(1), numbers());
    }

    @Test
    public void logsOfProcurementsAreNumberedEachByItself() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        append(note("ett"));
        ProcurementRecord other = new ProcurementRecord("annan", "", "Annat", "Provkommun", 0, Instant.EPOCH);
        assertEquals(
                1, store.cases.open(other, List.of(CREATED), Packs.ACT).get(0).number());
        assertEquals(Optional.empty(), store.cases.head("okänd"));
        assertEquals(List.of(), store.cases.entries("okänd"));
    }

    @Test
    public void anOpenedCaseIsAmongTheProcurementsAsItsFactsSay() {
        store.cases.open(LISTING, List.of(CREATED), act("bo", "2027-01-02T03:04:05Z"));
        assertEquals(
                Optional.of(new ProcurementRecord(
                        "ett", "KS 1", "Ett köp", "Provkommun", 0, Instant.parse("2027-01-02T03:04:05Z"))),
                store.procurements.procurement("ett"));
        ProcurementRecord renamed = new ProcurementRecord("ett", "KS 2", "Annat köp", "Annan", 0, Instant.EPOCH);
        store.cases.append(
                "ett", 1, List.of(note("ny rubrik")), Optional.of(renamed), act("bo", "2027-02-02T03:04:05Z"));
        assertEquals(
                Optional.of(new ProcurementRecord(
                        "ett", "KS 2", "Annat köp", "Annan", 0, Instant.parse("2027-02-02T03:04:05Z"))),
                store.procurements.procurement("ett"));
    }

    @Test
    public void whatIsIssuedInACaseIsWrittenToItsLogAndOnlyOnce() {
        ContentHash profile = store.blobs.put(new byte[] {1}, "application/yaml", Packs.ACT);
        store.procurements.issue(Packs.specification("ett", 2, "a"), profile, act("eva", "2026-10-01T08:00:00Z"));
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        store.procurements.issue(Packs.specification("ett", 2, "b"), profile, Packs.ACT);
        IssueRecord again = store.procurements.issue(Packs.specification("ett", 2, "b"), profile, Packs.ACT);
        List<CaseEntry> issued = store.cases.entries("ett").stream()
                .map(KeptEntry::entry)
                .filter(entry -> entry.kind().equals(EntryKinds.SPECIFICATION_ISSUED))
                .toList();
        assertEquals(2, issued.size());
        assertEquals(1, issued.get(0).body().get("issue"));
        assertEquals("eva", issued.get(0).body().get("by"));
        assertEquals("2026-10-01T08:00:00Z", issued.get(0).body().get("at"));
        assertEquals(2, issued.get(1).body().get("issue"));
        assertFalse(issued.get(1).body().containsKey("by"));
        assertEquals(again.specification().hex(), issued.get(1).body().get("specification"));
        assertEquals(List.of(1, 2, 3), numbers());
        assertWhole();
    }

    @Test
    public void whatGoesWithAnIssueIsWrittenInTheSameStepOrNotAtAll() {
        ContentHash profile = store.blobs.put(new byte[] {1}, "application/yaml", Packs.ACT);
        Specification specification = Packs.specification("ett", 2, "a");
        NewEntry correction = NewEntry.of(EntryKinds.CORRECTION_PUBLISHED, Map.of("number", 1))
                .with(NewAttachment.of("rattelse.json", "application/json", TENDER));
        List<NewEntry> beside = List.of(correction, note("tid"));
        assertThrows(
                "without a case",
                IllegalArgumentException.class,
                () -> store.procurements.issue(specification, profile, beside, 1, Packs.ACT));
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        ProblemException moved = assertThrows(
                ProblemException.class, () -> store.procurements.issue(specification, profile, beside, 7, Packs.ACT));
        assertEquals("OTP-3031", moved.problems().get(0).code());
        assertEquals(List.of(), store.procurements.issues("ett"));
        assertEquals(1, last());
        store.procurements.issue(specification, profile, beside, 1, Packs.ACT);
        assertEquals(
                List.of(
                        EntryKinds.CREATED,
                        EntryKinds.SPECIFICATION_ISSUED,
                        EntryKinds.CORRECTION_PUBLISHED,
                        EntryKinds.NOTE),
                store.cases.entries("ett").stream()
                        .map(kept -> kept.entry().kind())
                        .toList());
        assertArrayEquals(
                TENDER,
                store.cases.attachment("ett", ContentHash.ofBytes(TENDER)).orElseThrow());
        assertThrows(
                "what is issued already corrects nothing",
                IllegalArgumentException.class,
                () -> store.procurements.issue(specification, profile, beside, 4, Packs.ACT));
        assertEquals(4, last());
        assertWhole();
    }

    @Test
    public void anIssueTellsByWhichPlanTendersAreEvaluated() {
        ContentHash profile = store.blobs.put(new byte[] {1}, "application/yaml", Packs.ACT);
        Specification evaluated = Samples.withEvaluation(Packs.specification("ett", 2, "a"));
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        store.procurements.issue(evaluated, profile, Packs.ACT);
        Map<String, Object> body = store.cases.entries("ett").get(1).entry().body();
        assertEquals(
                evaluated.evaluation().orElseThrow().published().contentHash().hex(), body.get("plan"));
    }

    @Test
    public void whereThereIsNoCaseAnIssueIsAsBefore() {
        ContentHash profile = store.blobs.put(new byte[] {1}, "application/yaml", Packs.ACT);
        store.procurements.issue(Packs.specification("ett", 2, "a"), profile, Packs.ACT);
        assertEquals(Optional.empty(), store.cases.head("ett"));
        assertEquals(
                List.of(Change.SPECIFICATION_ISSUED),
                store.log.about("ett", 10).stream().map(Change::kind).toList());
    }

    @Test
    public void filesOfEntriesAreKeptInTheirCaseAlone() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        append(tender("Alfa AB"), tender("Beta AB"));
        ContentHash hash = ContentHash.ofBytes(TENDER);
        assertArrayEquals(TENDER, store.cases.attachment("ett", hash).orElseThrow());
        assertEquals(Optional.empty(), store.cases.attachment("annan", hash));
        assertEquals("no way to try whether a file is there", Optional.empty(), store.blobs.get(hash));
        assertWhole();
        store.tamper("UPDATE case_attachment SET body = ?", new byte[] {7});
        SqlLibraryStoreTest.assertProblem("OTP-3034", () -> store.cases.attachment("ett", hash));
        assertEquals(
                List.of("OTP-3034"),
                store.health.check().stream().map(Problem::code).toList());
    }

    /** What everybody sees of the store: the listing, the counts and the change log. */
    @Test
    public void whatTellsOfTendersShowsNowhere() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        Optional<ProcurementRecord> listing = store.procurements.procurement("ett");
        Map<String, Long> counts = store.health.counts();
        List<Change> changes = store.log.after(0, 100);
        List<Change> about = store.log.about("ett", 100);
        store.cases.append(
                "ett",
                1,
                List.of(tender("Alfa AB"), tender("Beta AB"), tender("Gamma AB")),
                Optional.empty(),
                act("anna", "2027-03-01T08:00:00Z"));
        assertEquals(listing, store.procurements.procurement("ett"));
        assertEquals(about, store.log.about("ett", 100));
        List<Change> after = store.log.after(0, 100);
        assertEquals("one for all tenders", changes.size() + 1, after.size());
        Change written = after.get(after.size() - 1);
        assertEquals(Change.CASE_WRITTEN, written.kind());
        assertEquals("", written.subject() + written.detail() + written.act().because());
        assertEquals(Act.SYSTEM, written.act().actor());
        counts.forEach((name, count) -> assertEquals(name, count + (name.equals("changes") ? 1 : 0), (long)
                store.health.counts().get(name)));
    }

    @Test
    public void whatIsOpenIsInTheChangeLogWithoutWhatItTells() {
        store.cases.open(LISTING, List.of(CREATED), Packs.ACT);
        append(note("öppet"));
        append(note("öppet"), tender("Alfa AB"));
        List<Change> about = store.log.about("ett", 100);
        assertEquals(
                List.of(Change.CASE_WRITTEN, Change.CASE_WRITTEN, Change.CASE_WRITTEN),
                about.stream().map(Change::kind).toList());
        assertEquals(
                List.of("skäl", "skäl", ""),
                about.stream().map(change -> change.act().because()).toList());
        assertTrue(about.stream().allMatch(change -> change.detail().isEmpty()));
    }

    @Test
    public void anyChangeInTheDatabaseIsFound() {
        for (String change : List.of(
                "UPDATE case_entry SET actor = 'x' WHERE entry_number = 2",
                "UPDATE case_entry SET acted = acted + 1 WHERE entry_number = 2",
                "UPDATE case_entry SET because = 'x' WHERE entry_number = 2",
                "UPDATE case_entry SET kind = 'x' WHERE entry_number = 2",
                "UPDATE case_entry SET secrecy = 'tender-secret' WHERE entry_number = 2",
                "UPDATE case_entry SET secrecy = 'x' WHERE entry_number = 4",
                "UPDATE case_entry SET body = (SELECT body FROM case_entry WHERE entry_number = 1) WHERE entry_number = 2",
                "UPDATE case_entry SET body = attachments WHERE entry_number = 2",
                "UPDATE case_entry SET attachments = body WHERE entry_number = 4",
                "UPDATE case_entry SET previous_hash = hash WHERE entry_number = 2",
                "UPDATE case_entry SET previous_hash = 'x' WHERE entry_number = 2",
                "UPDATE case_entry SET hash = previous_hash WHERE entry_number = 2",
                "UPDATE case_entry SET hash = '' WHERE entry_number = 2",
                "UPDATE case_entry SET entry_number = 9 WHERE entry_number = 4",
                "DELETE FROM case_entry WHERE entry_number = 1",
                "DELETE FROM case_entry WHERE entry_number = 2",
                "DELETE FROM case_entry WHERE entry_number = 4",
                "DELETE FROM case_entry",
                "UPDATE case_head SET last_number = 3",
                "UPDATE case_head SET last_hash = (SELECT hash FROM case_entry WHERE entry_number = 3)")) {
            Path other = home.resolve("sökt-" + Math.abs(change.hashCode()));
            try (TestStore tried = TestStore.open(other)) {
                tried.cases.open(LISTING, List.of(CREATED), Packs.ACT);
                tried.cases.append(
                        "ett", 1, List.of(note("ett"), note("två"), tender("Alfa AB")), Optional.empty(), Packs.ACT);
                tried.assertSound();
                tried.tamper(change);
                assertEquals(
                        change,
                        "OTP-3033",
                        tried.health.check().stream()
                                .map(Problem::code)
                                .findFirst()
                                .orElse("nothing"));
                assertFalse(
                        change,
                        CaseChain.faults(tried.cases.entries("ett"), tried.cases.head("ett"))
                                .isEmpty());
            }
        }
    }
}
