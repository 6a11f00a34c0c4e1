package se.sambruk.otp.rules.whole;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Data;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.Quantity;
import se.sambruk.otp.rules.text.Stem;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.text.VerbForm;

/**
 * What a text says, for comparing it with others: the words that say something by their stems, one for all that mean the same, whether it is denied,
 * and its amounts. Word order does not matter.
 *
 * @param words the stems, with numbers that are no amounts
 * @param names numbers that measure nothing, codes, addresses and parameters: those of the words that name one of several
 * @param verbs the stems of those that are what somebody shall do
 * @param amounts in the text's order
 * @param doers who is to do it, as far as that is said
 * @param negated whether it forbids
 */
record Gist(
        Set<String> words,
        Set<String> names,
        Set<String> verbs,
        List<Quantity> amounts,
        Set<Actor> doers,
        boolean negated) {
    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(Gist.class, "gist.yaml");
        static final Set<String> EMPTY = new HashSet<>(Data.words(DATA, "empty"));
        static final Set<String> EMPTY_STEMS = stems();
        static final Set<String> NEGATIONS = new HashSet<>(Data.words(DATA, "negations"));
        static final Set<String> BOUNDS = new HashSet<>(Data.words(DATA, "bounds"));
        static final Map<String, String> SAME = same();

        /** So that other forms of longer words say nothing either: stödjas, genomförs. */
        private static Set<String> stems() {
            Set<String> stems = new HashSet<>();
            EMPTY.stream().filter(word -> word.length() > 4).map(Stem::of).forEach(stems::add);
            return stems;
        }

        private static Map<String, String> same() {
            Map<String, String> same = new HashMap<>();
            for (Object line : (List<?>) DATA.get("same")) {
                List<?> words = (List<?>) line;
                String first = String.valueOf(words.get(0));
                words.forEach(word -> same.put(Stem.of(String.valueOf(word)), first));
            }
            return same;
        }
    }

    private static final int REACH = 6;

    static Gist of(Analysis analysis) {
        List<Quantity> amounts = analysis.quantities();
        Set<Integer> measured = new HashSet<>();
        amounts.forEach(amount -> {
            for (int i = amount.first(); i <= amount.last(); i++) {
                measured.add(i);
            }
        });
        Set<String> words = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < analysis.tokens().size(); i++) {
            Token token = analysis.token(i);
            if (!measured.contains(i) && isSaying(token)) {
                words.add(stem(token));
                if (!token.isWord()) {
                    names.add(token.lower());
                }
            }
        }
        amounts.forEach(amount -> words.add("# " + amount.dimension()));
        return new Gist(words, names, verbs(analysis), amounts, doers(analysis), isNegated(analysis));
    }

    private static boolean isSaying(Token token) {
        return switch (token.kind()) {
            case WORD -> !isEmpty(token.lower(), token.stem()) && !Known.NEGATIONS.contains(token.lower());
            case NUMBER, CODE, ADDRESS, PARAMETER -> true;
            case ABBREVIATION, MARK -> false;
        };
    }

    private static boolean isEmpty(String word, String stem) {
        return Known.EMPTY.contains(word) || Known.EMPTY_STEMS.contains(stem);
    }

    private static String stem(Token token) {
        if (token.kind() != TokenKind.WORD) {
            return token.lower();
        }
        String stem = token.stem();
        return Known.SAME.getOrDefault(stem, stem);
    }

    private static Set<Actor> doers(Analysis analysis) {
        Set<Actor> doers = EnumSet.noneOf(Actor.class);
        analysis.modals().stream()
                .filter(Modal::isMain)
                .flatMap(modal -> analysis.subjectOf(modal).stream())
                .flatMap(subject -> subject.actor().stream())
                .forEach(doers::add);
        return doers;
    }

    private static Set<String> verbs(Analysis analysis) {
        Set<String> verbs = new TreeSet<>();
        for (Modal modal : analysis.modals()) {
            int verb = saying(analysis, analysis.mainVerbOf(modal));
            if (modal.isMain() && verb >= 0) {
                String infinitive =
                        analysis.verb(verb).map(VerbForm::infinitive).orElse(analysis.word(verb));
                String stem = Stem.of(infinitive);
                if (!isEmpty(infinitive, stem)) {
                    verbs.add(Known.SAME.getOrDefault(stem, stem));
                }
            }
        }
        return verbs;
    }

    /** "gå att exportera", "ha stöd för att exportera": what is to be done stands after att. */
    private static int saying(Analysis analysis, int verb) {
        if (verb < 0 || !isEmpty(analysis.word(verb), analysis.token(verb).stem())) {
            return verb;
        }
        for (int i = verb + 1; i < Math.min(analysis.tokens().size() - 1, verb + REACH); i++) {
            boolean bare = analysis.verb(i + 1).filter(VerbForm::bare).isPresent();
            if (analysis.word(i).equals("att") && bare) {
                return i + 1;
            }
        }
        return verb;
    }

    private static boolean isNegated(Analysis analysis) {
        List<Boolean> denied = new ArrayList<>();
        for (Modal modal : analysis.modals()) {
            if (modal.isMain()) {
                int end = Math.min(analysis.tokens().size(), modal.token() + 4);
                boolean not = false;
                for (int i = modal.token() + 1; i < end; i++) {
                    not |= Known.NEGATIONS.contains(analysis.word(i)) && !Known.BOUNDS.contains(analysis.word(i + 1));
                }
                denied.add(not);
            }
        }
        return denied.contains(true);
    }
}
