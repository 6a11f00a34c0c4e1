package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Something that two models say differently, where neither says what the model before them both said. */
public final class MergeConflict extends TreeValue {
    private final ConceptKind concept;
    private final String id;
    private final String field;
    private final Object base;
    private final Object ours;
    private final Object theirs;
    private final ModelFinding finding;
    private final MergeSide chosen;

    private MergeConflict(Builder builder) {
        this.concept = builder.concept;
        this.id = builder.id;
        this.field = builder.field;
        this.base = builder.base;
        this.ours = builder.ours;
        this.theirs = builder.theirs;
        this.finding = Objects.requireNonNull(builder.finding, "finding");
        this.chosen = builder.chosen;
    }

    /**
     * @param id as in {@link ConceptChange#id()}
     * @param field a path as in {@link FieldChange}; empty for the whole concept
     */
    public static Builder builder(ConceptKind concept, String id, String field) {
        return new Builder(concept, id, field);
    }

    /** What a conflict is chosen by, see {@link MergeChoices}. */
    public static String key(ConceptKind concept, String id, String field) {
        return concept.wire() + " " + id + (field.isEmpty() ? "" : " " + field);
    }

    /** Unique among the conflicts of a merge, and the same whichever model is ours. */
    public String key() {
        return key(concept, id, field);
    }

    public ConceptKind concept() {
        return concept;
    }

    public String id() {
        return id;
    }

    /** A path as in {@link FieldChange}; empty for the whole concept. */
    public String field() {
        return field;
    }

    /** The canonical node; empty where the model before them said nothing. */
    public Optional<Object> base() {
        return Optional.ofNullable(base);
    }

    /** The canonical node; empty where ours says nothing, or no more. */
    public Optional<Object> ours() {
        return Optional.ofNullable(ours);
    }

    /** The canonical node; empty where theirs says nothing, or no more. */
    public Optional<Object> theirs() {
        return Optional.ofNullable(theirs);
    }

    /** For a table; empty where it says nothing. */
    public String baseText() {
        return base().map(NodeText::of).orElse("");
    }

    /** For a table; empty where it says nothing. */
    public String oursText() {
        return ours().map(NodeText::of).orElse("");
    }

    /** For a table; empty where it says nothing. */
    public String theirsText() {
        return theirs().map(NodeText::of).orElse("");
    }

    /** What is wrong and what to do, in words. Its others are those that use what one of the sides removed. */
    public ModelFinding finding() {
        return finding;
    }

    /** The side that was taken; empty where none was chosen. */
    public Optional<MergeSide> chosen() {
        return Optional.ofNullable(chosen);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("concept", concept)
                .put("id", id)
                .putText("field", field)
                .put("base", base())
                .put("ours", ours())
                .put("theirs", theirs())
                .put("finding", finding)
                .put("chosen", chosen())
                .done();
    }

    /** Makes a {@link MergeConflict}. The finding must be given. Not thread-safe. */
    public static final class Builder {
        private final ConceptKind concept;
        private final String id;
        private final String field;
        private Object base;
        private Object ours;
        private Object theirs;
        private ModelFinding finding;
        private MergeSide chosen;

        private Builder(ConceptKind concept, String id, String field) {
            this.concept = Objects.requireNonNull(concept);
            this.id = Objects.requireNonNull(id);
            this.field = Objects.requireNonNull(field);
        }

        /** Canonical nodes; {@code null} where nothing is said. */
        public Builder values(Object before, Object our, Object their) {
            base = before == null ? null : TreeWriter.node(before);
            ours = our == null ? null : TreeWriter.node(our);
            theirs = their == null ? null : TreeWriter.node(their);
            return this;
        }

        public Builder finding(ModelFinding value) {
            finding = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value {@code null} where none is
         */
        public Builder chosen(MergeSide value) {
            chosen = value;
            return this;
        }

        public MergeConflict build() {
            return new MergeConflict(this);
        }
    }

    /** The findings of conflicts, in order. */
    static List<ModelFinding> findings(List<MergeConflict> conflicts) {
        return conflicts.stream().map(MergeConflict::finding).toList();
    }
}
