package se.sambruk.otp.publication.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.AmendmentBase.ChangedPlace;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.SupersededBase;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.publication.Variants;

/** A change that was written for another text is found where the publication that it is in is looked at. */
public class ChangesTest {
    private static final SourceLocation PLACE = new SourceLocation("kommun 1.0.0", "OTP-INF/p.yaml", 9, 5);
    private static final Publication INTRO = publication("intro", "i");
    private static final Publication GUIDE = publication("guide", "g");

    private static Publication publication(String id, String topic) {
        return Publication.builder(id, id)
                .contents(List.of(TopicPlace.of(topic, List.of())))
                .build();
    }

    private static Topic topic(String id, String block) {
        return Topic.of(id, id, Map.of(), null, List.of(PublicationBlock.of(block, BlockContent.text("Nytt."))));
    }

    private static PackRef edition(String version) {
        return new PackRef("nationellt", PackVersion.of(version), ContentHash.ofTree(version));
    }

    private static SupersededBase superseded(PublicationSubject subject, String target) {
        return new SupersededBase(
                PublicationAmendment.of(subject, target, Map.of("content", "x"), "Skäl."),
                PLACE,
                Optional.of(edition("1.0.0")),
                edition("2.0.0"),
                List.of(new ChangedPlace("content", "Gammalt.", "Nytt.")),
                "3f9a1c0b77de");
    }

    private static PublicationSet.Builder set(SupersededBase... superseded) {
        return PublicationSet.builder()
                .publications(List.of(INTRO, GUIDE))
                .topics(List.of(topic("i", "i-b"), topic("g", "g-b")))
                .superseded(List.of(superseded));
    }

    private static PublicationCheckReport report(PublicationSet set, Publication... publications) {
        Checks checks = new Checks(set, Variants.MEASURE);
        checks.ofChanges(List.of(publications));
        return checks.report(List.of(), false);
    }

    private static List<String> about(SupersededBase superseded, Publication... publications) {
        return report(set(superseded).build(), publications).findings().stream()
                .flatMap(finding ->
                        Stream.of(finding.publication(), finding.subject()).flatMap(Optional::stream))
                .toList();
    }

    @Test
    public void it_is_told_of_where_the_change_is_written_with_both_texts_and_what_to_state() {
        PublicationFinding told = report(
                        set(superseded(PublicationSubject.BLOCK, "i-b")).build(), INTRO)
                .findings()
                .get(0);
        assertEquals("OTP-4715", told.code());
        assertEquals(FindingSeverity.WARNING, told.severity());
        assertEquals(Optional.of(PLACE), told.location());
        assertEquals(
                "Ändringen av i-b är skriven mot något annat än det som står i nationellt 2.0.0 (den skrevs mot nationellt 1.0.0)."
                        + " replace: ”Gammalt.” → ”Nytt.”",
                told.message().in(LocalizedText.SWEDISH));
        assertTrue(told.remedy().toString(), told.remedy().toString().contains("base: 3f9a1c0b77de"));
    }

    @Test
    public void it_concerns_the_publications_that_it_is_in() {
        assertEquals(List.of("i-b"), about(superseded(PublicationSubject.BLOCK, "i-b"), INTRO));
        assertEquals(List.of(), about(superseded(PublicationSubject.BLOCK, "i-b"), GUIDE));
        assertEquals(List.of("i"), about(superseded(PublicationSubject.TOPIC, "i"), INTRO));
        assertEquals(List.of(), about(superseded(PublicationSubject.TOPIC, "i"), GUIDE));
        assertEquals(List.of("intro"), about(superseded(PublicationSubject.PUBLICATION, "intro"), INTRO));
        assertEquals(List.of(), about(superseded(PublicationSubject.PUBLICATION, "intro"), GUIDE));
    }

    @Test
    public void what_is_left_out_or_belongs_to_none_concerns_all_but_is_told_once() {
        assertEquals(List.of("borta"), about(superseded(PublicationSubject.BLOCK, "borta"), INTRO, GUIDE));
        assertEquals(List.of("borta"), about(superseded(PublicationSubject.TOPIC, "borta"), GUIDE));
        assertEquals(List.of("utgivare"), about(superseded(PublicationSubject.VARIABLE, "utgivare"), GUIDE));
    }

    @Test
    public void it_can_be_meant() {
        PublicationSet set = set(superseded(PublicationSubject.BLOCK, "i-b"))
                .suppressions(List.of(PublicationSuppression.of("OTP-4715", "", "", "i-b", "Vi har läst den.")))
                .build();
        assertEquals(List.of(), report(set, INTRO).findings());
        assertEquals(1, report(set, INTRO).suppressed().size());
    }
}
