package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.include;
import static se.sambruk.otp.publication.variant.Trial.text;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.Test;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.Topic;

/** Whose words are told where something is included, and which questions they answer. */
public class IncludesTest {
    private static Topic topic(String id, PublicationBlock... blocks) {
        return Topic.of(id, "Om " + id, Map.of(), null, List.of(blocks));
    }

    private static PublicationBlock answering(PublicationBlock block, String... questions) {
        return block.answering(List.of(questions));
    }

    /** Block {@code o}, replaced by {@code r} for politicians alone, in a topic that block {@code i} includes. */
    private static Trial included() {
        return trial().elsewhere(topic(
                        "delat",
                        answering(text("a", "A."), "a1", "a2"),
                        answering(text("o", "O."), "o1"),
                        answering(text("r", "R."), "r1", "a1").replacing("o").readBy(List.of(POL)),
                        answering(text("x", "X."), "x1").readBy(List.of(ARK))))
                .topic("t", answering(include("i", "delat"), "i1"), include("j", "o"), include("k", "j"));
    }

    @Test
    public void the_words_are_those_of_the_block_that_replaces_what_is_included() {
        assertEquals("r", included().block("j").source());
        assertEquals("o", included().block("j", ARK).source());
    }

    @Test
    public void the_words_are_those_of_the_last_of_blocks_that_include_each_other() {
        assertEquals("r", included().block("k").source());
        assertEquals("o", included().block("k", ARK).source());
    }

    @Test
    public void the_words_are_those_of_the_topic_that_is_included() {
        assertEquals("delat", included().block("i").source());
        Trial through = trial().elsewhere(topic("delat", text("a", "A."), text("b", "B.")))
                .topic("t", include("i", "delat"), include("k", "i"));
        assertEquals("delat", through.block("k").source());
    }

    @Test
    public void an_include_of_nothing_names_what_it_would_have_told() {
        Trial trial =
                trial().topic("t", text("a", "A.").readBy(List.of(ARK)), include("i", "a"), include("j", "borta"));
        assertEquals("a", trial.block("i").source());
        assertEquals("borta", trial.block("j").source());
    }

    @Test
    public void includes_in_a_circle_have_a_source() {
        Trial trial = trial().topic("t", text("x", "X."), include("b", "a"), include("a", "b"));
        assertEquals("b", trial.block("b").source());
    }

    @Test
    public void an_included_topic_answers_what_its_shown_blocks_do_and_those_that_they_replace() {
        assertEquals(
                List.of("i1", "a1", "a2", "o1", "r1"), included().block("i").answers());
        assertEquals(
                List.of("i1", "a1", "a2", "o1", "x1"),
                included().block("i", ARK).answers());
    }

    @Test
    public void an_included_block_answers_what_it_does_where_it_is_written() {
        assertEquals(List.of("o1", "r1", "a1"), included().block("j").answers());
        assertEquals(List.of("o1"), included().block("k", ARK).answers());
    }

    @Test
    public void a_replacement_of_a_replacement_answers_what_all_of_them_do() {
        Trial trial = trial().topic(
                        "t",
                        answering(text("o", "O."), "o1"),
                        answering(text("r", "R."), "r1").replacing("o"),
                        answering(text("s", "S."), "s1").replacing("r"));
        assertEquals(List.of("o1", "r1", "s1"), trial.block("o").answers());
    }

    @Test
    public void what_says_nothing_answers_nothing() {
        Trial trial = trial().topic(
                        "t",
                        text("x", "X."),
                        answering(text("a", "A."), "a1").readBy(List.of(ARK)),
                        answering(include("i", "a"), "i1"),
                        answering(text("tomt", "---"), "t1"),
                        answering(PublicationBlock.of("lista", BlockContent.list(List.of(), false)), "l1"));
        for (String id : List.of("i", "tomt", "lista")) {
            assertEquals(id, List.of(), trial.block(id).answers());
        }
    }

    @Test
    public void what_is_wrong_in_an_included_topic_is_told_of_where_it_is_written() {
        Trial trial = trial().elsewhere(topic("delat", text("a", "A."), text("b", "Vi har SDK.")))
                .topic("t", include("i", "delat"));
        assertEquals(List.of("4605 pol b: SDK"), trial.found());
    }

    private static PublicationBlock[] each(int count, IntFunction<PublicationBlock> block) {
        return IntStream.range(0, count).mapToObj(block).toArray(PublicationBlock[]::new);
    }

    private static long told(Made made) {
        return made.variant()
                .text()
                .blocks()
                .mapToLong(block -> block.blocks().size())
                .sum();
    }

    @Test
    public void a_few_blocks_that_include_many_each_tell_no_more_than_anybody_means() {
        Made made = trial().elsewhere(topic("löv", each(60, i -> text("l" + i, "L."))))
                .elsewhere(topic("grenar", each(60, i -> include("g" + i, "löv"))))
                .topic("t", each(60, i -> include("i" + i, "grenar")))
                .make(POL);
        assertEquals(
                List.of("OTP-4643"),
                made.findings().stream()
                        .map(PublicationFinding::code)
                        .distinct()
                        .toList());
        assertEquals(1, made.findings().size());
        assertTrue(told(made) + " told", told(made) > 10_000 && told(made) <= Includes.MOST);
    }

    @Test
    public void a_long_text_is_not_told_again_without_end() {
        String page = "Ord. ".repeat(20_000);
        Made made = trial().elsewhere(topic("delat", text("lång", page)))
                .topic("t", each(100, i -> include("i" + i, "lång")))
                .make(POL);
        assertEquals(1, made.findings().size());
        assertEquals("OTP-4643", made.findings().get(0).code());
        assertEquals(Includes.MOST_CHARACTERS / page.length(), told(made));
    }

    @Test
    public void what_is_written_where_it_is_told_has_no_bound() {
        Trial trial = trial().topic("t", each(25_000, i -> text("b" + i, "B.")));
        assertEquals("", trial.codes());
    }
}
