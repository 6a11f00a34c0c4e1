package se.sambruk.otp.api.evaluation.simulation;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;

/**
 * What better quality is worth in money: how much more a bid can cost and still come out as well, at a certain price. Where the model is
 * absolute and reckons the price in proportion it is the same at every price; else not, and suppliers cannot know it.
 */
public final class QualityWorth extends TreeValue {
    /** What is better. */
    public enum Of implements WireValue {
        /** One point, or one krona, more under no criterion in particular; where criteria are weighted, under one. */
        UNIT("unit"),
        /** From a step of a requirement's scale to the next better one. */
        STEP("step"),
        /** From the worst to the best step of a requirement. */
        REQUIREMENT("requirement"),
        /** From the worst to the best under a criterion. */
        CRITERION("criterion"),
        /** A share of all that can be given. */
        SHARE("share");

        private final String wire;

        Of(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final Of of;
    private final String about;
    private final Exact from;
    private final Exact to;
    private final Exact price;
    private final Exact worth;

    private QualityWorth(Of of, String about, Exact from, Exact to, Exact price, Exact worth) {
        this.of = Objects.requireNonNull(of);
        this.about = Objects.requireNonNull(about);
        this.from = Objects.requireNonNull(from);
        this.to = Objects.requireNonNull(to);
        this.price = Objects.requireNonNull(price);
        this.worth = worth;
    }

    /**
     * @param about the requirement's id, or the criterion's name; empty for {@link Of#SHARE}
     * @param from what the bid is given to begin with: in its unit, or in per cent for {@link Of#SHARE}
     * @param to what it is given instead
     * @param price the bid's price to begin with, in the plan's currency
     * @param worth how much more it can cost; negative if it must cost less, as where more is worse
     */
    public static QualityWorth of(Of of, String about, Exact from, Exact to, Exact price, Exact worth) {
        return new QualityWorth(of, about, from, to, price, Objects.requireNonNull(worth));
    }

    /** Better quality that no price outweighs. */
    public static QualityWorth beyondAnyPrice(Of of, String about, Exact from, Exact to, Exact price) {
        return new QualityWorth(of, about, from, to, price, null);
    }

    static QualityWorth fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new QualityWorth(
                WireValue.of(Of.class, in.text("of")),
                in.text("about", ""),
                Exact.parse(in.text("from")),
                Exact.parse(in.text("to")),
                Exact.parse(in.text("price")),
                in.findText("worth").map(Exact::parse).orElse(null));
    }

    public Of of() {
        return of;
    }

    public String about() {
        return about;
    }

    public Exact from() {
        return from;
    }

    public Exact to() {
        return to;
    }

    public Exact price() {
        return price;
    }

    /** In the plan's currency, to the hundredth; empty if no price outweighs it. */
    public Optional<Exact> worth() {
        return Optional.ofNullable(worth);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("of", of)
                .putText("about", about)
                .put("from", from)
                .put("to", to)
                .put("price", price)
                .put("worth", worth())
                .done();
    }
}
