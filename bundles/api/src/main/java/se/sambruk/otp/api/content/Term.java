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

    private Term(
            String name,
            String definition,
            String abbreviation,
            String english,
            List<String> synonyms,
            List<String> see,
            String source) {
        this.name = Objects.requireNonNull(name);
        this.definition = Objects.requireNonNull(definition);
        this.abbreviation = Objects.requireNonNull(abbreviation);
        this.english = Objects.requireNonNull(english);
        this.synonyms = List.copyOf(synonyms);
        this.see = List.copyOf(see);
        this.source = Objects.requireNonNull(source);
    }

    public static Term of(String name, String definition) {
        return new Term(name, definition, "", "", List.of(), List.of(), "");
    }

    public static Term fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Term(
                in.text("term"),
                in.text("definition"),
                in.text("abbreviation", ""),
                in.text("english", ""),
                in.texts("synonyms"),
                in.texts("see"),
                in.text("source", ""));
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
}
