package se.sambruk.otp.api.evaluation;

import java.util.Objects;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.text.LocalizedText;

/** A parameter of an evaluation model: what the procurement documents must state for it to be reckoned by. Immutable. */
public final class ModelParameter {
    /** Stands for the plan's currency, whichever that is. */
    public static final String MONEY = "money";

    private final Parameter parameter;
    private final LocalizedText label;
    private final LocalizedText help;
    private final boolean required;

    private ModelParameter(Parameter parameter, LocalizedText label, LocalizedText help, boolean required) {
        this.parameter = Objects.requireNonNull(parameter);
        this.label = Objects.requireNonNull(label);
        this.help = Objects.requireNonNull(help);
        this.required = required;
    }

    /**
     * One that must have a value: the documents', or its default.
     *
     * @param parameter its name, type, bounds and default; its unit is {@link #MONEY} or one of {@link Units}
     * @param label what it is called
     * @param help what the buyer should know when choosing
     */
    public static ModelParameter required(Parameter parameter, LocalizedText label, LocalizedText help) {
        return new ModelParameter(parameter, label, help, true);
    }

    /** One that may be left out. */
    public static ModelParameter optional(Parameter parameter, LocalizedText label, LocalizedText help) {
        return new ModelParameter(parameter, label, help, false);
    }

    public String name() {
        return parameter.name();
    }

    /** Its type, bounds and default. */
    public Parameter parameter() {
        return parameter;
    }

    public LocalizedText label() {
        return label;
    }

    public LocalizedText help() {
        return help;
    }

    public boolean isRequired() {
        return required;
    }

    /**
     * What its value is measured in, in a plan with a currency; empty where it has no unit.
     *
     * @param currency the plan's
     */
    public String unit(String currency) {
        return parameter
                .unit()
                .map(unit -> unit.equals(MONEY) ? currency : unit)
                .orElse("");
    }
}
