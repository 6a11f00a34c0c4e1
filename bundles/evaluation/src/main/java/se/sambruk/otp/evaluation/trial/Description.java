package se.sambruk.otp.evaluation.trial;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;
import se.sambruk.otp.swap.guard.Supervised;

/** Asks a model what it is, and decides whether it can be used at all. A plugin's fault stops that plugin and nothing else. */
final class Description {
    private Description() {}

    /**
     * What a model says of itself.
     *
     * @param source what registered it, for the problem
     * @throws ProblemException if it fails to say so, says different things, or leaves something out
     */
    static ModelDescriptor of(EvaluationModel model, String source, TrialLimits limits) throws InterruptedException {
        try {
            return Supervised.call(
                    "otp-describe-" + source,
                    model.getClass().getClassLoader(),
                    () -> checked(model, source),
                    limits.time(),
                    () -> {},
                    limits.stopping());
        } catch (TimeoutException e) {
            throw new ProblemException(
                    Refused.description(source, "silent", limits.time().toSeconds()), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException known
                    ? known
                    : new ProblemException(
                            Refused.description(source, "threw", EvaluationProblems.name(e.getCause())), e.getCause());
        }
    }

    private static ModelDescriptor checked(EvaluationModel model, String source) {
        ModelDescriptor first = model.descriptor();
        ModelDescriptor second = model.descriptor();
        if (first == null || second == null) {
            throw Refused.description(source, "undescribed").asException();
        }
        if (!facts(first).equals(facts(second))) {
            throw Refused.description(source, "changing", first.id()).asException();
        }
        Stream<LocalizedText> texts = Stream.concat(
                Stream.of(first.label(), first.explanation()),
                first.parameters().stream().flatMap(p -> Stream.of(p.label(), p.help())));
        if (texts.anyMatch(Description::isBlank)) {
            throw Refused.description(source, "blank", first.id()).asException();
        }
        try {
            Formula.parse(first.formula());
        } catch (IllegalArgumentException e) {
            throw Refused.description(source, "formula", first.id(), first.formula())
                    .asException();
        }
        return first;
    }

    private static boolean isBlank(LocalizedText text) {
        return Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH)
                .anyMatch(locale -> text.in(locale).isBlank());
    }

    private static List<Object> facts(ModelDescriptor descriptor) {
        return List.of(
                descriptor.id(),
                descriptor.version(),
                descriptor.label(),
                descriptor.explanation(),
                descriptor.formula(),
                descriptor.isAbsolute(),
                descriptor.isLowestBest(),
                descriptor.usesCosts(),
                List.of(descriptor.grounds(), descriptor.units(), descriptor.weightings()),
                List.of(descriptor.takesSurcharges(), descriptor.conversion(), descriptor.priceWeight()),
                descriptor.parameters().stream().map(Description::facts).toList(),
                descriptor.basis());
    }

    private static List<Object> facts(ModelParameter parameter) {
        return List.of(
                parameter.name(), parameter.parameter(), parameter.label(), parameter.help(), parameter.isRequired());
    }
}
