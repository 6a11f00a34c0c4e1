package se.sambruk.otp.shell.output;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

public class OutputTest {
    private static final Listing<String> WORDS = Listing.<String>of((word, locale) -> Map.of("word", word))
            .column("column.id", word -> word)
            .number("column.size", word -> (long) word.length())
            .column("column.title", word -> "Ordet " + word);

    @Test
    public void jsonIsOneValueWithARowALine() throws InterruptedException {
        assertEquals("[\n{\"word\":\"å\"},\n{\"word\":\"b\"}\n]\n", shown(Output.Mode.JSON, 0, "å", "b"));
        assertEquals("[]\n", shown(Output.Mode.JSON, 0));
    }

    @Test
    public void plainRowsHaveTabsAndNoHeadings() throws InterruptedException {
        assertEquals("å\t1\tOrdet å\nb c\t3\tOrdet b c\n", shown(Output.Mode.PLAIN, 0, "å", "b\tc"));
        assertEquals("", shown(Output.Mode.PLAIN, 0));
    }

    @Test
    public void aTableHasHeadingsAndNumbersToTheRight() throws InterruptedException {
        assertEquals("""
                Id     │ Storlek │ Rubrik
                ───────┼─────────┼─────────────
                a      │       1 │ Ordet a
                längre │       6 │ Ordet längre
                """, shown(Output.Mode.PEOPLE, 0, "a", "längre"));
    }

    @Test
    public void theLastColumnIsBrokenToFitTheTerminal() throws InterruptedException {
        String table = shown(Output.Mode.PEOPLE, 44, "ett", "två ord som är långa nog att brytas");
        assertTrue(table, table.contains("Ordet två ord som är\n"));
    }

    @Test
    public void columnsGiveWayBeforeATableRunsOverTheEdge() throws InterruptedException {
        String table = shown(Output.Mode.PEOPLE, 44, "ett", "två ord som är långa nog att brytas");
        assertTrue(table, table.contains("│"));
        assertTrue(table, table.lines().allMatch(line -> line.stripTrailing().length() <= 44));
    }

    @Test
    public void aTerminalThatIsTooNarrowForTheTableHasEachRowAsFacts() throws InterruptedException {
        assertEquals("""
                ett
                  Storlek 3
                  Rubrik  Ordet ett
                tvåordutanmellanslag
                  Storlek 20
                  Rubrik  Ordet tvåordutanmellanslag
                """, shown(Output.Mode.PEOPLE, 36, "ett", "tvåordutanmellanslag"));
    }

    @Test
    public void aListingOfAnyLengthKeepsItsColumns() throws InterruptedException {
        String[] words = IntStream.range(0, 2500).mapToObj(i -> "ord" + i).toArray(String[]::new);
        List<String> lines = shown(Output.Mode.PEOPLE, 0, words).lines().toList();
        assertEquals(2502, lines.size());
        assertEquals(1, lines.stream().filter(line -> line.startsWith("Id")).count());
        assertEquals(lines.get(2000).indexOf('│'), lines.get(2501).indexOf('│'));
    }

    @Test
    public void aReaderThatHasGoneStopsTheListing() throws InterruptedException {
        PrintStream closed = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        Iterator<String> endless = Stream.iterate("a", word -> word).iterator();
        assertTrue(output(Output.Mode.PLAIN, closed, 0).rows(WORDS, endless) < 10_000);
    }

    @Test
    public void aCancelledListingEnds() {
        Iterator<String> endless = Stream.iterate("a", word -> word).iterator();
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> output(Output.Mode.JSON, out, 0)
                .rows(WORDS, endless));
    }

    @Test
    public void proseHasNoPlaceAmongJson() {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        assertThrows(IllegalStateException.class, () -> output(Output.Mode.JSON, out, 0)
                .sheet());
    }

    @Test
    public void headingsAreBoldOnlyWhereTheTerminalKnowsIt() {
        assertEquals("Rubrik\n", heading(false));
        assertEquals("\u001b[1mRubrik\u001b[22m\n", heading(true));
    }

    private static String heading(boolean styled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Sheet(new PrintStream(bytes, true, StandardCharsets.UTF_8), 80, styled).strong("Rubrik");
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String shown(Output.Mode mode, int width, String... words) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(
                words.length,
                output(mode, out, width).rows(WORDS, List.of(words).iterator()));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Output output(Output.Mode mode, PrintStream out, int width) {
        return new Output(mode, LocalizedText.SWEDISH, new Screen(out, out, width, false));
    }
}
