package se.sambruk.otp.evaluation.check;

import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.Regime;

/** What a rule of an evaluation rests on, under a procurement's regime: ch. 16 does not apply below the threshold (LOU 19:1). */
public final class Law {
    private static final String ACT = "LOU";

    private Law() {}

    /** That the ground of award is stated. */
    public static Basis ground(Regime regime) {
        return of(regime, "16:1", "19:9");
    }

    /** That criteria can be checked, and give no unlimited discretion. */
    public static Basis criteria(Regime regime) {
        return of(regime, "16:2", "19:2");
    }

    /** That it is stated what criteria weigh. */
    public static Basis weights(Regime regime) {
        return of(regime, "16:6", "19:9");
    }

    /** That it is stated which costs count, and how. */
    public static Basis costs(Regime regime) {
        return of(regime, "16:3–5", "19:9");
    }

    /** That the evaluation is open and treats all alike. */
    public static Basis principles(Regime regime) {
        return of(regime, "4:1", "19:2");
    }

    /** That a supplier is asked to explain a low price. */
    public static Basis lowBids(Regime regime) {
        return of(regime, "16:7", "19:2");
    }

    private static Basis of(Regime regime, String full, String below) {
        return switch (regime) {
            case DIRECTIVE -> Basis.of(ACT, full);
            case CHAPTER_19 -> Basis.of(ACT, below);
            case CHAPTER_19A -> Basis.of(ACT, "19 a kap.");
        };
    }
}
