package se.sambruk.otp.answers.price;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.format.xlsx.price.PriceFormat;
import se.sambruk.otp.format.xlsx.price.XlsxPriceReader;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Samples;
import se.sambruk.otp.testkit.WorkbookParts;

/** An issued price annex in a supplier's hands. Without lots prices stand in column I and totals in J. */
public final class PriceBid {
    static final String PRICES = "xl/worksheets/sheet2.xml";
    static final String HIDDEN = "xl/worksheets/sheet3.xml";

    private final Specification issued;
    private final WorkbookParts parts;

    PriceBid(Specification issued) {
        this.issued = issued;
        PriceAnnex annex = PriceAnnex.of(issued).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PriceFormat(new CheckLimits(1 << 26, 1 << 28, 100))
                    .write(
                            annex,
                            ExportContext.of(issued.locale(), Samples.DATE)
                                    .withResource(
                                            ExportContext.PRICE_SEAL,
                                            new FixedSeals()
                                                    .seal(annex.identity())
                                                    .toString()
                                                    .getBytes(StandardCharsets.US_ASCII)),
                            out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        this.parts = new WorkbookParts(out.toByteArray());
    }

    /** Five prices and a total for each that a program has computed. */
    public static PriceBid filled() {
        return new PriceBid(Samples.withPrices(Samples.specification(), Samples.prices()))
                .number("I2", "1000")
                .number("I3", "12.5")
                .number("I4", "950")
                .number("I5", "8000")
                .number("I6", "1100")
                .computed("J2", "1000")
                .computed("J3", "150000")
                .computed("J4", "114475")
                .computed("J5", "32000")
                .computed("J6", "1100")
                .computed("J8", "297475");
    }

    PriceBid part(String name, UnaryOperator<String> change) {
        parts.change(name, change);
        return this;
    }

    PriceBid number(String address, String value) {
        parts.fill(PRICES, address, "><v>" + value + "</v></c>");
        return this;
    }

    PriceBid text(String address, String value) {
        parts.fill(PRICES, address, WorkbookParts.inline(value));
        return this;
    }

    /** XML for after the attributes of an empty cell. */
    PriceBid raw(String address, String xml) {
        parts.fill(PRICES, address, xml);
        return this;
    }

    /** The value that a program keeps with a formula. */
    PriceBid computed(String address, String value) {
        return replaced(address, "<v>[^<]*</v>|<v/>", "<v>" + value + "</v>", true);
    }

    public PriceBid formula(String address, String formula) {
        return replaced(address, "<f>[^<]*</f>", "<f>" + WorkbookParts.escaped(formula) + "</f>", false);
    }

    /** Puts a written value in the place of a formula. */
    PriceBid written(String address, String value) {
        return replaced(address, "<f>.*", "<v>" + value + "</v>", true);
    }

    /** Puts another number or text in a cell that shows what is asked. */
    PriceBid shown(String address, String text) {
        return part(PRICES, sheet -> {
            Matcher matcher = Pattern.compile("<c r=\"" + address + "\"[^>]*( s=\"\\d+\")[^>]*>.*?</c>")
                    .matcher(sheet);
            if (!matcher.find()) {
                throw new AssertionError("no cell " + address);
            }
            return sheet.substring(0, matcher.start()) + "<c r=\"" + address + "\"" + matcher.group(1)
                    + WorkbookParts.inline(text) + sheet.substring(matcher.end());
        });
    }

    private PriceBid replaced(String address, String what, String with, boolean asNumber) {
        return part(PRICES, sheet -> {
            Matcher matcher = Pattern.compile("<c r=\"" + address + "\"([^>]*)( s=\"\\d+\")>(.*?)</c>")
                    .matcher(sheet);
            if (!matcher.find()) {
                throw new AssertionError("no cell " + address);
            }
            String type = asNumber ? "" : matcher.group(1);
            String content = matcher.group(3).replaceFirst(what, Matcher.quoteReplacement(with));
            return sheet.substring(0, matcher.start()) + "<c r=\"" + address + "\"" + type + matcher.group(2) + ">"
                    + content + "</c>" + sheet.substring(matcher.end());
        });
    }

    PriceReport handedIn() {
        return handedIn(IssuedAnswers.of(issued, 1));
    }

    PriceReport handedIn(IssuedAnswers against) {
        return handedIn(bytes(), against);
    }

    private static PriceReport handedIn(byte[] workbook, IssuedAnswers against) {
        return new Prices(new FixedSeals(), List.of(new XlsxPriceReader(XlsxAnswerReader.LIMITS)))
                .read("pris.xlsx", workbook, against);
    }

    /** What is found in a workbook like {@link #filled} that has come back. */
    public static PriceReport handedIn(byte[] workbook) {
        return handedIn(workbook, IssuedAnswers.of(Samples.withPrices(Samples.specification(), Samples.prices()), 1));
    }

    public byte[] bytes() {
        return parts.bytes();
    }
}
