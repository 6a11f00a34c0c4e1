package se.sambruk.otp.api.evaluation.arithmetic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.text.LocalizedText;

public class CalculationStepTest {
    private static final LocalizedText LABEL = LocalizedText.of("Prispoäng", "Price points");
    private static final RoundingRule TOTAL = RoundingRule.of(RoundingPoint.TOTAL, 2, RoundingMode.HALF_UP);

    private static CalculationStep.Builder step(CalculationPart part) {
        return CalculationStep.builder("steg", part, LABEL, "P · L / p", Units.POINTS)
                .term(term("P", 50))
                .term(term("L", 100))
                .term(term("p", 140));
    }

    private static CalculationTerm term(String symbol, long value) {
        return CalculationTerm.of(symbol, LABEL, Exact.of(value), Units.POINTS, TermSource.PRICE);
    }

    @Test
    public void it_is_rounded_where_the_rule_is_for_its_part() {
        CalculationStep total = step(CalculationPart.TOTAL).rounding(TOTAL).build();
        assertEquals("250/7", total.exact().toString());
        assertEquals("35.71", total.result().toString());
        assertEquals(Optional.of(TOTAL), total.rounding());
        CalculationStep price = step(CalculationPart.PRICE).rounding(TOTAL).build();
        assertEquals("250/7", price.result().toString());
        assertEquals(Optional.empty(), price.rounding());
    }

    @Test
    public void a_stored_step_that_says_something_else_than_its_formula_gives_cannot_be_read() {
        CalculationStep step = step(CalculationPart.TOTAL).rounding(TOTAL).build();
        assertEquals(step, CalculationStep.fromTree(step.tree()));
        for (String key : new String[] {"exact", "result", "formula", "part"}) {
            Map<String, Object> forged = forged(step);
            forged.put(
                    key,
                    Map.of("exact", "36", "result", "35.72", "formula", "P · L − p", "part", "price")
                            .get(key));
            assertThrows(key, IllegalArgumentException.class, () -> CalculationStep.fromTree(forged));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> forged(CalculationStep step) {
        return new HashMap<>((Map<String, Object>) step.tree());
    }

    @Test
    public void every_term_is_in_the_formula_and_every_symbol_has_its_number() {
        assertThrows(
                IllegalArgumentException.class,
                () -> step(CalculationPart.PRICE).term(term("q", 1)).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> step(CalculationPart.PRICE).term(term("p", 1)).build());
        assertThrows(IllegalArgumentException.class, () -> CalculationStep.builder(
                        "steg", CalculationPart.PRICE, LABEL, "p", Units.POINTS)
                .build());
    }

    @Test
    public void it_tells_its_id_and_none_of_its_numbers() {
        CalculationStep step = step(CalculationPart.PRICE).build();
        assertEquals("CalculationStep[steg]", step.toString());
        assertFalse(step.terms().toString().contains("140"));
    }

    @Test
    public void a_calculation_ends_with_its_total_and_has_each_step_once() {
        assertThrows(IllegalArgumentException.class, () -> BidCalculation.builder("A", TOTAL)
                .build());
        BidCalculation.Builder unfinished = BidCalculation.builder("A", TOTAL);
        unfinished.add(step(CalculationPart.PRICE));
        assertThrows(IllegalArgumentException.class, unfinished::build);
        BidCalculation.Builder twice = BidCalculation.builder("A", TOTAL);
        twice.add(step(CalculationPart.PRICE));
        twice.add(step(CalculationPart.TOTAL));
        assertThrows(IllegalArgumentException.class, twice::build);
        BidCalculation.Builder early = BidCalculation.builder("A", TOTAL);
        early.add(step(CalculationPart.TOTAL));
        early.add(CalculationStep.builder("efter", CalculationPart.AUXILIARY, LABEL, "1", Units.NUMBER));
        assertThrows(IllegalArgumentException.class, early::build);
    }

    @Test
    public void a_stored_calculation_that_cannot_be_read_tells_nothing_of_what_stood_there() {
        BidCalculation.Builder calculation = BidCalculation.builder("A", TOTAL);
        CalculationStep step = calculation.add(step(CalculationPart.TOTAL));
        Map<String, Object> forged = forged(step);
        forged.put("result", "98765");
        Map<String, Object> tree = new HashMap<>();
        tree.put("bid", "A");
        tree.put("steps", List.of(forged));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> BidCalculation.fromTree(tree));
        assertEquals("a stored calculation has another form than this version reads", thrown.getMessage());
        assertEquals(null, thrown.getCause());
    }
}
