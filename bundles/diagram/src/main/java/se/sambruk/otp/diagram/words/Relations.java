package se.sambruk.otp.diagram.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;

/** The relations of a view as sentences: those of one source that say the same are one sentence with several targets. */
final class Relations {
    private Relations() {}

    static List<String> sentences(Scene scene, Function<List<String>, String> enumerated) {
        Map<String, Integer> order = order(scene);
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        scene.lines().stream()
                .filter(line -> line.relation().isPresent())
                .sorted((a, b) -> Integer.compare(
                        order.getOrDefault(a.source(), Integer.MAX_VALUE),
                        order.getOrDefault(b.source(), Integer.MAX_VALUE)))
                .forEach(line -> groups.computeIfAbsent(key(line), key -> new ArrayList<>())
                        .add(line));
        List<String> sentences = new ArrayList<>();
        for (List<Line> group : groups.values()) {
            sentences.add(sentence(scene, group, enumerated));
        }
        return sentences;
    }

    private static Map<String, Integer> order(Scene scene) {
        Map<String, Integer> order = new LinkedHashMap<>();
        scene.boxes().forEach(box -> order.putIfAbsent(box.id(), order.size()));
        return order;
    }

    private static String key(Line line) {
        Relation relation = line.relation().orElseThrow();
        return String.join(
                "\n",
                line.source(),
                relation.type(),
                relation.access().map(Enum::name).orElse(""),
                relation.influence(),
                String.valueOf(relation.isDirected()),
                line.label());
    }

    private static String sentence(Scene scene, List<Line> group, Function<List<String>, String> enumerated) {
        Line first = group.get(0);
        Locale locale = scene.locale();
        if (scene.box(first.source()).isEmpty()
                || group.stream().anyMatch(line -> scene.box(line.target()).isEmpty())) {
            return group.stream().map(line -> line.words() + ".").collect(Collectors.joining(" "));
        }
        List<String> targets = group.stream()
                .map(line -> name(scene, line.target()))
                .distinct()
                .toList();
        return ArchitectureNames.sentence(
                                first.relation().orElseThrow(),
                                LocalizedText.of(name(scene, first.source())),
                                LocalizedText.of(enumerated.apply(targets)))
                        .in(locale)
                + ".";
    }

    private static String name(Scene scene, String id) {
        Box box = scene.box(id).orElseThrow();
        return box.text().isEmpty() ? box.kindWords() : box.text().replace('\n', ' ');
    }
}
