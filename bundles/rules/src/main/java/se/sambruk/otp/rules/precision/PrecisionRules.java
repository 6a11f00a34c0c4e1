package se.sambruk.otp.rules.precision;

import java.util.List;
import se.sambruk.otp.rules.base.Rule;

/** The rules of this package. */
public final class PrecisionRules {
    private PrecisionRules() {}

    /** New instances, by id. */
    public static List<Rule> all() {
        return List.of(
                new VagueQuality(),
                new EscapeClause(),
                new OpenList(),
                new AbsoluteQuality(),
                new NegatedQuality(),
                new NumberWithoutUnit(),
                new UnmeasuredLevel(),
                new NoDeadline(),
                new FreeDiscretion(),
                new MereDescription(),
                new VagueChange(),
                new MovingReference());
    }
}
