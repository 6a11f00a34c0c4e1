package se.sambruk.otp.api.evaluation.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.bid.Confidential;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * What assessors had given and agreed that counted when bids were evaluated: who gave what and why, and whether one score was enough, all gave the
 * same, they agreed, or a mean was taken. It is kept with the evaluation, so that nothing which is handed in later, and nobody who reads a score
 * sheet by other rules, can change what the evaluation rested on. Secret until the award decision. Immutable and thread-safe.
 */
public final class CountedScores extends TreeValue {
    /** The form of the tree; a reader refuses another. */
    public static final String SCHEMA = "otp-counted-scores/1";

    private static final Comparator<PanelItem> ORDER =
            Comparator.comparing(PanelItem::bid).thenComparing(PanelItem::requirement);

    private final ContentHash plan;
    private final List<PanelItem> items;
    private final Map<String, Map<RequirementId, PanelItem>> byBid = new HashMap<>();

    private CountedScores(ContentHash plan, Collection<PanelItem> items) {
        this.plan = Objects.requireNonNull(plan);
        this.items = items.stream()
                .filter(item -> item.state() == PanelState.SETTLED)
                .sorted(ORDER)
                .toList();
        this.items.forEach(item ->
                byBid.computeIfAbsent(item.bid(), bid -> new HashMap<>()).putIfAbsent(item.requirement(), item));
    }

    /**
     * @param plan the hash of the plan that bids were assessed by
     * @param items those that are not settled are left out: they counted for nothing
     */
    public static CountedScores of(ContentHash plan, Collection<PanelItem> items) {
        return new CountedScores(plan, items);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form; the message tells nothing of what stands there
     */
    public static CountedScores fromTree(Object tree) {
        return Confidential.read("counted scores", () -> {
            TreeReader in = TreeReader.of(tree);
            if (!in.text("schema").equals(SCHEMA)) {
                throw new IllegalArgumentException("the schema should be " + SCHEMA);
            }
            return of(new ContentHash(in.text("plan")), in.list("items", PanelItem::fromTree));
        });
    }

    /** The hash of the plan that bids were assessed by. */
    public ContentHash plan() {
        return plan;
    }

    /** Settled, by bid and requirement. */
    public List<PanelItem> items() {
        return items;
    }

    /** What counted of one bid for one requirement; empty where nobody assessed it. */
    public Optional<PanelItem> item(String bid, RequirementId requirement) {
        return Optional.ofNullable(byBid.getOrDefault(bid, Map.of()).get(Objects.requireNonNull(requirement)));
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("plan", plan)
                .put("items", items.stream().map(PanelItem::tree).toList())
                .done();
    }

    /** For which plan, and neither what nor how much, which tells how many bids there are. */
    @Override
    public String toString() {
        return "CountedScores[" + plan.abbreviated() + "]";
    }
}
