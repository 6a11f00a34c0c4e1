package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.Messages;

/**
 * A model as packs can hold it: ids without spaces, keys of properties on one line and defined once, texts in languages that have a tag, and
 * no text that says nothing. Most models are so already. What of that changes more than white space is told.
 */
final class PackableModel {
    private static final Messages MESSAGES = Messages.of(PackableModel.class);
    private static final String BECAUSE = "because";
    private static final Set<String> TEXTS = Set.of("name", "description", "label", "value", BECAUSE);
    private static final Set<String> LINES = Set.of("viewpoint", "influence", "font", "type");
    private static final Set<String> IDS = Set.of("id", "source", "target", "shows", "relation", "concept");
    private static final Set<String> REFERRING = Set.of(Facet.SUBJECT.wire(), Facet.ANSWERS_TO.wire());
    private static final String LANGUAGE = "(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?";
    private static final int NAMED = 5;
    private static final int SHOWN = 60;

    private final ArchitectureModel model;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> otherwise = new TreeSet<>();

    private PackableModel(ArchitectureModel original) {
        ids(original);
        Object tree = map(original.tree());
        this.model = tree.equals(original.tree()) ? original : ArchitectureModel.fromTree(tree);
    }

    static PackableModel of(ArchitectureModel model) {
        return new PackableModel(model);
    }

    ArchitectureModel model() {
        return model;
    }

    /** What is called otherwise than in the model that was given. */
    List<ModelFinding> findings() {
        if (otherwise.isEmpty()) {
            return List.of();
        }
        return List.of(ModelFinding.builder("OTP-4405", FindingSeverity.INFORMATION)
                .message(
                        MESSAGES,
                        otherwise.size(),
                        String.join(
                                ", ",
                                otherwise.stream()
                                        .limit(NAMED)
                                        .map(PackableModel::brief)
                                        .toList()))
                .build());
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) > SHOWN
                ? name.substring(0, name.offsetByCodePoints(0, SHOWN)) + " …"
                : name;
    }

    /** Finds names for those ids that cannot be kept, of concepts on the one hand and of boxes and lines on the other. */
    private void ids(ArchitectureModel original) {
        List<String> all = new ArrayList<>();
        Stream.of(original.elements(), original.relations(), original.views())
                .flatMap(List::stream)
                .map(Concept::id)
                .forEach(all::add);
        for (View view : original.views()) {
            view.allNodes().map(ViewNode::id).forEach(all::add);
            view.connections().stream().map(ViewConnection::id).forEach(all::add);
        }
        Set<String> taken = new HashSet<>(all);
        for (String id : all) {
            String wanted = PackTexts.id(id);
            if (!wanted.equals(id) && !ids.containsKey(id)) {
                String free = wanted;
                for (int number = 2; free.isEmpty() || !taken.add(free); number++) {
                    free = wanted + "_" + number;
                }
                ids.put(id, free);
                otherwise.add(free);
            }
        }
    }

    private String id(String id) {
        return ids.getOrDefault(id, id);
    }

    private Object map(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(this::map).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<String, Object> mapped = new TreeMap<>();
        map.forEach((key, value) -> value((String) key, value, map).ifPresent(kept -> mapped.put((String) key, kept)));
        return mapped;
    }

    private Optional<Object> value(String key, Object value, Map<?, ?> within) {
        if (TEXTS.contains(key)) {
            boolean refers = key.equals("value") && REFERRING.contains(within.get("key"));
            return refers && ids.containsKey(value)
                    ? Optional.of(id((String) value))
                    : text(value).or(() -> key.equals(BECAUSE) ? Optional.of("–") : Optional.empty());
        }
        if (value instanceof String text) {
            if (IDS.contains(key)) {
                return Optional.of(id(text));
            }
            return Optional.of(LINES.contains(key) ? PackTexts.line(text) : text);
        }
        return switch (key) {
            case "items" ->
                Optional.of(((List<?>) value)
                        .stream().map(item -> id((String) item)).toList());
            case "properties" ->
                list(((List<?>) value)
                        .stream()
                                .map(property -> property((Map<?, ?>) property))
                                .flatMap(Optional::stream)
                                .toList());
            case "propertyDefinitions" -> list(definitions((List<?>) value));
            default -> Optional.of(map(value));
        };
    }

    private static Optional<Object> list(List<?> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private Optional<Object> property(Map<?, ?> property) {
        String key = key((String) property.get("key"));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> mapped = new TreeMap<>();
        mapped.put("key", key);
        Optional.ofNullable(property.get("value"))
                .flatMap(value -> value("value", value, property))
                .ifPresent(value -> mapped.put("value", value));
        return Optional.of(mapped);
    }

    private String key(String key) {
        String line = PackTexts.line(key);
        if (!line.equals(key)) {
            otherwise.add(line.isEmpty() ? "–" : line);
        }
        return line;
    }

    /** One for each key: a pack says once what the values of a property are. */
    private List<Object> definitions(List<?> definitions) {
        Map<String, Object> first = new TreeMap<>();
        List<Object> kept = new ArrayList<>();
        for (Object definition : definitions) {
            Map<String, Object> mapped = new TreeMap<>();
            ((Map<?, ?>) definition).forEach((name, value) -> mapped.put((String) name, value));
            String key = key((String) mapped.get("key"));
            mapped.put("key", key);
            mapped.computeIfPresent(
                    "id", (name, id) -> PackTexts.id((String) id).isEmpty() ? null : PackTexts.id((String) id));
            if (key.isEmpty()) {
                continue;
            }
            Object known = first.putIfAbsent(key, mapped.get("type"));
            if (known == null) {
                kept.add(mapped);
            } else if (!known.equals(mapped.get("type"))) {
                otherwise.add(key);
            }
        }
        return kept;
    }

    /** A text, or texts by language. */
    private Optional<Object> text(Object value) {
        if (value instanceof String text) {
            return Optional.<Object>of(PackTexts.text(text)).filter(kept -> !kept.equals(""));
        }
        Map<String, Object> texts = new TreeMap<>();
        ((Map<?, ?>) value).forEach((language, text) -> {
            String kept = PackTexts.text((String) text);
            if (!kept.isEmpty()) {
                String tag = ((String) language).strip().replace('_', '-');
                texts.putIfAbsent(tag.matches(LANGUAGE) ? tag : "", kept);
            }
        });
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(texts.size() == 1 && texts.containsKey("") ? texts.get("") : texts);
    }
}
