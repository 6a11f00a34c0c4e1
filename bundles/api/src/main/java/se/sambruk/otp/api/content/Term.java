package se.sambruk.otp.api.content;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A term of the glossary. */
public final class Term extends TreeValue {
    private final String name;
    private final String definition;
    private final String abbreviation;
    private final String english;
    private final List<String> synonyms;
    private final List<String> see;
    private final String source;

    private Term(Builder builder) {
        this.name = builder.name;
        this.definition = builder.definition;
        this.abbreviation = builder.abbreviation;
        this.english = builder.english;
        this.synonyms = builder.synonyms;
        this.see = builder.see;
        this.source = builder.source;
    }

    public static Builder builder(String name, String definition) {
        return new Builder(name, definition);
    }

    /** A term of which nothing more is said. */
    public static Term of(String name, String definition) {
        return builder(name, definition).build();
    }

    public static Term fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return builder(in.text("term"), in.text("definition"))
                .abbreviation(in.text("abbreviation", ""))
                .english(in.text("english", ""))
                .synonyms(in.texts("synonyms"))
                .see(in.texts("see"))
                .source(in.text("source", ""))
                .build();
    }

    public String name() {
        return name;
    }

    public String definition() {
        return definition;
    }

    /** Empty if it has none. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The English term; empty if not stated. */
    public String english() {
        return english;
    }

    public List<String> synonyms() {
        return synonyms;
    }

    /** Related terms. */
    public List<String> see() {
        return see;
    }

    public String source() {
        return source;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("term", name)
                .put("definition", definition)
                .putText("abbreviation", abbreviation)
                .putText("english", english)
                .put("synonyms", synonyms)
                .put("see", see)
                .putText("source", source)
                .done();
    }

    /** Makes a {@link Term}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final String definition;
        private String abbreviation = "";
        private String english = "";
        private List<String> synonyms = List.of();
        private List<String> see = List.of();
        private String source = "";

        private Builder(String name, String definition) {
            this.name = Objects.requireNonNull(name);
            this.definition = Objects.requireNonNull(definition);
        }

        public Builder abbreviation(String value) {
            abbreviation = Objects.requireNonNull(value);
            return this;
        }

        public Builder english(String value) {
            english = Objects.requireNonNull(value);
            return this;
        }

        public Builder synonyms(List<String> values) {
            synonyms = List.copyOf(values);
            return this;
        }

        public Builder see(List<String> values) {
            see = List.copyOf(values);
            return this;
        }

        public Builder source(String value) {
            source = Objects.requireNonNull(value);
            return this;
        }

        public Term build() {
            return new Term(this);
        }
    }
}
