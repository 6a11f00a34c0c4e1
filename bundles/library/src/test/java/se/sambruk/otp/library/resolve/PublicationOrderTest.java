package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.PublicationPacks.amending;
import static se.sambruk.otp.library.resolve.PublicationPacks.change;
import static se.sambruk.otp.library.resolve.PublicationPacks.codes;
import static se.sambruk.otp.library.resolve.PublicationPacks.located;
import static se.sambruk.otp.library.resolve.PublicationPacks.municipal;
import static se.sambruk.otp.library.resolve.PublicationPacks.national;
import static se.sambruk.otp.library.resolve.PublicationPacks.regional;
import static se.sambruk.otp.library.resolve.PublicationPacks.resolve;
import static se.sambruk.otp.library.resolve.PublicationPacks.set;
import static se.sambruk.otp.library.resolve.PublicationPacks.text;
import static se.sambruk.otp.library.resolve.PublicationPacks.topic;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.text.LocalizedText;

/** Layers put topics and blocks in another order, and what gives no order is told of. */
public class PublicationOrderTest {
    private static PublicationAmendment add(String topic, String at, String by) {
        return change(PublicationSubject.PUBLICATION, "intro", "topic." + topic, Map.of("at", at, "topic", by));
    }

    private static PublicationAmendment move(String topic, String at, String by) {
        return change(PublicationSubject.PUBLICATION, "intro", "move." + topic, Map.of("at", at, "topic", by));
    }

    private static PublicationAmendment move(String topic, String at) {
        return change(PublicationSubject.PUBLICATION, "intro", "move." + topic, Map.of("at", at));
    }

    private static PublicationAmendment block(String block, String at, String kind, String by) {
        return change(PublicationSubject.BLOCK, block, "place", Map.of("at", at, kind, by));
    }

    private static Case.Pack withTopics(Case.Pack pack, String... ids) {
        return pack.content(catalog -> {
            for (String id : ids) {
                catalog.topic(located(topic(id, text(id + "-text", "Text."))));
            }
        });
    }

    /** The topics, those below one in brackets after it. */
    private static String order(PublicationSet set) {
        return order(set.publications().get("intro").contents());
    }

    private static String order(List<TopicPlace> places) {
        return String.join(
                " ",
                places.stream()
                        .map(place ->
                                place.topic() + (place.contents().isEmpty() ? "" : "(" + order(place.contents()) + ")"))
                        .toList());
    }

    private static String moved(PublicationAmendment... amendments) {
        return order(set(national(), amending(municipal("kommun"), amendments)));
    }

    private static List<String> told(PublicationAmendment... amendments) {
        return codes(national(), amending(municipal("kommun"), amendments));
    }

    @Test
    public void a_topic_is_moved_with_all_that_is_below_it() {
        assertEquals("amne-b(amne-c) amne-a", moved(move("amne-b", "first")));
        assertEquals("amne-b(amne-c) amne-a", moved(move("amne-b", "before", "amne-a")));
        assertEquals("amne-b(amne-c) amne-a", moved(move("amne-a", "after", "amne-b")));
        assertEquals("amne-b(amne-c) amne-a", moved(move("amne-a", "last")));
        assertEquals("amne-b(amne-c amne-a)", moved(move("amne-a", "in", "amne-b")));
        assertEquals("amne-b(amne-c amne-a)", moved(move("amne-a", "last", "amne-b")));
        assertEquals("amne-b(amne-a amne-c)", moved(move("amne-a", "first", "amne-b")));
        assertEquals("amne-c amne-a amne-b", moved(move("amne-c", "first")));
        assertEquals("amne-a(amne-b(amne-c))", moved(move("amne-b", "in", "amne-a")));
    }

    @Test
    public void what_is_placed_by_something_that_is_moved_stands_where_that_comes_to_stand() {
        Case.Pack own = withTopics(municipal("kommun"), "a-eget", "z-eget");
        assertEquals(
                "amne-c a-eget z-eget amne-a amne-b",
                order(set(
                        national(),
                        amending(
                                own,
                                move("amne-c", "first"),
                                add("a-eget", "after", "amne-c"),
                                add("z-eget", "after", "a-eget")))));
        assertEquals(
                "an own topic is added and then moved by an upper layer",
                "amne-b(amne-c a-eget) amne-a",
                order(set(
                        national(),
                        amending(withTopics(regional(), "a-eget"), add("a-eget", "before", "amne-a")),
                        amending(municipal("kommun"), move("a-eget", "in", "amne-b"), move("amne-b", "first")))));
    }

    @Test
    public void the_uppermost_layer_has_the_last_word_on_where_something_stands() {
        assertEquals(
                "amne-a amne-b(amne-c)",
                order(set(
                        national(),
                        amending(regional(), move("amne-b", "first")),
                        amending(municipal("kommun"), move("amne-b", "last")))));
        assertEquals(
                "two layers that place things by each other do so one after the other",
                "amne-a amne-b(amne-c)",
                order(set(
                        national(),
                        amending(regional(), move("amne-a", "after", "amne-b")),
                        amending(municipal("kommun"), move("amne-b", "after", "amne-a")))));
    }

