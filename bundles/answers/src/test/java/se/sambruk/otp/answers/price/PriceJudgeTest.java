package se.sambruk.otp.answers.price;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAlteration;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.price.XlsxPriceReader;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Samples;
import se.sambruk.otp.testkit.WorkbookParts;

/** What a report tells of one price annex that has come back. */
public class PriceJudgeTest {
    private static final Specification ISSUED = Samples.withPrices(Samples.specification(), Samples.prices());
    private static final Set<String> SUPPLIER = Set.of("OTP-6250");

    private static List<String> codes(PriceReport report) {
        return report.problems().stream()
                .map(Problem::code)
                .filter(code -> !SUPPLIER.contains(code))
                .toList();
    }

    private static void refused(String written, String code) {
        check(new PriceBid(ISSUED).text("I3", written), written, Optional.empty(), code);
    }

    private static void taken(String written, String price, String... codes) {
        PriceReport report = new PriceBid(ISSUED).text("I3", written).handedIn();
        assertEquals(
                written,
                new BigDecimal(price),
                report.offer().orElseThrow().prices().get("P-02"));
        List<String> told = report.problems().stream()
                .filter(problem -> problem.location().orElseThrow().cell().equals(Optional.of("I3")))
                .map(Problem::code)
                .toList();
        assertEquals(written, List.of(codes), told);
    }

    private static void check(PriceBid bid, String written, Optional<BigDecimal> price, String code) {
        PriceReport report = bid.handedIn();
        PriceOffer offer = report.offer().orElseThrow();
        assertEquals(written, price, Optional.ofNullable(offer.prices().get("P-02")));
        assertTrue(written, offer.refused().containsKey("P-02"));
        assertTrue(written + " " + codes(report), codes(report).contains(code));
    }

    @Test
    public void pricesInOrderAreAnOfferWithAComparisonPriceThatCanBeFollowed() {
        PriceReport report = PriceBid.filled().handedIn();
        assertEquals(List.of(), codes(report));
        assertTrue(report.isSound());
        assertEquals(AnswerOrigin.THIS_ISSUE, report.origin());
        assertEquals(SealState.WHOLE, report.seal());
        PriceOffer offer = report.offer().orElseThrow();
        assertEquals(offer, PriceOffer.fromTree(offer.tree()));
        assertEquals(
                0,
                new BigDecimal("297475")
                        .compareTo(report.comparison().orElseThrow().total().orElseThrow()));
        assertEquals(
                "12,50 × 250 × 48 = 150\u00a0000",
                report.comparison().orElseThrow().lines().get(1).arithmetic(LocalizedText.SWEDISH));
        assertEquals(
                offer.contentHash(),
                PriceBid.filled().handedIn().offer().orElseThrow().contentHash());
    }

    @Test
    public void pricesAreReadAsTheyAreWritten() {
        taken("12,50", "12.5");
        taken("12.50", "12.5");
        taken("1 200", "1200");
        taken("12,50 kr", "12.5", "OTP-6332");
        taken("SEK 12,50", "12.5", "OTP-6332");
        taken("12:-", "12", "OTP-6332");
        taken("0", "0", "OTP-6330");
    }

    @Test
    public void whatIsNoPriceIsRefusedWithItsOwnReason() {
        refused("Ingår", "OTP-6322");
        refused("10–20", "OTP-6322");
        refused("12,50 per månad", "OTP-6322");
        refused("12,50 EUR", "OTP-6323");
        refused("€ 12,50", "OTP-6323");
        refused("1.234", "OTP-6324");
        refused("-5", "OTP-6327");
        refused("12,505", "OTP-6331");
        refused("1000000000000000", "OTP-6333");
        check(new PriceBid(ISSUED).raw("I3", "><v>-5</v></c>"), "-5", Optional.empty(), "OTP-6327");
        check(new PriceBid(ISSUED).raw("I3", "><f>10+2</f><v>12</v></c>"), "formel", Optional.empty(), "OTP-6328");
        check(new PriceBid(ISSUED).raw("I3", " t=\"e\"><v>#REF!</v></c>"), "fel", Optional.empty(), "OTP-6329");
    }

    @Test
    public void inAnotherCurrencyKronorAreTheOtherOnes() {
        PriceSchedule.Builder euro = PriceSchedule.builder("EUR");
        Samples.prices().items().forEach(euro::item);
        Specification specification = Samples.withPrices(Samples.specification(), euro.build());
        PriceReport report = new PriceBid(specification)
                .text("I3", "12,50 kr")
                .text("I2", "5 EUR")
                .handedIn();
        assertTrue(codes(report).contains("OTP-6323"));
        assertEquals(new BigDecimal("5"), report.offer().orElseThrow().prices().get("P-01"));
    }

