package se.sambruk.otp.api.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.Uid;

/**
 * One supplier's answers as they are kept, evaluated, and annexed to a contract. The same answers are the same value and have the same
 * content hash, whatever program saved the file and in whatever order its rows stood. {@link #toString} tells nothing of them.
 */
public final class AnswerSet extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-answer-set/1";

    private final String procurement;
    private final ContentHash published;
    private final Map<SupplierField, String> supplier;
    private final List<SupplierAnswer> answers;

    private AnswerSet(Builder builder) {
        this.procurement = builder.procurement;
        this.published = builder.published;
        this.supplier = Collections.unmodifiableMap(new EnumMap<>(builder.supplier));
        this.answers = List.copyOf(builder.answers);
    }

    /**
     * @param procurement its id
     * @param published the hash of the published specification that the answers are to
     */
    public static Builder builder(String procurement, ContentHash published) {
        return new Builder(procurement, published);
    }

    /**
     * @throws IllegalArgumentException if it has another form
     */
    public static AnswerSet fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        Builder builder = builder(in.text("procurement"), new ContentHash(in.text("published")));
        in.map("supplier", String.class::cast)
                .forEach((field, text) -> builder.supplier(WireValue.of(SupplierField.class, field), text));
        in.list("answers", SupplierAnswer::fromTree).forEach(builder::answer);
        return builder.build();
    }

    public String procurement() {
        return procurement;
    }

    public ContentHash published() {
        return published;
    }

    /** What the supplier tells of itself, as far as it does. */
    public Map<SupplierField, String> supplier() {
        return supplier;
    }

    /** The requirements that something has been given to, in the order of the specification. */
    public List<SupplierAnswer> answers() {
        return answers;
    }

    public Optional<SupplierAnswer> find(Uid requirement) {
        return answers.stream()
                .filter(answer -> answer.uid().equals(requirement))
                .findFirst();
    }

    @Override
    protected Object buildTree() {
        TreeWriter told = new TreeWriter();
        supplier.forEach((field, text) -> told.put(field.wire(), text));
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .put("published", published)
                .put("supplier", told.done())
                .put("answers", answers)
                .done();
    }

    @Override
    public String toString() {
        return "answers " + contentHash().abbreviated() + " in " + procurement;
    }

    /** Makes an {@link AnswerSet}. Not thread-safe. */
    public static final class Builder {
        private final String procurement;
        private final ContentHash published;
        private final Map<SupplierField, String> supplier = new EnumMap<>(SupplierField.class);
        private final List<SupplierAnswer> answers = new ArrayList<>();

        private Builder(String procurement, ContentHash published) {
            this.procurement = Objects.requireNonNull(procurement);
            this.published = Objects.requireNonNull(published);
        }

        /** An empty text is left out. */
        public Builder supplier(SupplierField field, String text) {
            if (!text.isEmpty()) {
                supplier.put(field, text);
            }
            return this;
        }

        public Builder answer(SupplierAnswer answer) {
            answers.add(Objects.requireNonNull(answer));
            return this;
        }

        public AnswerSet build() {
            return new AnswerSet(this);
        }
    }
}
