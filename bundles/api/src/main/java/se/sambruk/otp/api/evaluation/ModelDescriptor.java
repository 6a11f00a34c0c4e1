package se.sambruk.otp.api.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.plugin.Versioned;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.text.LocalizedText;

/** What an evaluation model says of itself, so that it can be chosen, stated and checked without being called. Immutable. */
public final class ModelDescriptor implements Versioned {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    private final String id;
    private final PackVersion version;
    private final LocalizedText label;
    private final LocalizedText explanation;
    private final String formula;
    private final boolean absolute;
    private final boolean lowestWins;
    private final boolean usesCosts;
    private final EnumSet<AwardGround> grounds;
    private final EnumSet<AwardUnit> units;
    private final EnumSet<Weighting> weightings;
    private final boolean takesSurcharges;
    private final String conversion;
    private final String priceWeight;
    private final List<ModelParameter> parameters;
    private final List<Basis> basis;

    private ModelDescriptor(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.label = Objects.requireNonNull(builder.label, "label");
        this.explanation = Objects.requireNonNull(builder.explanation, "explanation");
        this.formula = Objects.requireNonNull(builder.formula, "formula");
        this.absolute = builder.absolute;
        this.lowestWins = builder.lowestWins;
        this.usesCosts = builder.usesCosts;
        this.grounds = builder.grounds.clone();
        this.units = builder.units.clone();
        this.weightings = builder.weightings.clone();
        this.takesSurcharges = builder.takesSurcharges;
        this.conversion = builder.conversion;
        this.priceWeight = builder.priceWeight;
        this.parameters = List.copyOf(builder.parameters);
        this.basis = List.copyOf(builder.basis);
        if (formula.isBlank()) {
            throw new IllegalArgumentException("the model " + id + " states no formula");
        }
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("the model " + id + " is for no ground");
        }
        Set<String> names = new HashSet<>();
        for (ModelParameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "the model " + id + " has the parameter " + parameter.name() + " twice");
            }
        }
        for (String named : Arrays.asList(conversion, priceWeight)) {
            if (named != null && !names.contains(named)) {
                throw new IllegalArgumentException("the model " + id + " has no parameter " + named);
            }
        }
    }

    /** Whether a text has the form of an id. */
    public static boolean isValidId(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * @param id what plans name it by, such as {@code price-deduction}: {@code a–z}, digits and hyphens, at most 30
     * @param version the version of the model's own code; of several with one id, the greatest is used, and of equal ones the one that
     *     was registered last
     * @throws IllegalArgumentException if the id has another form
     */
    public static Builder builder(String id, PackVersion version) {
        return new Builder(id, version);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public PackVersion version() {
        return version;
    }

    public LocalizedText label() {
        return label;
    }

    /** How it works, when it fits, and what to watch; a paragraph or two. */
    public LocalizedText explanation() {
        return explanation;
    }

    /** What bids are compared by, in symbols, as the documents are to state it. A plan remembers it, so a change of it is a new model. */
    public String formula() {
        return formula;
    }

    /**
     * Whether a bid's result never depends on another bid. The platform holds a model to that: it is tried on it, and every real
     * evaluation is reckoned bid by bid once more.
     */
    public boolean isAbsolute() {
        return absolute;
    }

    /** Whether the lowest result wins; else the highest. */
    public boolean isLowestBest() {
        return lowestWins;
    }

    /** Whether it reckons with costs beside the price. */
    public boolean usesCosts() {
        return usesCosts;
    }

    /** Whether it reckons with what requirements give. */
    public boolean usesScores() {
        return !units.isEmpty();
    }

    /** The grounds of award that it is for. */
    public Set<AwardGround> grounds() {
        return grounds.clone();
    }

    /** What requirements may be valued in; empty if it does not reckon with them. */
    public Set<AwardUnit> units() {
        return units.clone();
    }

    /** The ways of weighting that it can reckon with. */
    public Set<Weighting> weightings() {
        return weightings.clone();
    }

    /** Whether requirements may add to the price. */
    public boolean takesSurcharges() {
        return takesSurcharges;
    }

    /** The parameter that says what a point is worth in money; where a plan states it, requirements may be valued in points too. */
    public Optional<String> conversion() {
        return Optional.ofNullable(conversion);
    }

    /** The parameter that is the price's weight, which together with those of the criteria makes 100 per cent. */
    public Optional<String> priceWeight() {
        return Optional.ofNullable(priceWeight);
    }

    /** What the documents must or may state, in the order in which it is asked for. */
    public List<ModelParameter> parameters() {
        return parameters;
    }

    public Optional<ModelParameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** What it rests on. */
    public List<Basis> basis() {
        return basis;
    }

    /** Makes a {@link ModelDescriptor}. Label, explanation, formula and a ground must be given. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final PackVersion version;
        private final EnumSet<AwardGround> grounds = EnumSet.noneOf(AwardGround.class);
        private final EnumSet<AwardUnit> units = EnumSet.noneOf(AwardUnit.class);
        private final EnumSet<Weighting> weightings = EnumSet.of(Weighting.VALUES);
        private final List<ModelParameter> parameters = new ArrayList<>();
        private final List<Basis> basis = new ArrayList<>();
        private LocalizedText label;
        private LocalizedText explanation;
        private String formula;
        private boolean absolute = true;
        private boolean lowestWins;
        private boolean usesCosts;
        private boolean takesSurcharges;
        private String conversion;
        private String priceWeight;

        private Builder(String id, PackVersion version) {
            if (!isValidId(id)) {
                throw new IllegalArgumentException("a model's id is a–z, 0–9 and hyphens, got " + id);
            }
            this.id = id;
            this.version = Objects.requireNonNull(version);
        }

        public Builder label(LocalizedText value) {
            label = value;
            return this;
        }

        public Builder explanation(LocalizedText value) {
            explanation = value;
            return this;
        }

        public Builder formula(String value) {
            formula = value;
            return this;
        }

        /** That a bid's result depends on the others; absolute unless this is said. */
        public Builder relative() {
            absolute = false;
            return this;
        }

        /** That the lowest result wins; the highest unless this is said. */
        public Builder lowestWins() {
            lowestWins = true;
            return this;
        }

        /** That it reckons with costs beside the price. */
        public Builder costs() {
            usesCosts = true;
            return this;
        }

        public Builder ground(AwardGround value) {
            grounds.add(value);
            return this;
        }

        /** That requirements may be valued in this. */
        public Builder unit(AwardUnit value) {
            units.add(value);
            return this;
        }

        /** A way of weighting beside {@link Weighting#VALUES}, which every model takes. */
        public Builder weighting(Weighting value) {
            weightings.add(value);
            return this;
        }

        public Builder surcharges() {
            takesSurcharges = true;
            return this;
        }

        /**
         * @param parameter one that says what a point is worth
         */
        public Builder conversion(String parameter) {
            conversion = parameter;
            return this;
        }

        /**
         * @param parameter one that is the price's weight
         */
        public Builder priceWeight(String parameter) {
            priceWeight = parameter;
            return this;
        }

        public Builder parameter(ModelParameter value) {
            parameters.add(value);
            return this;
        }

        public Builder basis(Basis value) {
            basis.add(value);
            return this;
        }

        /**
         * @throws IllegalArgumentException if there is no formula or ground, a parameter is there twice, or one is named that is not there
         */
        public ModelDescriptor build() {
            return new ModelDescriptor(this);
        }
    }
}
