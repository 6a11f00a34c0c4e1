package se.sambruk.otp.api.evaluation.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;

/** Somebody who assesses bids: who it is, which criteria they assess, and whether they have declared conflicts of interest. */
public final class Assessor extends TreeValue {
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    private final String key;
    private final String name;
    private final List<String> criteria;
    private final BidConflicts declaration;

    private Assessor(String key, String name, List<String> criteria, BidConflicts declaration) {
        this.key = Objects.requireNonNull(key);
        this.name = Objects.requireNonNull(name);
        this.criteria = List.copyOf(criteria);
        this.declaration = declaration;
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "an assessor's key is letters, digits and . _ @ + -, at most 100, got " + key);
        }
    }

    /**
     * @param key what scores and messages name them by, such as a user's id
     * @param name for people
     * @param criteria the names of the criteria that they assess, sub-criteria included in theirs; empty for all
     * @throws IllegalArgumentException if the key has another form
     */
    public static Assessor of(String key, String name, List<String> criteria) {
        return new Assessor(key, name, criteria, null);
    }

    /** The same assessor, with a declaration in the place of an earlier one. */
    public Assessor declaring(BidConflicts value) {
        return new Assessor(key, name, criteria, Objects.requireNonNull(value));
    }

    static Assessor fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Assessor(
                in.text("key"),
                in.text("name"),
                in.texts("criteria"),
                in.find("declaration", BidConflicts::fromTree).orElse(null));
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** The criteria that they assess; empty for all. */
    public List<String> criteria() {
        return criteria;
    }

    public Optional<BidConflicts> declaration() {
        return Optional.ofNullable(declaration);
    }

    /** Whether they have declared a conflict that concerns a bid. */
    public boolean isInConflictWith(String bid) {
        return declaration != null && declaration.conflicts().containsKey(bid);
    }

    /**
     * Whether what counts under a criterion is theirs to assess.
     *
     * @param path the criterion and those that it is within
     */
    public boolean assesses(List<PlanCriterion> path) {
        return criteria.isEmpty() || path.stream().map(PlanCriterion::name).anyMatch(criteria::contains);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("key", key)
                .put("name", name)
                .put("criteria", criteria)
                .put("declaration", declaration())
                .done();
    }

    /** The key only. */
    @Override
    public String toString() {
        return "Assessor[" + key + "]";
    }
}
