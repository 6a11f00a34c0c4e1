package se.sambruk.otp.shell.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderFile;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows tenders as they stand now. For those who may see them. */
public final class TenderView {
    private static final int COLUMN = 16;

    /** How tenders are listed. */
    public static final Listing<Tender> LISTING = Listing.<Tender>of((tender, locale) -> json(tender, false, locale))
            .column("column.tender", Tender::key)
            .column("column.supplier", tender -> tender.supplier().name())
            .column("column.organization-number", tender -> tender.supplier().organizationNumber())
            .column("column.lots", tender -> String.join(", ", tender.lots()))
            .column("column.price", (tender, locale) -> totals(tender, locale), tender -> totals(tender, Locale.ROOT))
            .number("column.refused", tender -> count(tender, AnswerState.REFUSED))
            .number(
                    "column.unanswered",
                    tender -> count(tender, AnswerState.UNANSWERED) + count(tender, AnswerState.MISSING))
            .number("column.untried", tender -> (long) tender.toTry())
            .column("column.standing", TenderView::standing, tender -> tender.standing(Optional.empty())
                    .wire());

    private TenderView() {}

    private static long count(Tender tender, AnswerState state) {
        return tender.answers().stream()
                .filter(answer -> answer.row().state() == state)
                .count();
    }

    private static String totals(Tender tender, Locale locale) {
        if (tender.comparison().isEmpty() && !tender.unpriced().isEmpty()) {
            return "–";
        }
        return tender.comparison().map(ReadingView::totals).orElse(Map.of()).entrySet().stream()
                .map(total -> (total.getKey().isEmpty() ? "" : total.getKey() + ": ")
                        + total.getValue()
                                .map(sum -> Exact.of(new BigDecimal(sum)).displayMoney(locale))
                                .orElse("–"))
                .collect(Collectors.joining("; "));
    }

    private static String standing(Tender tender, Locale locale) {
        String whole = Names.of(tender.standing(Optional.empty()), locale);
        String parts = tender.lots().stream()
                .filter(lot -> tender.standing(Optional.of(lot)) != tender.standing(Optional.empty()))
                .map(lot -> lot + ": " + Names.of(tender.standing(Optional.of(lot)), locale))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? whole : whole + " (" + parts + ")";
    }

    /** Who was read from the list of an opening: whoever handed it in sees whether that is what was meant. */
    public static void printListed(List<TenderSupplier> listed, Locale locale, Sheet sheet) {
        if (listed.isEmpty()) {
            return;
        }
        sheet.heading(Texts.in(locale, "tender.listed", listed.size()));
        for (TenderSupplier supplier : listed) {
            String number = supplier.organizationNumber();
            sheet.indented()
                    .item(AnswerText.line(
                            supplier.name(), number.isEmpty() ? Texts.in(locale, "tender.no-number") : number));
        }
    }

