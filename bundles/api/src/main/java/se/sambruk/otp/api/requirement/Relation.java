package se.sambruk.otp.api.requirement;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** A requirement's relation to another. */
public final class Relation extends TreeValue {
    private final RequirementId to;
    private final RelationType type;

    private Relation(RequirementId to, RelationType type) {
        this.to = Objects.requireNonNull(to);
        this.type = Objects.requireNonNull(type);
    }

    public static Relation of(RequirementId to, RelationType type) {
        return new Relation(to, type);
    }

    public static Relation fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(new RequirementId(in.text("to")), WireValue.of(RelationType.class, in.text("as")));
    }

    public RequirementId to() {
        return to;
    }

    public RelationType type() {
        return type;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("to", to).put("as", type).done();
    }
}
