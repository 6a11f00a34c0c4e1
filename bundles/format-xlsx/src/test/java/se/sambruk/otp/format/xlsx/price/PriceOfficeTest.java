package se.sambruk.otp.format.xlsx.price;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.format.xlsx.Office;
import se.sambruk.otp.testkit.LibreOffice;
import se.sambruk.otp.testkit.Samples;

/** What LibreOffice makes of a price annex when it saves it. Skipped where it is not installed. */
public class PriceOfficeTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Before
    public void lookForOffice() {
        LibreOffice.orSkip();
    }

    @Test
    public void formulasTextsAndSealComeThroughAndTheProgramComputesWhatWeDo() throws Exception {
        PriceAnnex annex = PriceBooks.annex(Samples.pricesInLots());
        byte[] filled = PriceBooks.changed(PriceBooks.issued(annex), book -> {
            PriceBooks.cell(book, "J2").setCellValue(100);
            PriceBooks.cell(book, "J3").setCellValue(5000);
            // Without a value that was kept, the program has to compute one.
            for (String formula : List.of("K2", "K3", "K4", "K6", "K7", "K8")) {
                String text = PriceBooks.cell(book, formula).getCellFormula();
                PriceBooks.cell(book, formula).setBlank();
                PriceBooks.cell(book, formula).setCellFormula(text);
            }
        });
        PriceReading reading = PriceBooks.read(Office.saved(filled, "xlsx", temporary));
        assertEquals(List.of(), PriceBooks.codes(reading));
        assertEquals(Optional.of(annex.identity()), reading.identity());
        assertTrue(reading.isIdentityWhole());
        assertEquals(ShownPrices.of(annex), PriceWorkbookTest.shown(reading));
        assertEquals(
                List.of("intact"),
                PriceBooks.formulas(reading).values().stream().distinct().toList());
        assertEquals(
                "9800",
                reading.sums().get("A").cell(PriceField.TOTAL).orElseThrow().text());
        assertEquals(
                "0",
                reading.sums().get("B").cell(PriceField.TOTAL).orElseThrow().text());
    }
}
