package se.sambruk.otp.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Clause;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.Token;

/**
 * R10: two requirements in one, so that a bid that meets one of them is neither right nor wrong. Two clauses that each demand something of
 * somebody, or one that demands two acts which are tried each by itself.
 */
public final class TwoRequirements extends TextRule {
    /** So many letters that two words begin with make them one thing: loggning and loggposten. */
    private static final int ALIKE = 4;

    /** So many demands are compared with the first: a text with more has been found wanting, or is no requirement. */
    private static final int MOST = 40;

    private static final Set<String> EXPLETIVE = Set.of("finnas", "gå", "framgå", "vara", "krävas");

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
        for (int i = 1; i < Math.min(demands.size(), MOST); i++) {
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
            Modal only = demands.get(0);
            int other = TwoActs.second(look.analysis(), only);
            if (other >= 0) {
                Sentence sentence = look.analysis().sentenceList().get(only.sentence());
                report(look, other, end(look.analysis(), only, sentence));
            }
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
            return isExpletive(analysis, modal, subject.get()) && !isAboutWhatWasSaid(analysis, modal, first);
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

    /** "det ska finnas en app": det stands for nothing that has been said. */
    private static boolean isExpletive(Analysis analysis, Modal modal, Subject subject) {
        int verb = analysis.mainVerbOf(modal);
        return analysis.word(subject.token()).equals("det") && verb >= 0 && EXPLETIVE.contains(analysis.word(verb));
    }

    private static boolean isAboutWhatWasSaid(Analysis analysis, Modal modal, Modal first) {
        Sentence sentence = analysis.sentenceList().get(modal.sentence());
        for (int i = modal.token() + 1; i < sentence.last(); i++) {
            boolean noun = analysis.token(i).isWord()
                    && analysis.word(i).length() > ALIKE
                    && analysis.verb(i).isEmpty();
            if (noun && isSpokenOf(analysis, analysis.word(i), beginning(analysis, modal, sentence), first.token())) {
                return true;
            }
        }
        return false;
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

    private static void report(Look look, int first, int last) {
        look.at(first, last)
                .basis(look.under(Law.PRECISE))
                .message("found")
                .fix("")
                .add();
    }
}
