package se.sambruk.otp.content.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.content.picture.CssReader.Rule;
import se.sambruk.otp.content.picture.CssReader.Use;

/**
 * How much is drawn of a picture. An element can show another again, and be painted with one, and that one with a third: a short file can ask for more
 * than any machine can draw. Nothing is drawn to find out; what is counted is at least what is drawn.
 */
final class SvgWeight {
    /** Nobody sees more than this, and a browser takes a second or so for it. */
    static final int MOST = 200_000;

    /** How many elements may stand in each other's stead, one after the other. */
    static final int LONGEST = 20;

    /** What is drawn of an element: itself and what is in it, and what each of these shows again. */
    private record Drawn(long elements, long corners) {}

    private static final Set<String> HANDED_DOWN = Set.of("fill", "stroke");
    private static final String MARKER = "marker";

    private final Map<String, SvgPart> byId = new HashMap<>();
    private final Map<String, Set<Use>> byWord = new HashMap<>();
    private final Map<SvgPart, Drawn> drawn = new IdentityHashMap<>();
    private final Map<SvgPart, Long> weights = new IdentityHashMap<>();
    private final Set<String> pending = new HashSet<>();

    private SvgWeight(SvgPart root, List<Rule> rules) {
        index(root);
        // Of what is not there nothing is drawn: without it each use that is looked at weighs something, and there is
        // an end to them.
        for (Rule rule : rules) {
            List<Use> uses = rule.uses().stream()
                    .filter(use -> byId.containsKey(use.id()))
                    .toList();
            for (String word : rule.words()) {
                byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).addAll(uses);
            }
        }
    }

    /** What of a picture is more than can be drawn: an id that ends up in itself, or nothing for the picture as a whole. */
    static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1;

        private final String circle;

        TooMuch(String circle) {
            super(circle, null, false, false);
            this.circle = circle;
        }

        Optional<String> circle() {
            return Optional.ofNullable(circle);
        }
    }

    /**
     * Looks at a picture.
     *
     * @param rules of its style sheets
     * @throws TooMuch if more is drawn than {@link #MOST} elements, or something shows itself
     */
    static void check(SvgPart root, List<Rule> rules) throws TooMuch {
        new SvgWeight(root, rules).weight(root);
    }

    /** Of two elements with the same id programs mean the first. */
    private void index(SvgPart part) {
        part.words().stream()
                .filter(word -> word.startsWith("#"))
                .forEach(word -> byId.putIfAbsent(word.substring(1), part));
        part.children().forEach(this::index);
    }

    private long weight(SvgPart part) throws TooMuch {
        Long known = weights.get(part);
        if (known != null) {
            return known;
        }
        long weight = 1;
        for (SvgPart child : part.children()) {
            weight = sum(weight, weight(child));
        }
        weight = sum(weight, weight(part.target()));
        for (Use use : uses(part)) {
            weight = sum(weight, times(use, part) * weight(use.id()));
        }
        weights.put(part, weight);
        return weight;
    }

    private long weight(String id) throws TooMuch {
        SvgPart target = byId.get(id);
        if (target == null) {
            return 0;
        }
        if (pending.size() >= LONGEST || !pending.add(id)) {
            throw new TooMuch(id);
        }
        long weight = weight(target);
        pending.remove(id);
        return weight;
    }

    private List<Use> uses(SvgPart part) {
        List<Use> uses = new ArrayList<>(part.uses());
        for (String word : part.words()) {
            uses.addAll(byWord.getOrDefault(word, Set.of()));
        }
        return uses;
    }

    /** How many elements are painted so: what has no paint of its own has that of what it stands in. */
    private long times(Use use, SvgPart part) throws TooMuch {
        if (use.property().startsWith(MARKER)) {
            return drawn(part).corners();
        }
        return HANDED_DOWN.contains(use.property()) ? drawn(part).elements() : 1;
    }

    private Drawn drawn(SvgPart part) throws TooMuch {
        Drawn known = drawn.get(part);
        if (known != null) {
            return known;
        }
        long elements = 1;
        long corners = part.corners();
        for (SvgPart child : part.children()) {
            Drawn inner = drawn(child);
            elements = sum(elements, inner.elements());
            corners += inner.corners();
        }
        SvgPart target = byId.get(part.target());
        if (target != null) {
            // That nothing ends up in itself this way is known: its weight has been taken.
            Drawn again = drawn(target);
            elements = sum(elements, again.elements());
            corners += again.corners();
        }
        Drawn all = new Drawn(elements, corners);
        drawn.put(part, all);
        return all;
    }

    private static long sum(long one, long other) throws TooMuch {
        if (one + other > MOST) {
            throw new TooMuch(null);
        }
        return one + other;
    }
}
