package se.sambruk.otp.rules.competition;

import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;

/** Tells whether a text gives a reason for what it demands. */
final class Motive {
    private static final Set<String> BECAUSE =
            Set.of("eftersom", "därför", "motivet", "skälet", "anledningen", "emedan", "motiveras", "ty");
    private static final Set<String> PROVING = Set.of(
            "styrka", "visa", "bevisa", "intyga", "verifiera", "få", "delta", "lämna", "uppfylla", "bli", "bekräfta");

    private Motive() {}

    static boolean isIn(Analysis analysis) {
        for (int i = 0; i < analysis.tokens().size(); i++) {
            String word = analysis.word(i);
            String next = analysis.word(i + 1);
            boolean purpose =
                    (word.equals("för") || word.equals("så")) && next.equals("att") && !isProving(analysis, i + 2);
            boolean ground = word.equals("på") && next.equals("grund") || word.equals("hänsyn") && next.equals("till");
            boolean as = word.equals("då") && i > 0 && analysis.token(i - 1).isMark(',');
            if (BECAUSE.contains(word) || purpose || ground || as) {
                return true;
            }
        }
        return false;
    }

    /** "för att visa det", "för att få lämna anbud" tells how and not why. */
    private static boolean isProving(Analysis analysis, int i) {
        int verb = analysis.word(i).equals("kunna") ? i + 1 : i;
        return PROVING.contains(analysis.word(verb));
    }
}
