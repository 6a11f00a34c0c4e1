package se.sambruk.otp.api.publication;

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

/** Something that an editor should look at in a publication. */
public final class PublicationFinding extends TreeValue implements CheckFinding {
    private final String code;
    private final FindingSeverity severity;
    private final String publication;
    private final String audience;
    private final String subject;
    private final SourceLocation location;
    private final LocalizedText message;
    private final LocalizedText remedy;
    private final List<String> arguments;
    private final String suppressed;

    private PublicationFinding(Builder builder) {
        this.code = builder.code;
        this.severity = builder.severity;
        this.publication = builder.publication;
        this.audience = builder.audience;
        this.subject = builder.subject;
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
    public PublicationFinding suppressed(String because) {
        Builder builder = toBuilder();
        builder.suppressed = Objects.requireNonNull(because);
        return builder.build();
    }

    /** The same finding, about the variant of one audience. */
    public PublicationFinding forAudience(String id) {
        return toBuilder().audience(id).build();
    }

    private Builder toBuilder() {
        Builder builder = new Builder(code, severity);
        builder.publication = publication;
        builder.audience = audience;
        builder.subject = subject;
        builder.location = location;
        builder.message = message;
        builder.remedy = remedy;
        builder.arguments = arguments;
        builder.suppressed = suppressed;
        return builder;
    }

    @Override
    public String code() {
        return code;
    }

    /** An error where a variant would say something wrong or nothing at all. */
    @Override
    public FindingSeverity severity() {
        return severity;
    }

    /** The id of the publication; empty where it concerns none in particular. */
    public Optional<String> publication() {
        return publication.isEmpty() ? Optional.empty() : Optional.of(publication);
    }

    /** The id of the only audience whose variant it is about; empty where it is about those of several. */
    public Optional<String> audience() {
        return audience.isEmpty() ? Optional.empty() : Optional.of(audience);
    }

    /** The id of the topic or block that it is about, or a variable's name; empty where it is about the whole. */
    public Optional<String> subject() {
        return subject.isEmpty() ? Optional.empty() : Optional.of(subject);
    }

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
                .putText("publication", publication)
                .putText("audience", audience)
                .putText("subject", subject)
                .put("location", location())
                .put("message", message.byLanguage())
                .put("remedy", remedy.byLanguage())
                .put("arguments", arguments)
                .put("suppressed", suppressed())
                .done();
    }

    /** Makes a {@link PublicationFinding}. The message must be given. Not thread-safe. */
    public static final class Builder {
        private final String code;
        private final FindingSeverity severity;
        private String publication = "";
        private String audience = "";
        private String subject = "";
        private SourceLocation location;
        private LocalizedText message;
        private LocalizedText remedy;
        private List<String> arguments = List.of();
        private String suppressed;

        private Builder(String code, FindingSeverity severity) {
            this.code = Objects.requireNonNull(code);
            this.severity = Objects.requireNonNull(severity);
        }

        public Builder publication(String id) {
            publication = Objects.requireNonNull(id);
            return this;
        }

        public Builder audience(String id) {
            audience = Objects.requireNonNull(id);
            return this;
        }

        public Builder subject(String id) {
            subject = Objects.requireNonNull(id);
            return this;
        }

        /**
         * @param value {@code null} where it is not known
         */
        public Builder location(SourceLocation value) {
            location = value;
            return this;
        }

        /** The sentence {@code code} and the remedy {@code code.remedy} with the same arguments put in, in each language. */
        public Builder message(Messages messages, Object... values) {
            message = messages.text(code, values);
            remedy = messages.text(code + ".remedy", values);
            arguments = Stream.of(values).map(String::valueOf).toList();
            return this;
        }

        public PublicationFinding build() {
            return new PublicationFinding(this);
        }
    }
}