    @Test
    public void missingPricesAreToldAndAnEmptyOneIsNotZero() {
        PriceReport none = new PriceBid(ISSUED).handedIn();
        assertEquals(List.of("OTP-6319"), codes(none));
        PriceReport some = new PriceBid(ISSUED)
                .number("I2", "1000")
                .computed("J2", "1000")
                .computed("J8", "1000")
                .handedIn();
        assertEquals(List.of("OTP-6320", "OTP-6320", "OTP-6320", "OTP-6321"), codes(some));
        assertEquals(Optional.empty(), some.comparison().orElseThrow().total());
    }

    @Test
    public void totalsThatPricesDoNotGiveAreNamed() {
        PriceReport row = PriceBid.filled().computed("J3", "140000").handedIn();
        assertEquals(List.of("OTP-6317"), codes(row));
        assertTrue(row.problems().toString().contains("P-02"));
        PriceReport sum = PriceBid.filled().computed("J8", "200000").handedIn();
        assertEquals(List.of("OTP-6318"), codes(sum));
        assertEquals(
                row.comparison().orElseThrow().total(),
                PriceBid.filled().handedIn().comparison().orElseThrow().total());
        // The last of fifteen digits may be off in a spreadsheet.
        assertEquals(
                List.of(),
                codes(PriceBid.filled().computed("J3", "150000.00000001").handedIn()));
    }

    @Test
    public void changedFormulasAreNamedAndMeanNothing() {
        PriceReport changed = PriceBid.filled()
                .formula("J3", "IF(ISNUMBER(I3),I3*D3*F3*0.5,\"\")")
                .handedIn();
        assertEquals(List.of("OTP-6316"), codes(changed));
        assertTrue(changed.problems().toString().contains("en annan formel"));
        PriceReport written = PriceBid.filled().written("J3", "150000").handedIn();
        assertEquals(List.of("OTP-6316"), codes(written));
        PriceReport sum = PriceBid.filled().formula("J8", "SUM(J2:J3)").handedIn();
        assertEquals(List.of("OTP-6316"), codes(sum));
        assertEquals(
                PriceBid.filled().handedIn().offer().orElseThrow(),
                written.offer().orElseThrow());
    }

    @Test
    public void aChangedVolumeIsNamedAndTheIssuedOneIsCompared() {
        PriceReport report = PriceBid.filled().shown("D3", "25").handedIn();
        assertEquals(List.of("OTP-6315"), codes(report));
        PriceAlteration alteration = report.alterations().get(0);
        assertEquals("P-02", alteration.item());
        assertEquals(PriceField.VOLUME, alteration.field());
        assertEquals("250", alteration.issued());
        assertEquals("25", alteration.found());
        assertEquals(
                0,
                new BigDecimal("297475")
                        .compareTo(report.comparison().orElseThrow().total().orElseThrow()));
        for (String cell : List.of("B3", "C3", "E3", "F3", "G3", "H3")) {
            assertEquals(
                    cell,
                    List.of("OTP-6315"),
                    codes(PriceBid.filled().shown(cell, "annat").handedIn()));
        }
        assertEquals(List.of(), codes(PriceBid.filled().shown("D3", "250").handedIn()));
    }

    @Test
    public void rowsThatAreGoneAddedOrTwiceAreTold() {
        assertEquals(
                List.of("OTP-6314", "OTP-6311", "OTP-6318"),
                codes(PriceBid.filled().shown("A3", "P-99").handedIn()));
        PriceReport twice = PriceBid.filled().shown("A3", "P-03").handedIn();
        assertTrue(codes(twice).containsAll(List.of("OTP-6311", "OTP-6313")));
        assertFalse(twice.offer().orElseThrow().prices().containsKey("P-03"));
    }

    @Test
    public void lotsAreComparedOneByOneAndOneThatIsNotOfferedIsNoFault() {
        Specification lots = Samples.withPrices(Samples.specification(), Samples.pricesInLots());
        PriceReport report = new PriceBid(lots)
                .number("J2", "100")
                .number("J3", "5000")
                .computed("K2", "4800")
                .computed("K3", "5000")
                .computed("K6", "9800")
                .handedIn();
        assertEquals(List.of("OTP-6319"), codes(report));
        assertTrue(report.problems().toString().contains("anbudsområde B"));
        assertEquals(
                0,
                new BigDecimal("9800")
                        .compareTo(report.comparison()
                                .orElseThrow()
                                .total(Optional.of("A"))
                                .orElseThrow()));
        assertTrue(report.isSound());
    }

