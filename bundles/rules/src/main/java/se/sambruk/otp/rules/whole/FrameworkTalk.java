package se.sambruk.otp.rules.whole;

import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.words.BySentence;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** What a text says of a framework: that something is in it, or that it is not. */
final class FrameworkTalk {
    static final WordFile WORDS = WordFile.named("framework");

    private static final int NEAR = 5;
    private static final int FAR = 9;

    /**
     * A sentence that asks for more than the framework holds.
     *
     * @param first the index of the first token that tells so
     * @param renewed whether it speaks of a renewed competition
     */
    record Beyond(int first, int last, boolean renewed) {}

    private final Analysis analysis;
    private final BySentence news;
    private final BySentence laws;

    private FrameworkTalk(Analysis analysis, RuleContext context) {
        this.analysis = analysis;
        this.news = BySentence.of(WORDS.in(analysis, context), analysis);
        this.laws = BySentence.of(WORDS.in("laws", analysis), analysis);
    }

    /** The first sentence that asks for more; empty where none does. */
    static Optional<Beyond> in(Analysis analysis, RuleContext context) {
        Set<String> about = WORDS.set("about");
        // Most texts speak of no framework, and are done with at once.
        if (analysis.tokens().stream().noneMatch(token -> begins(token.lower(), about))) {
            return Optional.empty();
        }
        FrameworkTalk talk = new FrameworkTalk(analysis, context);
        return analysis.sentenceList().stream()
                .flatMap(sentence -> talk.beyond(sentence).stream())
                .findFirst();
    }

    private static boolean begins(String word, Set<String> beginnings) {
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Beyond> beyond(Sentence sentence) {
        boolean calloff = false;
        boolean renewed = false;
        boolean covered = false;
        int negated = 0;
        int from = -1;
        int to = -1;
        for (int i = sentence.first(); i < sentence.last(); i++) {
            Token token = analysis.token(i);
            if (token.isQuoted()) {
                continue;
            }
            calloff |= begins(token.lower(), WORDS.set("calloff"));
            renewed |= begins(token.lower(), WORDS.set("renewed"));
            negated += WORDS.set("negations").contains(token.lower()) ? 1 : 0;
            if (token.lower().startsWith("ramavtal")) {
                int outside = outside(i, sentence);
                if (outside >= 0 && from < 0) {
                    from = outside;
                    to = i;
                } else if (outside < 0) {
                    covered |= isWithin(i, sentence);
                }
            }
        }
        // The negation of "som inte anges i ramavtalet" forbids nothing.
        boolean own = from >= 0 && WORDS.set("negations").contains(analysis.word(from));
        if (covered || negated > (own ? 1 : 0)) {
            return Optional.empty();
        }
        if (from >= 0) {
            return Optional.of(new Beyond(from, to, renewed));
        }
        boolean law = !laws.in(sentence).isEmpty();
        Optional<Match> told = news.in(sentence).stream()
                .filter(match -> !analysis.token(match.first()).isQuoted())
                .findFirst();
        if (told.isEmpty() || law || !calloff && !renewed) {
            return Optional.empty();
        }
        return Optional.of(new Beyond(told.get().first(), told.get().last(), renewed));
    }

    /** Where it begins to be said that something is not in the framework that a token names; negative where it is not said. */
    private int outside(int framework, Sentence sentence) {
        boolean state = false;
        for (int i = framework - 1; i >= sentence.first() && i >= framework - FAR; i--) {
            String word = analysis.word(i);
            if (WORDS.set("beside").contains(word) || WORDS.set("differing").contains(word)) {
                return i;
            }
            if (word.equals("än")) {
                return comparative(i, sentence);
            }
            if (i >= framework - NEAR && WORDS.set("missing").contains(word)) {
                return i;
            }
            // "som inte anges i ramavtalet", "ingår inte i ramavtalet"
            state |= WORDS.set("states").contains(word) || WORDS.set("states").contains(analysis.word(i - 1));
            if (i >= framework - NEAR && state && (word.equals("inte") || word.equals("ej"))) {
                return i;
            }
            if (analysis.token(i).isMark(',') || analysis.token(i).isMark('.')) {
                break;
            }
        }
        return -1;
    }

    private int comparative(int than, Sentence sentence) {
        for (int i = than - 1; i >= sentence.first() && i >= than - 3; i--) {
            if (WORDS.set("stricter").contains(analysis.word(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "som anges i ramavtalet", "enligt ramavtalet", "som ramavtalet medger". */
    private boolean isWithin(int framework, Sentence sentence) {
        if (WORDS.set("states").contains(analysis.word(framework + 1))
                || WORDS.set("states").contains(analysis.word(framework + 2))) {
            return true;
        }
        for (int i = framework - 1; i >= sentence.first() && i >= framework - NEAR; i--) {
            String word = analysis.word(i);
            if (WORDS.set("states").contains(word) || WORDS.set("within").contains(word)) {
                return true;
            }
            if (!WORDS.set("between").contains(word) && !word.equals("för")) {
                break;
            }
        }
        return false;
    }
}
