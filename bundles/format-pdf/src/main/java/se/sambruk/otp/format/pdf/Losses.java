package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Excerpts;

/** Gathers what could not be represented. Used by one thread. */
final class Losses {
    /** How many characters a message lists. */
    private static final int CHARACTERS = 20;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> deadReferences = new LinkedHashSet<>();
    private final Set<String> badAddresses = new LinkedHashSet<>();
    private final SortedMap<Integer, Integer> removed = new TreeMap<>();
    private final SortedMap<Integer, Integer> shapeless = new TreeMap<>();

    /** What of a whole document cannot be represented. */
    void outline(DocumentOutline outline) {
        outline.unknownBlocks()
                .forEach(block ->
                        add(Problem.warning(Words.MESSAGES, "OTP-5601", Excerpts.beginning(block.plainText()))));
        deadReferences.addAll(outline.deadReferences());
        badAddresses.addAll(outline.badAddresses());
    }

    /** A picture of a kind that is written as its text alternative. */
    void imageType(String caption, String mediaType) {
        add(Problem.warning(Words.MESSAGES, "OTP-5602", caption, mediaType));
    }

    /** A picture that cannot be read, likewise. */
    void unreadableImage(String caption) {
        add(Problem.warning(Words.MESSAGES, "OTP-5603", caption));
    }

    /** A drawing whose words become too small to read in print, and how small; nothing is lost, as a screen enlarges it. */
    void illegible(String caption, double points) {
        add(Problem.info(Words.MESSAGES, "OTP-5609", caption, points));
    }

    /** A table with columns that are narrower than their longest words, which are broken anywhere; nothing is lost, but hard to read. */
    void brokenWords(String table, int columns, int narrow, String words) {
        add(Problem.warning(Words.MESSAGES, "OTP-5610", table, columns, narrow, words));
    }

    /** A character that no text may hold. */
    void removed(int c) {
        removed.merge(c, 1, Integer::sum);
    }

    /** A character that stands as an empty box, and as itself only for those who listen. */
    void shapeless(int c) {
        shapeless.merge(c, 1, Integer::sum);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    ExportReport report() {
        List<Problem> all = new ArrayList<>(problems);
        if (!removed.isEmpty()) {
            all.add(Problem.warning(Words.MESSAGES, "OTP-5604", sum(removed), codes(removed)));
        }
        if (!shapeless.isEmpty()) {
            all.add(Problem.warning(Words.MESSAGES, "OTP-5607", sum(shapeless), codes(shapeless)));
        }
        if (!deadReferences.isEmpty()) {
            all.add(Problem.warning(Words.MESSAGES, "OTP-5605", deadReferences.size(), Excerpts.some(deadReferences)));
        }
        if (!badAddresses.isEmpty()) {
            all.add(Problem.warning(Words.MESSAGES, "OTP-5606", badAddresses.size(), Excerpts.some(badAddresses)));
        }
        return all.isEmpty() ? ExportReport.COMPLETE : new ExportReport(all);
    }

    private static int sum(SortedMap<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String codes(SortedMap<Integer, Integer> counts) {
        String listed =
                Excerpts.codes(counts.keySet().stream().limit(CHARACTERS).toList());
        return counts.size() > CHARACTERS ? listed + ", …" : listed;
    }
}
