package se.sambruk.otp.rules;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.rules.base.Rule;
import se.sambruk.otp.rules.competition.CompetitionRules;
import se.sambruk.otp.rules.form.FormRules;
import se.sambruk.otp.rules.law.LawRules;
import se.sambruk.otp.rules.precision.PrecisionRules;
import se.sambruk.otp.rules.whole.WholeRules;

/** Every rule of the platform. */
public final class RuleBook {
    private RuleBook() {}

    /** New instances, by package and in it by id. */
    public static List<Rule> all() {
        return Stream.of(
                        CompetitionRules.all(), PrecisionRules.all(), FormRules.all(), LawRules.all(), WholeRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
