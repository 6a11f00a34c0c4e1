package se.sambruk.otp.evaluation.fault;

import java.util.Locale;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * The bundle's problems, in one place so that their texts and arguments are seen together. Those about bids get keys and ids as arguments, and
 * never a name or an amount: whoever is given a problem may log it.
 */
public final class EvaluationProblems {
    private static final Messages MESSAGES = Messages.of(EvaluationProblems.class);

    private EvaluationProblems() {}

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    public static Problem info(String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments);
    }

    /** A part of a sentence. */
    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** A number of a plan, which is no secret, as it is written in a sentence. */
    public static LocalizedText number(Exact number) {
        return LocalizedText.of(number.display(LocalizedText.SWEDISH), number.display(Locale.ENGLISH));
    }

    /** How a model is named in a text. */
    public static String name(ModelDescriptor model) {
        return model.id() + " " + model.version();
    }

    /** What a model's fault is called in a text: its type alone, as its message may tell of a bid. */
    public static String name(Throwable fault) {
        return fault.getClass().getSimpleName();
    }
}
