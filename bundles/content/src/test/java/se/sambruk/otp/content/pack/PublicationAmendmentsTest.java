package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.catalog;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.MemorySource;

/** What a pack changes in publications below it is read into paths, and each fault is told of where it stands. */
public class PublicationAmendmentsTest {
    private static MemorySource pack(String amendments) {
        return Packs.pack("p", "prov", "1.0.0", "  requires: [{pack: kravmaster, version: \"[4.0,5)\"}]\n", "")
                .with("OTP-INF/p.yaml", "publication-amendments:\n" + amendments.indent(2));
    }

    private static Map<String, Object> changes(String amendment) {
        return catalog(pack("- " + amendment))
                .publicationAmendments()
                .get(0)
                .value()
                .changes();
    }

    private static List<String> told(String... amendments) {
        return codes(read(pack(String.join(
                "\n",
                List.of(amendments).stream().map(amendment -> "- " + amendment).toList()))));
    }

    @Test
    public void a_topic_is_placed_by_another_in_one_or_first_or_last() {
        assertEquals(
                Map.of("topic.eget", Map.of("at", "first")),
                changes("{publication: intro, add: eget, at: first, because: S}"));
        assertEquals(
                Map.of("topic.eget", Map.of("at", "first", "topic", "nytta")),
                changes("{publication: intro, add: eget, in: nytta, at: first, because: S}"));
        assertEquals(
                Map.of("topic.eget", Map.of("at", "in", "topic", "nytta")),
                changes("{publication: intro, add: eget, at: last, in: nytta, because: S}"));
        assertEquals(
                Map.of("topic.eget", Map.of("at", "last")), changes("{publication: intro, add: eget, because: S}"));
        assertEquals(
                Map.of("move.vad", Map.of("at", "before", "topic", "nytta")),
                changes("{publication: intro, move: vad, before: nytta, because: S}"));
        assertEquals(
                Map.of("move.vad", Map.of("at", "last")),
                changes("{publication: intro, move: vad, at: last, because: S}"));
    }

    @Test
    public void a_block_is_placed_by_another_or_in_a_topic() {
        assertEquals(Map.of("place", Map.of("at", "after", "block", "b")), changes("{block: a, after: b, because: S}"));
        assertEquals(Map.of("place", Map.of("at", "first")), changes("{block: a, at: first, because: S}"));
        assertEquals(
                Map.of("place", Map.of("at", "last", "topic", "nytta")), changes("{block: a, in: nytta, because: S}"));
        assertEquals(
                Map.of("place", Map.of("at", "first", "topic", "nytta")),
                changes("{block: a, in: nytta, at: first, because: S}"));
        assertEquals(
                "a block can be written anew and moved at once",
                Map.of("place", Map.of("at", "last"), "content", Map.of("kind", "text", "text", "Ny.")),
                changes("{block: a, at: last, replace: {text: Ny.}, because: S}"));
    }

    @Test
    public void a_place_is_one_place() {
        for (String wrong : List.of(
                "{publication: intro, move: a, after: b, before: c, because: S}",
                "{publication: intro, add: a, after: b, at: first, because: S}",
                "{publication: intro, add: a, before: b, in: c, because: S}",
                "{block: a, after: b, in: c, because: S}")) {
            assertEquals(wrong, List.of("OTP-1351"), told(wrong));
        }
        assertEquals(List.of("OTP-1344"), told("{publication: intro, at: first, audiences: [x], because: S}"));
        assertEquals(List.of("OTP-1108"), told("{publication: intro, move: a, at: topmost, because: S}"));
        assertEquals(List.of("OTP-1365"), told("{publication: intro, add: a, move: b, at: first, because: S}"));
        assertEquals(List.of("OTP-1366"), told("{publication: intro, move: a, because: S}"));
    }

    @Test
    public void nothing_is_placed_by_or_in_itself() {
        for (String wrong : List.of(
                "{publication: intro, move: a, after: a, because: S}",
                "{publication: intro, move: a, in: a, because: S}",
                "{publication: intro, add: a, before: a, because: S}",
                "{block: a, before: a, because: S}")) {
            assertEquals(wrong, List.of("OTP-1367"), told(wrong));
        }
    }

