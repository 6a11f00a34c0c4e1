package se.sambruk.otp.rules.competition;

import java.util.List;
import se.sambruk.otp.rules.base.Rule;

/** The rules of this package. */
public final class CompetitionRules {
    private CompetitionRules() {}

    /** New instances, by id. */
    public static List<Rule> all() {
        return List.of(
                new MissingEquivalence(),
                new BrandName(),
                new ClosedProof(),
                new CompanyProperty(),
                new UnmotivatedCertificate(),
                new LocalPreference(),
                new SameMerit(),
                new Turnover());
    }
}