    @Test
    public void otherIssuesAndProcurementsAreNamed() {
        PriceSchedule.Builder other = PriceSchedule.builder("SEK");
        Samples.prices().items().stream().map(PriceJudgeTest::twice).forEach(other::item);
        Specification newer = Samples.withPrices(Samples.specification(), other.build());
        PriceReport otherPrices =
                PriceBid.filled().handedIn(IssuedAnswers.of(newer, 2).among(OtherIssue.records(ISSUED, newer)));
        assertEquals(AnswerOrigin.OTHER_ISSUE, otherPrices.origin());
        assertEquals(List.of("OTP-6302"), codes(otherPrices));
        assertEquals(Optional.empty(), otherPrices.offer());

        Specification noPrices = Samples.specification();
        assertEquals(List.of("OTP-6310"), codes(PriceBid.filled().handedIn(IssuedAnswers.of(noPrices, 1))));

        PriceReport forged = PriceBid.filled()
                .part(
                        "xl/sharedStrings.xml",
                        strings ->
                                strings.replace(Samples.prices().contentHash().hex(), "0".repeat(64)))
                .handedIn();
        assertEquals(List.of("OTP-5249", "OTP-6309", "OTP-6205"), codes(forged));
        assertEquals(SealState.BROKEN, forged.seal());
    }

    private static PriceItem twice(PriceItem item) {
        return PriceItem.builder(
                        item.id(),
                        item.description(),
                        item.unit(),
                        item.volume().add(item.volume()))
                .each(item.period(), item.times())
                .build();
    }

    @Test
    public void filesThatCannotBeReadHaveAReportAndAnnexesAreToldFromOtherFiles() {
        Prices prices = new Prices(new FixedSeals(), List.of(new XlsxPriceReader(XlsxAnswerReader.LIMITS)));
        IssuedAnswers issued = IssuedAnswers.of(ISSUED, 1);
        byte[] csv = "P-01;5".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("OTP-5226"), codes(prices.read("pris.csv", csv, issued)));
        assertEquals(List.of("OTP-6200"), codes(prices.read("pris.pdf", csv, issued)));
        assertFalse(prices.recognizes("pris.csv", csv));
        assertTrue(prices.maxBytes() > 1_000_000);
    }

    @Test
    public void noPriceIsInAProblemOrInWhatALogWouldShow() {
        PriceReport report = PriceBid.filled()
                .computed("J3", "7654321")
                .shown("D4", "7654321")
                .shown("B5", "HEMLIGT")
                .shown("A6", "HEMLIGT")
                .handedIn();
        StringBuilder shown = new StringBuilder();
        report.problems().forEach(problem -> shown.append(problem.describe(Locale.ENGLISH))
                .append(problem));
        shown.append(report).append(report.offer()).append(report.comparison()).append(report.alterations());
        shown.append(report.comparison().orElseThrow().lines());
        for (String secret : List.of("7654321", "HEMLIGT", "12.5", "12,5", "297475")) {
            assertFalse(secret + " in " + shown, shown.toString().contains(secret));
        }
    }

    @Test
    public void pricesInMergedCellsDoNotCountNotEvenThoseOutOfSight() {
        PriceReport report = PriceBid.filled()
                .part(
                        "xl/worksheets/sheet2.xml",
                        sheet -> sheet.replace(
                                "</sheetData>",
                                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"I2:I3\"/></mergeCells>"))
                .handedIn();
        assertEquals(2, codes(report).stream().filter("OTP-5244"::equals).count());
        assertEquals(
                Set.of("P-03", "P-04", "P-05"),
                report.offer().orElseThrow().prices().keySet());
        assertEquals(
                Set.of("P-01", "P-02"), report.offer().orElseThrow().refused().keySet());
    }

    @Test
    public void aRowThatIsAddedBelowIsToldOfAndTheSumIsNotAccusedOfIt() {
        List<String> codes = PriceBid.filled()
                .part(
                        PriceBid.PRICES,
                        sheet -> sheet.replace(
                                "<row r=\"8\"",
                                "<row r=\"7\"><c r=\"A7\"" + WorkbookParts.inline("P-99") + "<c r=\"B7\""
                                        + WorkbookParts.inline("Tillägg")
                                        + "<c r=\"I7\"><v>99999</v></c></row><row r=\"8\""))
                .handedIn()
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
        assertTrue(codes.toString(), codes.contains("OTP-6314"));
        assertFalse(codes.toString(), codes.contains("OTP-6316"));
    }

    @Test
    public void aTotalThatIsEmptyBesideAPriceThatIsATextIsNoOtherTotal() {
        PriceReport report = new PriceBid(Samples.withPrices(Samples.specification(), Samples.prices()))
                .text("I2", "1 000 kr")
                .number("I3", "12.5")
                .number("I4", "950")
                .number("I5", "8000")
                .number("I6", "1100")
                .computed("J2", "")
                .computed("J3", "150000")
                .computed("J4", "114475")
                .computed("J5", "32000")
                .computed("J6", "1100")
                .computed("J8", "297475")
                .handedIn();
        assertEquals(List.of("OTP-6332"), codes(report));
    }
}
