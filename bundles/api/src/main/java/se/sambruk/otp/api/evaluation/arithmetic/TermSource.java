package se.sambruk.otp.api.evaluation.arithmetic;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * Where a number in a calculation comes from, so that it can be traced back and checked. The platform looks each up, and refuses a
 * calculation in which a number is not what its source has, or has no source that is known. A constant stands in the formula itself.
 *
 * @param kind what it comes from
 * @param ref which one of its kind: a requirement's id, a parameter's name, a step's id; may be empty
 */
public record TermSource(Kind kind, String ref) {
    /** The bid's own price. */
    public static final TermSource PRICE = new TermSource(Kind.PRICE, "");
    /** The lowest price among all bids that are evaluated, the bid's own included. */
    public static final TermSource LOWEST_PRICE = new TermSource(Kind.OTHER_BIDS, "lowest-price");
    /** The highest price among all bids that are evaluated, the bid's own included. */
    public static final TermSource HIGHEST_PRICE = new TermSource(Kind.OTHER_BIDS, "highest-price");

    /** What numbers come from. */
    public enum Kind implements WireValue {
        /** The bid's own price. */
        PRICE("price"),
        /** What the bid has been given for a requirement, whose id is the reference. */
        SCORE("score"),
        /** What the bid states for a cost, whose key is the reference. */
        COST("cost"),
        /** A parameter of the model, whose name is the reference. */
        PARAMETER("parameter"),
        /** Something else that the evaluation plan states: see {@link #weight}, {@link #max}, {@link #unitCost}, {@link #years}, {@link #year}. */
        PLAN("plan"),
        /** An earlier step of the same bid, whose id is the reference. */
        STEP("step"),
        /** The bids together: what makes a model relative. Only the two sources named here are looked up. */
        OTHER_BIDS("other-bids");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    public TermSource {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(ref);
    }

    public static TermSource score(String requirement) {
        return new TermSource(Kind.SCORE, requirement);
    }

    public static TermSource cost(String key) {
        return new TermSource(Kind.COST, key);
    }

    public static TermSource parameter(String name) {
        return new TermSource(Kind.PARAMETER, name);
    }

    /** The weight of a criterion of the plan, in per cent. */
    public static TermSource weight(String criterion) {
        return new TermSource(Kind.PLAN, "weight:" + criterion);
    }

    /** The most that the requirements under a criterion of the plan can give together. */
    public static TermSource max(String criterion) {
        return new TermSource(Kind.PLAN, "max:" + criterion);
    }

    /** What one unit of a cost of the plan costs. */
    public static TermSource unitCost(String cost) {
        return new TermSource(Kind.PLAN, "unit-cost:" + cost);
    }

    /** In how many years a cost of the plan falls. */
    public static TermSource years(String cost) {
        return new TermSource(Kind.PLAN, "years:" + cost);
    }

    /** A year in which a cost of the plan falls. */
    public static TermSource year(int year) {
        return new TermSource(Kind.PLAN, "year:" + year);
    }

    public static TermSource step(String id) {
        return new TermSource(Kind.STEP, id);
    }

    static TermSource fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new TermSource(WireValue.of(Kind.class, in.text("kind")), in.text("ref", ""));
    }

    Object tree() {
        return new TreeWriter().put("kind", kind).putText("ref", ref).done();
    }
}
