package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.PublicationPacks.amending;
import static se.sambruk.otp.library.resolve.PublicationPacks.blocks;
import static se.sambruk.otp.library.resolve.PublicationPacks.change;
import static se.sambruk.otp.library.resolve.PublicationPacks.codes;
import static se.sambruk.otp.library.resolve.PublicationPacks.located;
import static se.sambruk.otp.library.resolve.PublicationPacks.municipal;
import static se.sambruk.otp.library.resolve.PublicationPacks.national;
import static se.sambruk.otp.library.resolve.PublicationPacks.regional;
import static se.sambruk.otp.library.resolve.PublicationPacks.resolve;
import static se.sambruk.otp.library.resolve.PublicationPacks.rewritten;
import static se.sambruk.otp.library.resolve.PublicationPacks.set;
import static se.sambruk.otp.library.resolve.PublicationPacks.text;
import static se.sambruk.otp.library.resolve.PublicationPacks.texts;
import static se.sambruk.otp.library.resolve.PublicationPacks.topic;
import static se.sambruk.otp.library.resolve.PublicationPacks.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.text.LocalizedText;

/** Publications are laid upon each other as requirements are: each layer adds its own and changes those below, with reasons. */
public class PublicationResolverTest {
    @Test
    public void a_layer_adds_audiences_and_topics_of_its_own() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun")
                                .content(catalog -> catalog.audience(Audience.builder("leverantor", "Leverantör")
                                                .build())
                                        .topic(located(topic("lokalt", text("l", "Lokalt."))))
                                        .topic(located(topic("sedan", text("s", "Sedan."))))),
                        change(PublicationSubject.PUBLICATION, "intro", "audience.leverantor", true),
                        change(
                                PublicationSubject.PUBLICATION,
                                "intro",
                                "topic.lokalt",
                                Map.of("at", "in", "topic", "amne-b")),
                        change(
                                PublicationSubject.PUBLICATION,
                                "intro",
                                "topic.sedan",
                                Map.of("at", "after", "topic", "lokalt"))));
        assertEquals(List.of("amne-a", "amne-b", "amne-c", "lokalt", "sedan"), topics(set));
        assertEquals(
                List.of("politiker", "inkopare", "leverantor"),
                set.audiences(set.publications().get("intro")).stream()
                        .map(Audience::id)
                        .toList());
    }

    @Test
    public void a_layer_writes_a_block_anew_for_all_or_for_one() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun"),
                        change(
                                PublicationSubject.BLOCK,
                                "b",
                                "content",
                                BlockContent.text("Nytt.").tree()),
                        change(
                                PublicationSubject.BLOCK,
                                "a",
                                "content.politiker",
                                BlockContent.text("Vårt.").tree())));
        assertEquals(
                "Nytt.", set.topics().get("amne-b").blocks().get(0).content().text());
        assertEquals(Optional.of("kommun"), set.home(PublicationSubject.BLOCK, "b"));
        assertEquals(1, set.provenance(PublicationSubject.BLOCK, "b").size());
        assertEquals(
                "the lower replacement gives way", List.of("a", "a.politiker"), blocks(set, "amne-a", "politiker"));
        assertEquals(List.of("a"), blocks(set, "amne-a", "inkopare"));
        assertEquals(
                Optional.of("a"), set.topics().get("amne-a").blocks().get(1).replaces());
    }

    @Test
    public void what_is_written_for_readers_in_the_place_of_what_others_read_stands_where_those_readers_come_to_it() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun"),
                        change(
                                PublicationSubject.BLOCK,
                                "a-pol",
                                "content.inkopare",
                                BlockContent.text("Nytt för inköpare.").tree())));
        PublicationBlock written = set.topics().get("amne-a").blocks().stream()
                .filter(block -> block.id().equals("a-pol.inkopare"))
                .findFirst()
                .orElseThrow();
        assertEquals("as buyers never come to a-pol", Optional.of("a"), written.replaces());
        assertEquals(List.of("a", "a-pol"), blocks(set, "amne-a", "politiker"));
        PublicationSet own = set(
                national(),
                amending(
                        municipal("kommun"),
                        change(
                                PublicationSubject.BLOCK,
                                "a-pol",
                                "content.politiker",
                                BlockContent.text("Nytt för politiker.").tree())));
        assertEquals(
                "as politicians do",
                Optional.of("a-pol"),
                own.topics().get("amne-a").blocks().get(2).replaces());
    }

    @Test
    public void a_layer_leaves_out_what_it_does_not_want() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun"),
                        change(PublicationSubject.TOPIC, "amne-b", "leave-out.politiker", true),
                        change(PublicationSubject.BLOCK, "a-pol", "leave-out", true)));
        assertEquals(
                "with all that is below it",
                List.of("inkopare"),
                set.topics().get("amne-c").audiences().orElseThrow());
        assertEquals(List.of("a"), blocks(set, "amne-a", "politiker"));
        PublicationSet without = set(
                national(),
                amending(municipal("kommun"), change(PublicationSubject.TOPIC, "amne-b", "leave-out", true)));
        assertEquals(List.of("amne-a"), topics(without));
    }

    @Test
    public void a_layer_changes_what_is_said_of_the_whole() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun"),
                        change(PublicationSubject.PUBLICATION, "intro", "metadata.issued-by", "Kommunen"),
                        change(PublicationSubject.VARIABLE, "utgivare", "value.politiker", "Nämnden"),
                        change(PublicationSubject.AUDIENCE, "politiker", "lix", 40),
                        change(PublicationSubject.TOPIC, "amne-a", "title", "Annan rubrik")));
        assertEquals("Kommunen", set.publications().get("intro").metadata().issuedBy());
        assertEquals(Optional.of("Nämnden"), set.variables().get("utgivare").valueFor("politiker"));
        assertEquals(Optional.of("Sambruk"), set.variables().get("utgivare").valueFor("inkopare"));
        assertEquals(40, set.audiences().get("politiker").lix().orElseThrow());
        assertEquals("Annan rubrik", set.topics().get("amne-a").title());
    }

    @Test
    public void two_layers_of_equal_standing_do_not_say_different_things() {
        assertEquals(
                List.of("OTP-2121"),
                codes(
                        national(),
                        amending(municipal("a"), change(PublicationSubject.AUDIENCE, "politiker", "lix", 40)),
                        amending(municipal("b"), change(PublicationSubject.AUDIENCE, "politiker", "lix", 41))));
        assertTrue(codes(
                        national(),
                        amending(municipal("a"), change(PublicationSubject.AUDIENCE, "politiker", "lix", 40)),
                        amending(municipal("b"), change(PublicationSubject.AUDIENCE, "politiker", "lix", 40)))
                .isEmpty());
    }

    @Test
    public void a_change_that_cannot_be_made_is_told_of_where_it_stands() {
        PublicationResolution resolution = resolve(
                national(), amending(municipal("kommun"), change(PublicationSubject.BLOCK, "aa", "leave-out", true)));
        Problem problem = resolution.problems().stream()
                .filter(found -> found.code().equals("OTP-2182"))
                .findFirst()
                .orElseThrow();
        assertEquals("OTP-INF/p.yaml", problem.location().orElseThrow().path());
        assertEquals(
                List.of("OTP-2183"),
                codes(
                        national(),
                        amending(
                                municipal("kommun")
                                        .content(catalog -> catalog.topic(located(topic("eget", text("e", "E."))))),
                                change(PublicationSubject.BLOCK, "e", "leave-out", true))));
        assertEquals(
                List.of("OTP-2184"),
                codes(
                        national(),
                        municipal("a").content(catalog -> catalog.topic(located(topic("eget", text("e", "E."))))),
                        amending(municipal("b"), change(PublicationSubject.BLOCK, "e", "leave-out", true))));
        assertEquals(
                List.of("OTP-2186"),
                codes(
                        national(),
                        amending(municipal("kommun"), change(PublicationSubject.AUDIENCE, "politiker", "lix", "hög"))));
        assertEquals(
                List.of("OTP-2186"),
                codes(national(), amending(municipal("kommun"), change(PublicationSubject.TOPIC, "amne-a", "lix", 3))));
        assertEquals(
                List.of("OTP-2187"),
                codes(
                        national(),
                        amending(
                                municipal("kommun"),
                                change(PublicationSubject.PUBLICATION, "intro", "topic.borta", Map.of("at", "last")))));
        assertEquals(
                List.of("OTP-2185"),
                codes(
                        national(),
                        amending(
                                municipal("kommun")
                                        .content(catalog -> catalog.topic(located(topic("eget", text("e", "E."))))),
                                change(
                                        PublicationSubject.PUBLICATION,
                                        "intro",
                                        "topic.eget",
                                        Map.of("at", "after", "topic", "borta")))));
    }

    @Test
    public void an_audience_that_nobody_has_is_told_of_where_the_change_stands() {
        Object text = BlockContent.text("Vårt.").tree();
        for (PublicationAmendment amendment : List.of(
                change(PublicationSubject.TOPIC, "amne-b", "leave-out.politker", true),
                change(PublicationSubject.BLOCK, "a", "leave-out.politker", true),
                change(PublicationSubject.BLOCK, "a", "content.politker", text),
                change(PublicationSubject.VARIABLE, "utgivare", "value.politker", "Nämnden"),
                change(PublicationSubject.PUBLICATION, "intro", "audience.politker", true))) {
            List<Problem> problems = resolve(national(), amending(municipal("kommun"), amendment))
                    .problems();
            assertEquals(amendment.toString(), List.of("OTP-2189"), Layers.codes(problems));
            assertEquals(
                    Optional.of(new SourceLocation("kommun 1.0.0", "OTP-INF/p.yaml", 1, 5)),
                    problems.get(0).location());
            String message = problems.get(0).message().in(LocalizedText.SWEDISH);
            assertTrue(message, message.contains("politiker"));
        }
    }

    @Test
    public void a_topic_that_is_there_already_is_not_added() {
        PublicationResolution resolution = resolve(
                national(),
                amending(
                        municipal("kommun"),
                        change(PublicationSubject.PUBLICATION, "intro", "topic.amne-c", Map.of("at", "last"))));
        assertEquals(List.of("OTP-2188"), Layers.codes(resolution.problems()));
        assertEquals(
                List.of("amne-a", "amne-b", "amne-c"), topics(resolution.set().orElseThrow()));
    }

    @Test
    public void what_a_change_sets_stands_where_the_change_does() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun"),
                        change(PublicationSubject.PUBLICATION, "intro", "metadata.status", "published")));
        assertEquals(
                "OTP-INF/p.yaml",
                set.location(PublicationSubject.PUBLICATION, "intro.metadata.status")
                        .orElseThrow()
                        .path());
        assertEquals(
                "the rest stands where it was",
                "OTP-INF/n.yaml",
                set.location(PublicationSubject.PUBLICATION, "intro")
                        .orElseThrow()
                        .path());
        assertEquals(Optional.of("nationellt"), set.home(PublicationSubject.PUBLICATION, "intro"));
    }

    @Test
    public void an_id_means_one_thing() {
        assertEquals(
                List.of("OTP-2180"),
                codes(national(), municipal("kommun").content(catalog -> catalog.topic(located(topic("amne-a"))))));
        assertEquals(
                List.of("OTP-2180"),
                codes(national(), municipal("kommun").content(catalog -> catalog.topic(located(topic("a"))))));
    }

    @Test
    public void what_can_be_referred_to_is_there_as_every_layer_has_left_it() {
        PublicationSet set = set(national(), municipal("kommun"));
        assertTrue(set.requirements().isEmpty());
        assertEquals(List.of("nationellt", "kommun"), List.copyOf(set.packs().keySet()));
        assertEquals(Optional.empty(), set.model());
        assertTrue(set(Layers.national()).model().isPresent());
    }

    @Test
    public void whom_a_block_is_left_out_for_reads_no_replacement_of_it_either() {
        PublicationSet set = set(
                national(),
                amending(municipal("kommun"), change(PublicationSubject.BLOCK, "a", "leave-out.politiker", true)));
        assertEquals(List.of(), texts(set, "politiker"));
        assertEquals(List.of("Gemensamt."), texts(set, "inkopare"));
        PublicationSet without = set(
                national(), amending(municipal("kommun"), change(PublicationSubject.BLOCK, "a", "leave-out", true)));
        assertEquals(List.of(), without.topics().get("amne-a").blocks());
    }

    @Test
    public void the_last_layer_to_speak_is_heard() {
        Case.Pack written = amending(regional(), rewritten("content.inkopare", "Regionens."));
        assertEquals(
                List.of(),
                texts(
                        set(
                                national(),
                                written,
                                amending(
                                        municipal("kommun"),
                                        change(PublicationSubject.BLOCK, "a", "leave-out.inkopare", true))),
                        "inkopare"));
        assertEquals(
                "for all is for each",
                List.of("Kommunens."),
                texts(
                        set(national(), written, amending(municipal("kommun"), rewritten("content", "Kommunens."))),
                        "inkopare"));
        Case.Pack leftOut = amending(regional(), change(PublicationSubject.BLOCK, "a", "leave-out", true));
        assertEquals(
                List.of("Kommunens."),
                texts(
                        set(national(), leftOut, amending(municipal("kommun"), rewritten("content", "Kommunens."))),
                        "inkopare"));
        assertEquals(
                List.of("Kommunens."),
                texts(
                        set(
                                national(),
                                leftOut,
                                amending(municipal("kommun"), rewritten("content.inkopare", "Kommunens."))),
                        "inkopare"));
    }

    @Test
    public void a_replacement_of_a_lower_layer_gives_way_wherever_it_is_written() {
        PublicationSet set = set(
                national(),
                regional()
                        .content(catalog -> catalog.topic(located(topic(
                                "regionens",
                                text("r", "Regionens.")
                                        .readBy(List.of("inkopare"))
                                        .replacing("a"))))),
                amending(municipal("kommun"), rewritten("content.inkopare", "Kommunens.")));
        assertEquals(List.of(), set.topics().get("regionens").blocks());
        assertEquals(List.of("Gemensamt.", "Kommunens."), texts(set, "inkopare"));
    }

    @Test
    public void a_topic_left_out_of_one_publication_stays_where_it_stands_by_itself_in_another() {
        Case.Pack other = national()
                .content(catalog -> catalog.publication(located(Publication.builder("annan", "Annan")
                        .contents(List.of(TopicPlace.of("amne-c", List.of())))
                        .build())));
        PublicationSet set = set(
                other, amending(municipal("kommun"), change(PublicationSubject.TOPIC, "amne-b", "leave-out", true)));
        assertEquals(List.of("amne-a"), topics(set));
        assertEquals(List.of("amne-c"), set.publications().get("annan").topics().toList());
        assertTrue(set.topics().containsKey("amne-c"));
        PublicationSet some = set(
                other,
                amending(municipal("kommun"), change(PublicationSubject.TOPIC, "amne-b", "leave-out.politiker", true)));
        assertEquals(Optional.empty(), some.topics().get("amne-c").audiences());
    }
}
