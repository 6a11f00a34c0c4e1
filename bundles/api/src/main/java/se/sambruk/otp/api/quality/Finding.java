package se.sambruk.otp.api.quality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * Something that a rule has found: where, how grave, why, and what could stand there instead. Made by rules; two are equal when
 * everything in them is. A rule gives the same findings for the same texts each time.
 */
public final class Finding extends TreeValue {
    private final String rule;
    private final FindingSeverity severity;
    private final String requirement;
    private final String field;
    private final int start;
    private final int end;
    private final LocalizedText message;
    private final List<String> arguments;
    private final Basis basis;
    private final FixProposal fix;

    private Finding(Builder builder) {
        this.rule = builder.rule;
        this.severity = builder.severity;
        this.requirement = builder.requirement;
        this.field = builder.field;
        this.start = builder.start;
        this.end = builder.end;
        this.message = Objects.requireNonNull(builder.message, "message");
        this.arguments = List.copyOf(builder.arguments);
        this.basis = builder.basis;
        this.fix = builder.fix;
    }

    /**
     * A finding in a field as a whole, until {@link Builder#at} says where.
     *
     * @param rule the id of the rule that finds it
     * @param requirement the id of the requirement that it is in
     * @param field the path of a field of the requirement: see {@link CheckedText}
     */
    public static Builder builder(String rule, FindingSeverity severity, String requirement, String field) {
        return new Builder(rule, severity, requirement, field);
    }

    /** The rule's id. */
    public String rule() {
        return rule;
    }

    public FindingSeverity severity() {
        return severity;
    }

    /** The requirement's id. */
    public String requirement() {
        return requirement;
    }

    /** The field's path: see {@link CheckedText}. */
    public String field() {
        return field;
    }

    /** Where it begins in the field's text, in UTF-16 code units as Java counts them. */
    public int start() {
        return start;
    }

    /** Where it ends, exclusively; equal to {@link #start} where it is not about certain characters. */
    public int end() {
        return end;
    }

    /** One sentence: what is found. */
    public LocalizedText message() {
        return message;
    }

    /** What was put into the sentence, as text; so that findings can be counted and grouped without reading sentences. */
    public List<String> arguments() {
        return arguments;
    }

    /** What the finding rests on here; where the regime decides it, that of the regime. */
    public Optional<Basis> basis() {
        return Optional.ofNullable(basis);
    }

    public Optional<FixProposal> fix() {
        return Optional.ofNullable(fix);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("rule", rule)
                .put("severity", severity)
                .put("requirement", requirement)
                .put("field", field)
                .put("start", start)
                .put("end", end)
                .put("message", message.byLanguage())
                .put("arguments", arguments)
                .put("basis", basis())
                .put("fix", fix())
                .done();
    }

    /** Makes a {@link Finding}. The message must be given. Not thread-safe. */
    public static final class Builder {
        private final String rule;
        private final FindingSeverity severity;
        private final String requirement;
        private final String field;
        private int start;
        private int end;
        private LocalizedText message;
        private List<String> arguments = List.of();
        private Basis basis;
        private FixProposal fix;

        private Builder(String rule, FindingSeverity severity, String requirement, String field) {
            this.rule = Objects.requireNonNull(rule);
            this.severity = Objects.requireNonNull(severity);
            this.requirement = Objects.requireNonNull(requirement);
            this.field = Objects.requireNonNull(field);
        }

        /**
         * @param from in UTF-16 code units, from 0
         * @param to exclusive
         * @throws IllegalArgumentException if it ends before it begins
         */
        public Builder at(int from, int to) {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("a finding is from 0 and forwards, got " + from + " to " + to);
            }
            start = from;
            end = to;
            return this;
        }

        /** A sentence with nothing put in. */
        public Builder message(LocalizedText value) {
            message = Objects.requireNonNull(value);
            arguments = List.of();
            return this;
        }

        /** The sentence of a key with its arguments put in, in each language. */
        public Builder message(Messages messages, String key, Object... values) {
            message = messages.text(key, values);
            arguments = Stream.of(values).map(String::valueOf).toList();
            return this;
        }

        public Builder basis(Basis value) {
            basis = Objects.requireNonNull(value);
            return this;
        }

        public Builder fix(FixProposal value) {
            fix = Objects.requireNonNull(value);
            return this;
        }

        public Finding build() {
            return new Finding(this);
        }
    }
}
