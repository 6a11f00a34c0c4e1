package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.testkit.Samples;

public class SqlProcurementStoreTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private TestStore store;
    private ContentHash profile;

    @Before
    public void open() {
        home = folder.getRoot().toPath();
        store = TestStore.open(home);
        profile = store.blobs.put("profil".getBytes(StandardCharsets.UTF_8), "application/yaml", Packs.ACT);
    }

    @After
    public void close() {
        store.close();
    }

    private void restart() {
        store.close();
        store = TestStore.open(home);
    }

    @Test
    public void anIssuedSpecificationIsReadBackAfterARestartWithoutAnyPack() {
        Specification specification = Samples.specification();
        store.blobs.put("ett brevpapper".getBytes(StandardCharsets.UTF_8), "application/octet-stream", Packs.ACT);
        IssueRecord issue = store.procurements.issue(specification, profile, Packs.ACT);
        restart();
        assertEquals(List.of(), store.library.current());
        assertEquals(Optional.of(specification), store.procurements.specification(specification.contentHash()));
        assertEquals(
                List.of(issue),
                store.procurements.issues(specification.procurement().id()));
        store.assertSound();
    }

    @Test
    public void aSpecificationWithUnusualTextsIsReadBackAsItWas() {
        Specification specification = Samples.unusualSpecification();
        store.procurements.issue(specification, profile, Packs.ACT);
        restart();
        assertEquals(Optional.of(specification), store.procurements.specification(specification.contentHash()));
    }

    @Test
    public void theRecordTellsWhatWasIssuedByWhomAndWhen() {
        Specification specification = Packs.specification("upphandling-1", 3, "a");
        assertEquals(
                new IssueRecord(
                        "upphandling-1",
                        1,
                        specification.contentHash(),
                        specification.published().contentHash(),
                        "1.0",
                        profile,
                        3,
                        Packs.ACT),
                store.procurements.issue(specification, profile, Packs.ACT));
    }

    @Test
    public void issuesAreNumberedFromOneInEachProcurement() {
        for (String salt : List.of("a", "b", "c")) {
            store.procurements.issue(Packs.specification("ett", 1, salt), profile, Packs.ACT);
        }
        store.procurements.issue(Packs.specification("annan", 1, "a"), profile, Packs.ACT);
        assertEquals(List.of(1, 2, 3), numbers("ett"));
        assertEquals(List.of(1), numbers("annan"));
        assertEquals(List.of(), numbers("okänd"));
    }

    private List<Integer> numbers(String procurement) {
        return store.procurements.issues(procurement).stream()
                .map(IssueRecord::number)
                .toList();
    }

    @Test
    public void issuingTheSameAgainGivesTheExistingIssueAndChangesNothing() {
        IssueRecord first = store.procurements.issue(Packs.specification("ett", 2, "a"), profile, Packs.ACT);
        store.procurements.issue(Packs.specification("ett", 2, "b"), profile, Packs.ACT);
        Map<String, Long> counts = store.health.counts();
        Optional<ProcurementRecord> before = store.procurements.procurement("ett");
        ContentHash otherProfile = ContentHash.ofTree(Map.of());
        assertEquals(
                first, store.procurements.issue(Packs.specification("ett", 2, "a"), otherProfile, Packs.act("igen")));
        assertEquals(counts, store.health.counts());
        assertEquals(before, store.procurements.procurement("ett"));
    }

    @Test
    public void theProcurementIsWhatTheLatestIssueSays() {
        store.procurements.issue(Packs.specification("ett", 1, "a"), profile, Packs.ACT);
        Act later = new Act("bo", Instant.parse("2027-01-02T03:04:05.000000001Z"), "");
        store.procurements.issue(Packs.specification("ett", 1, "b"), profile, later);
        ProcurementRecord record = store.procurements.procurement("ett").orElseThrow();
        assertEquals("Upphandling b", record.title());
        assertEquals(2, record.issues());
        assertEquals(Instant.parse("2027-01-02T03:04:05Z"), record.changed());
        assertEquals(Optional.empty(), store.procurements.procurement("okänd"));
    }

    @Test
    public void whatIsReturnedWhenIssuedIsWhatIsReadBackToTheLastDigit() {
        Act exact = new Act("bo", Instant.parse("2027-01-02T03:04:05.123456789Z"), "därför");
        IssueRecord issue = store.procurements.issue(Packs.specification("ett", 1, "b"), profile, exact);
        assertEquals(List.of(issue), store.procurements.issues("ett"));
        assertEquals(Instant.parse("2027-01-02T03:04:05.123456Z"), issue.act().at());
    }

    @Test
    public void whatIsIssuedMustBeWholeInItself() {
        ContentHash unknown = ContentHash.ofTree(Map.of());
        Specification plain = Packs.specification("ett", 1, "a");
        assertThrows(IllegalArgumentException.class, () -> store.procurements.issue(plain, unknown, Packs.ACT));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.procurements.issue(Samples.specification(), profile, Packs.ACT));
        assertEquals(List.of(), store.procurements.issues("ett"));
        assertEquals(Optional.empty(), store.procurements.procurement("ett"));
        store.assertSound();
    }

    @Test
    public void exportsAreRememberedInOrder() {
        store.procurements.issue(Packs.specification("ett", 1, "a"), profile, Packs.ACT);
        ExportRecord docx = new ExportRecord("ett", 1, "docx", "1.0.0", "bilaga.docx", profile);
        ExportRecord xlsx = new ExportRecord("ett", 1, "xlsx", "1.0.0", "bilaga.xlsx", profile);
        store.procurements.exported(docx, Packs.ACT);
        store.procurements.exported(xlsx, Packs.ACT);
        store.procurements.exported(docx, Packs.ACT);
        restart();
        assertEquals(List.of(docx, xlsx, docx), store.procurements.exports("ett", 1));
        assertEquals(List.of(), store.procurements.exports("ett", 2));
        ExportRecord unknown = new ExportRecord("ett", 2, "docx", "1.0.0", "bilaga.docx", profile);
        assertThrows(IllegalArgumentException.class, () -> store.procurements.exported(unknown, Packs.ACT));
        assertEquals(
                List.of(
                        Change.SPECIFICATION_ISSUED,
                        Change.SPECIFICATION_EXPORTED,
                        Change.SPECIFICATION_EXPORTED,
                        Change.SPECIFICATION_EXPORTED),
                store.log.about("ett", 10).stream().map(Change::kind).toList());
        store.assertSound();
    }

    @Test
    public void procurementsArePagedById() {
        List<String> ids = List.of("a-1", "a-10", "a-2", "b", "z9");
        for (String id : List.of("z9", "a-2", "b", "a-10", "a-1")) {
            store.procurements.issue(Packs.specification(id, 0, "x"), profile, Packs.ACT);
        }
        for (int limit = 1; limit <= 6; limit++) {
            List<String> paged = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                Page<ProcurementRecord> page = store.procurements.procurements(next, limit);
                page.rows().forEach(row -> paged.add(row.id()));
                next = page.next();
            } while (next.isPresent());
            assertEquals(ids, paged);
        }
        assertThrows(IllegalArgumentException.class, () -> store.procurements.procurements(Optional.empty(), 0));
        assertThrows(IllegalArgumentException.class, () -> store.procurements.procurements(Optional.empty(), 1001));
    }

    @Test
    public void onlyWhatHasBeenIssuedIsASpecification() {
        assertEquals(Optional.empty(), store.procurements.specification(profile));
    }

    @Test
    public void aChangedSpecificationIsNeverServed() {
        Specification specification = Packs.specification("ett", 1, "a");
        Specification forged = Packs.specification("ett", 1, "b");
        store.procurements.issue(specification, profile, Packs.ACT);
        store.tamper(
                "UPDATE content SET body = ? WHERE hash = ?",
                CanonicalJson.bytes(forged.tree()),
                specification.contentHash().hex());
        SqlLibraryStoreTest.assertProblem(
                "OTP-3020", () -> store.procurements.specification(specification.contentHash()));
        assertEquals("OTP-3020", store.health.check().get(0).code());
    }

    @Test
    public void aSpecificationOfAnotherFormIsToldOfAsNotUnderstood() {
        Specification specification = Packs.specification("ett", 1, "a");
        store.procurements.issue(specification, profile, Packs.ACT);
        byte[] later = CanonicalJson.bytes(Map.of("schema", "otp-specification/2"));
        ContentHash hash = store.blobs.put(later, "application/json", Packs.ACT);
        store.tamper("UPDATE issue SET specification = ?", hash.hex());
        SqlLibraryStoreTest.assertProblem("OTP-3024", () -> store.procurements.specification(hash));
    }

    @Test
    public void theSameFactsInAnotherFormAreNotTheSpecificationThatWasIssued() {
        Specification specification = Packs.specification("ett", 1, "a");
        store.procurements.issue(specification, profile, Packs.ACT);
        byte[] spaced = CanonicalJson.pretty(specification.tree()).getBytes(StandardCharsets.UTF_8);
        ContentHash hash = store.blobs.put(spaced, "application/json", Packs.ACT);
        store.tamper("UPDATE issue SET specification = ?", hash.hex());
        SqlLibraryStoreTest.assertProblem("OTP-3023", () -> store.procurements.specification(hash));
        assertTrue(store.procurements.specification(specification.contentHash()).isEmpty());
    }
}
