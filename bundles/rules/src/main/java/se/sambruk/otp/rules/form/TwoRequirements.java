package se.sambruk.otp.rules.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Clause;
import se.sambruk.otp.rules.text.Data;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.VerbForm;

/**
 * R10: two requirements in one, so that a bid that meets one of them is neither right nor wrong. Two clauses that each demand something of
 * somebody, or one that demands two acts which are tried each by itself.
 */
public final class TwoRequirements extends TextRule {
    private static final class Acts {
        static final Map<String, Integer> OF = read();

        private static Map<String, Integer> read() {
            Map<String, Integer> acts = new HashMap<>();
            int number = 0;
            for (Object line :
                    (List<?>) Data.mapping(TwoRequirements.class, "acts.yaml").get("acts")) {
                for (Object verb : (List<?>) line) {
                    acts.put(String.valueOf(verb), number);
                }
                number++;
            }
            return acts;
        }
    }

    /** So many letters that two words begin with make them one thing: loggning and loggposten. */
    private static final int ALIKE = 4;

    public TwoRequirements() {
        super("R10", Law.PRECISE, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        List<Modal> demands = demands(look);
        for (int i = 1; i < demands.size(); i++) {
            if (isAnother(look.analysis(), demands.get(i), demands.get(0))) {
                Modal other = demands.get(i);
                Sentence sentence = look.analysis().sentenceList().get(other.sentence());
                boolean own = demands.get(0).sentence() != other.sentence();
                int first = own ? sentence.first() : beginning(look.analysis(), other, sentence);
                report(look, first, end(look.analysis(), other, sentence));
                return;
            }
        }
        if (!demands.isEmpty()) {
            twoActs(look, demands.get(0));
        }
    }

    /** What binds, or in an evaluated text what gives points; a prohibition binds too. */
    private static List<Modal> demands(Look look) {
        List<Modal> wished = new ArrayList<>();
        List<Modal> demanded = new ArrayList<>();
        for (Modal modal : look.analysis().modals()) {
            if (!modal.isMain()) {
                continue;
            }
            if (modal.verb() == ModalVerb.BOR) {
                wished.add(modal);
            } else if (modal.verb().isDemand() || modal.verb() == ModalVerb.FAR && isNegated(look.analysis(), modal)) {
                demanded.add(modal);
            }
        }
        // What is said with "ska" beside a wish tells how it is evaluated.
        return look.kind() == RequirementKind.EVALUATED && !wished.isEmpty() ? wished : demanded;
    }

    private static boolean isNegated(Analysis analysis, Modal modal) {
        String next = analysis.word(modal.token() + 1);
        return next.equals("inte") || next.equals("ej") || next.equals("aldrig");
    }

    private static boolean isAnother(Analysis analysis, Modal modal, Modal first) {
        Optional<Subject> subject = analysis.subjectOf(modal);
        if (subject.isEmpty()) {
            return true;
        }
        if (subject.get().pronoun()) {
            return false;
        }
        Optional<Subject> before = analysis.subjectOf(first);
        String word = analysis.word(subject.get().token());
        boolean same =
                before.isPresent() && isAlike(word, analysis.word(before.get().token()));
        if (same) {
            return true;
        }
        // "… en rapport. Rapporten ska …" tells more of what was demanded.
        return !isSpokenOf(
                analysis, word, analysis.sentenceList().get(modal.sentence()).first(), first.token());
    }

    private static boolean isSpokenOf(Analysis analysis, String word, int before, int from) {
        int end = before > from ? before : from;
        for (int i = 0; i < end; i++) {
            Token token = analysis.token(i);
            boolean about = i > from && token.isWord() && token.lower().length() > ALIKE;
            if (about && (isAlike(word, token.lower()) || token.lower().contains(stem(word)))) {
                return true;
            }
        }
        return false;
    }

    /** Without what makes it definite, so that rapporten is in driftrapport too. */
    private static String stem(String word) {
        for (String ending : List.of("erna", "arna", "orna", "en", "et", "na", "n", "t")) {
            if (word.length() - ending.length() >= ALIKE && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static boolean isAlike(String one, String other) {
        int alike = 0;
        while (alike < one.length() && alike < other.length() && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return one.equals(other) || alike >= ALIKE && alike >= Math.min(one.length(), other.length()) - 3;
    }

    private static int beginning(Analysis analysis, Modal modal, Sentence sentence) {
        for (Clause clause : sentence.clauses()) {
            if (clause.group() == modal.clause().group() && !clause.subordinate()) {
                return clause.first();
            }
        }
        return modal.clause().first();
    }

    /** The last token of the clause, without what closes the sentence. */
    private static int end(Analysis analysis, Modal modal, Sentence sentence) {
        int last = sentence.last() - 1;
        for (Clause clause : sentence.clauses()) {
            if (clause.group() > modal.clause().group() && !clause.subordinate()) {
                last = clause.first() - 1;
                break;
            }
        }
        boolean closes = last > modal.token()
                && (analysis.token(last).isMark('.') || analysis.token(last).isMark(','));
        return closes ? last - 1 : last;
    }

    private static void twoActs(Look look, Modal modal) {
        Analysis analysis = look.analysis();
        int verb = analysis.mainVerbOf(modal);
        Sentence sentence = analysis.sentenceList().get(modal.sentence());
        if (verb < 0) {
            return;
        }
        Optional<Integer> act = act(analysis, verb);
        boolean object = false;
        for (int i = verb + 1; i < sentence.last() && act.isPresent(); i++) {
            if (analysis.isSubordinate(i)) {
                continue;
            }
            Optional<Integer> other = isCoordinated(analysis, i) ? act(analysis, i) : Optional.empty();
            if (other.isPresent() && object && !other.equals(act) && hasObject(analysis, i, sentence)) {
                report(look, coordinator(analysis, i), end(analysis, modal, sentence));
                return;
            }
            object |= analysis.token(i).isWord()
                    && analysis.token(i).lower().length() > 2
                    && analysis.verb(i).isEmpty();
        }
    }

    private static Optional<Integer> act(Analysis analysis, int token) {
        return analysis.verb(token)
                .filter(VerbForm::bare)
                .map(VerbForm::infinitive)
                .flatMap(infinitive -> Optional.ofNullable(Acts.OF.get(infinitive)));
    }

    private static boolean isCoordinated(Analysis analysis, int i) {
        int at = coordinator(analysis, i);
        return at >= 0 && at < i;
    }

    private static int coordinator(Analysis analysis, int i) {
        for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
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

    private static boolean hasObject(Analysis analysis, int verb, Sentence sentence) {
        int next = verb + 1;
        if (next >= sentence.last()
                || !analysis.token(next).isWord() && !analysis.token(next).isNumber()) {
            return false;
        }
        String word = analysis.word(next);
        return !word.equals("den")
                && !word.equals("det")
                && !word.equals("dem")
                && !word.equals("dessa")
                && !word.equals("detta");
    }

    private static void report(Look look, int first, int last) {
        look.at(first, last)
                .basis(look.under(Law.PRECISE))
                .message("found")
                .fix("")
                .add();
    }
}
