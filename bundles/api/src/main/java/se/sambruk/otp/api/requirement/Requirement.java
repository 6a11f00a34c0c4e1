package se.sambruk.otp.api.requirement;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * One requirement as its publisher wrote it: one thing asked, why, how it is verified, and what it rests on. Immutable; an
 * amendment makes another one. What a field means to the buyer is told in the description of content packs.
 */
public final class Requirement extends TreeValue {
    private final RequirementId id;
    private final Uid uid;
    private final int revision;
    private final Object[] values;

    private Requirement(Builder builder) {
        this.id = builder.id;
        this.uid = builder.uid;
        this.revision = builder.revision;
        this.values = builder.values.clone();
        for (RequirementField<?> field : RequirementField.all()) {
            if (values[field.index] == null) {
                if (field.isRequired()) {
                    throw new IllegalArgumentException(id + " has no " + field);
                }
                values[field.index] = field.absent();
            }
        }
    }

    /**
     * @param revision from 1
     * @throws IllegalArgumentException if the revision is below 1
     */
    public static Builder builder(RequirementId id, Uid uid, int revision) {
        return new Builder(id, uid, revision);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Requirement fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(new RequirementId(in.text("id")), new Uid(in.text("uid")), in.integer("revision"));
        for (RequirementField<?> field : RequirementField.all()) {
            in.find(field.name(), node -> builder.read(field, node));
        }
        return builder.build();
    }

    public RequirementId id() {
        return id;
    }

    public Uid uid() {
        return uid;
    }

    /** From 1; raised when published content changes. */
    public int revision() {
        return revision;
    }

    /** The value of a field. */
    @SuppressWarnings("unchecked")
    public <T> T get(RequirementField<T> field) {
        return (T) values[field.index];
    }

    /** The canonical node of a field's value; empty where the field is absent. */
    public Optional<Object> node(RequirementField<?> field) {
        TreeWriter out = new TreeWriter();
        field.write(values[field.index], out);
        return Optional.ofNullable(out.done().get(field.name()));
    }

    public String title() {
        return get(RequirementField.TITLE);
    }

    public RequirementKind kind() {
        return get(RequirementField.KIND);
    }

    public Fulfilment fulfilled() {
        return get(RequirementField.FULFILLED);
    }

    /** The category's code. */
    public String category() {
        return get(RequirementField.CATEGORY);
    }

    /** The topic's id within the category; empty if none. */
    public String topic() {
        return get(RequirementField.TOPIC);
    }

    public Ambition ambition() {
        return get(RequirementField.AMBITION);
    }

    /** The requirement itself, with its {@code {{parameters}}} not yet filled in. */
    public String text() {
        return get(RequirementField.TEXT);
    }

    public SortedMap<String, Parameter> parameters() {
        return get(RequirementField.PARAMETERS);
    }

    /** Motiv: what goes wrong without it. */
    public String rationale() {
        return get(RequirementField.RATIONALE);
    }

    /** What the buyer should know; never shown to suppliers. */
    public String guidance() {
        return get(RequirementField.GUIDANCE);
    }

    public List<Verification> verification() {
        return get(RequirementField.VERIFICATION);
    }

    public Response response() {
        return get(RequirementField.RESPONSE);
    }

    public Optional<Award> award() {
        return get(RequirementField.AWARD);
    }

    /** The delivery models it is meant for; empty for all. */
    public List<DeliveryModel> delivery() {
        return get(RequirementField.DELIVERY);
    }

    /** The forms of acquisition it is meant for; empty for all. */
    public List<AcquisitionForm> acquisition() {
        return get(RequirementField.ACQUISITION);
    }

    /** The regimes it is meant for; empty for all. */
    public List<Regime> regimes() {
        return get(RequirementField.REGIMES);
    }

    public Classification classification() {
        return get(RequirementField.CLASSIFICATION);
    }

    public List<Purpose> purposes() {
        return get(RequirementField.PURPOSES);
    }

    public List<Citation> references() {
        return get(RequirementField.REFERENCES);
    }

    public List<Trace> traces() {
        return get(RequirementField.TRACES);
    }

    /** The ids of benefit points, such as {@code 2c}. */
    public List<String> benefits() {
        return get(RequirementField.BENEFITS);
    }

    public List<String> tags() {
        return get(RequirementField.TAGS);
    }

    public List<Relation> related() {
        return get(RequirementField.RELATED);
    }

    /** A builder that starts from this requirement. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, uid, revision);
        System.arraycopy(values, 0, builder.values, 0, values.length);
        return builder;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("id", id).put("uid", uid).put("revision", revision);
        for (RequirementField<?> field : RequirementField.all()) {
            field.write(values[field.index], out);
        }
        return out.done();
    }

    /** Makes a {@link Requirement}. Not thread-safe. */
    public static final class Builder {
        private final RequirementId id;
        private final Uid uid;
        private final int revision;
        private final Object[] values = new Object[RequirementField.all().size()];

        private Builder(RequirementId id, Uid uid, int revision) {
            this.id = Objects.requireNonNull(id);
            this.uid = Objects.requireNonNull(uid);
            this.revision = revision;
            if (revision < 1) {
                throw new IllegalArgumentException("a revision is at least 1, got " + revision);
            }
        }

        public <T> Builder set(RequirementField<T> field, T value) {
            values[field.index] = frozen(Objects.requireNonNull(value));
            return this;
        }

        /** Puts a parameter in, in place of one with the same name. */
        public Builder parameter(Parameter parameter) {
            @SuppressWarnings("unchecked")
            SortedMap<String, Parameter> known =
                    (SortedMap<String, Parameter>) values[RequirementField.PARAMETERS.index];
            SortedMap<String, Parameter> all = new TreeMap<>(known == null ? Collections.emptySortedMap() : known);
            all.put(parameter.name(), parameter);
            return set(RequirementField.PARAMETERS, all);
        }

        <T> Builder remove(RequirementField<T> field) {
            return set(field, field.absent());
        }

        /** Sets a field from its canonical node. */
        <T> Builder read(RequirementField<T> field, Object node) {
            return set(field, field.read(node));
        }

        /**
         * @throws IllegalArgumentException if a required field is not set
         */
        public Requirement build() {
            return new Requirement(this);
        }

        private static Object frozen(Object value) {
            if (value instanceof Collection<?> values) {
                return List.copyOf(values);
            }
            if (value instanceof SortedMap<?, ?> map) {
                return Collections.unmodifiableSortedMap(new TreeMap<>(map));
            }
            return value;
        }
    }
}
