package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** How two variants differ: those of two audiences, or of two editions. Immutable. */
public final class VariantDiff extends TreeValue {
    private final String left;
    private final String right;
    private final List<PassageDifference> differences;
    private final int same;

    private VariantDiff(String left, String right, List<PassageDifference> differences, int same) {
        this.left = Objects.requireNonNull(left);
        this.right = Objects.requireNonNull(right);
        this.differences = List.copyOf(differences);
        this.same = same;
    }

    /**
     * @param left what is on the left, for people
     * @param same how many passages are alike
     */
    public static VariantDiff of(String left, String right, List<PassageDifference> differences, int same) {
        return new VariantDiff(left, right, differences, same);
    }

    public String left() {
        return left;
    }

    public String right() {
        return right;
    }

    /** In reading order. */
    public List<PassageDifference> differences() {
        return differences;
    }

    /** How many passages are alike. */
    public int same() {
        return same;
    }

    /** Whether they say the same: exactly when the hashes of their texts are equal. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("left", left)
                .put("right", right)
                .put("same", same)
                .put(
                        "differences",
                        differences.stream().map(PassageDifference::tree).toList())
                .done();
    }
}
