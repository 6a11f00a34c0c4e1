package se.sambruk.otp.rules.text;

import java.util.Optional;
import java.util.Set;

/** Tells in what way a text says something: demands it, or only speaks of it. */
public final class Said {
    private static final Set<String> CONDITIONS = Set.of(
            "om",
            "när",
            "då",
            "ifall",
            "såvida",
            "därest",
            "tills",
            "innan",
            "medan",
            "eftersom",
            "sedan",
            "emedan",
            "där",
            "så",
            "såvitt",
            "fastän",
            "huruvida",
            "var");

    private static final Set<String> RELATIVE = Set.of("som", "vars", "vilken", "vilket", "vilka");

    private Said() {}

    /**
     * Whether a word belongs to what is demanded: in a main clause, or in a subordinate one that tells what shall be so ("säkerställa att …", "en
     * tjänst som …"). Not in quotations, headings and conditions, and not in what only tells more of what something is demanded of
     * ("Funktioner som alltid är tillgängliga ska …").
     */
    public static boolean isDemanded(Analysis analysis, int token) {
        Optional<Sentence> sentence = analysis.sentenceOf(token);
        if (analysis.token(token).isQuoted()
                || sentence.isEmpty()
                || sentence.get().heading()) {
            return false;
        }
        Optional<Clause> clause = analysis.clauseOf(token);
        if (clause.isEmpty() || !clause.get().subordinate() || clause.get().opener() < 0) {
            return true;
        }
        int opener = clause.get().opener();
        String word = analysis.word(opener);
        if (RELATIVE.contains(word)) {
            return isAfterDemand(analysis, sentence.get(), opener)
                    && !isUnderCondition(analysis, sentence.get(), opener);
        }
        return !CONDITIONS.contains(word);
    }

    /** Whether a token stands within a condition: after om, när, tills … */
    public static boolean isCondition(Analysis analysis, int token) {
        return analysis.clauseOf(token)
                .filter(clause -> clause.subordinate() && clause.opener() >= 0)
                .filter(clause -> CONDITIONS.contains(analysis.word(clause.opener())))
                .isPresent();
    }

    /** "Om tjänsten har en del som alltid är tillgänglig": within a condition. */
    private static boolean isUnderCondition(Analysis analysis, Sentence sentence, int opener) {
        return opener > sentence.first() && isCondition(analysis, opener - 1);
    }

    private static boolean isAfterDemand(Analysis analysis, Sentence sentence, int token) {
        for (int i = sentence.first(); i < token; i++) {
            boolean finite = analysis.verb(i).filter(VerbForm::finite).isPresent()
                    || analysis.token(i).modal().isPresent();
            if (finite && !analysis.isSubordinate(i)) {
                return true;
            }
        }
        return false;
    }
}
