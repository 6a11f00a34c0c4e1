package se.sambruk.otp.shell.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows procurements, what has been issued in them, and the files that were written. */
public final class ProcurementView {
    private static final int COLUMN = 16;

    private ProcurementView() {}

    /**
     * How procurements are listed.
     *
     * @param zone of the times that people see
     */
    public static Listing<ProcurementRecord> listing(ZoneId zone) {
        return Listing.<ProcurementRecord>of((record, locale) -> json(record))
                .column("column.id", ProcurementRecord::id)
                .column("column.case-number", ProcurementRecord::caseNumber)
                .column("column.buyer", ProcurementRecord::buyer)
                .number("column.issues", record -> (long) record.issues())
                .column(
                        "column.changed",
                        (record, locale) -> Quantities.time(record.changed(), zone),
                        record -> record.changed().toString())
                .column("column.title", ProcurementRecord::title);
    }

    /** A procurement's object. */
    public static Map<String, Object> json(ProcurementRecord record) {
        return writer(record).done();
    }

    /**
     * A procurement's object, with its issues and their exports.
     *
     * @param ofCase the object of its case, where it has one
     * @param questions what suppliers have asked and been told in it, which is left out where that is nothing
     */
    public static Map<String, Object> json(
            ProcurementDetail detail, Optional<Map<String, Object>> ofCase, Optional<QuestionBook> questions) {
        List<Map<String, Object>> issues = detail.issues().stream()
                .map(issue -> {
                    List<Map<String, Object>> exports = new ArrayList<>();
                    exports(detail, issue).forEach((export, times) -> exports.add(json(export, times)));
                    return writer(issue).put("exports", (Object) exports).done();
                })
                .toList();
        return writer(detail.procurement())
                .put("issued", (Object) issues)
                .put("case", ofCase)
                .put(
                        "dialogue",
                        questions
                                .filter(book -> !book.questions().isEmpty()
                                        || !book.corrections().isEmpty())
                                .map(QuestionsView::json))
                .done();
    }

    private static TreeWriter writer(ProcurementRecord record) {
        return new TreeWriter()
                .put("id", record.id())
                .putText("caseNumber", record.caseNumber())
                .put("title", record.title())
                .put("buyer", record.buyer())
                .put("issues", record.issues())
                .put("changed", record.changed());
    }

    private static TreeWriter writer(IssueRecord issue) {
        return new TreeWriter()
                .put("number", issue.number())
                .put("specification", issue.specification())
                .put("published", issue.published())
                .put("profile", issue.profile())
                .putText("version", issue.version())
                .put("requirements", issue.requirements())
                .put("by", issue.act().actor())
                .put("at", issue.act().at());
    }

    private static Map<String, Object> json(ExportRecord export, int times) {
        return new TreeWriter()
                .put("format", export.format())
                .put("formatVersion", export.formatVersion())
                .put("file", export.fileName())
                .put("sha256", export.sha256())
                .put("times", times)
                .done();
    }

    /** The object of a file that was written. */
    public static Map<String, Object> json(ExportReceipt receipt, Locale locale) {
        return new TreeWriter()
                .put("format", receipt.format())
                .put("version", receipt.version())
                .put("file", receipt.file().toString())
                .put("size", receipt.size())
                .put("sha256", receipt.sha256())
                .put("losses", (Object) ProblemView.json(receipt.losses(), locale))
                .done();
    }

    /** How files that were written are listed. */
    public static Listing<ExportReceipt> files() {
        return Listing.<ExportReceipt>of(ProcurementView::json)
                .column("column.format", receipt -> receipt.format() + " " + receipt.version())
                .column(
                        "column.size",
                        (receipt, locale) -> Quantities.size(receipt.size(), locale),
                        receipt -> Long.toString(receipt.size()))
                .column("column.sha256", receipt -> receipt.sha256().abbreviated())
                .column("column.file", receipt -> receipt.file().getFileName().toString());
    }

    /** Writes a procurement, its issues and their exports. */
    public static void print(ProcurementDetail detail, Locale locale, ZoneId zone, Sheet sheet) {
        ProcurementRecord record = detail.procurement();
        sheet.strong(record.id() + " " + record.title());
        sheet.fact(Texts.in(locale, "column.buyer"), record.buyer(), COLUMN);
        if (!record.caseNumber().isEmpty()) {
            sheet.fact(Texts.in(locale, "column.case-number"), record.caseNumber(), COLUMN);
        }
        sheet.fact(Texts.in(locale, "column.changed"), Quantities.time(record.changed(), zone), COLUMN);
        detail.issues().forEach(issue -> print(detail, issue, locale, zone, sheet));
    }

    private static void print(ProcurementDetail detail, IssueRecord issue, Locale locale, ZoneId zone, Sheet sheet) {
        sheet.heading(Texts.in(
                locale,
                "procurement.issue",
                Integer.toString(issue.number()),
                issue.version().isEmpty() ? "–" : issue.version(),
                Quantities.time(issue.act().at(), zone),
                issue.act().actor()));
        Sheet inner = sheet.indented();
        inner.fact(Texts.in(locale, "column.requirements"), Quantities.count(issue.requirements(), locale), COLUMN);
        inner.fact(Texts.in(locale, "fact.specification"), issue.specification().hex(), COLUMN);
        inner.fact(Texts.in(locale, "fact.published"), issue.published().hex(), COLUMN);
        inner.fact(Texts.in(locale, "fact.profile"), issue.profile().hex(), COLUMN);
        exports(detail, issue)
                .forEach((export, times) -> inner.fact(
                        Texts.in(locale, "fact.export"),
                        Texts.in(
                                locale,
                                "procurement.export",
                                export.fileName(),
                                export.format() + " " + export.formatVersion(),
                                export.sha256().abbreviated(),
                                times),
                        COLUMN));
    }

    /**
     * The files of an issue, each with how many times it has been written: the same issue written again gives the same files, and
     * whoever looks wants to know which there are. In the order in which they were last written.
     */
    private static Map<ExportRecord, Integer> exports(ProcurementDetail detail, IssueRecord issue) {
        Map<ExportRecord, Integer> times = new LinkedHashMap<>();
        for (ExportRecord export : detail.exports()) {
            if (export.issue() == issue.number()) {
                Integer before = times.remove(export);
                times.put(export, before == null ? 1 : before + 1);
            }
        }
        return times;
    }
}
