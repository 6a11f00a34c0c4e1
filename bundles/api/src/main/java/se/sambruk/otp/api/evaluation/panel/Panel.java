package se.sambruk.otp.api.evaluation.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Those who assess the bids of a procurement. */
public final class Panel extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-panel/1";

    private final List<Assessor> assessors;

    private Panel(List<Assessor> assessors) {
        this.assessors =
                assessors.stream().sorted(Comparator.comparing(Assessor::key)).toList();
        for (int i = 1; i < this.assessors.size(); i++) {
            if (this.assessors.get(i).key().equals(this.assessors.get(i - 1).key())) {
                throw new IllegalArgumentException(this.assessors.get(i).key() + " is in the panel twice");
            }
        }
    }

    /**
     * @throws IllegalArgumentException if two have one key
     */
    public static Panel of(List<Assessor> assessors) {
        return new Panel(assessors);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Panel fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA);
        }
        return of(in.list("assessors", Assessor::fromTree));
    }

    /** By key. */
    public List<Assessor> assessors() {
        return assessors;
    }

    public Optional<Assessor> find(String key) {
        return assessors.stream().filter(a -> a.key().equals(key)).findFirst();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("assessors", assessors)
                .done();
    }

    /** How many. */
    @Override
    public String toString() {
        return "Panel[" + assessors.size() + "]";
    }
}
