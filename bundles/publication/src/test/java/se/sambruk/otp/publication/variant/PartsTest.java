package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.include;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.publication.PublicationComponent;

/** A publication answers for what it consists of, and for nothing else. */
public class PartsTest {
    private static final PublicationComponent SERVICE =
            new PublicationComponent(new Fakes.Sentences(), new Fakes.Drawer(), new Fakes.Teller(), new Fakes.Blobs());

    private static Topic draft(PublicationBlock... blocks) {
        return Topic.of("utkast", "Utkast", Map.of("journalist", "Press"), List.of("journalist"), List.of(blocks));
    }

    private static PublicationBlock lost(PublicationBlock block) {
        return block.readBy(List.of("journalist"));
    }

    private static List<String> found(Trial trial, String... publications) {
        return SERVICE.make(trial.set(), List.of(publications), List.of()).report().findings().stream()
                .map(finding -> finding.code().substring(4) + " "
                        + finding.audience().orElse("-") + " "
                        + finding.subject().orElse("-"))
                .toList();
    }

    @Test
    public void a_draft_of_no_publication_is_told_of_where_everything_is_asked_for_alone() {
        Trial trial = Trial.of("Text.").elsewhere(draft(lost(text("u", "Utkast."))));
        assertEquals(List.of(), found(trial, "P"));
        assertEquals(List.of("4619 - utkast", "4619 - u", "4607 - utkast"), found(trial));
    }

    @Test
    public void a_draft_with_two_unknown_audiences_is_told_of_once_for_each() {
        Trial trial = Trial.of("Text.").elsewhere(Topic.of("utkast", "U", Map.of(), List.of("x", "y"), List.of()));
        assertEquals(List.of("4619 - utkast", "4619 - utkast", "4607 - utkast"), found(trial));
    }

    @Test
    public void a_variable_that_nobody_uses_is_told_of_where_everything_is_asked_for_alone() {
        Trial trial = Trial.of("Text {{v}}.")
                .variable("v", "x")
                .variable(Variable.of("oanvand", "x", Map.of("journalist", "y")));
        assertEquals(List.of(), found(trial, "P"));
        assertEquals(List.of("4619 - oanvand"), found(trial));
    }

    @Test
    public void a_variable_that_one_reader_alone_meets_is_told_of_once() {
        Trial trial = trial().topic("t", text("a", "A."), text("b", "{{v}}").readBy(List.of(ARK)))
                .variable(Variable.of("v", "x", Map.of("journalist", "y")));
        assertEquals(List.of("4619 - v"), found(trial, "P"));
        assertEquals(List.of("4619 - v"), found(trial));
    }

    @Test
    public void what_a_publication_takes_in_is_its_own() {
        Trial block = trial().topic("t", text("a", "A."), include("i", "u")).elsewhere(draft(text("u", "U.")));
        assertEquals(List.of("4619 - utkast", "4602 ark i", "4602 pol i"), found(block, "P"));
        Trial topic = trial().topic("t", text("a", "A."), include("i", "utkast"))
                .elsewhere(draft(text("x", "X."), lost(text("u", "U."))));
        assertEquals(List.of("4619 - utkast", "4619 - u", "4602 ark i", "4602 pol i"), found(topic, "P"));
        Trial through = trial().topic("t", text("a", "A."), include("i", "j"))
                .elsewhere(Topic.of("mellan", "M", Map.of(), null, List.of(include("j", "v"))))
                .elsewhere(Topic.of("sist", "S", Map.of("journalist", "P"), null, List.of(text("v", "V."))));
        assertEquals(List.of("4619 - sist"), found(through, "P"));
    }

    @Test
    public void what_takes_the_place_of_a_block_is_the_publications_own() {
        Trial trial = trial().topic("t", text("a", "A."))
                .elsewhere(Topic.of(
                        "egna",
                        "E",
                        Map.of(),
                        null,
                        List.of(lost(text("r", "R.")).replacing("a"))));
        assertEquals(List.of("4619 - r"), found(trial, "P"));
    }

    @Test
    public void a_block_that_takes_the_place_of_nobody_knows_which_may_be_any_publications() {
        Trial trial = trial().topic("t", text("a", "A."))
                .elsewhere(Topic.of(
                        "egna",
                        "E",
                        Map.of(),
                        null,
                        List.of(text("r", "R.").readBy(List.of(POL)).replacing("aa"))));
        assertEquals(List.of("4616 - r"), found(trial, "P"));
    }

    @Test
    public void a_publication_consists_of_no_more_than_its_own_however_many_there_are() {
        Trial trial = trial().topic("t", text("a", "A."), include("i", "delat-1"));
        for (int i = 0; i < 50; i++) {
            trial.elsewhere(Topic.of("delat-" + i, "D", Map.of(), null, List.of(text("d" + i, "D."))));
            trial.elsewhere(Topic.of("andras-" + i, "A", Map.of(), null, List.of(text("x" + i, "X."))));
        }
        Publication own = trial.set().publications().get("P");
        trial.with(set -> set.publications(List.of(
                own,
                Publication.builder("Q", "Q")
                        .contents(List.of(TopicPlace.of("andras-1", List.of())))
                        .build())));
        Parts parts = new Parts(new SetIndex(trial.set()), own);
        assertEquals(
                List.of("t", "delat-1"), parts.topics().stream().map(Topic::id).toList());
        assertEquals(
                List.of("a", "i", "d1"),
                parts.blocks().stream().map(PublicationBlock::id).toList());
    }
}
