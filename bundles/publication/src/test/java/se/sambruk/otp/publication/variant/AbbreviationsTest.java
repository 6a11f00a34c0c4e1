package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;

public class AbbreviationsTest {
    private static String found(String markdown) {
        return String.join("|", Trial.of(markdown).found());
    }

    @Test
    public void an_abbreviation_that_nobody_explains_is_told_of() {
        assertEquals("4605 pol b: SDK", found("Vi har SDK, och SDK är bra."));
        assertEquals("4605 pol b: B2B", found("B2B är vanligt."));
        assertEquals("4605 pol b: IT", found("Vår IT-arkitekt."));
        assertEquals("4605 pol b: API", found("Flera API:er."));
    }

    @Test
    public void one_that_the_reader_knows_is_not() {
        Trial trial = Trial.of("IT är bra.")
                .audience(Audience.builder(POL, "Politiker")
                        .abbreviations(List.of("IT"))
                        .build());
        assertEquals("", trial.codes(POL));
        assertEquals("4605", trial.codes(ARK));
    }

    @Test
    public void one_that_is_written_out_beside_is_not() {
        assertEquals("", found("Säker digital kommunikation (SDK) är bra. SDK används."));
        assertEquals("", found("*Säker digital kommunikation* (SDK)"));
        assertEquals("", found("SDK (säker digital kommunikation) är bra."));
        assertEquals("4605 pol b: SDK", found("Se bilden (SDK är ny)."));
    }

    private static Trial glossary(boolean glossary, String... texts) {
        PublicationBlock[] blocks = new PublicationBlock[texts.length];
        for (int i = 0; i < texts.length; i++) {
            blocks[i] = Trial.text("b" + i, texts[i]);
        }
        return Trial.trial()
                .topic("t", blocks)
                .publication(made -> made.glossary(glossary))
                .with(set -> set.terms(List.of(Term.builder("säker digital kommunikation", "…")
                        .abbreviation("SDK")
                        .synonyms(List.of("SDKS"))
                        .build())));
    }

    @Test
    public void one_that_the_variants_glossary_explains_is_not() {
        assertEquals(
                "",
                glossary(true, "SDK och SDKS är bra.", "[](<term:säker digital kommunikation>)")
                        .codes());
    }

    @Test
    public void one_in_a_glossary_that_the_reader_does_not_get_is_told_of() {
        assertEquals("4605", glossary(true, "SDK är bra.").codes());
        assertEquals(
                "4605",
                glossary(false, "SDK är bra.", "[](<term:säker digital kommunikation>)")
                        .codes());
    }

    @Test
    public void what_another_reader_is_told_explains_nothing_to_this_one() {
        Trial trial = Trial.trial()
                .topic(
                        "t",
                        Trial.text("a", "Säker digital kommunikation (SDK).").readBy(List.of(ARK)),
                        Trial.text("b", "SDK."));
        assertEquals("4605", trial.codes(POL));
        assertEquals("", trial.codes(ARK));
    }

    @Test
    public void what_has_been_written_out_once_is_known_from_then_on() {
        assertEquals(
                "",
                glossary(false, "Säker digital kommunikation (SDK).", "SDK.").codes());
        assertEquals(
                List.of("4605 pol b0: SDK"),
                glossary(false, "SDK.", "Säker digital kommunikation (SDK).").found());
    }

    @Test
    public void the_remedy_speaks_of_the_glossary_where_there_is_one() {
        assertEquals(
                "1",
                glossary(true, "SDK.").make(POL).findings().get(0).arguments().get(2));
        assertEquals(
                "0",
                glossary(false, "SDK.").make(POL).findings().get(0).arguments().get(2));
        assertEquals(
                "what is no term cannot be linked to as one",
                "0",
                glossary(true, "LOU.").make(POL).findings().get(0).arguments().get(2));
    }

