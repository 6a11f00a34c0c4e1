package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** Whom a variant of a publication is written for. Packs define audiences; a later layer may add its own. */
public final class Audience extends TreeValue {
    private final String id;
    private final String name;
    private final String reader;
    private final String description;
    private final int lix;
    private final RequirementMention requirements;
    private final List<String> abbreviations;

    private Audience(Builder builder) {
        this.id = Objects.requireNonNull(builder.id);
        this.name = Objects.requireNonNull(builder.name);
        this.reader = builder.reader.isEmpty() ? builder.name : builder.reader;
        this.description = builder.description;
        this.lix = builder.lix;
        this.requirements = builder.requirements;
        this.abbreviations = List.copyOf(builder.abbreviations);
    }

    /**
     * @param id such as {@code it-arkitekt}: {@code a–z}, digits and hyphens; names files
     * @param name for lists and headings, such as {@code IT-arkitekt}
     */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    public static Audience fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return builder(in.text("id"), in.text("name"))
                .reader(in.text("reader", ""))
                .description(in.text("description", ""))
                .lix(in.integer("lix", 0))
                .requirements(in.findText("requirements")
                        .map(text -> WireValue.of(RequirementMention.class, text))
                        .orElse(RequirementMention.NAMED))
                .abbreviations(in.texts("abbreviations"))
                .build();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As it stands after "för": {@code IT-arkitekter}; the name where nothing else is said. */
    public String reader() {
        return reader;
    }

    /** Who it is, and what it needs; may be empty. */
    public String description() {
        return description;
    }

    /** The highest LIX that a variant should have, from 1; empty where none is set. */
    public OptionalInt lix() {
        return lix == 0 ? OptionalInt.empty() : OptionalInt.of(lix);
    }

    public RequirementMention requirements() {
        return requirements;
    }

    /** Those that this reader knows without being told what they stand for. */
    public List<String> abbreviations() {
        return abbreviations;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .put("name", name)
                .put("reader", reader)
                .putText("description", description)
                .put("requirements", requirements)
                .put("abbreviations", abbreviations);
        return lix == 0 ? out.done() : out.put("lix", lix).done();
    }

    /** Makes an {@link Audience}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String name;
        private String reader = "";
        private String description = "";
        private int lix;
        private RequirementMention requirements = RequirementMention.NAMED;
        private List<String> abbreviations = List.of();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder reader(String value) {
            reader = Objects.requireNonNull(value);
            return this;
        }

        public Builder description(String value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value from 1; 0 for none
         */
        public Builder lix(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("a target for LIX is at least 0, got " + value);
            }
            lix = value;
            return this;
        }

        public Builder requirements(RequirementMention value) {
            requirements = Objects.requireNonNull(value);
            return this;
        }

        public Builder abbreviations(List<String> values) {
            abbreviations = List.copyOf(values);
            return this;
        }

        public Audience build() {
            return new Audience(this);
        }
    }
}
