package se.sambruk.otp.api.publication;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.SourceLocation;

/** A change of publications is noted with just that which it changes. */
public class AmendmentBaseTest {
    private static final SourceLocation PLACE = new SourceLocation("kommun 1.0.0", "OTP-INF/p.yaml", 4, 5);
    private static final PublicationBlock COMMON = text("a", "Gemensamt.");
    private static final PublicationBlock OWN =
            text("a-pol", "För politiker.").readBy(List.of("politiker")).replacing("a");

    private static PublicationBlock text(String id, String text) {
        return PublicationBlock.of(id, BlockContent.text(text));
    }

    private static Catalog.Builder pack() {
        return Catalog.builder(PackManifest.builder("nationellt", PackVersion.of("1.0.0"))
                .title("Nationellt")
                .publisher("sambruk", "OTP")
                .date(LocalDate.of(2026, 12, 1))
                .layer(Layer.NATIONAL)
                .build());
    }

    private static <T> Located<T> located(T value) {
        return new Located<>(value, SourceLocation.file("", "n.yaml"));
    }

    private static Catalog.Builder publication(Publication.Builder publication) {
        return pack().publication(located(publication.build()));
    }

    private static Publication.Builder intro() {
        return Publication.builder("intro", "Introduktion")
                .titles(Map.of("politiker", "För dig"))
                .contents(List.of(
                        TopicPlace.of("ett", List.of()),
                        TopicPlace.of("tva", List.of(TopicPlace.of("tre", List.of())))));
    }

    private static Catalog topic(PublicationBlock... blocks) {
        return publication(intro())
                .topic(located(Topic.of("ett", "Ett", Map.of("politiker", "Etta"), null, List.of(blocks))))
                .topic(located(Topic.of("tva", "Två", Map.of(), null, List.of())))
                .topic(located(Topic.of("tre", "Tre", Map.of(), null, List.of(text("c", "Under två.")))))
                .build();
    }

    private static PublicationAmendment change(PublicationSubject subject, String target, String path, Object node) {
        return PublicationAmendment.of(subject, target, Map.of(path, node), "Skäl.");
    }

    private static PublicationAmendment block(String path) {
        return change(PublicationSubject.BLOCK, "a", path, path.startsWith("content") ? COMMON.content() : true);
    }

    private static AmendmentBase base(PublicationAmendment amendment, Catalog below) {
        return AmendmentBase.of(amendment, below).orElseThrow();
    }

    private static String said(PublicationAmendment amendment) {
        return base(amendment, topic(COMMON, OWN)).said(amendment.changes().firstKey());
    }

    @Test
    public void what_is_replaced_or_left_out_is_what_its_readers_read() {
        assertEquals("Gemensamt.", said(block("content")));
        assertEquals("För politiker.", said(block("content.politiker")));
        assertEquals("Gemensamt.", said(block("content.inkopare")));
        assertEquals("För politiker.", said(block("leave-out.politiker")));
    }

    @Test
    public void a_topic_that_is_left_out_takes_with_it_what_stands_below_it() {
        assertEquals("Två · Tre · Under två.", said(change(PublicationSubject.TOPIC, "tva", "leave-out", true)));
        assertEquals("Ett · Gemensamt.", said(change(PublicationSubject.TOPIC, "ett", "leave-out.inkopare", true)));
        assertEquals(
                "Etta · Gemensamt. · För politiker.",
                said(change(PublicationSubject.TOPIC, "ett", "leave-out.politiker", true)));
    }

    @Test
    public void a_title_is_that_which_the_reader_has() {
        assertEquals("Ett", said(change(PublicationSubject.TOPIC, "ett", "titles.inkopare", "Nytt")));
        assertEquals("Etta", said(change(PublicationSubject.TOPIC, "ett", "titles.politiker", "Nytt")));
        assertEquals("För dig", said(change(PublicationSubject.PUBLICATION, "intro", "titles.politiker", "Nytt")));
        assertEquals("Introduktion", said(change(PublicationSubject.PUBLICATION, "intro", "titles.inkopare", "Nytt")));
        assertEquals("", said(change(PublicationSubject.PUBLICATION, "intro", "subtitle", "Nytt")));
    }

    @Test
    public void what_is_added_or_moved_is_noted_with_those_that_it_is_put_among() {
        assertEquals(
                "ett · tva",
                said(change(
                        PublicationSubject.PUBLICATION, "intro", "topic.eget", Map.of("at", "after", "topic", "ett"))));
        assertEquals(
                "tre",
                said(change(
                        PublicationSubject.PUBLICATION, "intro", "topic.eget", Map.of("at", "in", "topic", "tva"))));
        assertEquals(
                "tre",
                said(change(
                        PublicationSubject.PUBLICATION, "intro", "move.ett", Map.of("at", "before", "topic", "tre"))));
        assertEquals("a · a-pol", said(change(PublicationSubject.BLOCK, "a", "place", Map.of("at", "first"))));
    }

    @Test
    public void variables_and_audiences_are_noted_with_their_values() {
        Catalog pack = pack().variable(Variable.of("utgivare", "Sambruk", Map.of("politiker", "Vi")))
                .audience(Audience.builder("politiker", "Politiker").lix(45).build())
                .build();
        PublicationAmendment forAll = change(PublicationSubject.VARIABLE, "utgivare", "value", "Kommunen");
        PublicationAmendment forOne = change(PublicationSubject.VARIABLE, "utgivare", "value.politiker", "Kommunen");
        PublicationAmendment lix = change(PublicationSubject.AUDIENCE, "politiker", "lix", 38);
        assertEquals("Sambruk", base(forAll, pack).said("value"));
        assertEquals("Vi", base(forOne, pack).said("value.politiker"));
        assertEquals("45", base(lix, pack).said("lix"));
    }

