package se.sambruk.otp.api.evaluation.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.text.LocalizedText;

/** An evaluated requirement as it counts under a criterion: what it can give, and the published scale that bids are assessed against. */
public final class ScoredRequirement extends TreeValue {
    private final RequirementId id;
    private final String title;
    private final AwardUnit unit;
    private final BigDecimal max;
    private final List<Award.Step> scale;
    private final boolean interpolated;
    private final boolean surcharge;
    private final LocalizedText label;
    private final NavigableSet<Exact> steps = new TreeSet<>();

    private ScoredRequirement(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.unit = builder.award.unit();
        this.max = builder.award.max();
        this.scale = builder.award.scale();
        this.interpolated = builder.interpolated;
        this.surcharge = builder.surcharge;
        this.label = LocalizedText.of(title);
        scale.forEach(step -> steps.add(Exact.of(step.value())));
    }

    /**
     * @param title what the requirement is called
     * @param award what it can give, and the scale
     */
    public static Builder builder(RequirementId id, String title, Award award) {
        return new Builder(id, title, award);
    }

    /**
     * A requirement of a specification, with the values of its parameters in the scale. One that is answered with Ja or Nej and has no
     * scale gets the two steps that this means: Ja gives the most, Nej nothing.
     *
     * @param locale that of the documents
     * @throws IllegalArgumentException if the requirement is not evaluated
     */
    public static Builder builder(SpecifiedRequirement specified, Locale locale) {
        Award award = specified
                .requirement()
                .award()
                .orElseThrow(() -> new IllegalArgumentException(
                        specified.requirement().id() + " is not an evaluated requirement"));
        return builder(specified.requirement().id(), specified.requirement().title(), stated(specified, award, locale));
    }

    private static Award stated(SpecifiedRequirement specified, Award award, Locale locale) {
        List<Award.Step> steps = award.scale().stream()
                .map(step -> Award.Step.of(step.value(), specified.render(step.when(), locale)))
                .toList();
        boolean answeredYesOrNo = specified.requirement().response().type() == ResponseType.YES_NO;
        if (steps.isEmpty() && answeredYesOrNo) {
            boolean english = locale.getLanguage().equals("en");
            steps = List.of(
                    Award.Step.of(award.max(), english ? "Yes" : "Ja"),
                    Award.Step.of(BigDecimal.ZERO, english ? "No" : "Nej"));
        }
        return Award.of(award.criterion(), award.unit(), award.max(), steps);
    }

    public static ScoredRequirement fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        // The criterion is that of the plan, which holds this.
        Award award = Award.of(
                "",
                WireValue.of(AwardUnit.class, in.text("unit")),
                new BigDecimal(in.text("max")),
                in.list("scale", Award.Step::fromTree));
        return builder(new RequirementId(in.text("id")), in.text("title"), award)
                .interpolated(in.flag("interpolated"))
                .surcharge(in.flag("surcharge"))
                .build();
    }

    public RequirementId id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The title, as what a number in a calculation is called. */
    public LocalizedText label() {
        return label;
    }

    public AwardUnit unit() {
        return unit;
    }

    /** The most that it can give, or cost a bid where it is a surcharge; above 0. */
    public BigDecimal max() {
        return max;
    }

    /** The published steps, best first; empty if the documents state none, which is a fault. */
    public List<Award.Step> scale() {
        return scale;
    }

    /** Whether the documents say that a bid between two steps is given a value between theirs. */
    public boolean isInterpolated() {
        return interpolated;
    }

    /** Whether the value is added to the price (prispåslag) instead of taken from it. */
    public boolean isSurcharge() {
        return surcharge;
    }

    /** Whether a bid can be given a value: one of the steps, or anything between the least and the greatest if that is stated. */
    public boolean admits(Exact value) {
        if (interpolated && !steps.isEmpty()) {
            return value.compareTo(steps.first()) >= 0 && value.compareTo(steps.last()) <= 0;
        }
        return steps.contains(value);
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .put("title", title)
                .put("unit", unit)
                .put("max", max.toPlainString())
                .put("scale", scale);
        if (interpolated) {
            out.put("interpolated", true);
        }
        if (surcharge) {
            out.put("surcharge", true);
        }
        return out.done();
    }

    /** Makes a {@link ScoredRequirement}. Not thread-safe. */
    public static final class Builder {
        private final RequirementId id;
        private final String title;
        private final Award award;
        private boolean interpolated;
        private boolean surcharge;

        private Builder(RequirementId id, String title, Award award) {
            this.id = Objects.requireNonNull(id);
            this.title = Objects.requireNonNull(title);
            this.award = Objects.requireNonNull(award);
        }

        /** That values between the steps may be given. */
        public Builder interpolated(boolean value) {
            interpolated = value;
            return this;
        }

        /** That the value is added to the price instead of taken from it. */
        public Builder surcharge(boolean value) {
            surcharge = value;
            return this;
        }

        public ScoredRequirement build() {
            return new ScoredRequirement(this);
        }
    }
}
