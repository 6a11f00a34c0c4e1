package se.sambruk.otp.api.evaluation.arithmetic;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.text.LocalizedText;

/** A number that is put into a formula: for which symbol, what it is, and where it comes from. */
public final class CalculationTerm extends TreeValue {
    private final String symbol;
    private final LocalizedText label;
    private final Exact value;
    private final String unit;
    private final TermSource source;

    private CalculationTerm(String symbol, LocalizedText label, Exact value, String unit, TermSource source) {
        this.symbol = Objects.requireNonNull(symbol);
        this.label = Objects.requireNonNull(label);
        this.value = Objects.requireNonNull(value);
        this.unit = Objects.requireNonNull(unit);
        this.source = Objects.requireNonNull(source);
        if (!Formula.isSymbol(symbol)) {
            throw new IllegalArgumentException("a symbol is a letter, then letters, digits and _, got " + symbol);
        }
    }

    /**
     * @param symbol what stands for it in the formula; several terms with one symbol are those that its Σ adds up
     * @param unit see {@link Units}
     */
    public static CalculationTerm of(String symbol, LocalizedText label, Exact value, String unit, TermSource source) {
        return new CalculationTerm(symbol, label, value, unit, source);
    }

    /** The result of an earlier step of the same bid. */
    public static CalculationTerm of(String symbol, CalculationStep step) {
        return of(symbol, step.label(), step.result(), step.unit(), TermSource.step(step.id()));
    }

    static CalculationTerm fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("symbol"),
                LocalizedText.of(in.map("label", String.class::cast)),
                Exact.parse(in.text("value")),
                in.text("unit"),
                in.get("source", TermSource::fromTree));
    }

    public String symbol() {
        return symbol;
    }

    public LocalizedText label() {
        return label;
    }

    public Exact value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public TermSource source() {
        return source;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("symbol", symbol)
                .put("label", label.byLanguage())
                .put("value", value)
                .put("unit", unit)
                .put("source", source.tree())
                .done();
    }

    /** Its symbol only: the number may be of a bid that is secret. */
    @Override
    public String toString() {
        return "CalculationTerm[" + symbol + "]";
    }
}
