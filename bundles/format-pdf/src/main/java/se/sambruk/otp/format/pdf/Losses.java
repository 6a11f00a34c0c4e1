package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;

/** Gathers what could not be represented. Used by one thread. */
final class Losses {
    /** How many names a message lists before it says that there are more. */
    private static final int NAMED = 5;

    /** How many characters a message lists. */
    private static final int CHARACTERS = 20;

    /** How much of a text a message shows, for a person to find it by. */
    private static final int SHOWN = 60;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> deadReferences = new TreeSet<>();
    private final Set<String> badAddresses = new TreeSet<>();
    private final SortedMap<Integer, Integer> removed = new TreeMap<>();
    private final SortedMap<Integer, Integer> shapeless = new TreeMap<>();

    void unknownBlock(String text) {
        String begins = Signs.line(text);
        int shown = begins.offsetByCodePoints(0, Math.min(SHOWN, begins.codePointCount(0, begins.length())));
        add(Problem.warning(
                Words.MESSAGES,
                "OTP-5601",
                shown < begins.length() ? begins.substring(0, shown).strip() + " …" : begins));
    }

    /** A picture of a kind that is written as its text alternative. */
    void imageType(String caption, String mediaType) {
        add(Problem.warning(Words.MESSAGES, "OTP-5602", caption, mediaType));
    }

    /** A picture that cannot be read, likewise. */
    void unreadableImage(String caption) {
        add(Problem.warning(Words.MESSAGES, "OTP-5603", caption));
    }

    /** A character that no text may hold. */
    void removed(int c) {
        removed.merge(c, 1, Integer::sum);
    }

    void deadReference(String anchor) {
        deadReferences.add(anchor);
    }

    void badAddress(String address) {
        badAddresses.add(address);
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
            all.add(Problem.warning(Words.MESSAGES, "OTP-5605", deadReferences.size(), named(deadReferences)));
        }
        if (!badAddresses.isEmpty()) {
            all.add(Problem.warning(Words.MESSAGES, "OTP-5606", badAddresses.size(), named(badAddresses)));
        }
        return all.isEmpty() ? ExportReport.COMPLETE : new ExportReport(all);
    }

    private static int sum(SortedMap<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String codes(SortedMap<Integer, Integer> counts) {
        String listed = counts.keySet().stream()
                .limit(CHARACTERS)
                .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(", "));
        return counts.size() > CHARACTERS ? listed + ", …" : listed;
    }

    private static String named(Set<String> names) {
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? listed + ", …" : listed;
    }
}
