package se.sambruk.otp.content.profile.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes values as YAML the way people write profiles: short things on a line, long texts folded. */
final class Writing {
    /** Longer lines are broken where they can be. */
    static final int WIDTH = 120;

    private static final int NARROWEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9][\\p{L}\\p{N} _./()§%+-]*");
    private static final Set<String> FIRST = Set.of("target", "id", "date", "number", "value");
    private static final String LAST = "because";
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private Writing() {}

    /** A value on one line. */
    static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            keys(map).forEach(key -> entries.add(scalar(key) + ": " + flow(map.get(key))));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Writing::flow).toList()) + "]";
        }
        return scalar(text(value));
    }

    /**
     * A value after its key, or after the dash of an item: what stands on the line itself, then more lines with their own
     * indentation.
     *
     * @param used how much of the line is taken
     * @param indent of further lines
     */
    static List<String> lines(Object value, int used, int indent) {
        String flow = flow(value);
        if (used + flow.length() <= WIDTH && !isDeep(value) && text(value).indexOf('\n') < 0) {
            return List.of(flow);
        }
        List<String> lines = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            lines.add("");
            keys(map).forEach(key -> lines.addAll(entry(key, map.get(key), indent)));
        } else if (value instanceof List<?> list) {
            lines.add("");
            list.forEach(item -> lines.addAll(item(item, indent)));
        } else {
            lines.addAll(folded(text(value), indent));
        }
        return lines;
    }

    /** An entry of an object in a block. */
    static List<String> entry(String key, Object value, int indent) {
        String lead = " ".repeat(indent) + scalar(key) + ":";
        return joined(lead, lines(value, lead.length() + 1, indent + 2));
    }

    /** An item of a list in a block. */
    static List<String> item(Object value, int indent) {
        String lead = " ".repeat(indent) + "-";
        List<String> lines = lines(value, lead.length() + 1, indent + 2);
        if (lines.get(0).isEmpty() && lines.size() > 1) {
            List<String> pulled = new ArrayList<>(lines.subList(1, lines.size()));
            pulled.set(0, lead + " " + pulled.get(0).stripLeading());
            return pulled;
        }
        return joined(lead, lines);
    }

    private static List<String> joined(String lead, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.set(0, all.get(0).isEmpty() ? lead : lead + " " + all.get(0));
        return all;
    }

    // A list of objects, and an object of them, is easier to read on lines of its own, however short.
    private static boolean isDeep(Object value) {
        return value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)
                || value instanceof Map<?, ?> map
                        && map.values().stream().anyMatch(held -> isDeep(held) || held instanceof Map<?, ?>);
    }

    /** The keys as people write them: what is spoken of first, why last. */
    private static List<String> keys(Map<?, ?> map) {
        return map.keySet().stream()
                .map(String.class::cast)
                .sorted(Comparator.comparingInt(Writing::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(String key) {
        return FIRST.contains(key) ? 0 : key.equals(LAST) ? 2 : 1;
    }

    private static List<String> folded(String text, int indent) {
        boolean blockable = !text.isEmpty()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x85 || c == 0x2028 || c == 0x2029);
        if (!blockable) {
            return List.of(quoted(text));
        }
        List<String> lines = new ArrayList<>();
        if (text.indexOf('\n') >= 0) {
            lines.add("|-");
            for (String line : text.split("\n", -1)) {
                lines.add(line.isEmpty() ? "" : " ".repeat(indent) + line);
            }
            // What begins with a space would be taken for deeper indentation of the first line alone.
            return text.lines().anyMatch(line -> line.startsWith(" ") || line.endsWith(" "))
                    ? List.of(quoted(text))
                    : lines;
        }
        if (text.contains("  ")) {
            return List.of(quoted(text));
        }
        lines.add(">-");
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > Math.max(WIDTH, indent + NARROWEST)) {
                lines.add(" ".repeat(indent) + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(" ".repeat(indent) + line);
        return lines;
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !text.contains("  ")
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append(String.format("\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
