package se.sambruk.otp.api.evaluation.arithmetic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class FormulaTest {
    private static final Map<String, List<Exact>> NONE = Map.of();

    private static String value(String formula) {
        return Formula.parse(formula).evaluate(NONE).toString();
    }

    private static List<Exact> numbers(long... values) {
        return Arrays.stream(values).mapToObj(Exact::of).toList();
    }

    @Test
    public void operators_bind_as_they_do_on_paper() {
        assertEquals("7", value("1 + 2 · 3"));
        assertEquals("9", value("(1 + 2) · 3"));
        assertEquals("1", value("10 − 6 − 3"));
        assertEquals("2", value("12 / 3 / 2"));
        assertEquals("18", value("2 · 3^2"));
        assertEquals("-9", value("−3^2"));
        assertEquals("9", value("(−3)^2"));
        assertEquals("5", value("2 − −3"));
        assertEquals("2.5", value("0,5 * 5.0"));
        assertEquals("3", value("max(1; 3; 2)"));
        assertEquals("1", value("min(1; 3; 2)"));
        assertEquals("1/3", value("1 ÷ 3"));
        assertEquals("6", value("2 × 3"));
    }

    @Test
    public void symbols_take_one_number_and_sums_any() {
        Formula formula = Formula.parse("P · L / p + Σ(k)");
        assertEquals(List.of("L", "P", "k", "p"), List.copyOf(formula.symbols()));
        Map<String, List<Exact>> numbers =
                new HashMap<>(Map.of("P", numbers(50), "L", numbers(100), "p", numbers(140), "k", numbers(20, 13)));
        assertEquals("481/7", formula.evaluate(numbers).toString());
        numbers.remove("k");
        assertEquals("250/7", formula.evaluate(numbers).toString());
        numbers.put("p", numbers(1, 2));
        assertThrows(IllegalArgumentException.class, () -> formula.evaluate(numbers));
        numbers.remove("p");
        assertThrows(IllegalArgumentException.class, () -> formula.evaluate(numbers));
    }

    @Test
    public void it_can_be_read_with_its_numbers() {
        Map<String, List<String>> written =
                Map.of("p", List.of("1 000"), "a", List.of("200", "−50"), "t", List.of(), "max", List.of("fel"));
        assertEquals(
                "max(1 000; 0) − (200 + (−50))",
                Formula.parse("max(p; 0) − Σ(a) + Σ t").withNumbers(symbol -> written.get(symbol)));
    }

    @Test
    public void a_sum_of_nothing_is_left_out_where_it_changes_nothing_and_is_nought_elsewhere() {
        Map<String, List<String>> written = Map.of("p", List.of("7"), "tal", List.of(), "v", List.of("2"));
        Map<String, String> expected = Map.of(
                "p − Σ(tal)", "7",
                "Σ(tal) + p", "0 + 7",
                "p + Σ tal · v", "7 + 0 · 2",
                "p + Σ(tal) / v", "7 + 0 / 2",
                "p − v · Σ(tal)", "7 − 2 · 0",
                "v · (p + Σ(tal))", "2 · (7)");
        expected.forEach((formula, shown) ->
                assertEquals(shown, Formula.parse(formula).withNumbers(symbol -> written.get(symbol))));
    }

    @Test
    public void letters_beyond_english_are_letters_too() {
        assertEquals(
                "3",
                Formula.parse("avdrag_1 + påslag")
                        .evaluate(Map.of("avdrag_1", numbers(1), "påslag", numbers(2)))
                        .toString());
        assertTrue(Formula.isSymbol("påslag"));
        assertFalse(Formula.isSymbol("min"));
        assertFalse(Formula.isSymbol("Σa"));
        assertFalse(Formula.isSymbol("1a"));
        assertFalse(Formula.isSymbol(""));
    }

    @Test
    public void what_cannot_be_read_is_told_with_its_place() {
        for (String formula : List.of(
                "",
                " ",
                "p +",
                "(p",
                "p)",
                "p p",
                "2p",
                "Σ(1)",
                "Σ()",
                "Σ(p + q)",
                "p ** 2",
                "min()",
                "min(p",
                "p; q",
                "p = 1",
                "1,",
                "Σ(max)")) {
            assertThrows(formula, IllegalArgumentException.class, () -> Formula.parse(formula));
        }
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> Formula.parse("p + ?"));
        assertTrue(thrown.getMessage(), thrown.getMessage().endsWith("at character 5"));
    }

    @Test
    public void it_has_bounds() {
        assertThrows(IllegalArgumentException.class, () -> Formula.parse("p".repeat(501)));
        assertThrows(IllegalArgumentException.class, () -> Formula.parse("(".repeat(60) + "p" + ")".repeat(60)));
        assertEquals("5", value("(".repeat(40) + "5" + ")".repeat(40)));
        assertThrows(IllegalArgumentException.class, () -> value("2 ^ 0,5"));
        assertThrows(IllegalArgumentException.class, () -> value("2 ^ 1001"));
        assertThrows(IllegalArgumentException.class, () -> value("2 ^ (0 − 1)"));
        assertThrows(ArithmeticException.class, () -> value("1 / 0"));
    }
}
