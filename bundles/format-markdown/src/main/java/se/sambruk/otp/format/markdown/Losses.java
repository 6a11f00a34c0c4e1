package se.sambruk.otp.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Excerpts;

/** Gathers what could not be represented. Used by one thread. */
final class Losses {
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<Integer, Integer> removed = new TreeMap<>();
    private final List<String> figures = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private int spans;
    private int nested;

    /** What a document holds that no Markdown can show as it stands. */
    void of(DocumentOutline outline) {
        for (Block block : outline.unknownBlocks()) {
            add("OTP-5701", Excerpts.beginning(block.plainText()));
        }
        names("OTP-5704", outline.deadReferences());
        names("OTP-5705", outline.badAddresses());
    }

    private void names(String code, List<String> names) {
        if (!names.isEmpty()) {
            add(code, names.size(), Excerpts.some(names));
        }
    }

    private void add(String code, Object... arguments) {
        problems.add(Problem.warning(MarkdownFormat.MESSAGES, code, arguments));
    }

    /** A character that no text file should hold. */
    void removed(int character) {
        removed.merge(character, 1, Integer::sum);
    }

    /** A picture that is told in words. */
    void figure(String caption) {
        figures.add(caption);
    }

    /** A cell over several columns. */
    void span() {
        spans++;
    }

    /** A heading deeper than there are signs for. */
    void deepHeading(String title) {
        headings.add(title);
    }

    /** A table within a table. */
    void nested() {
        nested++;
    }

    ExportReport report() {
        if (!figures.isEmpty()) {
            problems.add(Problem.info(MarkdownFormat.MESSAGES, "OTP-5702", figures.size(), Excerpts.some(figures)));
        }
        if (spans > 0) {
            add("OTP-5706", spans);
        }
        if (nested > 0) {
            add("OTP-5707", nested);
        }
        names("OTP-5708", headings);
        if (!removed.isEmpty()) {
            int count = removed.values().stream().mapToInt(Integer::intValue).sum();
            add("OTP-5703", count, Excerpts.codes(removed.keySet()));
        }
        return problems.isEmpty() ? ExportReport.COMPLETE : new ExportReport(problems);
    }
}
