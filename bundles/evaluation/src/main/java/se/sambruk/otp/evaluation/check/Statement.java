package se.sambruk.otp.evaluation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;

/** Puts a model and the values of its parameters as procurement documents are to state them. */
public final class Statement {
    private Statement() {}

    /**
     * A model as it is stated.
     *
     * @param written the values, as somebody wrote them; what the model does not have comes last, to be told of
     */
    public static StatedModel of(ModelDescriptor model, Map<String, String> written, String currency) {
        Map<String, String> rest = new TreeMap<>(written);
        List<StatedParameter> parameters = new ArrayList<>();
        for (ModelParameter parameter : model.parameters()) {
            Optional<String> value = Optional.ofNullable(rest.remove(parameter.name()))
                    .or(() -> parameter.parameter().defaultValue());
            value.ifPresent(v -> parameters.add(stated(parameter, v, currency)));
        }
        rest.forEach((name, value) ->
                parameters.add(StatedParameter.of(name, LocalizedText.of(name), ParameterType.TEXT, "", value)));
        return StatedModel.of(
                model.id(), model.version(), model.label(), model.formula(), model.explanation(), parameters);
    }

    private static StatedParameter stated(ModelParameter parameter, String written, String currency) {
        ParameterType type = parameter.parameter().type();
        return StatedParameter.of(
                parameter.name(),
                parameter.label(),
                type,
                parameter.unit(currency),
                type.normalize(written).orElse(written));
    }
}
