package se.sambruk.otp.quality.measure;

import static se.sambruk.otp.api.quality.FindingSeverity.INFORMATION;
import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.quality.measure.CategoryMeasure;
import se.sambruk.otp.api.quality.measure.RequirementCounts;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

/** How the requirements lie over categories and topics. Not thread-safe. */
final class Coverage {
    /** A mean of fewer says nothing. */
    private static final int ENOUGH = 3;

    private final Taxonomy known;
    private final Taxonomy asked;
    private final Set<String> only;
    private final Map<String, RequirementCounts.Builder> counts = new TreeMap<>();

    /**
     * @param known all categories that a requirement may stand in
     * @param asked those that are to be covered
     * @param only the categories that are measured; empty for all
     */
    Coverage(Taxonomy known, Taxonomy asked, Set<String> only) {
        this.known = known;
        this.asked = asked;
        this.only = only;
    }

    void add(Requirement requirement) {
        counts.computeIfAbsent(requirement.category(), code -> RequirementCounts.builder())
                .add(requirement);
    }

    /** Those to be covered and those that have requirements, in the order of the taxonomy, and last those that it does not have. */
    List<CategoryMeasure> categories(List<Entry> entries) {
        Map<String, List<Entry>> byCategory = new TreeMap<>();
        entries.forEach(entry -> byCategory
                .computeIfAbsent(entry.category(), code -> new ArrayList<>())
                .add(entry));
        Set<String> unknown = new TreeSet<>(byCategory.keySet());
        List<String> codes = new ArrayList<>();
        for (String code : known.codes()) {
            if (unknown.remove(code) || asked.has(code) && (only.isEmpty() || only.contains(code))) {
                codes.add(code);
            }
        }
        codes.addAll(unknown);
        return codes.stream()
                .map(code -> category(code, byCategory.getOrDefault(code, List.of())))
                .toList();
    }

    private CategoryMeasure category(String code, List<Entry> entries) {
        Map<String, Integer> topics = new LinkedHashMap<>();
        known.topics(code).forEach(topic -> topics.put(topic, 0));
        TextMeasure reading = TextMeasure.NONE;
        for (Entry entry : entries) {
            reading = reading.plus(entry.measure().all());
            // One that the category does not have covers nothing; it is told of where it stands.
            topics.computeIfPresent(entry.topic(), (topic, count) -> count + 1);
        }
        return CategoryMeasure.of(
                code,
                known.name(code),
                counts.getOrDefault(code, RequirementCounts.builder()).build(),
                topics,
                reading);
    }

    void check(List<CategoryMeasure> categories, MeasureLimits limits, Remarks remarks) {
        for (CategoryMeasure category : categories) {
            for (String topic : asked.topics(category.code())) {
                if (category.topics().get(topic) == 0) {
                    remarks.category(
                            "OTP-7950",
                            WARNING,
                            category.code(),
                            asked.topic(category.code(), topic).orElse(topic),
                            topic,
                            category.code());
                }
            }
        }
        if (only.isEmpty()) {
            balance(categories.stream().filter(c -> asked.has(c.code())).toList(), limits, remarks);
        }
    }

    private static void balance(List<CategoryMeasure> categories, MeasureLimits limits, Remarks remarks) {
        long total = categories.stream()
                .mapToLong(category -> category.counts().requirements())
                .sum();
        if (categories.size() < ENOUGH || total == 0) {
            return;
        }
        int mean = (int) Math.round((double) total / categories.size());
        for (CategoryMeasure category : categories) {
            int count = category.counts().requirements();
            // Times the number of categories on both sides, so that nothing is rounded.
            long share = 100L * count * categories.size();
            if (share < limits.thin() * total) {
                remarks.category("OTP-7954", INFORMATION, category.code(), category.code(), count, mean);
            }
            if (share > limits.thick() * total) {
                remarks.category("OTP-7955", INFORMATION, category.code(), category.code(), count, mean);
            }
        }
    }

    void check(Entry entry, Remarks remarks) {
        String code = entry.category();
        if (!known.has(code)) {
            remarks.field("OTP-7953", WARNING, entry, RequirementField.CATEGORY.name(), code);
            return;
        }
        List<String> topics = known.topics(code);
        if (entry.topic().isEmpty()) {
            if (!topics.isEmpty()) {
                Completeness.missing(remarks, entry, RequirementField.TOPIC, WARNING);
            }
        } else if (!topics.contains(entry.topic())) {
            remarks.field(
                    "OTP-7952",
                    WARNING,
                    entry,
                    RequirementField.TOPIC.name(),
                    entry.topic(),
                    code,
                    topics.isEmpty() ? "–" : String.join(", ", topics));
        }
    }
}
