package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * One field that two models say differently of one concept. Paths are those of {@link ArchitectureAmendment} and further:
 *
 * <ul>
 *   <li>{@code name}, {@code description}: a text of no told language; {@code name.sv}: one in Swedish
 *   <li>{@code type}, {@code source}, {@code target}, {@code access}, {@code influence}, {@code directed}, {@code viewpoint}, {@code
 *       allRelations}
 *   <li>{@code properties.<key>}: all values under the key, in order
 *   <li>{@code folders}: the folders that the concept is in, each as its path
 *   <li>of a view, {@code nodes.<id>} and {@code connections.<id>}: a whole box or line that came or went; {@code nodes.<id>.bounds} where
 *       it moved, {@code nodes.<id>.in} the box around it, {@code connections.<id>.bendPoints}, and so on
 *   <li>{@code drawing}: all boxes and lines of a view together, where their ids do not tell them apart
 *   <li>of the model, {@code propertyDefinitions.<key>} and {@code suppressions.<code>} or {@code suppressions.<code> <concept>}
 *   <li>{@code order.<list>}: what is in both models stands in another order; only the part of the list that differs is told
 * </ul>
 */
public final class FieldChange extends TreeValue {
    private final String path;
    private final Object before;
    private final Object after;

    private FieldChange(String path, Object before, Object after) {
        this.path = Objects.requireNonNull(path);
        this.before = before == null ? null : TreeWriter.node(before);
        this.after = after == null ? null : TreeWriter.node(after);
        if (Objects.equals(this.before, this.after)) {
            throw new IllegalArgumentException(path + " did not change");
        }
    }

    /**
     * @param before the canonical node; {@code null} where there was none
     * @param after the canonical node; {@code null} where there is none
     * @throws IllegalArgumentException if they are equal
     */
    public static FieldChange of(String path, Object before, Object after) {
        return new FieldChange(path, before, after);
    }

    public String path() {
        return path;
    }

    /** The canonical node; empty where there was none. */
    public Optional<Object> before() {
        return Optional.ofNullable(before);
    }

    /** The canonical node; empty where there is none. */
    public Optional<Object> after() {
        return Optional.ofNullable(after);
    }

    /** For a table: on one line unless the text itself has several; empty where there was none. */
    public String beforeText() {
        return before().map(NodeText::of).orElse("");
    }

    /** For a table, as {@link #beforeText}. */
    public String afterText() {
        return after().map(NodeText::of).orElse("");
    }

    public ChangeKind kind() {
        if (before == null) {
            return ChangeKind.ADDED;
        }
        return after == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("path", path)
                .put("before", before())
                .put("after", after())
                .done();
    }
}
