package se.sambruk.otp.api.quality.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A category of what was measured: how much it holds, what it covers, and how heavy it is to read. */
public final class CategoryMeasure extends TreeValue {
    private final String code;
    private final String name;
    private final RequirementCounts counts;
    private final Map<String, Integer> topics;
    private final TextMeasure reading;

    private CategoryMeasure(
            String code, String name, RequirementCounts counts, Map<String, Integer> topics, TextMeasure reading) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.counts = Objects.requireNonNull(counts);
        this.topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        this.reading = Objects.requireNonNull(reading);
    }

    /**
     * @param name empty where no pack tells it
     * @param topics how many requirements there are on each topic, in order; 0 for one that has none
     * @param reading of texts, rationales and guidance together
     */
    public static CategoryMeasure of(
            String code, String name, RequirementCounts counts, Map<String, Integer> topics, TextMeasure reading) {
        return new CategoryMeasure(code, name, counts, topics, reading);
    }

    public String code() {
        return code;
    }

    /** Empty where no pack tells it. */
    public String name() {
        return name;
    }

    public RequirementCounts counts() {
        return counts;
    }

    /** How many requirements there are on each topic that the category has, in the order of the taxonomy. */
    public Map<String, Integer> topics() {
        return topics;
    }

    /** How many of the category's topics have a requirement. */
    public int coveredTopics() {
        return (int) topics.values().stream().filter(count -> count > 0).count();
    }

    /** Of texts, rationales and guidance together. */
    public TextMeasure reading() {
        return reading;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("code", code)
                .putText("name", name)
                .put("counts", counts)
                .put("topics", topics)
                .put("reading", reading)
                .done();
    }
}
