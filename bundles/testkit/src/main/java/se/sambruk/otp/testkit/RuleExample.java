package se.sambruk.otp.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * A text that a rule must find something in, or must leave alone. Both matter: a rule that cries wolf is worse than none. Immutable.
 */
public final class RuleExample {
    private final List<CheckedRequirement> requirements;
    private final List<String> quotes;
    private final RuleContext context;
    private final FindingSeverity severity;

    private RuleExample(
            List<CheckedRequirement> requirements, List<String> quotes, RuleContext context, FindingSeverity severity) {
        this.requirements = List.copyOf(requirements);
        this.quotes = List.copyOf(quotes);
        this.context = Objects.requireNonNull(context);
        this.severity = severity;
    }

    /**
     * The text of a mandatory requirement in which something is found.
     *
     * @param quotes what each finding marks, in the text's order; empty for one about a field as a whole
     */
    public static RuleExample found(String text, String... quotes) {
        return found(List.of(sentence(RequirementKind.MANDATORY, text)), quotes);
    }

    /** The text of a requirement of some kind in which something is found. */
    public static RuleExample found(RequirementKind kind, String text, String... quotes) {
        return found(List.of(sentence(kind, text)), quotes);
    }

    /** Requirements in which something is found, for rules that look at more than one text. */
    public static RuleExample found(List<CheckedRequirement> requirements, String... quotes) {
        if (quotes.length == 0) {
            throw new IllegalArgumentException("say what is found");
        }
        return new RuleExample(
                requirements, List.of(quotes), RuleContext.builder().build(), null);
    }

    /** The text of a mandatory requirement in which nothing is found, though one might think so. */
    public static RuleExample clean(String text) {
        return clean(RequirementKind.MANDATORY, text);
    }

    /** The text of a requirement of some kind in which nothing is found. */
    public static RuleExample clean(RequirementKind kind, String text) {
        return clean(List.of(sentence(kind, text)));
    }

    /** Requirements in which nothing is found. */
    public static RuleExample clean(List<CheckedRequirement> requirements) {
        return new RuleExample(requirements, List.of(), RuleContext.builder().build(), null);
    }

    private static CheckedRequirement sentence(RequirementKind kind, String text) {
        return CheckedRequirement.builder("exempel", kind)
                .text(RequirementField.TEXT.name(), text)
                .build();
    }

    /** The same under a regime, issued or not. */
    public RuleExample under(Regime regime, boolean issued) {
        return knowing(RuleContext.builder()
                .circumstances(
                        Circumstances.builder().regime(regime).issued(issued).build())
                .build());
    }

    /** The same with all that a context has. */
    public RuleExample knowing(RuleContext value) {
        return new RuleExample(requirements, quotes, value, severity);
    }

    /** The same where every finding is this grave. */
    public RuleExample graded(FindingSeverity value) {
        return new RuleExample(requirements, quotes, context, Objects.requireNonNull(value));
    }

    List<CheckedRequirement> requirements() {
        return requirements;
    }

    List<String> quotes() {
        return quotes;
    }

    RuleContext context() {
        return context;
    }

    Optional<FindingSeverity> severity() {
        return Optional.ofNullable(severity);
    }

    @Override
    public String toString() {
        return requirements.toString();
    }
}
