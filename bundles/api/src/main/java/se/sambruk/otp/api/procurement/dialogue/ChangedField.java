package se.sambruk.otp.api.procurement.dialogue;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Something that differs between two issues: where it stands, and what it was and is. Immutable. */
public final class ChangedField extends TreeValue {
    private final String field;
    private final Object before;
    private final Object after;

    private ChangedField(String field, Object before, Object after) {
        this.field = Objects.requireNonNull(field);
        this.before = before;
        this.after = after;
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException(field + " does not differ");
        }
    }

    /**
     * @param field where it stands, such as {@code text}, {@code values.sekunder} or {@code document.response-deadline}
     * @param before the canonical node as it was; empty where there was none
     * @param after the canonical node as it is; empty where there is none
     * @throws IllegalArgumentException if the two are the same
     */
    public static ChangedField of(String field, Optional<?> before, Optional<?> after) {
        return new ChangedField(
                field,
                before.map(TreeWriter::node).orElse(null),
                after.map(TreeWriter::node).orElse(null));
    }

    public static ChangedField fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("field"), in.find("before", node -> node), in.find("after", node -> node));
    }

    public String field() {
        return field;
    }

    /** The canonical node as it was; empty where there was none. */
    public Optional<Object> before() {
        return Optional.ofNullable(before);
    }

    /** The canonical node as it is; empty where there is none. */
    public Optional<Object> after() {
        return Optional.ofNullable(after);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("field", field)
                .put("before", before())
                .put("after", after())
                .done();
    }
}
