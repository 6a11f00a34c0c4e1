package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.CheckFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** Something that an architect should look at in a model, or that could not be kept when one was read or written. */
public final class ModelFinding extends TreeValue implements CheckFinding {
    private final String code;
    private final FindingSeverity severity;
    private final String concept;
    private final String view;
    private final List<String> others;
    private final SourceLocation location;
    private final LocalizedText message;
    private final LocalizedText remedy;
    private final List<String> arguments;
    private final String suppressed;

    private ModelFinding(Builder builder) {
        this.code = builder.code;
        this.severity = builder.severity;
        this.concept = builder.concept;
        this.view = builder.view;
        this.others = List.copyOf(builder.others);
        this.location = builder.location;
        this.message = Objects.requireNonNull(builder.message, "message");
        this.remedy = Objects.requireNonNull(builder.remedy, "remedy");
        this.arguments = List.copyOf(builder.arguments);
        this.suppressed = builder.suppressed;
    }

    /**
     * @param code like that of a problem; never changes its meaning
     */
    public static Builder builder(String code, FindingSeverity severity) {
        return new Builder(code, severity);
    }

    /** The same finding, suppressed for a reason. */
    public ModelFinding suppressed(String because) {
        Builder builder = builder(code, severity)
                .concept(concept)
                .view(view)
                .others(others)
                .message(message, remedy)
                .location(location);
        builder.arguments = arguments;
        builder.suppressed = Objects.requireNonNull(because);
        return builder.build();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public FindingSeverity severity() {
        return severity;
    }

    /** The id of the element, relation or view that it is about; empty where it concerns the whole. */
    public Optional<String> concept() {
        return concept.isEmpty() ? Optional.empty() : Optional.of(concept);
    }

    /** The id of the view that it is seen in, where it is about what a view shows. */
    public Optional<String> view() {
        return view.isEmpty() ? Optional.empty() : Optional.of(view);
    }

    /** The ids of other concepts that it concerns as much, in order. */
    public List<String> others() {
        return others;
    }

    /** Where in a file, if it came of reading one. */
    @Override
    public Optional<SourceLocation> location() {
        return Optional.ofNullable(location);
    }

    @Override
    public LocalizedText message() {
        return message;
    }

    @Override
    public LocalizedText remedy() {
        return remedy;
    }

    /** What was put into the sentence, as text. */
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public Optional<String> suppressed() {
        return Optional.ofNullable(suppressed);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("code", code)
                .put("severity", severity)
                .putText("concept", concept)
                .putText("view", view)
                .put("others", others)
                .put("location", location())
                .put("message", message.byLanguage())
                .put("remedy", remedy.byLanguage())
                .put("arguments", arguments)
                .put("suppressed", suppressed())
                .done();
    }

    /** Makes a {@link ModelFinding}. The message must be given. Not thread-safe. */
    public static final class Builder {
        private final String code;
        private final FindingSeverity severity;
        private String concept = "";
        private String view = "";
        private List<String> others = List.of();
        private SourceLocation location;
        private LocalizedText message;
        private LocalizedText remedy;
        private List<String> arguments = List.of();
        private String suppressed;

        private Builder(String code, FindingSeverity severity) {
            this.code = Objects.requireNonNull(code);
            this.severity = Objects.requireNonNull(severity);
        }

        public Builder concept(String id) {
            concept = Objects.requireNonNull(id);
            return this;
        }

        public Builder view(String id) {
            view = Objects.requireNonNull(id);
            return this;
        }

        public Builder others(List<String> ids) {
            others = List.copyOf(ids);
            return this;
        }

        /**
         * @param value {@code null} where it is not known
         */
        public Builder location(SourceLocation value) {
            location = value;
            return this;
        }

        /** A sentence with nothing put in, and what to do. */
        public Builder message(LocalizedText sentence, LocalizedText what) {
            message = Objects.requireNonNull(sentence);
            remedy = Objects.requireNonNull(what);
            return this;
        }

        /** The sentence {@code code} and the remedy {@code code.remedy} with the same arguments put in, in each language. */
        public Builder message(Messages messages, Object... values) {
            message(messages.text(code, values), messages.text(code + ".remedy", values));
            arguments = Stream.of(values).map(String::valueOf).toList();
            return this;
        }

        public ModelFinding build() {
            return new ModelFinding(this);
        }
    }
}