    @Test
    public void the_short_name_of_a_law_is_told_of_until_it_has_been_written_out() {
        UnaryOperator<PublicationSet.Builder> law =
                set -> set.references(List.of(Reference.builder("LOU", ReferenceKind.ACT, "Lag")
                        .shortTitle("LOU")
                        .build()));
        assertEquals("4605", Trial.of("Enligt LOU.").with(law).codes());
        assertEquals("4605", Trial.of("Enligt [](reference:LOU#4:1).").with(law).codes());
        assertEquals(
                "4605",
                Trial.of("Enligt LOU ([](reference:LOU#4:1)).").with(law).codes());
        assertEquals(
                "",
                Trial.of("Lagen om offentlig upphandling (LOU), se [](reference:LOU#4:1).")
                        .with(law)
                        .codes());
    }

    @Test
    public void other_capitals_are_not() {
        assertEquals("", found("Öppen Teknisk Plattform, A, G7, kapitel IV, OTP-DRI-003 och `XML`."));
    }

    private static Topic titled(String id, String title, String... texts) {
        PublicationBlock[] blocks = new PublicationBlock[texts.length];
        for (int i = 0; i < texts.length; i++) {
            blocks[i] = Trial.text(id + i, texts[i]);
        }
        return Topic.of(id, title, Map.of(), null, List.of(blocks));
    }

    @Test
    public void one_in_a_heading_that_nobody_explains_is_told_of() {
        Trial trial = Trial.trial().topic(titled("t", "Vad är SDK?", "Text."));
        assertEquals(List.of("4605 pol t: SDK"), trial.found());
    }

    @Test
    public void one_in_a_heading_may_be_explained_under_it() {
        Trial trial = Trial.trial()
                .topic(titled("t", "SDK och API", "Text.", "Säker digital kommunikation (SDK) är bra."))
                .topic(titled("u", "Mer", "Ett gränssnitt (API)."));
        assertEquals(List.of("4605 pol t: API"), trial.found());
    }

    @Test
    public void one_in_a_heading_over_other_headings_may_be_explained_under_the_first() {
        Trial trial = Trial.trial()
                .topic(titled("t", "SDK"))
                .topic(titled("u", "Vad är det?", "Säker digital kommunikation (SDK)."))
                .topic(titled("v", "Mer om SDK", "Text."))
                .contents(TopicPlace.of("t", List.of(TopicPlace.of("u", List.of()))), TopicPlace.of("v", List.of()));
        assertEquals(List.of(), trial.found());
    }

    @Test
    public void the_last_heading_is_looked_at_though_nothing_follows_it() {
        Trial trial = Trial.trial().topic(titled("t", "Om", "Text.")).topic(titled("u", "SDK"));
        assertEquals(List.of("4603 pol u: u", "4605 pol u: SDK"), trial.found());
    }

    /** A text that counts how often a letter of it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    public void no_text_takes_longer_than_it_is_long() {
        for (String text : List.of(
                "Vi har SDK (och " + "abc ".repeat(10_000),
                "SDK (".repeat(10_000),
                "a (SDK ".repeat(10_000),
                "A".repeat(40_000),
                "SDK" + " ".repeat(40_000),
                "a" + " ".repeat(40_000),
                "SDK (aa " + "B ".repeat(20_000) + ")")) {
            Counted counted = new Counted(text);
            Abbreviations.explained(counted);
            assertTrue(
                    text.substring(0, 20) + ": " + counted.looks + " looks at " + text.length(),
                    counted.looks <= 10 * text.length());
        }
    }

    @Test
    public void a_text_of_many_abbreviations_is_looked_through_once() {
        StringBuilder text = new StringBuilder("abc ");
        for (int i = 0; i < 2000; i++) {
            text.append("(AB").append(i).append(") abc ");
        }
        assertEquals(2000, Abbreviations.explained(text).size());
        assertEquals("", found(text.toString()));
    }

    @Test
    public void a_name_of_however_many_parts_is_no_abbreviation() {
        assertEquals("", found("Se AB" + "-AB".repeat(40_000) + "."));
    }
}
