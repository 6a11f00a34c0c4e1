package se.sambruk.otp.rules.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Recalled;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.text.Verbs;
import se.sambruk.otp.rules.words.WordFile;

/** Finds where the buyer, or who judges for it, judges whether something is good enough. */
final class Judgements {
    private static final WordFile DISCRETION = FreeDiscretion.DISCRETION;
    private static final int BEFORE = 6;
    private static final int AFTER = 6;

    private static final Recalled BEGINNINGS =
            Recalled.of(word -> set("opinions").contains(word)
                    || set("finding").contains(word)
                    || Verbs.swedish().form(word).filter(Judgements::isJudging).isPresent());

    private final Look look;
    private final Analysis analysis;
    private final boolean scaled;
    private final List<Judgement> found = new ArrayList<>();

    private Judgements(Look look, boolean scaled) {
        this.look = look;
        this.analysis = look.analysis();
        this.scaled = scaled;
    }

    /** Whether any word of a text can be one. */
    static boolean mayBeIn(Analysis analysis) {
        return BEGINNINGS.isIn(analysis);
    }

    private static boolean isJudging(VerbForm form) {
        return set("judging").contains(form.infinitive()) || set("deciding").contains(form.infinitive());
    }

    /**
     * @param scaled whether a scale is stated, by which they are told what to go by
     */
    static List<Judgement> in(Look look, boolean scaled) {
        Judgements judgements = new Judgements(look, scaled);
        if (!scaled) {
            for (int i = 0; i < judgements.analysis.tokens().size(); i++) {
                judgements.step(i);
            }
        }
        return judgements.found;
    }

    private void step(int i) {
        String word = analysis.word(i);
        boolean opinion = set("opinions").contains(word);
        boolean finding = set("finding").contains(word);
        Optional<VerbForm> verb = analysis.verb(i).filter(Judgements::isJudging);
        if (!opinion && !finding && verb.isEmpty() || analysis.token(i).isQuoted()) {
            return;
        }
        Optional<Reach> near = analysis.near(i);
        if (near.isEmpty()) {
            return;
        }
        if (Said.isCondition(analysis, i)) {
            condition(i, near.get());
        } else if (opinion) {
            opinion(i, near.get());
        } else if (finding && analysis.isSubordinate(i)) {
            relative(i, near.get());
        } else if (verb.isPresent() && !isMethodical(near.get())) {
            verb(i, verb.get(), near.get());
        }
    }

    /** "godtas om kommunen anser att det är relevant". */
    private void condition(int i, Reach reach) {
        boolean judges = set("finding").contains(analysis.word(i))
                || analysis.verb(i)
                        .filter(verb -> verb.finite() && !verb.passive())
                        .filter(verb -> set("judging").contains(verb.infinitive()))
                        .isPresent();
        boolean asked = judges
                && isJudge(i - 1)
                && analysis.word(i - 2).equals("om")
                && analysis.word(i + 1).equals("att");
        for (int k = reach.first(); asked && k < reach.last(); k++) {
            if (set("outcomes").contains(analysis.word(k)) && !analysis.isSubordinate(k)) {
                found.add(new Judgement(i - 2, i + 1, Judgement.Form.CONDITION, "", ""));
                return;
            }
        }
    }