    /** What is to be said of all tenders, below the list of them. */
    public static void printBook(TenderBook book, Locale locale, Sheet sheet) {
        sheet.blank();
        if (book.opening().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "tender.not-opened"));
        } else if (book.tenders().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "tender.none"));
        } else {
            sheet.paragraph(Texts.in(locale, "tender.secret"));
        }
        if (!book.unreadable().isEmpty()) {
            sheet.paragraph(Texts.in(locale, "tender.unreadable", String.join(", ", book.unreadable())));
        }
    }

    /**
     * Writes a tender.
     *
     * @param all whether answers without anything to look at are written too
     */
    public static void print(Tender tender, boolean all, Locale locale, Sheet sheet) {
        sheet.strong(AnswerText.line(tender.key(), tender.supplier().name()));
        fact(sheet, locale, "column.organization-number", tender.supplier().organizationNumber());
        fact(sheet, locale, "column.lots", String.join(", ", tender.lots()));
        fact(sheet, locale, "column.standing", standing(tender, locale));
        fact(sheet, locale, "column.entry", tender.entry());
        fact(sheet, locale, "tender.replaced", String.join(", ", tender.replaced()));
        fact(sheet, locale, "tender.issue", Integer.toString(tender.issue()));
        for (TenderFile file : tender.files()) {
            fact(
                    sheet,
                    locale,
                    "tender.file",
                    file.name() + ", " + Names.of(file.kind(), locale) + ", "
                            + file.sha256().abbreviated());
        }
        proposals(tender, locale, sheet);
        answers(tender, all, locale, sheet);
        tender.comparison().ifPresent(prices -> ReadingView.prices(prices, locale, sheet));
        List<Problem> ofFiles = ofFiles(tender);
        if (!ofFiles.isEmpty()) {
            sheet.heading(Texts.in(locale, "tender.of-files"));
            ProblemView.print(ofFiles, locale, sheet.indented());
        }
        TenderActsView.print(tender, locale, sheet);
    }

    /** What is to be told that stands in no row: of files, those of clarifications too, and of prices. */
    private static List<Problem> ofFiles(Tender tender) {
        Set<Problem> ofRows = tender.answers().stream()
                .flatMap(answer -> answer.row().problems().stream())
                .collect(Collectors.toSet());
        return tender.findings().stream()
                .filter(problem -> !ofRows.contains(problem))
                .toList();
    }

    private static void fact(Sheet sheet, Locale locale, String key, String value) {
        if (!value.isEmpty()) {
            sheet.fact(Texts.in(locale, key), value, COLUMN);
        }
    }

    private static void answers(Tender tender, boolean all, Locale locale, Sheet sheet) {
        List<TenderAnswer> shown = tender.answers().stream()
                .filter(answer -> all || needsALook(answer))
                .toList();
        sheet.heading(Texts.in(
                locale,
                all ? "tender.answers" : "tender.answers-to-see",
                shown.size(),
                tender.answers().size()));
        Remarks remarks = new Remarks(locale);
        for (TenderAnswer answer : shown) {
            sheet.indented()
                    .item(AnswerText.line(
                            answer.row().id().value(),
                            Names.of(answer.row().state(), locale),
                            AnswerText.of(answer.given(), locale),
                            AnswerText.place(answer.row().place(), locale),
                            answer.clarification()
                                    .map(id -> Texts.in(locale, "tender.by", id, answer.entry()))
                                    .orElse("")));
            answer.before().forEach(before -> sheet.indented(4)
                    .item(Texts.in(locale, "tender.before", AnswerText.of(before.given(), locale), before.entry())));
            remarks.print(answer.row(), answer.row().problems(), sheet.indented(4));
            AlterationView.print(tender.received().alterations(), answer.row().id(), locale, sheet.indented(4));
        }
        remarks.printRemedies(sheet);
    }

    private static boolean needsALook(TenderAnswer answer) {
        AnswerState state = answer.row().state();
        return !answer.row().problems().isEmpty()
                || answer.clarification().isPresent()
                || state != AnswerState.ANSWERED && state != AnswerState.NOT_ASKED;
    }

    private static void proposals(Tender tender, Locale locale, Sheet sheet) {
        if (tender.isUnread() || !tender.unpriced().isEmpty()) {
            sheet.heading(Texts.in(locale, "column.untried"));
        }
        if (tender.isUnread()) {
            sheet.indented().item(Texts.in(locale, "tender.unread"));
        }
        if (!tender.unpriced().isEmpty()) {
            sheet.indented().item(Texts.in(locale, "tender.unpriced", String.join(", ", tender.unpriced())));
        }
        if (tender.proposals().isEmpty()) {
            return;
        }
        sheet.heading(Texts.in(
                locale,
                "tender.proposals",
                tender.proposals().size(),
                tender.untried().size()));
        List<AnswerProposal> untried = tender.untried();
        for (AnswerProposal proposal : tender.proposals()) {
            String tried = Texts.in(locale, untried.contains(proposal) ? "tender.untried" : "tender.tried");
            sheet.indented()
                    .item(AnswerText.line(
                            proposal.requirement().value(),
                            Names.of(proposal.consequence(), locale) + " (" + Names.of(proposal.reason(), locale) + ")",
                            AnswerText.place(proposal.place(), locale),
                            tried));
        }
    }

    /**
     * A tender's object.
     *
     * @param whole whether its answers and what was done with it are told too
     */
    public static Map<String, Object> json(Tender tender, boolean whole, Locale locale) {
        TreeWriter out = new TreeWriter()
                .put("tender", tender.key())
                .put("supplier", tender.supplier().name())
                .putText("organizationNumber", tender.supplier().organizationNumber())
                .put("lots", (Object) tender.lots())
                .put("entry", tender.entry())
                .put("issue", tender.issue())
                .put("standing", tender.standing(Optional.empty()))
                .put("files", (Object)
                        tender.files().stream().map(TenderFile::tree).toList())
                .put("prices", tender.comparison().map(ReadingView::json))
                .put("toTry", tender.toTry())
                .put("unpriced", (Object) tender.unpriced())
                .put("untried", (Object) tender.untried().stream()
                        .map(proposal -> proposal.requirement().value())
                        .toList());
        TreeWriter lots = new TreeWriter();
        tender.lots().forEach(lot -> lots.put(lot, tender.standing(Optional.of(lot))));
        out.put("standingByLot", (Map<String, ?>) lots.done());
        if (whole) {
            out.put("answers", (Object) tender.answers().stream()
                            .map(answer -> json(answer, locale))
                            .toList())
                    .put("problems", (Object) ProblemView.json(ofFiles(tender), locale))
                    .put("proposals", (Object)
                            tender.proposals().stream().map(TenderView::json).toList());
            if (!tender.received().alterations().isEmpty()) {
                out.put("alterations", (Object)
                        AlterationView.json(tender.received().alterations()));
            }
            TenderActsView.json(tender, out);
        }
        return out.done();
    }

    private static Map<String, Object> json(TenderAnswer answer, Locale locale) {
        return new TreeWriter()
                .put("row", (Object) ReadingView.row(answer.row(), answer.given(), locale))
                .put("entry", answer.entry())
                .put("file", answer.file())
                .put("clarification", answer.clarification())
                .put(
                        "before",
                        answer.before().stream().map(one -> json(one, locale)).toList())
                .done();
    }

    static Map<String, Object> json(AnswerProposal proposal) {
        return new TreeWriter()
                .put("requirement", proposal.requirement())
                .put("consequence", proposal.consequence())
                .put("reason", proposal.reason())
                .put("place", proposal.place().map(String::valueOf))
                .done();
    }

    static List<String> ids(List<RequirementId> requirements) {
        return requirements.stream().map(RequirementId::value).toList();
    }
}
