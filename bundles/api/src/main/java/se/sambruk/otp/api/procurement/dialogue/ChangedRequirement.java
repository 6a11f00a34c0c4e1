package se.sambruk.otp.api.procurement.dialogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.RequirementId;

/** A requirement that differs between two issues, field by field. Immutable. */
public final class ChangedRequirement extends TreeValue {
    private final RequirementId id;
    private final String title;
    private final ChangeManner manner;
    private final List<ChangedField> fields;

    private ChangedRequirement(RequirementId id, String title, ChangeManner manner, List<ChangedField> fields) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.manner = Objects.requireNonNull(manner);
        this.fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(id + " does not differ");
        }
    }

    /**
     * @param title as it is now; as it was where the requirement has gone
     * @param fields what differs, at least one; all that there is where it has come or gone
     */
    public static ChangedRequirement of(
            RequirementId id, String title, ChangeManner manner, List<ChangedField> fields) {
        return new ChangedRequirement(id, title, manner, fields);
    }

    public static ChangedRequirement fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                new RequirementId(in.text("id")),
                in.text("title"),
                WireValue.of(ChangeManner.class, in.text("manner")),
                in.list("fields", ChangedField::fromTree));
    }

    public RequirementId id() {
        return id;
    }

    /** As it is now; as it was where the requirement has gone. */
    public String title() {
        return title;
    }

    public ChangeManner manner() {
        return manner;
    }

    /** By name: the fields of the requirement, {@code values.} with the parameter's name, and {@code provenance}. */
    public List<ChangedField> fields() {
        return fields;
    }

    /** What differs in one of its fields. */
    public Optional<ChangedField> field(String name) {
        return fields.stream().filter(field -> field.field().equals(name)).findFirst();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("title", title)
                .put("manner", manner)
                .put("fields", fields)
                .done();
    }
}
