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
import static se.sambruk.otp.library.resolve.PublicationPacks.rewritten;
import static se.sambruk.otp.library.resolve.PublicationPacks.set;
import static se.sambruk.otp.library.resolve.PublicationPacks.texts;
import static se.sambruk.otp.library.resolve.PublicationPacks.topic;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.text.LocalizedText;

/** That somebody is told something else, and that they are told nothing, are two answers to one question. */
public class LeftOutOrToldTest {
    private static PublicationAmendment blockOut(String path) {
        return change(PublicationSubject.BLOCK, "a", path, true);
    }

    private static PublicationAmendment topicOut(String topic, String path) {
        return change(PublicationSubject.TOPIC, topic, path, true);
    }

    private static PublicationAmendment written(String block, String path) {
        return change(
                PublicationSubject.BLOCK,
                block,
                path,
                BlockContent.text("Vårt.").tree());
    }

    private static List<String> ofTwo(PublicationAmendment one, PublicationAmendment another) {
        return codes(national(), amending(municipal("k-a"), one), amending(municipal("k-b"), another));
    }

    private static List<String> ofOne(PublicationAmendment... amendments) {
        return codes(national(), amending(municipal("kommun"), amendments));
    }

    @Test
    public void two_packs_of_a_layer_do_not_leave_out_what_the_other_writes_anew() {
        List<String> disagree = List.of("OTP-2121");
        assertEquals(disagree, ofTwo(blockOut("leave-out"), rewritten("content", "Vårt.")));
        assertEquals(disagree, ofTwo(rewritten("content", "Vårt."), blockOut("leave-out")));
        assertEquals(disagree, ofTwo(blockOut("leave-out.inkopare"), rewritten("content.inkopare", "Vårt.")));
    }

    @Test
    public void one_pack_does_not_leave_out_what_it_writes_anew() {
        assertEquals(List.of("OTP-2123"), ofOne(blockOut("leave-out"), rewritten("content", "Vårt.")));
        assertEquals(
                List.of("OTP-2123"), ofOne(blockOut("leave-out.inkopare"), rewritten("content.inkopare", "Vårt.")));
        assertEquals(List.of("OTP-2123"), ofOne(topicOut("amne-b", "leave-out"), written("b", "content")));
    }

    @Test
    public void what_both_want_is_told_with_where_they_say_so() {
        Problem problem = resolve(
                        national(),
                        amending(municipal("k-a"), blockOut("leave-out.inkopare")),
                        amending(municipal("k-b"), rewritten("content.inkopare", "Vårt.")))
                .problems()
                .get(0);
        String message = problem.message().in(LocalizedText.SWEDISH);
        for (String said :
                List.of("”replace.inkopare” i a", "”leave-out: inkopare”", "”text: Vårt.”", "kommun 1.0.0")) {
            assertTrue(said + " in " + message, message.contains(said));
        }
        Problem ofTopic = resolve(
                        national(),
                        amending(municipal("k-a"), topicOut("amne-b", "leave-out")),
                        amending(municipal("k-b"), written("c", "content.politiker")))
                .problems()
                .get(0);
        String told = ofTopic.message().in(LocalizedText.SWEDISH);
        for (String said : List.of("”replace.politiker” i c", "”topic: amne-b, leave-out: all”", "”text: Vårt.”")) {
            assertTrue(said + " in " + told, told.contains(said));
        }
    }

    @Test
    public void a_topic_is_not_left_out_where_another_writes_one_of_its_blocks_anew() {
        List<String> disagree = List.of("OTP-2121");
        assertEquals(disagree, ofTwo(topicOut("amne-b", "leave-out"), written("b", "content")));
        assertEquals(disagree, ofTwo(topicOut("amne-b", "leave-out"), written("b", "content.politiker")));
        assertEquals(disagree, ofTwo(topicOut("amne-b", "leave-out.politiker"), written("b", "content.politiker")));
        assertEquals("below it too", disagree, ofTwo(topicOut("amne-b", "leave-out"), written("c", "content")));
    }

    @Test
    public void a_word_to_some_beside_one_to_all_is_no_disagreement() {
        assertEquals(List.of(), ofOne(blockOut("leave-out.politiker"), rewritten("content", "Vårt.")));
        assertEquals(
                List.of("Vårt."),
                texts(
                        set(
                                national(),
                                amending(
                                        municipal("kommun"),
                                        blockOut("leave-out"),
                                        rewritten("content.inkopare", "Vårt."))),
                        "inkopare"));
        assertEquals(List.of(), ofTwo(topicOut("amne-b", "leave-out.politiker"), written("b", "content")));
        assertEquals(List.of(), ofTwo(topicOut("amne-b", "leave-out.politiker"), written("b", "content.inkopare")));
        assertEquals(List.of(), ofTwo(topicOut("amne-b", "leave-out"), written("a", "content")));
    }

    @Test
    public void an_upper_layer_or_who_requires_the_other_decides() {
        assertEquals(
                List.of(),
                codes(
                        national(),
                        amending(regional(), topicOut("amne-b", "leave-out"), blockOut("leave-out")),
                        amending(municipal("kommun"), written("b", "content"), rewritten("content", "Vårt."))));
        assertEquals(
                List.of(),
                codes(
                        national(),
                        amending(municipal("k-a"), topicOut("amne-b", "leave-out"), blockOut("leave-out")),
                        amending(
                                municipal("k-b").requires("k-a"),
                                written("b", "content"),
                                rewritten("content", "Vårt."))));
    }

    @Test
    public void what_a_topic_is_left_out_below_may_be_read_where_it_stands_by_itself() {
        Case.Pack other = national()
                .content(catalog -> catalog.publication(located(Publication.builder("annan", "Annan")
                        .contents(List.of(TopicPlace.of("amne-c", List.of())))
                        .build())));
        assertEquals(
                List.of(),
                codes(
                        other,
                        amending(municipal("k-a"), topicOut("amne-b", "leave-out")),
                        amending(municipal("k-b"), written("c", "content"))));
    }

    @Test
    public void what_two_packs_want_in_the_place_of_a_block_does_not_depend_on_what_they_are_called() {
        for (String name : List.of("k-a", "k-z")) {
            PublicationSet set = set(
                    national(),
                    municipal("k-m")
                            .content(catalog -> catalog.topic(located(topic(
                                    "eget",
                                    PublicationPacks.text("e", "Eget.")
                                            .readBy(List.of("inkopare"))
                                            .replacing("a"))))),
                    amending(municipal(name), rewritten("content.inkopare", "Vårt.")));
            assertEquals(
                    "both are there, so that whoever checks it is told of two",
                    List.of("inkopare"),
                    set.topics().get("eget").blocks().get(0).audiences().orElseThrow());
            assertEquals(name, List.of("Gemensamt.", "Vårt."), texts(set, "inkopare"));
        }
    }

    @Test
    public void a_block_that_is_moved_out_of_a_topic_is_not_left_out_with_it() {
        assertEquals(
                List.of(),
                ofOne(
                        topicOut("amne-b", "leave-out"),
                        PublicationAmendment.of(
                                PublicationSubject.BLOCK,
                                "b",
                                Map.of(
                                        "content",
                                        BlockContent.text("Vårt.").tree(),
                                        "place",
                                        Map.of("at", "last", "topic", "amne-a")),
                                PublicationPacks.BECAUSE)));
    }
}
