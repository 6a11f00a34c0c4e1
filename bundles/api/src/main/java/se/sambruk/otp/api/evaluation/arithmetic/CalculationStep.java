package se.sambruk.otp.api.evaluation.arithmetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * One step of a bid's calculation: what is reckoned, by which formula, with which numbers, what comes of it exactly, and how that was
 * rounded. The outcome is reckoned from the rest when the step is made, also when it is read from a file: a step that says something else
 * than its own formula gives cannot be.
 */
public final class CalculationStep extends TreeValue {
    private final String id;
    private final CalculationPart part;
    private final LocalizedText label;
    private final String about;
    private final Formula formula;
    private final List<CalculationTerm> terms;
    private final String unit;
    private final RoundingRule rounding;
    private final Exact exact;
    private final Exact result;

    private CalculationStep(Builder builder) {
        this.id = builder.id;
        this.part = builder.part;
        this.label = builder.label;
        this.about = builder.about;
        this.formula = builder.formula;
        this.terms = List.copyOf(builder.terms);
        this.unit = builder.unit;
        this.rounding = builder.rounding.appliesTo(part) ? builder.rounding : RoundingRule.NONE;
        this.exact = formula.evaluate(numbers());
        this.result = isRounded() ? rounding.round(exact) : exact;
    }

    private Map<String, List<Exact>> numbers() {
        Map<String, List<Exact>> numbers = new HashMap<>();
        for (CalculationTerm term : terms) {
            if (!formula.symbols().contains(term.symbol())) {
                throw new IllegalArgumentException(term.symbol() + " is not in the formula " + formula);
            }
            numbers.computeIfAbsent(term.symbol(), symbol -> new ArrayList<>()).add(term.value());
        }
        return numbers;
    }

    /**
     * @param id unlike that of any other step of the bid
     * @param unit what the outcome is measured in: see {@link Units}
     * @throws IllegalArgumentException if the formula cannot be read
     */
    public static Builder builder(String id, CalculationPart part, LocalizedText label, String formula, String unit) {
        return new Builder(id, part, label, Formula.parse(formula), unit);
    }

    /** As {@link #builder(String, CalculationPart, LocalizedText, String, String)}, with a formula that has been read already. */
    public static Builder builder(String id, CalculationPart part, LocalizedText label, Formula formula, String unit) {
        return new Builder(id, part, label, formula, unit);
    }

    /**
     * Reads the canonical tree.
     *
     * @throws IllegalArgumentException if it has another form, or its outcome is not what its formula gives
     */
    public static CalculationStep fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(
                        in.text("id"),
                        WireValue.of(CalculationPart.class, in.text("part")),
                        LocalizedText.of(in.map("label", String.class::cast)),
                        in.text("formula"),
                        in.text("unit"))
                .about(in.text("about", ""));
        in.list("terms", CalculationTerm::fromTree).forEach(builder::term);
        in.find("rounding", RoundingRule::fromTree).ifPresent(builder::rounding);
        CalculationStep step = builder.build();
        if (!step.exact.equals(Exact.parse(in.text("exact"))) || !step.result.equals(Exact.parse(in.text("result")))) {
            throw new IllegalArgumentException("the outcome of the step is not what its formula gives");
        }
        return step;
    }

    public String id() {
        return id;
    }

    public CalculationPart part() {
        return part;
    }

    /** What is reckoned, in a few words. */
    public LocalizedText label() {
        return label;
    }

    /** What of the plan it is about: a criterion's name, a requirement's id, a cost's key; empty for none in particular. */
    public String about() {
        return about;
    }

    public Formula formula() {
        return formula;
    }

    /** What is put into the formula, in the order in which it is to be shown. */
    public List<CalculationTerm> terms() {
        return terms;
    }

    /** What the outcome is measured in: see {@link Units}. */
    public String unit() {
        return unit;
    }

    /** The outcome before any rounding. */
    public Exact exact() {
        return exact;
    }

    /** The outcome that is reckoned on with: rounded, if the rounding applies here. */
    public Exact result() {
        return result;
    }

    /** How the outcome was rounded; empty where it was not. */
    public Optional<RoundingRule> rounding() {
        return isRounded() ? Optional.of(rounding) : Optional.empty();
    }

    private boolean isRounded() {
        return rounding.appliesTo(part);
    }

    /** The formula with its numbers put in, for people. */
    public String withNumbers(Locale locale) {
        Map<String, List<String>> written = new HashMap<>();
        terms.forEach(term -> written.computeIfAbsent(term.symbol(), symbol -> new ArrayList<>())
                .add(Units.display(term.value(), term.unit(), locale)));
        return formula.withNumbers(symbol -> written.getOrDefault(symbol, List.of()));
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("part", part)
                .put("label", label.byLanguage())
                .putText("about", about)
                .put("formula", formula)
                .put("terms", terms)
                .put("unit", unit)
                .put("exact", exact)
                .put("rounding", rounding())
                .put("result", result)
                .done();
    }

    /** Its id only: the numbers may be of a bid that is secret. */
    @Override
    public String toString() {
        return "CalculationStep[" + id + "]";
    }

    /** Makes a {@link CalculationStep}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final CalculationPart part;
        private final LocalizedText label;
        private final Formula formula;
        private final String unit;
        private final List<CalculationTerm> terms = new ArrayList<>();
        private String about = "";
        private RoundingRule rounding = RoundingRule.NONE;

        private Builder(String id, CalculationPart part, LocalizedText label, Formula formula, String unit) {
            this.id = Objects.requireNonNull(id);
            this.part = Objects.requireNonNull(part);
            this.label = Objects.requireNonNull(label);
            this.formula = Objects.requireNonNull(formula);
            this.unit = Objects.requireNonNull(unit);
            if (id.isBlank()) {
                throw new IllegalArgumentException("a step has an id");
            }
        }

        /** What of the plan it is about. */
        public Builder about(String value) {
            about = Objects.requireNonNull(value);
            return this;
        }

        public Builder term(CalculationTerm value) {
            terms.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder terms(List<CalculationTerm> values) {
            terms.addAll(values);
            return this;
        }

        /** The plan's rule; it is applied if it says so for this part of a calculation, and else leaves the outcome as it is. */
        public Builder rounding(RoundingRule value) {
            rounding = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @throws IllegalArgumentException if a term is not in the formula, or a symbol lacks its number
         * @throws ArithmeticException at a division by zero
         */
        public CalculationStep build() {
            return new CalculationStep(this);
        }
    }
}
