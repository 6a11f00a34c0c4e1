package se.sambruk.otp.api.evaluation.bid;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.RequirementId;

/** What a bid has been given for a requirement in the end, and how it came to that. Secret until the award decision. */
public final class AwardedValue extends TreeValue {
    /** How the value came about. */
    public enum Settlement implements WireValue {
        /** It was handed in as it stands. */
        STATED("stated"),
        /** One assessor was enough. */
        SINGLE("single"),
        /** All assessors gave the same. */
        EQUAL("equal"),
        /** The mean of what assessors gave, as the plan allows. */
        MEAN("mean"),
        /** The assessors agreed on it. */
        CONSENSUS("consensus");

        private final String wire;

        Settlement(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final String bid;
    private final RequirementId requirement;
    private final Exact value;
    private final Settlement settlement;

    private AwardedValue(String bid, RequirementId requirement, Exact value, Settlement settlement) {
        this.bid = Objects.requireNonNull(bid);
        this.requirement = Objects.requireNonNull(requirement);
        this.value = Objects.requireNonNull(value);
        this.settlement = Objects.requireNonNull(settlement);
    }

    /**
     * @param bid its key
     * @param value in the requirement's unit
     */
    public static AwardedValue of(String bid, RequirementId requirement, Exact value, Settlement settlement) {
        return new AwardedValue(bid, requirement, value, settlement);
    }

    public static AwardedValue stated(String bid, RequirementId requirement, Exact value) {
        return of(bid, requirement, value, Settlement.STATED);
    }

    public static AwardedValue fromTree(Object tree) {
        return Confidential.read("value", () -> {
            TreeReader in = TreeReader.of(tree);
            return of(
                    in.text("bid"),
                    new RequirementId(in.text("requirement")),
                    Exact.parse(in.text("value")),
                    WireValue.of(Settlement.class, in.text("settlement")));
        });
    }

    /** The bid's key. */
    public String bid() {
        return bid;
    }

    public RequirementId requirement() {
        return requirement;
    }

    public Exact value() {
        return value;
    }

    public Settlement settlement() {
        return settlement;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("bid", bid)
                .put("requirement", requirement)
                .put("value", value)
                .put("settlement", settlement)
                .done();
    }

    /** Not the value. */
    @Override
    public String toString() {
        return "AwardedValue[" + bid + ", " + requirement + "]";
    }
}
