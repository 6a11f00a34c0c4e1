package se.sambruk.otp.rules.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Data;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.text.VerbForm;

/**
 * Finds a second act under one modal verb that is tried by itself. Each has an object of its own, and either both are acts of {@code acts.yaml} and
 * different ones, or both are a level that is measured. Verbs of one act ("skapa, ändra och ta bort ärenden") share their object and are left alone.
 */
final class TwoActs {
    private static final class Known {
        static final Map<String, Integer> ACTS = read();

        private static Map<String, Integer> read() {
            Map<String, Integer> acts = new HashMap<>();
            int number = 0;
            for (Object line :
                    (List<?>) Data.mapping(TwoActs.class, "acts.yaml").get("acts")) {
                for (Object verb : (List<?>) line) {
                    acts.put(String.valueOf(verb), number);
                }
                number++;
            }
            return acts;
        }
    }

    private static final Set<String> POINTING_BACK = Set.of("den", "det", "dem", "dessa", "detta", "denna");

    private static final Set<String> STATES = Set.of("vara", "ha", "klara", "hantera", "uppnå", "rymma");

    private TwoActs() {}

    /** Index of the word that joins the second act to the first; negative where there is only one. */
    static int second(Analysis analysis, Modal modal) {
        int verb = analysis.mainVerbOf(modal);
        Sentence sentence = analysis.sentenceList().get(modal.sentence());
        if (verb < 0) {
            return -1;
        }
        for (int i = verb + 1; i < sentence.last(); i++) {
            int joint = joint(analysis, i, verb);
            boolean main = !analysis.isSubordinate(i)
                    && analysis.clauseOf(i)
                            .filter(clause -> clause.group() == modal.clause().group())
                            .isPresent();
            if (joint >= 0 && main && hasObject(analysis, verb, joint) && hasOwnObject(analysis, i, sentence)) {
                boolean measured = isState(analysis, verb)
                        && isMeasured(analysis, verb, joint)
                        && isMeasured(analysis, i, sentence.last());
                if (areDifferent(analysis, verb, i) || measured) {
                    return joint;
                }
            }
        }
        return -1;
    }

    private static boolean areDifferent(Analysis analysis, int one, int other) {
        Optional<Integer> first = act(analysis, one);
        Optional<Integer> second = act(analysis, other);
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    private static Optional<Integer> act(Analysis analysis, int token) {
        return analysis.verb(token)
                .map(VerbForm::infinitive)
                .flatMap(verb -> Optional.ofNullable(Known.ACTS.get(verb)));
    }

    /** The "och" or "samt" that an infinitive follows at once, or after an adverb; negative where none does. */
    private static int joint(Analysis analysis, int i, int after) {
        if (analysis.verb(i).filter(VerbForm::bare).isEmpty()) {
            return -1;
        }
        for (int k = i - 1; k > after && k >= i - 2; k--) {
            String word = analysis.word(k);
            if (word.equals("och") || word.equals("samt")) {
                return k;
            }
            if (word.equals("att")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean hasObject(Analysis analysis, int verb, int to) {
        for (int i = verb + 1; i < to; i++) {
            Token token = analysis.token(i);
            if (token.isWord() && token.lower().length() > 2 && analysis.verb(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOwnObject(Analysis analysis, int verb, Sentence sentence) {
        int next = verb + 1;
        return next < sentence.last()
                && analysis.token(next).kind() != TokenKind.MARK
                && !POINTING_BACK.contains(analysis.word(next));
    }

    /** "vara tillgänglig 99,5 procent och ha en svarstid på högst två sekunder" are two levels. */
    private static boolean isState(Analysis analysis, int verb) {
        return STATES.contains(analysis.word(verb));
    }

    private static boolean isMeasured(Analysis analysis, int from, int to) {
        for (int i = from; i < to; i++) {
            TokenKind kind = analysis.token(i).kind();
            if (kind == TokenKind.NUMBER || kind == TokenKind.PARAMETER) {
                return true;
            }
        }
        return false;
    }
}
