package se.sambruk.otp.api.procurement.dialogue;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * All that differs between two issues of a procurement, as far as suppliers see them: whoever makes these changes in the one has the other.
 * Immutable.
 */
public final class ChangeList extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-changes/1";

    /**
     * One of the two issues.
     *
     * @param issue its number in the procurement; 0 for one that is not made yet
     * @param version as its documents state it; may be empty
     * @param published the hash of what suppliers see of it, which its documents bear
     */
    public record Side(int issue, String version, ContentHash published) {
        public Side {
            Objects.requireNonNull(version);
            Objects.requireNonNull(published);
        }

        static Side fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return new Side(in.integer("issue"), in.text("version", ""), new ContentHash(in.text("published")));
        }

        private Object tree() {
            return new TreeWriter()
                    .put("issue", issue)
                    .putText("version", version)
                    .put("published", published)
                    .done();
        }
    }

    private final String procurement;
    private final Side before;
    private final Side after;
    private final List<ChangedRequirement> requirements;
    private final List<ChangedField> parts;
    private final List<MaterialReason> reasons;

    private ChangeList(
            String procurement,
            Side before,
            Side after,
            List<ChangedRequirement> requirements,
            List<ChangedField> parts,
            List<MaterialReason> reasons) {
        this.procurement = Objects.requireNonNull(procurement);
        this.before = Objects.requireNonNull(before);
        this.after = Objects.requireNonNull(after);
        this.requirements = List.copyOf(requirements);
        this.parts = List.copyOf(parts);
        this.reasons = List.copyOf(reasons);
    }

    /**
     * @param procurement its id
     * @param requirements by id
     * @param parts what differs outside of the requirements, by where it stands
     * @param reasons why it may be material, the most far-reaching first
     */
    public static ChangeList of(
            String procurement,
            Side before,
            Side after,
            List<ChangedRequirement> requirements,
            List<ChangedField> parts,
            List<MaterialReason> reasons) {
        return new ChangeList(procurement, before, after, requirements, parts, reasons);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static ChangeList fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        return of(
                in.text("procurement"),
                in.get("before", Side::fromTree),
                in.get("after", Side::fromTree),
                in.list("requirements", ChangedRequirement::fromTree),
                in.list("parts", ChangedField::fromTree),
                in.list("material", node -> WireValue.of(MaterialReason.class, node)));
    }

    public String procurement() {
        return procurement;
    }

    public Side before() {
        return before;
    }

    public Side after() {
        return after;
    }

    /** The requirements that came, went or read otherwise, by id. */
    public List<ChangedRequirement> requirements() {
        return requirements;
    }

    /** What differs outside of the requirements: {@code procurement.}, {@code document.}, {@code prices.}, {@code references.} and so on. */
    public List<ChangedField> parts() {
        return parts;
    }

    /** What of it may matter to whoever wants to tender; empty where nothing does. */
    public List<MaterialReason> reasons() {
        return reasons;
    }

    /** Whether suppliers see no difference. */
    public boolean isEmpty() {
        return requirements.isEmpty() && parts.isEmpty();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .put("before", before.tree())
                .put("after", after.tree())
                .put("requirements", requirements)
                .put("parts", parts)
                .put("material", reasons)
                .done();
    }
}
