package se.sambruk.otp.rules.competition;

import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.VerbForm;

/** Finds sentences in which the buyer alone says what is equivalent, or in which nothing is. */
final class ClosedEquivalence {
    private ClosedEquivalence() {}

    /** Begins a finding. */
    interface Drafting {
        Draft at(Look look, int first, int last);
    }

    private static Set<String> set(String key) {
        return ClosedProof.PROOFS.set(key);
    }

    private static boolean isBuyer(Analysis analysis, int i) {
        return analysis.actor(i).filter(Actor.BUYER::equals).isPresent();
    }

    /** Reports that what is equivalent is for the buyer to say, or that nothing is. */
    static boolean report(Look look, Drafting drafting, Sentence sentence) {
        Analysis analysis = look.analysis();
        int likeness = likeness(analysis, sentence);
        if (likeness < 0) {
            return false;
        }
        int settled = settled(analysis, sentence);
        if (settled >= 0) {
            Draft draft = drafting.at(look, settled - 1, settled);
            draft.message("judged", draft.quote())
                    .fixAlike("den utredning som leverantören lämnar", "fix.judged")
                    .add();
            return true;
        }
        Reach reach = analysis.near(likeness).orElseThrow();
        for (int i = reach.first(); i < reach.last(); i++) {
            if (analysis.token(i).isQuoted()) {
                continue;
            }
            if (isOpinion(analysis, i, reach)) {
                Draft draft = drafting.at(look, i, i + opinionLength(analysis, i, reach));
                draft.message("judged", draft.quote())
                        .fix("enligt den utredning som leverantören lämnar", "fix.judged")
                        .add();
                return true;
            }
            if (isJudged(analysis, i, reach)) {
                judged(look, drafting, opening(analysis, i, reach), i, reach);
                return true;
            }
            if (isTurnedDown(analysis, i, likeness, reach)) {
                Draft draft = drafting.at(look, likeness, i + 1);
                draft.message("turned", draft.quote())
                        .fix(analysis.written(likeness, i), "fix.turned")
                        .add();
                return true;
            }
        }
        return false;
    }

    private static void judged(Look look, Drafting drafting, int opening, int verb, Reach reach) {
        Analysis analysis = look.analysis();
        if (analysis.verb(verb).map(VerbForm::passive).orElse(false)) {
            Draft draft = drafting.at(look, verb, verb + 2);
            draft.message("judged", draft.quote())
                    .fixAlike("visas av leverantören", "fix.judged")
                    .add();
            return;
        }
        if (Said.isCondition(analysis, verb)) {
            boolean object = verb + 1 < reach.last()
                    && Set.of("dem", "den", "det", "detta").contains(analysis.word(verb + 1));
            Draft draft = drafting.at(look, verb - 2, object ? verb + 1 : verb);
            draft.message("judged", draft.quote())
                    .fixAlike("om leverantören visar att kravet är uppfyllt", "fix.judged")
                    .add();
            return;
        }
        int question = question(analysis, verb, reach);
        int buyer = verb;
        for (int i = verb - 1; i >= reach.first() && i >= verb - 5 && buyer == verb; i--) {
            buyer = isBuyer(analysis, i) && !analysis.word(i).endsWith("s") ? i : verb;
        }
        int last = buyer == verb && isBuyer(analysis, verb + 1) ? verb + 1 : verb;
        Draft draft = drafting.at(look, opening >= 0 ? opening : buyer, Math.max(last, question));
        String replacement;
        if (opening >= 0) {
            replacement = analysis.word(opening) + " leverantören visar"
                    + (analysis.word(opening).equals("som") ? " uppfyller kravet" : "");
        } else {
            String word = analysis.word(question);
            String rest = question < 0 ? "" : word.equals("om") || word.equals("huruvida") ? " att" : " " + word;
            replacement = (buyer == verb ? "ska leverantören visa" : "leverantören ska visa") + rest;
        }
        draft.message("judged", draft.quote())
                .fixAlike(replacement, "fix.judged")
                .add();
    }

    /** The "som" or "vad" before the buyer that judges; negative where there is none. */
    private static int opening(Analysis analysis, int verb, Reach reach) {
        for (int i = verb - 1; i >= reach.first() && i >= verb - 3; i--) {
            if (analysis.word(i).equals("som") || analysis.word(i).equals("vad")) {
                return i;
            }
        }
        return -1;
    }

