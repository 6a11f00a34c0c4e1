package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import se.sambruk.otp.api.quality.CheckFinding;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** How what checks find is shown, whatever it is found in. */
final class CheckFindingView {
    /** What programs read in the place of a severity where somebody has said that a finding is meant. */
    private static final String SUPPRESSED = "suppressed";

    private CheckFindingView() {}

    /**
     * Shows findings: to people what is suppressed comes in a table of its own, as nothing is to be done about that but to know why; for programs
     * each row ends with the reason.
     *
     * @param found the columns that all findings have
     * @param most how many people see of either
     */
    static <T extends CheckFinding> void print(
            List<T> findings, Supplier<Listing<T>> found, int most, Output out, Locale locale)
            throws InterruptedException {
        if (!out.isForPeople()) {
            out.rows(reasoned(remedied(found.get())), findings.iterator());
            return;
        }
        List<T> open = findings.stream()
                .filter(finding -> finding.suppressed().isEmpty())
                .toList();
        List<T> meant = findings.stream()
                .filter(finding -> finding.suppressed().isPresent())
                .toList();
        first(open, remedied(found.get()), most, out, locale);
        if (!meant.isEmpty()) {
            out.sheet().heading(Texts.in(locale, "lint.suppressed"));
            first(meant, reasoned(found.get()), most, out, locale);
        }
    }

    /** The first of some findings, and how many more there are. */
    static <T extends CheckFinding> void first(
            List<T> findings, Listing<T> listing, int most, Output out, Locale locale) throws InterruptedException {
        boolean cut = findings.size() > most;
        out.rows(listing, (cut ? findings.subList(0, most) : findings).iterator());
        if (cut) {
            out.sheet()
                    .paragraph(
                            Texts.in(locale, "findings.more", Quantities.count(findings.size() - (long) most, locale)));
        }
    }

    /** Columns of findings to do something about. */
    static <T extends CheckFinding> Listing<T> remedied(Listing<T> found) {
        return found.column(
                "column.remedy", (finding, locale) -> finding.remedy().in(locale), finding -> finding.remedy()
                        .in(LocalizedText.SWEDISH));
    }

    /** Columns of findings that somebody knows of and means to leave: with why. */
    static <T extends CheckFinding> Listing<T> reasoned(Listing<T> found) {
        return found.column("column.because", finding -> finding.suppressed().orElse(""));
    }

    /** How grave a finding is. */
    static <T extends CheckFinding> Listing<T> severity(Listing<T> listing) {
        return listing.column(
                "column.severity",
                (finding, locale) -> Names.of(finding.severity(), locale),
                finding -> finding.suppressed().map(because -> SUPPRESSED).orElseGet(() -> finding.severity()
                        .wire()));
    }

    /** What is found, as a sentence. */
    static <T extends CheckFinding> Listing<T> message(Listing<T> listing) {
        return listing.column(
                "column.finding", (finding, locale) -> finding.message().in(locale), finding -> finding.message()
                        .in(LocalizedText.SWEDISH));
    }
}
