package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.publication.PublishedRecord.PublishedFile;
import se.sambruk.otp.api.publication.PublishedRecord.PublishedVariant;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.Page;

/** What has been published is remembered as it was, and only added to. */
public class SqlPublicationStoreTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private TestStore store;

    @Before
    public void open() {
        store = TestStore.open(temporary.getRoot().toPath());
    }

    @After
    public void close() {
        store.close();
    }

    private static PublishedRecord record(String publication, int minute) {
        ContentHash hash = ContentHash.ofTree(publication);
        return PublishedRecord.of(
                publication,
                hash,
                List.of(new PackRef("grund", PackVersion.of("1.0.0"), hash)),
                List.of(new PublishedVariant(
                        "politiker",
                        hash,
                        Optional.of("Åsa"),
                        List.of(new PublishedFile("a.html", "html", "1.2.0", 5_000_000_000L, hash)))),
                new Act("anna", Instant.parse("2026-12-01T10:0" + minute + ":00.123456Z"), "Beslut."));
    }

    private List<PublishedRecord> all(Optional<String> publication) {
        return store.publications.published(publication, Optional.empty(), 1000).rows();
    }

    @Test
    public void it_is_read_back_as_it_was_the_latest_first() {
        store.publications.published(record("intro", 1));
        store.publications.published(record("guide", 2));
        store.close();
        store = TestStore.open(temporary.getRoot().toPath());
        assertEquals(List.of(record("guide", 2), record("intro", 1)), all(Optional.empty()));
        assertEquals(List.of(record("intro", 1)), all(Optional.of("intro")));
        assertEquals(List.of(), all(Optional.of("Intro")));
        store.assertSound();
    }

    @Test
    public void the_same_publication_twice_is_two_records_and_two_changes() {
        store.publications.published(record("intro", 1));
        store.publications.published(record("intro", 1));
        assertEquals(2, all(Optional.of("intro")).size());
        List<Change> changes = store.log.about("intro", 10);
        assertEquals(2, changes.size());
        assertEquals(Change.PUBLICATION_PUBLISHED, changes.get(0).kind());
        assertEquals(record("intro", 1).contentHash().hex(), changes.get(0).detail());
        assertEquals(Long.valueOf(2), store.health.counts().get("published"));
        store.assertSound();
    }

    @Test
    public void pages_follow_upon_each_other() {
        for (int minute = 0; minute < 5; minute++) {
            store.publications.published(record("intro", minute));
        }
        Page<PublishedRecord> first = store.publications.published(Optional.of("intro"), Optional.empty(), 2);
        Page<PublishedRecord> second = store.publications.published(Optional.of("intro"), first.next(), 2);
        Page<PublishedRecord> third = store.publications.published(Optional.of("intro"), second.next(), 2);
        assertEquals(List.of(record("intro", 4), record("intro", 3)), first.rows());
        assertEquals(List.of(record("intro", 2), record("intro", 1)), second.rows());
        assertEquals(List.of(record("intro", 0)), third.rows());
        assertEquals(Optional.empty(), third.next());
        assertThrows(
                IllegalArgumentException.class,
                () -> store.publications.published(Optional.empty(), Optional.empty(), 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.publications.published(Optional.empty(), Optional.of("x"), 1));
    }

    @Test
    public void a_record_that_is_gone_or_another_is_found() {
        store.publications.published(record("intro", 1));
        store.tamper("DELETE FROM published");
        assertEquals(
                List.of("OTP-3026"),
                store.health.check().stream().map(problem -> problem.code()).toList());
    }
}
