package se.sambruk.otp.api.evaluation.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * The evaluation model as the documents state it: its name, formula, explanation and parameters, kept in words so that the plan can be
 * read when the model itself is gone, and so that a later version that reckons otherwise is noticed.
 */
public final class StatedModel extends TreeValue {
    private final String id;
    private final PackVersion version;
    private final LocalizedText label;
    private final String formula;
    private final LocalizedText explanation;
    private final List<StatedParameter> parameters;

    private StatedModel(
            String id,
            PackVersion version,
            LocalizedText label,
            String formula,
            LocalizedText explanation,
            List<StatedParameter> parameters) {
        this.id = Objects.requireNonNull(id);
        this.version = Objects.requireNonNull(version);
        this.label = Objects.requireNonNull(label);
        this.formula = Objects.requireNonNull(formula);
        this.explanation = Objects.requireNonNull(explanation);
        this.parameters = List.copyOf(parameters);
    }

    /**
     * @param formula in symbols, as the model's descriptor has it
     * @param parameters in the order of the descriptor; one without a value is left out
     */
    public static StatedModel of(
            String id,
            PackVersion version,
            LocalizedText label,
            String formula,
            LocalizedText explanation,
            List<StatedParameter> parameters) {
        return new StatedModel(id, version, label, formula, explanation, parameters);
    }

    public static StatedModel fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("id"),
                PackVersion.of(in.text("version")),
                LocalizedText.of(in.map("label", String.class::cast)),
                in.text("formula"),
                LocalizedText.of(in.map("explanation", String.class::cast)),
                in.list("parameters", StatedParameter::fromTree));
    }

    public String id() {
        return id;
    }

    /** The version that stated it. */
    public PackVersion version() {
        return version;
    }

    public LocalizedText label() {
        return label;
    }

    public String formula() {
        return formula;
    }

    public LocalizedText explanation() {
        return explanation;
    }

    public List<StatedParameter> parameters() {
        return parameters;
    }

    public Optional<StatedParameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("version", version)
                .put("label", label.byLanguage())
                .put("formula", formula)
                .put("explanation", explanation.byLanguage())
                .put("parameters", parameters)
                .done();
    }
}
