package se.sambruk.otp.rules.precision;

import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;

/** Tells whether a text, or what is said of its award, states a scale: what gives how many points. */
final class Scales {
    private Scales() {}

    static boolean areStated(Look look) {
        boolean award = look.requirement().texts().stream()
                .anyMatch(text -> text.path().startsWith(RequirementField.AWARD.name() + ".scale"));
        return award || areStated(look.analysis());
    }

    static boolean areStated(Analysis analysis) {
        for (int i = 0; i < analysis.tokens().size(); i++) {
            String word = analysis.word(i);
            boolean level = word.equals("nivå")
                    && i + 1 < analysis.tokens().size()
                    && (analysis.token(i + 1).isNumber() || analysis.word(i + 1).startsWith("{{"));
            if (FreeDiscretion.DISCRETION.set("scales").contains(word) || level) {
                return true;
            }
        }
        int points = 0;
        for (Amount amount : analysis.amounts()) {
            if (amount.unit() >= 0 && analysis.word(amount.unit()).startsWith("poäng")) {
                // "0–5 poäng" is a scale by itself, "5 poäng" is one end of it.
                points += amount.last() > amount.first()
                                || analysis.word(amount.first()).indexOf('-') > 0
                        ? 2
                        : 1;
                // "0, 5 eller 10 poäng"
                points +=
                        amount.first() > 1 && analysis.token(amount.first() - 2).isNumber() ? 1 : 0;
                points += analysis.word(amount.unit() + 1).equals("per")
                                || analysis.word(amount.unit() + 1).equals("för")
                        ? 1
                        : 0;
            }
        }
        return points >= 2;
    }
}