    @Test
    public void a_topic_is_given_a_place_once() {
        assertEquals(
                List.of("OTP-1245"),
                told(
                        "{publication: intro, move: a, after: b, because: S}",
                        "{publication: intro, move: a, at: first, because: S}"));
        PackReading reading = read(pack("- {publication: intro, move: a, at: last, because: S}\n"
                + "- {publication: intro, add: a, after: b, because: S}"));
        assertEquals(List.of("OTP-1368"), codes(reading));
        assertEquals(3, reading.problems().get(0).location().orElseThrow().line());
        String message = reading.problems().get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(message, message.contains("rad 2"));
        assertEquals(
                "another publication is another matter",
                List.of(),
                told(
                        "{publication: intro, add: a, after: b, because: S}",
                        "{publication: annan, move: a, at: first, because: S}"));
    }

    @Test
    public void titles_and_shares_are_set_one_by_one() {
        assertEquals(
                Map.of(
                        "title", "T",
                        "titles.politiker", "P",
                        "subtitles.politiker", "U",
                        "shares.own", 30),
                changes("{publication: intro, set: {title: T, titles: {politiker: P}, subtitles: {politiker: U},"
                        + " shares: {own: 30}}, because: S}"));
        assertEquals(Map.of("titles.politiker", "P"), changes("{topic: a, set: {titles: {politiker: P}}, because: S}"));
        assertEquals(
                List.of("OTP-1348"), told("{publication: intro, set: {shares: {own: 60, common: 60}}, because: S}"));
        assertEquals(List.of("OTP-1110"), told("{publication: intro, set: {shares: {own: 101}}, because: S}"));
    }

    @Test
    public void rows_are_added_beside_the_key_and_set_within_it() {
        Map<String, Object> row = Map.of("date", "2027-01-15", "change", "Vår");
        assertEquals(
                Map.of("history.2027-01-15 Vår", Map.of("row", row, "order", 0)),
                changes("{publication: intro, history: [{date: 2027-01-15, change: Vår}], because: S}"));
        assertEquals(
                Map.of("history", List.of(row)),
                changes("{publication: intro, set: {history: [{date: 2027-01-15, change: Vår}]}, because: S}"));
        assertEquals(
                Map.of(
                        "attachments.1 Karta", Map.of("row", Map.of("number", "1", "title", "Karta"), "order", 1),
                        "attachments.Lista", Map.of("row", Map.of("title", "Lista"), "order", 0)),
                changes(
                        "{publication: intro, attachments: [{title: Lista}, {number: '1', title: Karta}], because: S}"));
        assertEquals(
                "a list can be emptied",
                Map.of("attachments", List.of()),
                changes("{publication: intro, set: {attachments: []}, because: S}"));
        assertEquals("nothing added", List.of("OTP-1350"), told("{publication: intro, history: [], because: S}"));
        assertEquals(
                List.of("OTP-1370"),
                told(
                        "{publication: intro, history: [{date: 2027-01-15, change: A}, {date: 2027-01-15, change: A, by: B}],"
                                + " because: S}"));
        assertEquals(
                List.of("OTP-1245"),
                told(
                        "{publication: intro, history: [{date: 2027-01-15, change: A}], because: S}",
                        "{publication: intro, history: [{date: 2027-01-15, change: A}], because: S}"));
    }

    @Test
    public void a_publication_has_titles_for_single_readers() {
        Catalog catalog = catalog(Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/p.yaml", """
                publications:
                  - id: intro
                    title: Introduktion
                    titles: {politiker: Beslut}
                    subtitle: För alla
                    subtitles: {politiker: För nämnden}
                    contents: [vad]
                """));
        Publication publication = catalog.publications().get(0).value();
        assertEquals("Beslut", publication.titleFor("politiker"));
        assertEquals("Introduktion", publication.titleFor("inkopare"));
        assertEquals("För nämnden", publication.subtitleFor("politiker"));
        assertEquals(Publication.fromTree(publication.tree()), publication);
    }

    @Test
    public void no_audience_is_called_as_all_of_them_are() {
        PackReading reading = read(Packs.pack("p", "prov", "1.0.0", "", "")
                .with("OTP-INF/p.yaml", "audiences:\n  - {id: all, name: Alla}\n"));
        assertEquals(List.of("OTP-1369"), codes(reading));
        assertEquals(2, reading.problems().get(0).location().orElseThrow().line());
        assertEquals(
                "all is still a word for them",
                Map.of("leave-out", true),
                changes("{block: a, leave-out: all, because: S}"));
    }
}
