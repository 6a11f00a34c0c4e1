package se.sambruk.otp.evaluation.trial;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** Why a model is not taken into use: one code for what it says of itself, one for what it did in its trial, each with a reason. */
final class Refused {
    private Refused() {}

    /** What it says of itself cannot be used. */
    static Problem description(String source, String reason, Object... arguments) {
        return EvaluationProblems.error("OTP-6597", source, EvaluationProblems.text("refused." + reason, arguments));
    }

    /** What it did in its trial cannot be used. */
    static Problem trial(String name, String source, String reason, Object... arguments) {
        return EvaluationProblems.error(
                "OTP-6598", name, source, EvaluationProblems.text("refused." + reason, arguments));
    }
}