    /** Whether the sentence tells how it is tried; points need a scale. */
    private boolean isMethodical(Reach reach) {
        for (int i = reach.first(); look.kind() != RequirementKind.EVALUATED && i < reach.last(); i++) {
            if (set("methods").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> set(String key) {
        return DISCRETION.set(key);
    }

    private boolean isJudge(int i) {
        return set("judges").contains(analysis.word(i))
                || analysis.actor(i).filter(Actor.BUYER::equals).isPresent()
                        && !analysis.word(i).endsWith("s");
    }

    private boolean isJudges(int i) {
        return set("judges-own").contains(analysis.word(i))
                || analysis.actor(i).filter(Actor.BUYER::equals).isPresent()
                        && analysis.word(i).endsWith("s");
    }

    /** "enligt kommunens samlade bedömning". */
    private void opinion(int noun, Reach reach) {
        for (int i = noun - 1; i > reach.first() && i >= noun - 3; i--) {
            if (isJudges(i) && set("by").contains(analysis.word(i - 1))) {
                boolean occasion = look.kind() != RequirementKind.EVALUATED && hasOccasion(reach);
                if (!occasion) {
                    found.add(new Judgement(i - 1, noun, Judgement.Form.OPINION, "", ""));
                }
                return;
            }
        }
    }

    private boolean hasOccasion(Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            if (set("occasions").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "som kommunen finner lämplig". */
    private void relative(int verb, Reach reach) {
        if (!isJudge(verb - 1) || verb - 2 < reach.first()) {
            return;
        }
        String opener = analysis.word(verb - 2);
        if (!opener.equals("som") && !opener.equals("vad") && !opener.equals("vilket") && !opener.equals("vilka")) {
            return;
        }
        for (int i = verb + 1; i < Math.min(reach.last(), verb + 4); i++) {
            if (set("judgements").contains(analysis.word(i))) {
                found.add(new Judgement(verb - 2, i, Judgement.Form.RELATIVE, "", ""));
                return;
            }
        }
    }

    private void verb(int i, VerbForm form, Reach reach) {
        if (analysis.isSubordinate(i)) {
            return;
        }
        if (form.passive()) {
            passive(i, reach);
            return;
        }
        int judge = judge(i, reach);
        if (judge < 0) {
            return;
        }
        boolean alone = isAlone(i, reach);
        if (!alone && isOwnChoice(i, reach) || form.bare() && !form.finite() && isEnabled(judge, i)) {
            return;
        }
        int question = question(i, reach);
        boolean deciding = set("deciding").contains(form.infinitive());
        boolean evaluated = look.kind() == RequirementKind.EVALUATED;
        if (question >= 0 && (alone || !deciding)) {
            boolean choice = set("choices").contains(analysis.word(question));
            if (alone || !choice || isAboutBids(question, reach)) {
                add(judge, i, question);
            }
        } else if (alone || evaluated && !deciding) {
            add(judge, i, i);
        }
    }

    private void add(int judge, int verb, int last) {
        int first = judge < verb && judge >= verb - 2 ? judge : verb;
        StringBuilder rest = new StringBuilder();
        for (int i = verb + 1; i <= last; i++) {
            if (!set("alone").contains(analysis.word(i))) {
                rest.append(' ').append(analysis.token(i).written());
            }
        }
        found.add(new Judgement(first, last, Judgement.Form.VERB, analysis.written(first, verb), rest.toString()));
    }

    /** "bedöms av utvärderingsgruppen" */
    private void passive(int i, Reach reach) {
        int judge = -1;
        for (int k = i + 1; k + 1 < Math.min(reach.last(), i + 4); k++) {
            if (analysis.word(k).equals("av") && isJudge(k + 1)) {
                judge = k + 1;
            }
        }
        if (judge < 0) {
            return;
        }
        boolean bid = look.kind() != RequirementKind.CONTRACT && isAboutBids(reach.first() - 1, reach);
        if (look.kind() == RequirementKind.EVALUATED || bid) {
            add(i, i, judge);
        }
    }

    /** Who judges: the subject of the verb, before it or just after; negative for anybody else. */
    private int judge(int verb, Reach reach) {
        for (int i = verb - 1; i >= reach.first() && i >= verb - BEFORE; i--) {
            if (isJudge(i)) {
                return i;
            }
            if (analysis.actor(i).isPresent() && !analysis.word(i).endsWith("s")
                    || analysis.token(i).isMark('.')) {
                return -1;
            }
        }
        return verb + 1 < reach.last() && isJudge(verb + 1) ? verb + 1 : -1;
    }

    private boolean isAlone(int verb, Reach reach) {
        for (int i = Math.max(reach.first(), verb - 3); i < Math.min(reach.last(), verb + 4); i++) {
            if (set("alone").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "låta nämnden bedöma": what a system lets somebody do. */
    private boolean isEnabled(int judge, int verb) {
        for (int k = judge - 1; k < verb; k++) {
            String word = analysis.word(k);
            if (word.equals("att") || !analysis.modalsBetween(k, k + 1).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** "avgör om optionen används": what the buyer buys is for it to say. */
    private boolean isOwnChoice(int verb, Reach reach) {
        for (int i = verb + 1; i < reach.last(); i++) {
            if (set("own-choices").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The word that begins what is judged: om, hur; negative where there is none. */
    private int question(int verb, Reach reach) {
        for (int i = verb + 1; i < Math.min(reach.last(), verb + AFTER); i++) {
            String word = analysis.word(i);
            if (set("questions").contains(word) || set("choices").contains(word)) {
                return i;
            }
            if (word.equals(",")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isAboutBids(int from, Reach reach) {
        for (int i = from + 1; i < reach.last(); i++) {
            if (set("bids").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }
}
