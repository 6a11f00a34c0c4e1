package se.sambruk.otp.format.docx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/** Gathers what could not be represented. Used by one thread. */
final class Losses {
    /** How many names a message lists before it says that there are more. */
    private static final int NAMED = 5;

    /** How much of a text a message shows, for a person to find it by. */
    private static final int SHOWN = 60;

    private final Messages messages;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> deadReferences = new LinkedHashSet<>();
    private final Set<String> badAddresses = new LinkedHashSet<>();

    Losses(Messages messages) {
        this.messages = messages;
    }

    void unknownBlock(String text) {
        String begins = text.strip().replaceAll("\\s+", " ");
        problems.add(Problem.warning(
                messages,
                "OTP-5101",
                begins.length() > SHOWN ? begins.substring(0, SHOWN).strip() + " …" : begins));
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

    void characters(SortedMap<Integer, Integer> removed) {
        if (!removed.isEmpty()) {
            int count = removed.values().stream().mapToInt(Integer::intValue).sum();
            problems.add(Problem.warning(
                    messages,
                    "OTP-5104",
                    count,
                    removed.keySet().stream()
                            .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                            .collect(Collectors.joining(", "))));
        }
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

    ExportReport report() {
        List<Problem> all = new ArrayList<>(problems);
        if (!deadReferences.isEmpty()) {
            all.add(Problem.warning(messages, "OTP-5105", deadReferences.size(), named(deadReferences)));
        }
        if (!badAddresses.isEmpty()) {
            all.add(Problem.warning(messages, "OTP-5106", badAddresses.size(), named(badAddresses)));
        }
        return all.isEmpty() ? ExportReport.COMPLETE : new ExportReport(all);
    }

    private static String named(Set<String> names) {
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? listed + ", …" : listed;
    }
}
