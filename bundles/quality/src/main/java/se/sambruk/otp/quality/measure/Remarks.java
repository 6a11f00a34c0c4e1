package se.sambruk.otp.quality.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** What has been found so far, and in which order it is told. Not thread-safe. */
final class Remarks {
    private static final Messages MESSAGES = Messages.of(Remarks.class);
    private static final int NAMED = 5;

    private final List<MeasureFinding> found = new ArrayList<>();

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** Some ids for a sentence: the first few, and how many more there are. */
    static LocalizedText ids(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() <= NAMED ? LocalizedText.of(first) : text("and-more", first, ids.size() - NAMED);
    }

    void add(MeasureFinding finding) {
        found.add(finding);
    }

    /** Something about everything together. */
    void whole(String code, FindingSeverity severity, List<String> others, Object... arguments) {
        add(MeasureFinding.builder(code, severity)
                .others(others)
                .message(MESSAGES, arguments)
                .build());
    }

    void category(String code, FindingSeverity severity, String category, Object... arguments) {
        add(MeasureFinding.builder(code, severity)
                .category(category)
                .message(MESSAGES, arguments)
                .build());
    }

    /** Something about a field of a requirement, or a part of one. */
    void field(String code, FindingSeverity severity, Entry entry, String path, Object... arguments) {
        add(in(code, severity, entry, path).message(MESSAGES, arguments).build());
    }

    /** Something in the characters of a text. */
    void place(String code, FindingSeverity severity, Place place, List<String> others, Object... arguments) {
        add(in(code, severity, place.entry(), place.prose().path())
                .at(place.start(), place.end())
                .others(others)
                .message(MESSAGES, arguments)
                .build());
    }

    private static MeasureFinding.Builder in(String code, FindingSeverity severity, Entry entry, String path) {
        return MeasureFinding.builder(code, severity)
                .category(entry.category())
                .requirement(entry.id())
                .field(path);
    }

    /**
     * All of them, as {@link se.sambruk.otp.api.quality.measure.MeasureReport#findings} promises.
     *
     * @param categories the codes in order
     */
    List<MeasureFinding> sorted(List<String> categories) {
        Map<String, Integer> ranks = new TreeMap<>();
        categories.forEach(code -> ranks.putIfAbsent(code, ranks.size()));
        List<String> fields =
                RequirementField.all().stream().map(RequirementField::name).toList();
        return found.stream()
                .sorted(Comparator.comparingInt((MeasureFinding finding) ->
                                finding.category().map(ranks::get).orElse(-1))
                        .thenComparing(finding -> finding.requirement().orElse(""))
                        .thenComparingInt(finding -> fields.indexOf(root(finding)))
                        .thenComparing(finding -> finding.field().orElse(""))
                        .thenComparingInt(MeasureFinding::start)
                        .thenComparing(MeasureFinding::code)
                        .thenComparing(finding -> finding.message().toString()))
                .toList();
    }

    private static String root(MeasureFinding finding) {
        return finding.field().map(path -> path.split("[.\\[]", 2)[0]).orElse("");
    }
}
