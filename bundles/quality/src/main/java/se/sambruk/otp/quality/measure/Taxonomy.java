package se.sambruk.otp.quality.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Category.Topic;

/** Categories and their topics, from one or several packs: where two have one category, it has the topics of both. Not thread-safe. */
final class Taxonomy {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> topics = new LinkedHashMap<>();

    void add(Category category) {
        names.putIfAbsent(category.code(), category.name());
        Map<String, String> known = topics.computeIfAbsent(category.code(), code -> new LinkedHashMap<>());
        for (Topic topic : category.topics()) {
            known.putIfAbsent(topic.id(), topic.name());
        }
    }

    boolean has(String category) {
        return names.containsKey(category);
    }

    /** Empty if there is no such category. */
    String name(String category) {
        return names.getOrDefault(category, "");
    }

    /** The codes, in order. */
    List<String> codes() {
        return List.copyOf(names.keySet());
    }

    /** The ids of the topics of a category, in order. */
    List<String> topics(String category) {
        return new ArrayList<>(topics.getOrDefault(category, Map.of()).keySet());
    }

    /** The name of a topic. */
    Optional<String> topic(String category, String id) {
        return Optional.ofNullable(topics.getOrDefault(category, Map.of()).get(id));
    }
}
