package se.sambruk.otp.award.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.award.text.Swedish;

/**
 * Puts marks where something is masked, and counts them. Used by one thread.
 *
 * <p>Digests go too: where all of a text is known but a price, its digest tells the price to whoever tries them all.
 */
public final class Masker {
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])");

    private final List<MaskingRule> rules;
    /** By the number of the rule. */
    private final List<List<MaskedPattern>> patterns = new ArrayList<>();

    private final int[] places;

    /**
     * @param leftOut what stands in what a rule leaves out of the log: documents that are made of the log say it too
     */
    public Masker(List<MaskingRule> rules, Function<MaskingRule, List<String>> leftOut) {
        this.rules = List.copyOf(rules);
        this.rules.forEach(rule -> patterns.add(Stream.concat(rule.text().stream(), leftOut.apply(rule).stream())
                .map(MaskedPattern::of)
                .toList()));
        this.places = new int[rules.size()];
    }

    /** The mark of a rule, which tells its number and the provision and neither what stood there nor how long it was. */
    public String mark(int rule) {
        return Swedish.text(
                "masking.mark", Integer.toString(rule + 1), rules.get(rule).provision());
    }

    /** How many places a rule has masked so far. */
    public int places(int rule) {
        return places[rule];
    }

    /**
     * A text with marks.
     *
     * @param entry the label of the entry that it belongs to; empty where it belongs to none
     */
    public String text(String text, Optional<String> entry) {
        String masked = DIGEST.matcher(text).replaceAll(Swedish.text("masking.digest"));
        for (int i = 0; i < rules.size(); i++) {
            for (MaskedPattern pattern : holds(rules.get(i), entry) ? patterns.get(i) : List.<MaskedPattern>of()) {
                int found = pattern.count(masked);
                places[i] += found;
                masked = found == 0 ? masked : pattern.replace(masked, mark(i));
            }
        }
        return masked;
    }

    /** A text that is masked in one entry stays elsewhere; what is left out of one is left out of all that is made of it. */
    private static boolean holds(MaskingRule rule, Optional<String> entry) {
        return rule.entry().isEmpty()
                || rule.text().isEmpty()
                || entry.filter(label -> label.equalsIgnoreCase(rule.entry().get()))
                        .isPresent();
    }

    /** A tree with marks, in its keys too. */
    public Object tree(Object node, Optional<String> entry) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> masked = new TreeMap<>();
            map.forEach((key, value) -> masked.put(text((String) key, entry), tree(value, entry)));
            return TreeWriter.node(masked);
        }
        if (node instanceof Collection<?> list) {
            return list.stream().map(item -> tree(item, entry)).toList();
        }
        if (node instanceof Number number) {
            String masked = text(number.toString(), entry);
            return masked.equals(number.toString()) ? node : masked;
        }
        return node instanceof String text ? text(text, entry) : node;
    }

    /** The rule that leaves an entry out whole. */
    public Optional<Integer> whole(String label) {
        return find(rule -> rule.text().isEmpty()
                && rule.key().isEmpty()
                && rule.entry().filter(label::equalsIgnoreCase).isPresent());
    }

    /** The rule that leaves a key of an entry out. */
    public Optional<Integer> key(String label, String key) {
        return find(rule -> rule.key().filter(key::equals).isPresent()
                && rule.entry().filter(label::equalsIgnoreCase).isPresent());
    }

    private Optional<Integer> find(java.util.function.Predicate<MaskingRule> wanted) {
        for (int i = 0; i < rules.size(); i++) {
            if (wanted.test(rules.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The first rule that leaves an entry or anything in it out, whatever it says. */
    public Optional<Integer> leavesOut(String label) {
        return find(rule -> rule.text().isEmpty()
                && rule.entry().filter(label::equalsIgnoreCase).isPresent());
    }

    /** Counts a place that was left out by a rule. */
    public void left(int rule) {
        places[rule]++;
    }

    /**
     * The rules whose text still stands in a text.
     *
     * @param entry as for {@link #text}
     */
    public List<Integer> leaks(String text, Optional<String> entry) {
        List<Integer> leaks = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            boolean there =
                    holds(rules.get(i), entry) && patterns.get(i).stream().anyMatch(pattern -> pattern.isIn(text));
            if (there) {
                leaks.add(i);
            }
        }
        return leaks;
    }

    public List<MaskingRule> rules() {
        return rules;
    }
}
