package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What happened to one concept, folder, or the model itself between two models. */
public final class ConceptChange extends TreeValue {
    private final ConceptKind concept;
    private final ChangeKind kind;
    private final String id;
    private final String type;
    private final LanguageText name;
    private final List<FieldChange> fields;

    private ConceptChange(
            ConceptKind concept, ChangeKind kind, String id, String type, LanguageText name, List<FieldChange> fields) {
        this.concept = Objects.requireNonNull(concept);
        this.kind = Objects.requireNonNull(kind);
        this.id = Objects.requireNonNull(id);
        this.type = Objects.requireNonNull(type);
        this.name = Objects.requireNonNull(name);
        this.fields = List.copyOf(fields);
    }

    /**
     * @param id a folder's is the names that lead to it with {@code /} between them
     * @param type an element's or a relation's; empty for others
     * @param name what it is called after the change, or was called when it was removed: its name, and of a relation without one what it
     *     says, see {@link ArchitectureNames#called}
     * @param fields by path
     */
    public static ConceptChange of(
            ConceptKind concept, ChangeKind kind, String id, String type, LanguageText name, List<FieldChange> fields) {
        return new ConceptChange(concept, kind, id, type, name, fields);
    }

    public ConceptKind concept() {
        return concept;
    }

    public ChangeKind kind() {
        return kind;
    }

    /** A folder's is the names that lead to it with {@code /} between them. */
    public String id() {
        return id;
    }

    /** An element's or a relation's, after the change; empty for others. */
    public String type() {
        return type;
    }

    /**
     * What it is called after the change, or was called when it was removed: its name, and of a relation without one what it says. Empty
     * where anything else has no name.
     */
    public LanguageText name() {
        return name;
    }

    /** By path. Of what was added or removed, all that was said of it. */
    public List<FieldChange> fields() {
        return fields;
    }

    public Optional<FieldChange> field(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("concept", concept)
                .put("change", kind)
                .put("id", id)
                .putText("type", type);
        if (!name.isEmpty()) {
            out.put("name", name);
        }
        return out.put("fields", fields).done();
    }
}
