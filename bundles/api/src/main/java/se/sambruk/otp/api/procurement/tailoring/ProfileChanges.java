package se.sambruk.otp.api.procurement.tailoring;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.RequirementId;

/** What differs between a profile and the one before it, as the log of a case keeps it. Without reasons. */
public final class ProfileChanges extends TreeValue {
    /** How many requirements are named each way; the rest are only counted, so that the log stays readable. */
    public static final int MOST_NAMED = 200;

    /**
     * A parameter's value.
     *
     * @param place the requirement and the parameter, such as {@code OTP-DRI-003.tillganglighet}
     * @param before as the profile had it; empty where it had none
     * @param after as the profile has it; empty where it has none
     */
    public record ValueChange(String place, String before, String after) {
        public ValueChange {
            Objects.requireNonNull(place);
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    private final List<RequirementId> in;
    private final int inCount;
    private final List<RequirementId> out;
    private final int outCount;
    private final List<ValueChange> values;
    private final List<RequirementId> amended;
    private final List<String> parts;

    private ProfileChanges(
            List<RequirementId> in,
            int inCount,
            List<RequirementId> out,
            int outCount,
            List<ValueChange> values,
            List<RequirementId> amended,
            List<String> parts) {
        this.in = in.stream().limit(MOST_NAMED).toList();
        this.inCount = inCount;
        this.out = out.stream().limit(MOST_NAMED).toList();
        this.outCount = outCount;
        this.values = List.copyOf(values);
        this.amended = List.copyOf(amended);
        this.parts = List.copyOf(parts);
    }

    /**
     * @param in the requirements that came in
     * @param out the requirements that went out
     * @param values the values that were given, changed or taken away
     * @param amended the requirements whose amendments changed
     * @param parts the parts of the profile that differ, by their keys, such as {@code select}
     */
    public static ProfileChanges of(
            List<RequirementId> in,
            List<RequirementId> out,
            List<ValueChange> values,
            List<RequirementId> amended,
            List<String> parts) {
        return new ProfileChanges(in, in.size(), out, out.size(), values, amended, parts);
    }

    public static ProfileChanges fromTree(Object tree) {
        TreeReader reader = TreeReader.of(tree);
        List<RequirementId> in = ids(reader, "in");
        List<RequirementId> out = ids(reader, "out");
        return new ProfileChanges(
                in,
                reader.integer("in-count", in.size()),
                out,
                reader.integer("out-count", out.size()),
                reader.list("values", node -> {
                    TreeReader value = TreeReader.of(node);
                    return new ValueChange(value.text("place"), value.text("before", ""), value.text("after", ""));
                }),
                ids(reader, "amended"),
                reader.texts("parts"));
    }

    private static List<RequirementId> ids(TreeReader reader, String key) {
        return reader.list(key, node -> new RequirementId((String) node));
    }

    /** The first {@link #MOST_NAMED} that came in, by id. */
    public List<RequirementId> in() {
        return in;
    }

    /** How many came in. */
    public int inCount() {
        return inCount;
    }

    /** The first {@link #MOST_NAMED} that went out, by id. */
    public List<RequirementId> out() {
        return out;
    }

    /** How many went out. */
    public int outCount() {
        return outCount;
    }

    public List<ValueChange> values() {
        return values;
    }

    /** The requirements whose amendments in the profile changed. */
    public List<RequirementId> amended() {
        return amended;
    }

    /** The parts of the profile that differ, by their keys. */
    public List<String> parts() {
        return parts;
    }

    @Override
    protected Object buildTree() {
        TreeWriter tree = new TreeWriter()
                .put("in", in)
                .put("out", out)
                .put(
                        "values",
                        values.stream()
                                .map(value -> new TreeWriter()
                                        .put("place", value.place())
                                        .putText("before", value.before())
                                        .putText("after", value.after())
                                        .done())
                                .toList())
                .put("amended", amended)
                .put("parts", parts);
        if (inCount > 0) {
            tree.put("in-count", inCount);
        }
        if (outCount > 0) {
            tree.put("out-count", outCount);
        }
        return tree.done();
    }
}
