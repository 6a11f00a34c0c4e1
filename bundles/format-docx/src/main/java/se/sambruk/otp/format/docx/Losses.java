package se.sambruk.otp.format.docx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.api.text.Excerpts;
import se.sambruk.otp.api.text.Messages;

/** Gathers what could not be represented. Used by one thread. */
final class Losses {
    private final Messages messages;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<Integer, Integer> removed = new TreeMap<>();

    Losses(Messages messages) {
        this.messages = messages;
    }

    /** What a document holds that no docx can show as it stands. */
    void of(DocumentOutline outline) {
        for (Block block : outline.unknownBlocks()) {
            add(Problem.warning(messages, "OTP-5101", Excerpts.beginning(block.plainText())));
        }
        List<String> deep = outline.headings().stream()
                .filter(heading -> heading.level() > Look.LEVELS)
                .map(heading -> heading.section().title())
                .toList();
        names("OTP-5108", deep);
        names("OTP-5105", outline.deadReferences());
        names("OTP-5106", outline.badAddresses());
    }

    private void names(String code, List<String> names) {
        if (!names.isEmpty()) {
            add(Problem.warning(messages, code, names.size(), Excerpts.some(names)));
        }
    }

    /** An image of a type that is written as its text alternative. */
    void imageType(String caption, String mediaType) {
        problems.add(Problem.warning(messages, "OTP-5102", caption, mediaType));
    }

    void unreadableImage(String caption) {
        problems.add(Problem.warning(messages, "OTP-5103", caption));
    }

    /** A figure whose smallest words are so many points high. */
    void smallWords(String caption, double points) {
        problems.add(Problem.warning(
                messages, "OTP-5107", caption, BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP)));
    }

    /** A table with columns that are narrower than their longest words, which Word breaks anywhere. */
    void brokenWords(String table, int columns, int narrow, String words) {
        add(Problem.warning(messages, "OTP-5109", table, columns, narrow, words));
    }

    /** Characters that have been left out, and how often each. */
    void characters(SortedMap<Integer, Integer> left) {
        left.forEach((c, count) -> removed.merge(c, count, Integer::sum));
    }

    /** The same for a text that stands outside the running text. */
    void characters(String text) {
        Characters.allowed(text, c -> removed.merge(c, 1, Integer::sum));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    ExportReport report() {
        if (!removed.isEmpty()) {
            int count = removed.values().stream().mapToInt(Integer::intValue).sum();
            problems.add(Problem.warning(messages, "OTP-5104", count, Excerpts.codes(removed.keySet())));
            removed.clear();
        }
        return problems.isEmpty() ? ExportReport.COMPLETE : new ExportReport(problems);
    }
}
