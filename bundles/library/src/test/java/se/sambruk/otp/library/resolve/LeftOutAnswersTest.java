package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.library.resolve.PublicationPacks.amending;
import static se.sambruk.otp.library.resolve.PublicationPacks.change;
import static se.sambruk.otp.library.resolve.PublicationPacks.located;
import static se.sambruk.otp.library.resolve.PublicationPacks.municipal;
import static se.sambruk.otp.library.resolve.PublicationPacks.set;
import static se.sambruk.otp.library.resolve.PublicationPacks.text;
import static se.sambruk.otp.library.resolve.PublicationPacks.topic;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Question;
import se.sambruk.otp.api.publication.TopicPlace;

/** Who has left out the answer to a question is known, and where that is written. */
public class LeftOutAnswersTest {
    private static Case.Pack asking() {
        return Case.pack("nationellt", Layer.NATIONAL).content(catalog -> catalog.audience(
                        Audience.builder("politiker", "Politiker").build())
                .audience(Audience.builder("inkopare", "Inköpare").build())
                .publication(located(Publication.builder("intro", "Introduktion")
                        .audiences(List.of("politiker", "inkopare"))
                        .questions(List.of(Question.of("nytta", List.of(), "Vad är nyttan?")))
                        .contents(List.of(TopicPlace.of("yttre", List.of(TopicPlace.of("inre", List.of())))))
                        .build()))
                .topic(located(topic("yttre", text("y", "Yttre."))))
                .topic(located(topic("inre", text("i", "Nyttan.").answering(List.of("nytta"))))));
    }

    private static Optional<Integer> line(String answer, PublicationAmendment... amendments) {
        PublicationSet set = set(asking(), amending(municipal("kommun"), amendments));
        return set.location(PublicationSubject.PUBLICATION, "intro." + answer).map(SourceLocation::line);
    }

    @Test
    public void a_block_that_is_left_out_for_all_or_for_one() {
        PublicationAmendment all = change(PublicationSubject.BLOCK, "i", "leave-out", true);
        PublicationAmendment one = change(PublicationSubject.BLOCK, "i", "leave-out.politiker", true);
        assertEquals(Optional.of(1), line("answers.nytta", all));
        assertEquals(Optional.of(1), line("answers.nytta.politiker", one));
        assertEquals(Optional.empty(), line("answers.nytta", one));
        assertEquals(Optional.empty(), line("answers.nytta.inkopare", one));
    }

    @Test
    public void a_topic_that_is_left_out_with_what_stands_below_it() {
        PublicationAmendment other = change(PublicationSubject.BLOCK, "y", "leave-out.politiker", true);
        PublicationAmendment topic = change(PublicationSubject.TOPIC, "yttre", "leave-out.inkopare", true);
        assertEquals(Optional.of(2), line("answers.nytta.inkopare", other, topic));
        assertEquals(Optional.empty(), line("answers.nytta.politiker", other, topic));
    }

    @Test
    public void an_audience_that_is_added_stands_where_it_is() {
        PublicationSet set = set(
                asking(),
                amending(
                        municipal("kommun")
                                .content(catalog -> catalog.audience(Audience.builder("leverantor", "Leverantör")
                                        .build())),
                        change(PublicationSubject.PUBLICATION, "intro", "audience.leverantor", true)));
        assertEquals(
                Optional.of(1),
                set.location(PublicationSubject.PUBLICATION, "intro.audience.leverantor")
                        .map(SourceLocation::line));
    }
}
