package se.sambruk.otp.format.archimate.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.sambruk.otp.format.archimate.schema.Type.Attribute;
import se.sambruk.otp.format.archimate.schema.Type.Particle;

/** The rules of {@link RuleText}, read. */
final class Rules {
    static final Rules ALL = new Rules();

    private final Map<String, Type> types = new HashMap<>();

    private Rules() {
        Stream.of("#string", "#purposes", "#contents").forEach(name -> types.put(name, ofText(name)));
        RuleText.lines().forEach(this::add);
    }

    /** The type of a name; {@code null} if there is none. */
    Type type(String name) {
        return types.get(name);
    }

    // An element that holds a text of some kind and nothing else.
    private static Type ofText(String name) {
        return new Type(name, null, false, name.substring(1), List.of(), false, Map.of(), false, 0);
    }

    private void add(String line) {
        String[] halves = line.split(" ;", 2);
        String[] parts = halves[0].split(" : ", 2);
        String[] head = parts[0].strip().split(" ");
        Type base = head.length > 1 ? types.get(head[2]) : null;
        boolean restricts = head.length > 1 && head[1].equals("restricts");
        boolean isAbstract = head[0].startsWith("~");
        String name = isAbstract ? head[0].substring(1) : head[0];
        String content = parts.length > 1 ? parts[1].strip() : "";
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        boolean others = base != null && base.others();
        if (base != null) {
            attributes.putAll(base.attributes());
        }
        for (String attribute : halves.length > 1 ? halves[1].strip().split(" ") : new String[0]) {
            others |= attribute.equals("others");
            attribute(attribute, attributes);
        }
        String text = content.startsWith("#") ? content.substring(1) : base == null ? "" : base.text();
        boolean anyOrder = content.startsWith("& ");
        List<List<Particle>> sequences = content.startsWith("#") || content.equals("-")
                ? List.of()
                : sequences(
                        anyOrder ? content.substring(2) : content,
                        base == null || restricts ? List.of() : base.content());
        int required =
                (int) attributes.values().stream().filter(Attribute::required).count();
        types.put(name, new Type(name, base, isAbstract, text, sequences, anyOrder, attributes, others, required));
    }

    private static void attribute(String rule, Map<String, Attribute> attributes) {
        if (rule.equals("xml:lang")) {
            attributes.put(rule, Attribute.optional("language"));
        } else if (rule.contains("=")) {
            String[] parts = rule.split("=", 2);
            boolean required = parts[0].endsWith("!");
            String[] kind = parts[1].split(">", 2);
            attributes.put(
                    required ? parts[0].substring(0, parts[0].length() - 1) : parts[0],
                    Attribute.of(kind[0], kind.length > 1 ? kind[1] : "", required));
        }
    }

    private static List<List<Particle>> sequences(String content, List<List<Particle>> before) {
        if (content.isEmpty()) {
            return before;
        }
        return Stream.of(content.split(" / "))
                .map(choice -> {
                    List<Particle> sequence = new ArrayList<>();
                    before.forEach(sequence::addAll);
                    Stream.of(choice.split(" ")).map(Rules::particle).forEach(sequence::add);
                    return List.copyOf(sequence);
                })
                .toList();
    }

    private static Particle particle(String rule) {
        char last = rule.charAt(rule.length() - 1);
        String plain = last == '?' || last == '*' || last == '+' ? rule.substring(0, rule.length() - 1) : rule;
        String[] parts = plain.split(":", 2);
        return new Particle(
                parts.length > 1 ? parts[0] : Type.ANY,
                parts.length > 1 ? parts[1] : "",
                last == '?' || last == '*' ? 0 : 1,
                last == '*' || last == '+' ? Integer.MAX_VALUE : 1);
    }
}
