package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.catalog;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.content.MemorySource;

/** What changes in publications were written for is read from the notes beside them, and is no content. */
public class NotedBasesTest {
    private static final String CHANGE = "- {block: b, replace: {text: Nytt}, because: S}";

    private static MemorySource changing() {
        return Packs.pack("p", "prov", "1.0.0", "  requires: [{pack: kravmaster, version: \"[4.0,5)\"}]\n", "")
                .with("OTP-INF/p.yaml", "publication-amendments:\n" + CHANGE.indent(2));
    }

    private static Catalog below() {
        return catalog(Packs.pack("n", "prov", "1.0.0", "", "")
                .with(
                        "OTP-INF/n.yaml",
                        "topics:\n  - {id: t, title: T, blocks: [{id: b, table: {caption: Å ”ä” ö, columns: [{title: A, width: 2}],"
                                + " rows: [[\"true\"], [\"1\"]], row-headers: true}}]}\n"));
    }

    private static PublicationAmendment change() {
        return catalog(changing()).publicationAmendments().get(0).value();
    }

    private static AmendmentBase base() {
        return AmendmentBase.of(change(), below()).orElseThrow();
    }

    private static String notes(Object publications) {
        return CanonicalJson.pretty(Map.of("lock", 1, PackBundle.PUBLICATION_LOCKS, publications));
    }

    @Test
    public void notes_are_read_as_they_were_written_and_leave_the_edition_as_it_is() {
        Catalog read = catalog(changing().with(PackBundle.LOCK, notes(List.of(base().tree()))));
        assertEquals(Optional.of(base()), read.base(change()));
        assertEquals(catalog(changing()).ref(), read.ref());
    }

    @Test
    public void a_pack_without_notes_has_none() {
        assertEquals(Optional.empty(), catalog(changing()).base(change()));
        assertEquals(
                Optional.empty(),
                catalog(changing().with(PackBundle.LOCK, "{\"amendments\": [], \"lock\": 1}"))
                        .base(change()));
    }

    @Test
    public void notes_that_cannot_be_read_are_told_of_and_keep_no_pack_out() {
        for (String notes : List.of(
                "{",
                notes("x"),
                notes(List.of(Map.of("amendment", "x"))),
                "{\"publications\": [1.5]}",
                "{\"publications\": [null]}")) {
            PackReading reading = read(changing().with(PackBundle.LOCK, notes));
            assertTrue(notes, reading.catalog().isPresent());
            assertEquals(notes, List.of("OTP-1509"), codes(reading));
            assertEquals(Severity.WARNING, reading.problems().get(0).severity());
            assertEquals(
                    PackBundle.LOCK,
                    reading.problems().get(0).location().orElseThrow().path());
        }
    }

    @Test
    public void a_change_may_state_what_it_was_written_for() {
        MemorySource stating = changing()
                .with(
                        "OTP-INF/p.yaml",
                        "publication-amendments:\n"
                                + CHANGE.replace("}, because", "}, base: 3F9A1C0B77DE, because")
                                        .indent(2));
        PublicationAmendment change =
                catalog(stating).publicationAmendments().get(0).value();
        assertEquals(Optional.of("3f9a1c0b77de"), change.base());
        assertEquals(Optional.empty(), change().base());
        assertEquals(
                List.of("OTP-1347"),
                codes(read(changing()
                        .with(
                                "OTP-INF/p.yaml",
                                "publication-amendments:\n"
                                        + CHANGE.replace("}, because", "}, base: nyss, because")
                                                .indent(2)))));
    }

    @Test
    public void a_block_may_state_it_too_where_it_replaces_another() {
        assertEquals(Optional.of("3f9a1c0b77de"), block("replaces: b, base: 3f9a1c0b77de"));
        assertEquals(Optional.empty(), block("replaces: b"));
        assertEquals(List.of("OTP-1344"), codes(read(blocks("base: 3f9a1c0b77de"))));
    }

    private static MemorySource blocks(String keys) {
        return Packs.pack("p", "prov", "1.0.0", "", "")
                .with("OTP-INF/p.yaml", "topics: [{id: t, title: T, blocks: [{id: x, text: Nytt, " + keys + "}]}]\n");
    }

    private static Optional<String> block(String keys) {
        return catalog(blocks(keys)).topics().get(0).value().blocks().get(0).base();
    }
}
