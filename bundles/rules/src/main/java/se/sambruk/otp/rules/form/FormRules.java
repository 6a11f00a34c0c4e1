package se.sambruk.otp.rules.form;

import java.util.List;
import se.sambruk.otp.rules.base.Rule;

/** The rules of this package. */
public final class FormRules {
    private FormRules() {}

    /** New instances, by id. */
    public static List<Rule> all() {
        return List.of(
                new ModalAgainstKind(),
                new OldModal(),
                new NoModal(),
                new TwoRequirements(),
                new ActorlessPassive(),
                new UndefinedAbbreviation(),
                new LongSentence(),
                new GenderedWord(),
                new AndOr());
    }
}
