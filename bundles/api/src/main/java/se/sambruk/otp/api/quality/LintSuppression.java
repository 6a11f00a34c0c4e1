package se.sambruk.otp.api.quality;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * That something a rule finds in a requirement is known and meant, and why. It is told of all the same, apart from the rest. Packs and
 * profiles hold them; a specification keeps those of its requirements, so that the reason is there for whoever asks later.
 */
public final class LintSuppression extends TreeValue {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String rule;
    private final String requirement;
    private final String text;
    private final String because;
    private final String by;
    private final Pattern excerpt;

    private LintSuppression(String rule, String requirement, String text, String because, String by) {
        this.rule = Objects.requireNonNull(rule);
        this.requirement = Objects.requireNonNull(requirement);
        this.text = text.strip();
        this.because = Objects.requireNonNull(because);
        this.by = Objects.requireNonNull(by);
        if (because.isBlank()) {
            throw new IllegalArgumentException("the suppression of " + rule + " in " + requirement + " needs a reason");
        }
        this.excerpt = this.text.isEmpty() ? null : excerpt(this.text);
    }

    /** White space counts alike however much there is, as a text is often folded in its file. */
    private static Pattern excerpt(String text) {
        return Pattern.compile(Stream.of(SPACE.split(text)).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    /**
     * @param rule the id of a rule, such as {@code R05}
     * @param requirement the id of a requirement
     * @param text an excerpt of a text of it: only what is found there is left. Empty for everything that the rule finds in the requirement
     * @param because not blank
     */
    public static LintSuppression of(String rule, String requirement, String text, String because) {
        return new LintSuppression(rule, requirement, text, because, "");
    }

    public static LintSuppression fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new LintSuppression(
                in.text("rule"), in.text("requirement"), in.text("text", ""), in.text("because"), in.text("by", ""));
    }

    /** The same, with who says it: a pack, or a procurement. */
    public LintSuppression by(String source) {
        return new LintSuppression(rule, requirement, text, because, source);
    }

    public String rule() {
        return rule;
    }

    public String requirement() {
        return requirement;
    }

    /** An excerpt of a text of the requirement. Empty for everything that the rule finds in it. */
    public Optional<String> text() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public String because() {
        return because;
    }

    /** Who says it, with where; may be empty. */
    public String by() {
        return by;
    }

    /**
     * Whether it speaks of a finding: of its rule and requirement and, where there is an excerpt, of characters that lie within a place where the
     * excerpt stands, or share some with it.
     *
     * @param in the text of the field that the finding is in; empty where there is none
     */
    public boolean covers(Finding finding, String in) {
        if (!finding.rule().equals(rule) || !finding.requirement().equals(requirement)) {
            return false;
        }
        if (excerpt == null) {
            return true;
        }
        Matcher matcher = excerpt.matcher(in);
        while (matcher.find()) {
            if (matcher.start() < finding.end() && finding.start() < matcher.end()) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("rule", rule)
                .put("requirement", requirement)
                .putText("text", text)
                .put("because", because)
                .putText("by", by)
                .done();
    }
}
