package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Whatever is written, it is taken apart into all of its parts, in order. */
@RunWith(JUnitQuickcheck.class)
public class AnalysisPropertyTest {
    private static final List<String> PIECES = List.of(
            "ska",
            " ",
            "som",
            ", ",
            "leverantören",
            ".",
            "\n",
            "\n\n- ",
            "{{",
            "}}",
            "{{antal}}",
            "t.ex.",
            "t. ex",
            "”",
            "\"",
            "»",
            "(",
            ")",
            "och",
            "bör",
            "om",
            "när",
            "löper",
            "10 000",
            "99,5",
            "%",
            "ISO",
            "27001",
            ":2022",
            "SS-EN",
            "/",
            "-",
            "–",
            "www.a.se",
            "@",
            "a\u030A",
            "\uD83C\uDDF8",
            "\uD83C",
            "EU:s",
            "att",
            "lagras",
            "m.m.",
            ";",
            ":",
            "A");

    /** Texts of the pieces that something may go wrong at. */
    public static class Texts extends Generator<String> {
        public Texts() {
            super(String.class);
        }

        @Override
        public String generate(SourceOfRandomness random, GenerationStatus status) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(0, 40);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                if (random.nextInt(3) > 0) {
                    text.append(' ');
                }
            }
            return text.toString();
        }
    }

    @Property
    public void everySignIsInOneToken(@From(Texts.class) String text) {
        int at = 0;
        for (Token token : Analysis.of(text).tokens()) {
            assertTrue(
                    text,
                    text.substring(at, token.start())
                            .chars()
                            .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)));
            assertTrue(text, token.end() > token.start());
            assertEquals(text, token.written(), text.substring(token.start(), token.end()));
            at = token.end();
        }
        assertTrue(text, text.substring(at).isBlank());
    }

    @Property
    public void sentencesAndClausesFollowEachOtherWithoutGaps(@From(Texts.class) String text) {
        Analysis analysis = Analysis.of(text);
        int before = 0;
        for (Sentence sentence : analysis.sentenceList()) {
            assertTrue(text, sentence.first() >= before && sentence.last() > sentence.first());
            int at = sentence.first();
            for (Clause clause : sentence.clauses()) {
                assertEquals(text, at, clause.first());
                at = clause.last();
                assertTrue(text, !clause.subordinate() || clause.opener() >= sentence.first());
            }
            assertEquals(text, sentence.last(), at);
            before = sentence.last();
        }
        for (Modal modal : analysis.modals()) {
            assertTrue(text, modal.clause().holds(modal.token()));
            analysis.subjectOf(modal)
                    .ifPresent(subject ->
                            assertTrue(text, subject.token() < analysis.tokens().size()));
            assertTrue(text, analysis.mainVerbOf(modal) < analysis.tokens().size());
        }
    }

    @Test
    public void aTextIsTakenApartOnce() {
        String text = "Systemet ska visa vilka som har läst handlingen nummer ett.";
        assertSame(Analyses.of(text), Analyses.of(new String(text)));
    }
}
