package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.procurement.ExportRecord;

public class SqlStoreHealthTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestStore store;

    @Before
    public void fill() {
        Path home = folder.getRoot().toPath();
        store = TestStore.open(home);
        store.library.put(Packs.published("a", "1.0.0", 30, 1), Map.of(), "a.jar", Packs.ACT);
        store.library.put(Packs.published("a", "1.1.0", 31, 1), Map.of(), "a.jar", Packs.ACT);
        store.library.put(Packs.pack("b", 10, 1), Map.of(), "b.jar", Packs.ACT);
        ContentHash profile = store.blobs.put(new byte[] {1}, "text/plain", Packs.ACT);
        store.procurements.issue(Packs.specification("ett", 3, "a"), profile, Packs.ACT);
        store.procurements.exported(new ExportRecord("ett", 1, "docx", "1", "b.docx", profile), Packs.ACT);
    }

    @After
    public void close() {
        store.close();
    }

    private void assertFound(String... codes) {
        assertEquals(
                List.of(codes), store.health.check().stream().map(p -> p.code()).toList());
    }

    @Test
    public void aSoundStoreHasNothingWrong() {
        assertFound();
    }

    @Test
    public void thingsAreCounted() {
        Map<String, Long> expected = new LinkedHashMap<>();
        expected.put("packs", 2L);
        expected.put("requirements", 41L);
        expected.put("editions", 3L);
        expected.put("contents", 31L + 10 + 3 + 1 + 1);
        expected.put("blobs", 1L);
        expected.put("procurements", 1L);
        expected.put("issues", 1L);
        expected.put("exports", 1L);
        expected.put("published", 0L);
        expected.put("changes", 6L);
        assertEquals(expected, store.health.counts());
        assertEquals(
                new ArrayList<>(expected.keySet()),
                new ArrayList<>(store.health.counts().keySet()));
    }

    @Test
    public void theSchemaHasAVersion() {
        assertEquals("4", store.health.schemaVersion());
    }

    @Test
    public void aDamagedContentIsFound() {
        store.tamper("UPDATE content SET body = ? WHERE hash = (SELECT specification FROM issue)", new byte[1]);
        assertFound("OTP-3020");
    }

    @Test
    public void aMissingContentIsFound() {
        store.tamper("DELETE FROM content WHERE id = (SELECT MIN(content) FROM edition_requirement WHERE edition = 3)");
        assertFound("OTP-3021", "OTP-3021", "OTP-3025");
    }

    @Test
    public void aRowMissingFromAnEditionThatIsNoLongerCurrentIsFound() {
        store.tamper("DELETE FROM edition_requirement WHERE edition = 1 AND ordinal = 7");
        assertFound("OTP-3022");
    }

    @Test
    public void aRowThatHasBeenExchangedInACurrentEditionIsFound() {
        store.tamper(
                "UPDATE edition_requirement SET content = (SELECT MAX(content) FROM edition_requirement WHERE edition = 3"
                        + " AND ordinal = 3) WHERE edition = 3 AND ordinal = 4");
        assertFound("OTP-3022", "OTP-3025");
    }

    @Test
    public void aListingThatDiffersIsFound() {
        store.tamper("DELETE FROM library_entry WHERE pack = 'b' AND requirement = ?", Packs.id(2));
        assertFound("OTP-3025");
    }

    @Test
    public void aListingWithoutAPackIsFound() {
        store.tamper("INSERT INTO library_entry SELECT requirement, 'c', hash, revision, title, kind, category, words"
                + " FROM library_entry WHERE pack = 'b'");
        assertFound("OTP-3025");
    }

    @Test
    public void aChangeThatIsNotInTheLogIsFound() {
        store.tamper("DELETE FROM change_log WHERE subject = 'b'");
        assertFound("OTP-3026");
    }

    @Test
    public void aStoreThatCannotBeReachedIsWhatIsWrong() {
        store.close();
        assertFound("OTP-3012");
    }
}
