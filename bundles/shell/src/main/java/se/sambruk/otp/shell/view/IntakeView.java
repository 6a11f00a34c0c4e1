package se.sambruk.otp.shell.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows what came of reading files in: first what an officer has to look at in all that came, then what was read, row by row. */
public final class IntakeView {
    private final TenderIntake intake;
    private final Locale locale;

    public IntakeView(TenderIntake intake, Locale locale) {
        this.intake = intake;
        this.locale = locale;
    }

    /**
     * @param key of the text that tells what was done, given how many tenders and their keys
     * @param all whether rows with nothing to look at are written too
     */
    public void print(String key, boolean all, Sheet sheet) {
        sheet.strong(Texts.in(locale, key, intake.keys().size(), String.join(", ", intake.keys())));
        List<String> labels =
                intake.change().added().stream().map(LogLine::label).toList();
        sheet.paragraph(Texts.in(locale, "case.written", labels.size(), String.join(", ", labels)));
        overview(sheet);
        found("tender.across", intake.across(), sheet);
        found("tender.findings", intake.change().findings(), sheet);
        Remarks remarks = new Remarks(locale);
        for (int i = 0; i < intake.keys().size(); i++) {
            ReadingLook look = look(i);
            if (look.isNeeded()) {
                sheet.heading(title(i));
                look.print(remarks, sheet.indented());
            }
        }
        remarks.printRemedies(sheet);
        sheet.heading(Texts.in(locale, "tender.read"));
        for (int i = 0; i < intake.keys().size(); i++) {
            sheet.blank();
            sheet.indented().strong(title(i));
            ReadingView.print(intake.readings().get(i), all, locale, sheet.indented(4));
        }
        if (!all) {
            sheet.blank();
            sheet.paragraph(Texts.in(locale, "tender.read-all"));
        }
    }

    /** How much there is to try and to doubt in each tender; with a single one, it is seen below. */
    private void overview(Sheet sheet) {
        if (intake.keys().size() < 2) {
            return;
        }
        Map<Integer, String> some = new LinkedHashMap<>();
        for (int i = 0; i < intake.keys().size(); i++) {
            String summary = look(i).summary();
            if (!summary.isEmpty()) {
                some.put(i, summary);
            }
        }
        sheet.heading(
                Texts.in(locale, "tender.to-try", some.size(), intake.keys().size()));
        some.forEach((i, summary) -> sheet.indented().item(AnswerText.line(title(i), summary)));
    }

    private ReadingLook look(int at) {
        return new ReadingLook(tender(at), intake.readings().get(at), locale);
    }

    private Tender tender(int at) {
        return intake.book().find(intake.keys().get(at)).orElseThrow();
    }

    private String title(int at) {
        return AnswerText.line(tender(at).key(), tender(at).supplier().name());
    }

    private void found(String key, List<Problem> problems, Sheet sheet) {
        if (!problems.isEmpty()) {
            sheet.heading(Texts.in(locale, key));
            ProblemView.print(problems, locale, sheet.indented());
        }
    }

    /** Whether there is anything to look at. */
    public boolean needsAttention() {
        return ProblemView.needAttention(Stream.of(
                        intake.change().findings().stream(),
                        intake.across().stream(),
                        intake.readings().stream()
                                .flatMap(reading -> Stream.concat(
                                        reading.problems().stream(),
                                        reading.rows().stream().flatMap(row -> row.problems().stream()))))
                .flatMap(problems -> problems)
                .toList());
    }

    public Map<String, Object> json() {
        return new TreeWriter()
                .put(
                        "entries",
                        intake.change().added().stream().map(LogLine::label).toList())
                .put(
                        "tenders",
                        IntStream.range(0, intake.keys().size())
                                .mapToObj(i -> new TreeWriter()
                                        .put("tender", intake.keys().get(i))
                                        .put("supplier", tender(i).supplier().name())
                                        .put("toTry", tender(i).toTry())
                                        .put("proposals", (Object) intake.readings().get(i).proposals().stream()
                                                .map(TenderView::json)
                                                .toList())
                                        .put("unpriced", (Object) tender(i).unpriced())
                                        .put("read", (Object) ReadingView.json(
                                                intake.readings().get(i), locale))
                                        .done())
                                .toList())
                .put("across", (Object) ProblemView.json(intake.across(), locale))
                .put("findings", (Object) ProblemView.json(intake.change().findings(), locale))
                .done();
    }
}
