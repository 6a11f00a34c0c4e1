package se.sambruk.otp.rules.law;

import java.util.List;
import se.sambruk.otp.rules.base.Rule;

/** The rules of this package. */
public final class LawRules {
    private LawRules() {}

    /** New instances, by id. */
    public static List<Rule> all() {
        return List.of(new RepealedLaw(), new UnnumberedLaw(), new FollowTheLaw());
    }
}