    @Test
    public void two_packs_of_one_layer_that_want_a_topic_in_different_places_are_in_conflict() {
        List<Problem> problems = resolve(
                        national(),
                        amending(municipal("a"), move("amne-b", "first")),
                        amending(municipal("b"), move("amne-b", "before", "amne-a")))
                .problems();
        assertEquals(List.of("OTP-2121"), Layers.codes(problems));
        String message = problems.get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(message, message.contains("”move: amne-b” i intro"));
        assertTrue(message, message.contains("till ”at: first”") && message.contains("till ”before: amne-a”"));
        String blocks = resolve(
                        national(),
                        amending(municipal("a"), block("b", "last", "topic", "amne-a")),
                        amending(municipal("b"), block("b", "after", "block", "c")))
                .problems()
                .get(0)
                .message()
                .in(LocalizedText.SWEDISH);
        assertTrue(blocks, blocks.contains("”platsen” i b olika: till ”in: amne-a, at: last”"));
    }

    @Test
    public void things_that_are_placed_by_each_other_are_told_of_once_and_nothing_else_is_held_up() {
        assertEquals(List.of("OTP-2190"), told(move("amne-a", "after", "amne-b"), move("amne-b", "after", "amne-a")));
        List<Problem> problems = resolve(
                        national(),
                        amending(
                                withTopics(municipal("kommun"), "x", "y", "z"),
                                add("x", "after", "y"),
                                add("y", "after", "x"),
                                add("z", "after", "x"),
                                move("borta", "first")))
                .problems();
        assertEquals(List.of("OTP-2190", "OTP-2191"), Layers.codes(problems));
        String message = problems.get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(message, message.endsWith("x → y → x."));
        assertEquals(1, problems.get(0).location().orElseThrow().line());
        assertEquals(List.of("OTP-2190"), told(block("b", "after", "block", "c"), block("c", "before", "block", "b")));
    }

    @Test
    public void a_place_that_is_not_there_is_told_of_with_what_may_have_been_meant() {
        List<Problem> problems = resolve(national(), amending(municipal("kommun"), move("amne-a", "after", "amne-d")))
                .problems();
        assertEquals(List.of("OTP-2185"), Layers.codes(problems));
        String message = problems.get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(message, message.contains("Närmast är: amne-a"));
        assertEquals(List.of("OTP-2191"), told(move("amne-d", "first")));
        assertEquals(List.of("OTP-2194"), told(block("b", "after", "block", "d")));
        assertEquals(List.of("OTP-2194"), told(block("b", "last", "topic", "amne-d")));
        assertEquals("a topic is no block", List.of("OTP-2194"), told(block("b", "after", "block", "amne-a")));
        assertEquals("a block is no topic", List.of("OTP-2194"), told(block("b", "last", "topic", "a")));
        assertEquals(List.of("OTP-2186"), told(move("amne-a", "hitom", "amne-b")));
    }

    @Test
    public void nothing_is_moved_into_itself() {
        assertEquals(List.of("OTP-2192"), told(move("amne-b", "in", "amne-b")));
        assertEquals(List.of("OTP-2192"), told(move("amne-b", "in", "amne-c")));
        assertEquals(List.of("OTP-2192"), told(move("amne-b", "after", "amne-c")));
        assertEquals(List.of("OTP-2192"), told(block("b", "after", "block", "b")));
    }

    private static List<String> blocks(PublicationSet set, String topic) {
        return set.topics().get(topic).blocks().stream()
                .map(PublicationBlock::id)
                .toList();
    }

    @Test
    public void a_block_is_moved_within_its_topic_and_to_another() {
        Case.Pack national = national()
                .content(catalog ->
                        catalog.topic(located(topic("amne-d", text("d-1", "1"), text("d-2", "2"), text("d-3", "3")))));
        assertEquals(
                List.of("d-3", "d-1", "d-2"),
                blocks(
                        set(
                                national,
                                amending(
                                        municipal("kommun"),
                                        change(PublicationSubject.BLOCK, "d-3", "place", Map.of("at", "first")))),
                        "amne-d"));
        assertEquals(
                List.of("d-2", "d-1", "d-3"),
                blocks(set(national, amending(municipal("kommun"), block("d-1", "after", "block", "d-2"))), "amne-d"));
        PublicationSet set = set(
                national,
                amending(
                        municipal("kommun"),
                        block("d-1", "before", "block", "b"),
                        block("d-2", "last", "topic", "amne-b"),
                        change(
                                PublicationSubject.BLOCK,
                                "d-2",
                                "content.politiker",
                                Map.of("kind", "text", "text", "Två"))));
        assertEquals(List.of("d-3"), blocks(set, "amne-d"));
        assertEquals(
                "what is written for one reader goes with it",
                List.of("d-1", "b", "d-2", "d-2.politiker"),
                blocks(set, "amne-b"));
    }

    @Test
    public void what_replaces_another_block_stands_where_that_one_does() {
        assertEquals(
                List.of("a", "b", "a-pol"),
                blocks(
                        set(national(), amending(municipal("kommun"), block("b", "after", "block", "a-pol"))),
                        "amne-a"));
        assertEquals(List.of("OTP-2191"), told(block("a-pol", "last", "topic", "amne-b")));
    }

    @Test
    public void a_move_is_remembered_with_its_reason() {
        PublicationSet set = set(
                national(),
                amending(municipal("kommun"), move("amne-b", "first"), block("b", "last", "topic", "amne-a")));
        ProvenanceStep topic =
                set.provenance(PublicationSubject.PUBLICATION, "intro").get(0);
        assertEquals("move.amne-b", topic.path());
        assertEquals(PublicationPacks.BECAUSE, topic.because());
        assertEquals(
                "place", set.provenance(PublicationSubject.BLOCK, "b").get(0).path());
    }
}
