package se.sambruk.otp.api.answers;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Uid;

/** What one supplier has given to one requirement. {@link #toString} does not tell it. */
public final class SupplierAnswer extends TreeValue {
    private final Uid uid;
    private final RequirementId id;
    private final ResponseType type;
    private final String value;
    private final String written;
    private final String supplement;
    private final String comment;

    private SupplierAnswer(Builder builder) {
        this.uid = builder.uid;
        this.id = builder.id;
        this.type = builder.type;
        this.value = builder.value;
        this.written = builder.written;
        this.supplement = builder.supplement;
        this.comment = builder.comment;
        if (value != null && written != null) {
            throw new IllegalArgumentException("an answer is taken, or kept as it was written, not both: " + id);
        }
    }

    /**
     * @param type that the requirement asks for
     */
    public static Builder builder(Uid uid, RequirementId id, ResponseType type) {
        return new Builder(uid, id, type);
    }

    public static SupplierAnswer fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(
                new Uid(in.text("uid")),
                new RequirementId(in.text("id")),
                WireValue.of(ResponseType.class, in.text("type")));
        in.findText("value").ifPresent(builder::value);
        in.findText("written").ifPresent(builder::refused);
        return builder.supplement(in.text("supplement", ""))
                .comment(in.text("comment", ""))
                .build();
    }

    public Uid uid() {
        return uid;
    }

    public RequirementId id() {
        return id;
    }

    public ResponseType type() {
        return type;
    }

    /**
     * The answer in normal form: {@code yes} or {@code no}, a number in plain digits with a decimal point and without zeros at its end, a
     * choice exactly as it is offered, or a text. Empty where there is none, or none that can be taken.
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** Whether the answer is Ja or Nej; empty for answers of other types. */
    public Optional<Boolean> yes() {
        return type == ResponseType.YES_NO ? value().map("yes"::equals) : Optional.empty();
    }

    /** The answered value; empty for answers of other types. */
    public Optional<BigDecimal> number() {
        return type == ResponseType.VALUE ? value().map(BigDecimal::new) : Optional.empty();
    }

    /** What is written where the answer should be, if it could not be taken. */
    public Optional<String> refused() {
        return Optional.ofNullable(written);
    }

    /** The description, or the names of attached files; empty if there is none. */
    public String supplement() {
        return supplement;
    }

    /** Empty if there is none. */
    public String comment() {
        return comment;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("uid", uid.value())
                .put("id", id.value())
                .put("type", type)
                .put("value", value())
                .put("written", refused())
                .putText("supplement", supplement)
                .putText("comment", comment)
                .done();
    }

    @Override
    public String toString() {
        return "answer to " + id;
    }

    /** Makes a {@link SupplierAnswer}. Not thread-safe. */
    public static final class Builder {
        private final Uid uid;
        private final RequirementId id;
        private final ResponseType type;
        private String value;
        private String written;
        private String supplement = "";
        private String comment = "";

        private Builder(Uid uid, RequirementId id, ResponseType type) {
            this.uid = Objects.requireNonNull(uid);
            this.id = Objects.requireNonNull(id);
            this.type = Objects.requireNonNull(type);
        }

        /**
         * @param normal the answer in normal form
         */
        public Builder value(String normal) {
            value = Objects.requireNonNull(normal);
            return this;
        }

        /**
         * @param text what is written instead of an answer
         */
        public Builder refused(String text) {
            written = Objects.requireNonNull(text);
            return this;
        }

        public Builder supplement(String text) {
            supplement = Objects.requireNonNull(text);
            return this;
        }

        public Builder comment(String text) {
            comment = Objects.requireNonNull(text);
            return this;
        }

        /** Whether anything has been given. */
        public boolean isEmpty() {
            return value == null && written == null && supplement.isEmpty() && comment.isEmpty();
        }

        public SupplierAnswer build() {
            return new SupplierAnswer(this);
        }
    }
}
