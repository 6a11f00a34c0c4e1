package se.sambruk.otp.rules.whole;

import java.util.List;
import se.sambruk.otp.rules.base.Rule;

/** The rules of this package. */
public final class WholeRules {
    private WholeRules() {}

    /** New instances, by id. */
    public static List<Rule> all() {
        return List.of(
                new MissingVerification(),
                new Placeholder(),
                new MissingWeight(),
                new RelativeScoring(),
                new DeadReference(),
                new NearDuplicate(),
                new Conflict(),
                new BeyondFramework());
    }
}
