package se.sambruk.otp.tenders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.format.xlsx.XlsxFormat;
import se.sambruk.otp.format.xlsx.price.PriceFormat;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Samples;
import se.sambruk.otp.testkit.WorkbookParts;

/** A supplier that fills in the workbooks of an issue. */
final class Supplier {
    private static final CheckLimits LIMITS = new CheckLimits(1 << 26, 1 << 28, 100);
    private static final String INSTRUCTIONS = "xl/worksheets/sheet1.xml";
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final int FIRST_ROW = 2;

    private final String name;
    private final Specification issued;
    private final WorkbookParts answers;
    private final WorkbookParts prices;

    private Supplier(String name, String number, Specification issued) {
        this.name = name;
        this.issued = issued;
        FixedSeals seals = new FixedSeals();
        this.answers = parts(out -> new XlsxFormat(LIMITS)
                .write(
                        issued,
                        context(
                                issued,
                                ExportContext.ANSWER_SEAL,
                                seals.seal(AnswerIdentity.of(issued)).toString()),
                        out));
        PriceAnnex annex = PriceAnnex.of(issued).orElseThrow();
        this.prices = parts(out -> new PriceFormat(LIMITS)
                .write(
                        annex,
                        context(
                                issued,
                                ExportContext.PRICE_SEAL,
                                seals.seal(annex.identity()).toString()),
                        out));
        for (WorkbookParts book : List.of(answers, prices)) {
            field(book, "name", name);
            field(book, "organization_number", number);
            field(book, "contact", "Kim");
            field(book, "email", "kim@exempel.se");
        }
    }

    /** One that has written who it is, and nothing else. */
    static Supplier of(String name, String number, Specification issued) {
        return new Supplier(name, number, issued);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static WorkbookParts parts(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new WorkbookParts(out.toByteArray());
    }

    private static ExportContext context(Specification issued, String resource, String seal) {
        return ExportContext.of(issued.locale(), Samples.DATE)
                .withResource(resource, seal.getBytes(StandardCharsets.US_ASCII));
    }

    private static void field(WorkbookParts book, String field, String text) {
        if (text.isEmpty()) {
            return;
        }
        Matcher matcher = Pattern.compile("otp_supplier_" + field + "\">[^!]+!\\$B\\$(\\d+)<")
                .matcher(book.text("xl/workbook.xml"));
        if (!matcher.find()) {
            throw new AssertionError("no field " + field);
        }
        book.fill(INSTRUCTIONS, "B" + matcher.group(1), WorkbookParts.inline(text));
    }

    /** Answers a requirement. */
    Supplier answer(String requirement, String text) {
        answers.fill(SHEET, "K" + row(requirement), WorkbookParts.inline(text));
        return this;
    }

    Supplier comment(String requirement, String text) {
        answers.fill(SHEET, "N" + row(requirement), WorkbookParts.inline(text));
        return this;
    }

    private int row(String requirement) {
        List<String> ids = issued.published().requirements().stream()
                .map(one -> one.requirement().id().value())
                .toList();
        return FIRST_ROW + ids.indexOf(requirement);
    }

    /** Prices of the schedule's items, in its order; without lots they stand in column I. */
    Supplier prices(String... each) {
        for (int i = 0; i < each.length; i++) {
            if (!each[i].isEmpty()) {
                prices.fill(SHEET, column() + (FIRST_ROW + i), "><v>" + each[i] + "</v></c>");
            }
        }
        return this;
    }

    private String column() {
        return issued.prices().orElseThrow().lots().isEmpty() ? "I" : "J";
    }

    GivenFile answerFile() {
        return GivenFile.of(fileName("svar"), answers.bytes());
    }

    GivenFile priceFile() {
        return GivenFile.of(fileName("pris"), prices.bytes());
    }

    private String fileName(String what) {
        return name.split(" ")[0].toLowerCase(Locale.ROOT) + "-" + what + ".xlsx";
    }
}
