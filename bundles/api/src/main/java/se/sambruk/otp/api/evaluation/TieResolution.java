package se.sambruk.otp.api.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.plan.TieBreak;

/** How bids that came out equal were told apart, by each of the plan's rules in turn, or that they were not. Secret until the award decision. */
public final class TieResolution extends TreeValue {
    /** What came of one rule among bids that were equal until then. */
    public static final class Attempt extends TreeValue {
        private final TieBreak rule;
        private final List<String> bids;
        private final SortedMap<String, Exact> compared;
        private final LotDrawing lot;
        private final List<List<String>> order;

        private Attempt(
                TieBreak rule,
                List<String> bids,
                Map<String, Exact> compared,
                LotDrawing lot,
                List<List<String>> order) {
            this.rule = Objects.requireNonNull(rule);
            this.bids = List.copyOf(bids);
            this.compared = Collections.unmodifiableSortedMap(new TreeMap<>(compared));
            this.lot = lot;
            this.order = order.stream().map(List::copyOf).toList();
        }

        /**
         * @param bids the keys of those that were equal
         * @param compared the number of each that the rule compares
         * @param order the keys, best first; those that the rule does not tell apart stand together
         */
        public static Attempt compared(
                TieBreak rule, List<String> bids, Map<String, Exact> compared, List<List<String>> order) {
            return new Attempt(rule, bids, compared, null, order);
        }

        /** That lots were drawn. */
        public static Attempt drawn(TieBreak rule, List<String> bids, LotDrawing lot) {
            return new Attempt(
                    rule,
                    bids,
                    Map.of(),
                    lot,
                    lot.order().stream().map(List::of).toList());
        }

        /** That lots are to be drawn, and have not been. */
        public static Attempt awaitsLot(TieBreak rule, List<String> bids) {
            return new Attempt(rule, bids, Map.of(), null, List.of(bids));
        }

        static Attempt fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return new Attempt(
                    in.get("rule", TieBreak::fromTree),
                    in.texts("bids"),
                    in.map("compared", text -> Exact.parse((String) text)),
                    in.find("lot", LotDrawing::fromTree).orElse(null),
                    in.list("order", TieResolution::keys));
        }

        public TieBreak rule() {
            return rule;
        }

        /** The keys of those that were equal until then. */
        public List<String> bids() {
            return bids;
        }

        /** What was compared, by the bid's key; empty where lots decide. */
        public SortedMap<String, Exact> compared() {
            return compared;
        }

        /** The drawing, where lots decided. */
        public Optional<LotDrawing> lot() {
            return Optional.ofNullable(lot);
        }

        /** The keys, best first; those that are still equal stand together. */
        public List<List<String>> order() {
            return order;
        }

        /** Whether lots are still to be drawn. */
        public boolean isAwaitingLot() {
            return rule.kind() == TieBreak.Kind.LOT && lot == null;
        }

        @Override
        protected Object buildTree() {
            return new TreeWriter()
                    .put("rule", rule)
                    .put("bids", bids)
                    .put("compared", (Map<String, ?>) compared)
                    .put("lot", lot())
                    .put("order", order)
                    .done();
        }

        @Override
        public String toString() {
            return "Attempt[" + rule.kind().wire() + "]";
        }
    }

    private final int rank;
    private final List<String> bids;
    private final List<Attempt> attempts;
    private final List<List<String>> order;

    private TieResolution(int rank, List<String> bids, List<Attempt> attempts, List<List<String>> order) {
        this.rank = rank;
        this.bids = List.copyOf(bids);
        this.attempts = List.copyOf(attempts);
        this.order = order.stream().map(List::copyOf).toList();
    }

    /**
     * @param rank the place that they share, from 1
     * @param bids the keys of those that came out equal
     * @param attempts what came of the rules, in the order in which they were tried
     * @param order the keys in the end, best first; those that nothing tells apart stand together
     */
    public static TieResolution of(int rank, List<String> bids, List<Attempt> attempts, List<List<String>> order) {
        return new TieResolution(rank, bids, attempts, order);
    }

    static TieResolution fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.integer("rank"),
                in.texts("bids"),
                in.list("attempts", Attempt::fromTree),
                in.list("order", TieResolution::keys));
    }

    private static List<String> keys(Object tree) {
        return ((List<?>) tree).stream().map(String.class::cast).toList();
    }

    /** The place that they share by their results. */
    public int rank() {
        return rank;
    }

    public List<String> bids() {
        return bids;
    }

    public List<Attempt> attempts() {
        return attempts;
    }

    public List<List<String>> order() {
        return order;
    }

    /** Whether all have been told apart. */
    public boolean isResolved() {
        return order.stream().allMatch(group -> group.size() == 1);
    }

    /** Whether lots are to be drawn before anything can be decided. */
    public boolean isAwaitingLot() {
        return attempts.stream().anyMatch(Attempt::isAwaitingLot);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("rank", rank)
                .put("bids", bids)
                .put("attempts", attempts)
                .put("order", order)
                .done();
    }

    /** Neither which nor how many. */
    @Override
    public String toString() {
        return "TieResolution[place " + rank + "]";
    }
}
