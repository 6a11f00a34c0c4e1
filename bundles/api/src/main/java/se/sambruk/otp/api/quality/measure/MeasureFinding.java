package se.sambruk.otp.api.quality.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * Something that an editor should look at: what, where, and what to do. Unlike what a rule finds it may concern a category or the whole,
 * or several requirements at once.
 */
public final class MeasureFinding extends TreeValue {
    private final String code;
    private final FindingSeverity severity;
    private final String category;
    private final String requirement;
    private final String field;
    private final int start;
    private final int end;
    private final List<String> others;
    private final LocalizedText message;
    private final LocalizedText remedy;
    private final List<String> arguments;

    private MeasureFinding(Builder builder) {
        this.code = builder.code;
        this.severity = builder.severity;
        this.category = builder.category;
        this.requirement = builder.requirement;
        this.field = builder.field;
        this.start = builder.start;
        this.end = builder.end;
        this.others = List.copyOf(builder.others);
        this.message = Objects.requireNonNull(builder.message, "message");
        this.remedy = builder.remedy;
        this.arguments = List.copyOf(builder.arguments);
        if (field != null && requirement == null) {
            throw new IllegalArgumentException("a field is that of a requirement: " + code + " " + field);
        }
    }

    /**
     * @param code like that of a problem; never changes its meaning
     */
    public static Builder builder(String code, FindingSeverity severity) {
        return new Builder(code, severity);
    }

    public String code() {
        return code;
    }

    public FindingSeverity severity() {
        return severity;
    }

    /** The category's code; empty where it concerns the whole. */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /** The requirement's id; empty where it concerns a category or the whole. */
    public Optional<String> requirement() {
        return Optional.ofNullable(requirement);
    }

    /**
     * The path of a field of the requirement, as in {@link se.sambruk.otp.api.quality.CheckedText}; also of one that is missing, and of
     * parts that are no texts: {@code parameters.<name>.min}, {@code references[1]}. Empty where it concerns the requirement as a whole.
     */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** Where it begins in the field's text as its publisher wrote it, in UTF-16 code units. */
    public int start() {
        return start;
    }

    /** Where it ends, exclusively; equal to {@link #start} where it is not about certain characters. */
    public int end() {
        return end;
    }

    /** The ids of other requirements that it concerns as much, in order. */
    public List<String> others() {
        return others;
    }

    /** One sentence: what is found. */
    public LocalizedText message() {
        return message;
    }

    /** What to do about it. */
    public LocalizedText remedy() {
        return remedy;
    }

    /** What was put into the sentence, as text; so that findings can be counted and grouped without reading sentences. */
    public List<String> arguments() {
        return arguments;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("code", code)
                .put("severity", severity)
                .put("category", category())
                .put("requirement", requirement())
                .put("field", field())
                .put("start", start)
                .put("end", end)
                .put("others", others)
                .put("message", message.byLanguage())
                .put("remedy", remedy.byLanguage())
                .put("arguments", arguments)
                .done();
    }

    /** Makes a {@link MeasureFinding}. The message must be given. Not thread-safe. */
    public static final class Builder {
        private final String code;
        private final FindingSeverity severity;
        private String category;
        private String requirement;
        private String field;
        private int start;
        private int end;
        private List<String> others = List.of();
        private LocalizedText message;
        private LocalizedText remedy;
        private List<String> arguments = List.of();

        private Builder(String code, FindingSeverity severity) {
            this.code = Objects.requireNonNull(code);
            this.severity = Objects.requireNonNull(severity);
        }

        public Builder category(String value) {
            category = Objects.requireNonNull(value);
            return this;
        }

        public Builder requirement(String value) {
            requirement = Objects.requireNonNull(value);
            return this;
        }

        /** In a field of the requirement as a whole, until {@link #at} says where. */
        public Builder field(String value) {
            field = Objects.requireNonNull(value);
            return this;
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

        public Builder others(List<String> value) {
            others = List.copyOf(value);
            return this;
        }

        /** A sentence with nothing put in, and what to do. */
        public Builder message(LocalizedText sentence, LocalizedText what) {
            message = Objects.requireNonNull(sentence);
            remedy = Objects.requireNonNull(what);
            arguments = List.of();
            return this;
        }

        /** The sentence {@code code} and the remedy {@code code.remedy} with the same arguments put in, in each language. */
        public Builder message(Messages messages, Object... values) {
            message = messages.text(code, values);
            remedy = messages.text(code + ".remedy", values);
            arguments = Stream.of(values).map(String::valueOf).toList();
            return this;
        }

        public MeasureFinding build() {
            return new MeasureFinding(this);
        }
    }
}
