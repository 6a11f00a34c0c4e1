package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** Of two wordings the words that only one of them has are marked. */
@RunWith(JUnitQuickcheck.class)
public class MarkedTest {

    private static List<Block> text(String... paragraphs) {
        return List.of(paragraphs).stream().<Block>map(Paragraph::of).toList();
    }

    /** The text with what is marked within brackets. */
    private static String shown(List<Block> blocks) {
        return blocks.stream().map(MarkedTest::shown).collect(Collectors.joining(" / "));
    }

    private static String shown(Block block) {
        List<Paragraph> paragraphs = block instanceof ItemList list ? list.items() : List.of((Paragraph) block);
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.spans().stream())
                .map(span -> span.style() == Span.Style.STRONG ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }

    @Test
    public void oneWordThatIsAnotherIsMarkedOnBothSides() {
        Marked marked = Marked.of(
                text("Tjänsten ska vara tillgänglig minst 99,8 procent av varje månad."),
                text("Tjänsten ska vara tillgänglig minst 99,5 procent av varje månad."));
        assertEquals("Tjänsten ska vara tillgänglig minst [99,8] procent av varje månad.", shown(marked.before()));
        assertEquals("Tjänsten ska vara tillgänglig minst [99,5] procent av varje månad.", shown(marked.after()));
    }

    @Test
    public void spacesOfEveryKindAreLeftAsTheyAre() {
        Marked marked = Marked.of(
                text("Pris: \u2003 tio kronor om \u3000 dagen"), text("Pris: \u2003 elva kronor om \u3000 dagen"));
        assertEquals("Pris: \u2003 [tio] kronor om \u3000 dagen", shown(marked.before()));
        assertEquals("Pris: \u2003 [elva] kronor om \u3000 dagen", shown(marked.after()));
    }

    @Test
    public void whatIsAddedIsMarkedWhereItIs() {
        Marked marked = Marked.of(
                text("Svar ges på ärendenummer.", "Alltid."), text("Svar ges på namn och ärendenummer.", "Alltid."));
        assertEquals("Svar ges på ärendenummer. / Alltid.", shown(marked.before()));
        assertEquals("Svar ges på [namn och] ärendenummer. / Alltid.", shown(marked.after()));
    }

    @Test
    public void itemsOfListsAreMarkedToo() {
        Marked marked = Marked.of(
                List.of(ItemList.bulleted(
                        List.of(Paragraph.of("10 poäng: allt ingår"), Paragraph.of("0 poäng: annars")))),
                List.of(ItemList.bulleted(
                        List.of(Paragraph.of("12 poäng: allt ingår"), Paragraph.of("0 poäng: annars")))));
        assertEquals("[12] poäng: allt ingår0 poäng: annars", shown(marked.after()));
    }

    @Test
    public void anotherTextAltogetherIsLeftAsItIs() {
        Marked marked = Marked.of(text("Öppet förfarande"), text("Selektiv upphandling i två steg"));
        assertEquals("Öppet förfarande", shown(marked.before()));
        assertEquals("Selektiv upphandling i två steg", shown(marked.after()));
    }

    @Test
    public void linesInAnotherOrderAreMarkedWhole() {
        Marked marked = Marked.lines(text("1. Pris", "2. Stöd", "3. Tid"), text("1. Stöd", "2. Pris", "3. Tid"));
        assertEquals("[1. Pris] / [2. Stöd] / 3. Tid", shown(marked.before()));
        assertEquals("[1. Stöd] / [2. Pris] / 3. Tid", shown(marked.after()));
    }

    private static List<Block> random(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String words = random.ints(random.nextInt(8) + 1L, 0, 4)
                    .mapToObj(word -> "ord" + word)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "  "));
            blocks.add(
                    random.nextInt(3) == 0
                            ? ItemList.bulleted(List.of(Paragraph.of(words), Paragraph.of("sist")))
                            : Paragraph.of(words));
        }
        return blocks;
    }

    private static String plain(List<Block> blocks) {
        return blocks.stream().map(Block::plainText).collect(Collectors.joining("\n"));
    }

    @Property(trials = 200)
    public void whatIsSaidStaysAsItWas(long seed) {
        Random random = new Random(seed);
        List<Block> before = random(random);
        List<Block> after = random(random);
        Marked marked = Marked.of(before, after);
        assertEquals(plain(before), plain(marked.before()));
        assertEquals(plain(after), plain(marked.after()));
    }
}
