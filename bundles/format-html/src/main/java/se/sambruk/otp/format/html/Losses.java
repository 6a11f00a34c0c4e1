package se.sambruk.otp.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Excerpts;

/** Gathers what could not be represented. Used by one thread. */
final class Losses {
    private final List<Problem> problems = new ArrayList<>();

    /** What a document holds that no page can show as it stands. */
    void of(DocumentOutline outline) {
        for (Block block : outline.unknownBlocks()) {
            add(Problem.warning(Words.MESSAGES, "OTP-5501", Excerpts.beginning(block.plainText())));
        }
        names("OTP-5504", outline.deadReferences());
        names("OTP-5505", outline.badAddresses());
    }

    private void names(String code, List<String> names) {
        if (!names.isEmpty()) {
            add(Problem.warning(Words.MESSAGES, code, names.size(), Excerpts.some(names)));
        }
    }

    /** An image that is written as its text alternative. */
    void image(String caption, String mediaType) {
        add(Problem.warning(Words.MESSAGES, "OTP-5502", caption, mediaType));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    ExportReport report(SortedMap<Integer, Integer> removed) {
        if (!removed.isEmpty()) {
            int count = removed.values().stream().mapToInt(Integer::intValue).sum();
            add(Problem.warning(Words.MESSAGES, "OTP-5503", count, Excerpts.codes(removed.keySet())));
        }
        return problems.isEmpty() ? ExportReport.COMPLETE : new ExportReport(problems);
    }
}
