package se.sambruk.otp.assessment.report;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.text.LocalizedText;

/** Amounts below one another are compared by eye, and are then written alike. */
public class MoneyColumnTest {
    private static List<String> column(String... amounts) {
        List<Exact> all = Stream.of(amounts).map(Exact::parse).toList();
        MoneyColumn column = new MoneyColumn(all.stream(), LocalizedText.SWEDISH);
        return all.stream()
                .map(column::shown)
                .map(shown -> shown.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    public void one_amount_with_ore_gives_all_of_them_ore() {
        assertEquals(List.of("412 000,00", "124 500,50", "0,00"), column("412000", "124500.5", "0"));
    }

    @Test
    public void whole_amounts_have_none() {
        assertEquals(List.of("412 000", "1 074 000"), column("412000", "1074000"));
    }

    @Test
    public void a_price_with_more_decimals_keeps_them() {
        assertEquals(List.of("0,125", "3,00"), column("0.125", "3"));
    }
}