    private static int likeness(Analysis analysis, Sentence sentence) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (analysis.word(i).startsWith("likvärdig") && !analysis.token(i).isQuoted()) {
                return i;
            }
        }
        return -1;
    }

    /** "Kommunens bedömning … är slutgiltig": the buyer's judgement, of which nobody may show anything else. */
    private static int settled(Analysis analysis, Sentence sentence) {
        for (int i = sentence.first() + 1; i < sentence.last(); i++) {
            boolean judgement = set("judging-nouns").contains(analysis.word(i))
                    && isBuyer(analysis, i - 1)
                    && analysis.word(i - 1).endsWith("s")
                    && !analysis.token(i).isQuoted();
            for (int k = i + 1; judgement && k < sentence.last(); k++) {
                if (set("final").contains(analysis.word(k))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** "enligt kommunens bedömning", "efter beställarens godkännande". */
    private static boolean isOpinion(Analysis analysis, int i, Reach reach) {
        String word = analysis.word(i);
        return (word.equals("enligt") || word.equals("efter") || word.equals("utifrån"))
                && opinionLength(analysis, i, reach) > 0;
    }

    private static int opinionLength(Analysis analysis, int i, Reach reach) {
        boolean buyers = false;
        for (int k = i + 1; k < Math.min(reach.last(), i + 5); k++) {
            buyers |= isBuyer(analysis, k) && analysis.word(k).endsWith("s")
                    || analysis.word(k).equals("egen")
                    || analysis.word(k).equals("eget");
            if (buyers && set("judging-nouns").contains(analysis.word(k))) {
                return k - i;
            }
        }
        return 0;
    }

    /** "kommunen avgör om", "som kommunen anser vara", "avgörs av beställaren". */
    private static boolean isJudged(Analysis analysis, int i, Reach reach) {
        Optional<VerbForm> form = analysis.verb(i);
        if (form.isEmpty()) {
            return false;
        }
        String verb = form.get().infinitive();
        if (Said.isCondition(analysis, i)) {
            // "godtas om kommunen godkänner dem"
            return set("accepting-verbs").contains(verb)
                    && !form.get().passive()
                    && i - 2 >= reach.first()
                    && analysis.word(i - 2).equals("om")
                    && isBuyer(analysis, i - 1);
        }
        boolean relative = opening(analysis, i, reach) >= 0;
        boolean asked =
                question(analysis, i, reach) >= 0 || analysis.word(i + 1).startsWith("likvärdig");
        boolean judging = set("judging").contains(verb) && (relative || asked)
                || set("accepting-verbs").contains(verb) && relative
                || form.get().passive() && set("judging").contains(verb)
                // "ska godkännas av kommunen", but not "godtas av kommunen"
                || form.get().passive() && form.get().bare() && !form.get().finite() && verb.equals("godkänna");
        if (!judging || isObjective(analysis, reach)) {
            return false;
        }
        if (form.get().passive()) {
            return analysis.word(i + 1).equals("av") && i + 2 < reach.last() && isBuyer(analysis, i + 2);
        }
        boolean before = false;
        for (int k = i - 1;
                k >= reach.first() && k >= i - 5 && analysis.clauseOf(k).equals(analysis.clauseOf(i));
                k--) {
            before |= isBuyer(analysis, k) && !analysis.word(k).endsWith("s");
            if (analysis.actor(k).isPresent() && !isBuyer(analysis, k)) {
                return false;
            }
        }
        boolean after = i + 1 < reach.last()
                && isBuyer(analysis, i + 1)
                && !analysis.word(i + 1).endsWith("s");
        return before || after;
    }

    /** Whether it is told by what the buyer goes. */
    private static boolean isObjective(Analysis analysis, Reach reach) {
        boolean alone = false;
        boolean objective = false;
        for (int i = reach.first(); i < reach.last(); i++) {
            alone |= set("alone").contains(analysis.word(i));
            objective |= set("objective").contains(analysis.word(i));
        }
        return objective && !alone;
    }

    private static int question(Analysis analysis, int verb, Reach reach) {
        for (int i = verb + 1; i < Math.min(reach.last(), verb + 5); i++) {
            String word = analysis.word(i);
            if (word.equals("om")
                    || word.equals("huruvida")
                    || word.equals("vad")
                    || word.equals("vilka")
                    || word.equals("vilken")) {
                return i;
            }
        }
        return -1;
    }

    /** "Likvärdiga intyg godtas inte". */
    private static boolean isTurnedDown(Analysis analysis, int i, int likeness, Reach reach) {
        return i > likeness
                && i + 1 < reach.last()
                && set("accepting").contains(analysis.word(i))
                && (analysis.word(i + 1).equals("inte") || analysis.word(i + 1).equals("ej"))
                && !analysis.isSubordinate(i);
    }
}