    @Test
    public void what_is_not_there_has_no_base() {
        assertEquals(Optional.empty(), AmendmentBase.of(block("content"), topic(OWN)));
    }

    @Test
    public void another_text_is_another_base_and_both_are_told() {
        AmendmentBase before = base(block("content"), topic(COMMON, OWN));
        AmendmentBase now = base(block("content"), topic(text("a", "Alldeles nytt."), OWN));
        assertNotEquals(before.hash(), now.hash());
        assertEquals(
                List.of(new AmendmentBase.ChangedPlace("content", "Gemensamt.", "Alldeles nytt.")),
                before.differences(now));
    }

    @Test
    public void where_the_words_are_the_same_the_form_is_told() {
        AmendmentBase before = base(block("content"), topic(COMMON));
        AmendmentBase now = base(
                block("content"), topic(PublicationBlock.of("a", BlockContent.note("Gemensamt.", NoteKind.WARNING))));
        AmendmentBase.ChangedPlace told = before.differences(now).get(0);
        assertTrue(told.toString(), told.after().contains("warning"));
        assertFalse(told.toString(), told.before().contains("warning"));
    }

    @Test
    public void another_picture_under_the_same_name_is_another_base() {
        PublicationBlock picture = PublicationBlock.of("a", BlockContent.image("images/k.svg", "Karta", "En karta."));
        Catalog one = topic(picture);
        AmendmentBase before = base(block("content"), picture(one, "1"));
        AmendmentBase now = base(block("content"), picture(one, "2"));
        assertEquals(1, before.differences(now).size());
        assertNotEquals(before.said("content"), now.said("content"));
    }

    private static Catalog picture(Catalog pack, String bytes) {
        return pack.toBuilder(pack.manifest())
                .resource("images/k.svg", ContentHash.ofTree(bytes))
                .build();
    }

    @Test
    public void it_is_read_back_as_it_was() {
        AmendmentBase base = base(block("content"), topic(COMMON));
        assertEquals(base, AmendmentBase.fromTree(base.tree()));
        assertThrows(IllegalArgumentException.class, () -> AmendmentBase.fromTree(Map.of("amendment", "x")));
    }

    @Test
    public void another_reason_is_the_same_change_and_another_base_is_another() {
        PublicationAmendment change = block("content");
        PublicationAmendment reworded = PublicationAmendment.of(
                PublicationSubject.BLOCK, "a", Map.of("content", COMMON.content()), "Ett bättre skäl.");
        assertEquals(AmendmentBase.identity(change), AmendmentBase.identity(reworded));
        assertNotEquals(AmendmentBase.identity(change), AmendmentBase.identity(change.writtenFor("3f9a1c0b77de")));
        assertEquals(change, PublicationAmendment.fromTree(change.tree()));
        assertEquals(
                Optional.of("3f9a1c0b77de"),
                PublicationAmendment.fromTree(change.writtenFor("3F9A1C0B77DE").tree())
                        .base());
        assertThrows(IllegalArgumentException.class, () -> change.writtenFor("nyss"));
    }

    @Test
    public void what_is_as_it_was_or_was_never_noted_is_not_superseded() {
        AmendmentBase now = base(block("content"), topic(COMMON));
        assertEquals(Optional.empty(), superseded(block("content"), Optional.of(now), now));
        assertEquals(Optional.empty(), superseded(block("content"), Optional.empty(), now));
        String stated = now.hash().abbreviated();
        assertEquals(Optional.empty(), superseded(block("content").writtenFor(stated), Optional.empty(), now));
    }

    @Test
    public void what_was_noted_is_told_beside_what_there_is_now() {
        AmendmentBase before = base(block("content"), topic(COMMON));
        AmendmentBase now = base(block("content"), topic(text("a", "Alldeles nytt.")));
        SupersededBase told =
                superseded(block("content"), Optional.of(before), now).orElseThrow();
        assertEquals("replace: ”Gemensamt.” → ”Alldeles nytt.”", told.shown());
        assertEquals(Optional.of(before.edition()), told.writtenFor());
        assertEquals(now.hash().abbreviated(), told.hash());
    }

    @Test
    public void what_is_stated_counts_more_than_what_was_noted() {
        AmendmentBase before = base(block("content"), topic(COMMON));
        AmendmentBase now = base(block("content"), topic(text("a", "Alldeles nytt.")));
        PublicationAmendment read = block("content").writtenFor(now.hash().abbreviated());
        assertEquals(Optional.empty(), superseded(read, Optional.of(before), now));
        PublicationAmendment other = block("content").writtenFor("000000000000");
        SupersededBase told = superseded(other, Optional.of(before), now).orElseThrow();
        assertEquals("nobody knows what that was", "replace: ”Alldeles nytt.”", told.shown());
    }

    private static Optional<SupersededBase> superseded(
            PublicationAmendment amendment, Optional<AmendmentBase> noted, AmendmentBase now) {
        return SupersededBase.of(amendment, PLACE, noted, now);
    }
}
