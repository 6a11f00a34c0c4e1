package se.sambruk.otp.api.evaluation.plan;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;

/** A parameter of the model with the value that the documents state for it. */
public final class StatedParameter extends TreeValue {
    private final String name;
    private final LocalizedText label;
    private final ParameterType type;
    private final String unit;
    private final String value;

    private StatedParameter(String name, LocalizedText label, ParameterType type, String unit, String value) {
        this.name = Objects.requireNonNull(name);
        this.label = Objects.requireNonNull(label);
        this.type = Objects.requireNonNull(type);
        this.unit = Objects.requireNonNull(unit);
        this.value = Objects.requireNonNull(value);
    }

    /**
     * @param unit see {@link se.sambruk.otp.api.evaluation.arithmetic.Units}; empty where it has none
     * @param value in the type's normal form; where it could not be read, as it was written, which checking the plan tells of
     */
    public static StatedParameter of(String name, LocalizedText label, ParameterType type, String unit, String value) {
        return new StatedParameter(name, label, type, unit, value);
    }

    public static StatedParameter fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("name"),
                LocalizedText.of(in.map("label", String.class::cast)),
                WireValue.of(ParameterType.class, in.text("type")),
                in.text("unit", ""),
                in.text("value"));
    }

    public String name() {
        return name;
    }

    public LocalizedText label() {
        return label;
    }

    public ParameterType type() {
        return type;
    }

    public String unit() {
        return unit;
    }

    public String value() {
        return value;
    }

    /** Whether the value is one of its type. */
    public boolean isReadable() {
        return type.normalize(value).filter(value::equals).isPresent();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("name", name)
                .put("label", label.byLanguage())
                .put("type", type)
                .putText("unit", unit)
                .put("value", value)
                .done();
    }
}
