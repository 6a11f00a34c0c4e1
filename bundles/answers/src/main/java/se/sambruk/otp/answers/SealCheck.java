package se.sambruk.otp.answers;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealVerdict;

/** What the seal of a file says of what the file says that it was issued as. */
public final class SealCheck {
    private SealCheck() {}

    /**
     * @param verdict what the seal service says
     */
    public static SealState state(
            Optional<Seal> seal, Function<Seal, SealVerdict> verdict, SourceLocation file, Consumer<Problem> tell) {
        if (seal.isEmpty()) {
            tell.accept(AnswerProblems.warning(file, "OTP-6208"));
            return SealState.NONE;
        }
        return switch (verdict.apply(seal.get())) {
            case WHOLE -> SealState.WHOLE;
            case BROKEN -> {
                tell.accept(AnswerProblems.error(file, "OTP-6205"));
                yield SealState.BROKEN;
            }
            case UNKNOWN_KEY -> {
                tell.accept(AnswerProblems.warning(file, "OTP-6206", seal.get().key()));
                yield SealState.UNKNOWN_KEY;
            }
            case UNUSABLE_KEY -> {
                tell.accept(AnswerProblems.warning(file, "OTP-6207", seal.get().key()));
                yield SealState.UNUSABLE_KEY;
            }
        };
    }
}
