package se.sambruk.otp.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;

/** Gathers what could not be represented. Used by one thread. */
final class Losses {
    /** How many names a message lists before it says that there are more. */
    private static final int NAMED = 5;

    /** How much of a text a message shows, for a person to find it by. */
    private static final int SHOWN = 60;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> deadReferences = new TreeSet<>();
    private final Set<String> badAddresses = new TreeSet<>();

    void unknownBlock(String text) {
        String begins = text.strip().replaceAll("\\s+", " ");
        int shown = begins.offsetByCodePoints(0, Math.min(SHOWN, begins.codePointCount(0, begins.length())));
        add(Problem.warning(
                Words.MESSAGES,
                "OTP-5501",
                shown < begins.length() ? begins.substring(0, shown).strip() + " …" : begins));
    }

    /** An image that is written as its text alternative. */
    void image(String caption, String mediaType) {
        add(Problem.warning(Words.MESSAGES, "OTP-5502", caption, mediaType));
    }

    void deadReference(String anchor) {
        deadReferences.add(anchor);
    }

    void badAddress(String address) {
        badAddresses.add(address);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    ExportReport report(SortedMap<Integer, Integer> removed) {
        List<Problem> all = new ArrayList<>(problems);
        if (!removed.isEmpty()) {
            int count = removed.values().stream().mapToInt(Integer::intValue).sum();
            all.add(Problem.warning(
                    Words.MESSAGES,
                    "OTP-5503",
                    count,
                    removed.keySet().stream()
                            .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                            .collect(Collectors.joining(", "))));
        }
        if (!deadReferences.isEmpty()) {
            all.add(Problem.warning(Words.MESSAGES, "OTP-5504", deadReferences.size(), named(deadReferences)));
        }
        if (!badAddresses.isEmpty()) {
            all.add(Problem.warning(Words.MESSAGES, "OTP-5505", badAddresses.size(), named(badAddresses)));
        }
        return all.isEmpty() ? ExportReport.COMPLETE : new ExportReport(all);
    }

    private static String named(Set<String> names) {
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? listed + ", …" : listed;
    }
}
