package se.sambruk.otp.evaluation.model;

import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** What the models have in common: their texts, and the terms that several put into formulas. */
final class Terms {
    private static final Messages TEXTS = Messages.of(Terms.class);
    private static final PackVersion VERSION = new PackVersion(1, 0, 0);

    private Terms() {}

    static LocalizedText text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    /** A descriptor with the texts of its id. */
    static ModelDescriptor.Builder descriptor(String id, String formula) {
        return ModelDescriptor.builder(id, VERSION)
                .label(text(id + ".label"))
                .explanation(text(id + ".explanation"))
                .formula(formula);
    }

    /** A decimal parameter, with the texts of its name. */
    static Parameter.Builder parameter(String name, String unit) {
        return Parameter.builder(name, ParameterType.DECIMAL).unit(unit);
    }

    static ModelParameter required(Parameter.Builder parameter) {
        Parameter built = parameter.build();
        return ModelParameter.required(
                built, text("parameter." + built.name()), text("parameter." + built.name() + ".help"));
    }

    static ModelParameter optional(Parameter.Builder parameter) {
        Parameter built = parameter.build();
        return ModelParameter.optional(
                built, text("parameter." + built.name()), text("parameter." + built.name() + ".help"));
    }

    /** The bid's price. */
    static CalculationTerm price(EvaluationInput input, InputBid bid) {
        return CalculationTerm.of(
                "p", text("term.price"), bid.price(), input.plan().currency(), TermSource.PRICE);
    }

    /** What the plan states for a parameter. */
    static CalculationTerm parameter(EvaluationInput input, String symbol, String name) {
        return input.plan()
                .model()
                .parameter(name)
                .map(stated -> CalculationTerm.of(
                        symbol, stated.label(), input.parameter(name), stated.unit(), TermSource.parameter(name)))
                .orElseThrow(() -> new IllegalArgumentException("the plan states no " + name));
    }
}
