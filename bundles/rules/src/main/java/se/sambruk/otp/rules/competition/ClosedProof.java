package se.sambruk.otp.rules.competition;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R03: what is equivalent, or what proves it, is closed: the buyer alone judges it, or one single form of proof is taken. Where another form is
 * named beside it, or it is only an example, it is open.
 */
public final class ClosedProof extends TextRule {
    private static final Basis PROOF = Law.lou("9:10–11");
    static final WordFile PROOFS = WordFile.named("proofs");
    private static final int NEAR = 7;

    public ClosedProof() {
        super("R03", PROOF, Law.MANAGEMENT_SYSTEMS, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(PROOFS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected boolean reads(String path) {
        return isDemand(path) || path.startsWith(RequirementField.VERIFICATION.name());
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        Set<Integer> closed = new HashSet<>();
        for (Sentence sentence : analysis.sentenceList()) {
            if (ClosedEquivalence.report(look, this::draft, sentence)) {
                closed.add(sentence.first());
            }
        }
        List<Match> proofs = look.words(PROOFS);
        BitSet places = new BitSet();
        proofs.forEach(match -> places.set(match.first(), match.last() + 1));
        for (Match proof : proofs) {
            Optional<Sentence> sentence = analysis.sentenceOf(proof.first());
            if (sentence.isPresent()
                    && !closed.contains(sentence.get().first())
                    && proof(look, proof, places, analysis.near(proof.first()).orElseThrow())) {
                // One for a sentence: what is named beside it is part of the same.
                closed.add(sentence.get().first());
            }
        }
    }

    private Draft draft(Look look, int first, int last) {
        Basis inFull = look.kind() == RequirementKind.QUALIFICATION ? Law.MANAGEMENT_SYSTEMS : PROOF;
        return look.at(first, last).basis(look.under(inFull));
    }

    private static Set<String> set(String key) {
        return PROOFS.set(key);
    }

    /** Reports that one form of proof alone is taken. */
    private boolean proof(Look look, Match proof, BitSet proofs, Reach reach) {
        Analysis analysis = look.analysis();
        if (!Said.isDemanded(analysis, proof.first()) || isOpen(analysis, proof, proofs, reach)) {
            return false;
        }
        int only = only(analysis, proof, reach);
        if (only < 0 && isRefusedLater(analysis, proof, reach)) {
            // What closes it is said of the others: "certifikat …; andra intyg accepteras inte".
            return false;
        }
        if (proof.entry().is("generic") && only < 0) {
            return false;
        }
        int by = by(analysis, proof, reach);
        int verb = by < 0 ? -1 : proving(analysis, by, reach);
        if (verb < 0 && only < 0 && isAttached(analysis, proof, reach)) {
            // "bifoga ett certifikat som visar att"
            int first = analysis.word(proof.first() - 1).equals("ett")
                            || analysis.word(proof.first() - 1).equals("en")
                    ? proof.first() - 1
                    : proof.first();
            if (isSomebodysElse(look, proof, -1, reach)) {
                return false;
            }
            Draft draft = draft(look, first, proof.last());
            draft.message("single", draft.quote())
                    .fixAlike(draft.quote() + " eller annan likvärdig utredning")
                    .add();
            return true;
        }
        int issuer = verb < 0 && only < 0 ? ProofIssuer.of(analysis, proof, reach) : -1;
        if (issuer >= 0 && !isSomebodysElse(look, proof, -1, reach)) {
            Draft draft = draft(look, proof.first(), issuer);
            draft.message("single", draft.quote())
                    .fixAlike(draft.quote() + " eller ett annat organ som är likvärdigt")
                    .add();
            return true;
        }
        boolean accepted = only >= 0 && isAccepting(analysis, proof, reach);
        if (verb < 0 && !accepted || isSomebodysElse(look, proof, verb, reach)) {
            return false;
        }
        if (only >= 0 && !set("only").contains(analysis.word(only))) {
            other(look, only, proof, reach);
            return true;
        }
        if (only > 0 && analysis.word(only).equals("enda")) {
            // "det enda bevis som godtas"
            boolean article = analysis.word(only - 1).equals("det")
                    || analysis.word(only - 1).equals("den");
            Draft draft = draft(look, article ? only - 1 : only, proof.last());
            draft.message("single", draft.quote())
                    .fixAlike("ett av de " + analysis.written(proof.first(), proof.last()))
                    .add();
            return true;
        }
        int first = only >= 0 ? Math.min(only, proof.first()) : by;
        Draft draft = draft(look, first, proof.last());
        String quote = draft.quote();
        String bare = only >= 0 ? without(quote, analysis.token(only).written()) : quote;
        draft.message("single", quote)
                .fixAlike(bare + " eller annan likvärdig utredning")
                .add();
        return true;
    }

    /** "Andra bevis än certifikat godtas inte". */
    private void other(Look look, int first, Match proof, Reach reach) {
        Analysis analysis = look.analysis();
        int last = proof.last();
        for (int i = proof.last() + 1; i + 1 < Math.min(reach.last(), proof.last() + NEAR); i++) {
            if (set("accepting").contains(analysis.word(i))) {
                last = i + 1;
            }
        }
        if (isNone(analysis, first + 1)) {
            Draft draft = draft(look, first, proof.last());
            draft.message("single", draft.quote())
                    .fixAlike("även " + analysis.written(first + 1, proof.last()))
                    .add();
            return;
        }
        String accepting = last > proof.last() ? " " + analysis.word(last - 1) : "";
        if (!isThan(analysis, first, last)) {
            Draft draft = draft(look, first, last);
            draft.message("single", draft.quote())
                    .fixAlike("även " + analysis.written(first, proof.last()) + accepting)
                    .add();
            return;
        }
        Draft draft = draft(look, first, last);
        draft.message("single", draft.quote())
                .fixAlike(named(analysis, first, last - (accepting.isEmpty() ? 0 : 2))
                        + " eller annan likvärdig utredning" + accepting)
                .add();
    }

    private static boolean isThan(Analysis analysis, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (analysis.word(i).equals("än")) {
                return true;
            }
        }
        return false;
    }

    /** What stands after "än". */
    private static String named(Analysis analysis, int first, int last) {
        for (int i = first; i < last; i++) {
            if (analysis.word(i).equals("än")) {
                return analysis.written(i + 1, last);
            }
        }
        return analysis.written(last, last);
    }

    private static String without(String quote, String word) {
        return quote.replace(word + " ", "");
    }

    /** "… eller på annat likvärdigt sätt", "till exempel", or another proof named beside it. */
    private static boolean isOpen(Analysis analysis, Match proof, BitSet proofs, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            if (set("open").contains(analysis.word(i)) && !isThanOther(analysis, i) && !isNone(analysis, i)) {
                return true;
            }
        }
        // "certifikat, intyg eller testrapport": another proof beside it, with "eller" between.
        boolean or = false;
        for (int i = proof.last() + 1; i < reach.last(); i++) {
            or |= analysis.word(i).equals("eller");
            if (or && proofs.get(i)) {
                return true;
            }
        }
        or = false;
        for (int i = proof.first() - 1; i >= reach.first(); i--) {
            or |= analysis.word(i).equals("eller");
            if (or && proofs.get(i)) {
                return true;
            }
        }
        int by = by(analysis, proof, reach);
        for (int i = by + 1; by >= 0 && i < proof.first(); i++) {
            if (analysis.word(i).equals("eller")) {
                return true;
            }
        }
        for (int i = proof.last() + 1; i < Math.min(reach.last(), proof.last() + NEAR); i++) {
            // "genom certifikat eller genom egen redovisning"
            boolean either = analysis.word(i).equals("eller");
            if (either && (set("by").contains(analysis.word(i + 1)) || i <= proof.last() + 2)) {
                return true;
            }
        }
        return false;
    }

    /** "andra bevis än certifikat godtas inte" is as closed as can be. */
    private static boolean isThanOther(Analysis analysis, int i) {
        for (int k = i + 1; k <= i + 4; k++) {
            if (analysis.word(k).equals("än") || isRefused(analysis, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRefusedLater(Analysis analysis, Match proof, Reach reach) {
        boolean others = false;
        for (int i = proof.last() + 1; i < reach.last(); i++) {
            others |= analysis.word(i).equals("andra") || analysis.word(i).equals("annat");
            if (others && isRefused(analysis, i)) {
                return true;
            }
        }
        return false;
    }

    /** "andra intyg accepteras inte", "annat bevis godtas ej" */
    private static boolean isRefused(Analysis analysis, int accepting) {
        String next = analysis.word(accepting + 1);
        return set("accepting").contains(analysis.word(accepting)) && (next.equals("inte") || next.equals("ej"));
    }

    /** "inga andra certifikat" */
    private static boolean isNone(Analysis analysis, int i) {
        String before = analysis.word(i - 1);
        return before.equals("inga") || before.equals("inget") || before.equals("ingen");
    }

    private static int only(Analysis analysis, Match proof, Reach reach) {
        for (int i = proof.first() - 1; i >= reach.first() && i >= proof.first() - 4; i--) {
            String word = analysis.word(i);
            if (set("only").contains(word)) {
                return i;
            }
            boolean otherThan = word.equals("andra") || word.equals("annat") || word.equals("annan");
            if (otherThan && isThanOther(analysis, i)) {
                return i;
            }
            if (otherThan && i > reach.first() && isNone(analysis, i)) {
                return i - 1;
            }
        }
        return -1;
    }

    private static int by(Analysis analysis, Match proof, Reach reach) {
        for (int i = proof.first() - 1; i >= reach.first() && i >= proof.first() - NEAR; i--) {
            if (set("by").contains(analysis.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAttached(Analysis analysis, Match proof, Reach reach) {
        int next = proof.last() + 1;
        boolean shows = next + 1 < reach.last()
                && analysis.word(next).equals("som")
                && set("showing").contains(analysis.word(next + 1));
        for (int i = proof.first() - 1; shows && i >= reach.first() && i >= proof.first() - 4; i--) {
            if (set("attaching").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static int proving(Analysis analysis, int by, Reach reach) {
        for (int i = by - 1; i >= reach.first(); i--) {
            if (isProving(analysis, i)) {
                return i;
            }
        }
        // "genom provningsrapport visa att"
        for (int i = by + 1; i < Math.min(reach.last(), by + NEAR); i++) {
            if (isProving(analysis, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isProving(Analysis analysis, int i) {
        return analysis.verb(i)
                .filter(form -> set("proving").contains(form.infinitive()))
                .isPresent();
    }

    private static boolean isAccepting(Analysis analysis, Match proof, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            if (set("accepting").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The user's or the system's proving: of an identity, with a certificate. */
    private static boolean isSomebodysElse(Look look, Match proof, int verb, Reach reach) {
        Analysis analysis = look.analysis();
        boolean passive =
                verb >= 0 && analysis.verb(verb).map(VerbForm::passive).orElse(false);
        for (int i = reach.first(); i < proof.first(); i++) {
            boolean other = analysis.actor(i)
                    .filter(actor -> actor == Actor.USER || actor == Actor.SYSTEM)
                    .isPresent();
            boolean subject = other && !passive && !analysis.word(i).endsWith("s") && isBeforeModal(analysis, i, reach);
            if (subject || set("identity").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeforeModal(Analysis analysis, int i, Reach reach) {
        return analysis.modals().stream()
                .filter(modal -> reach.holds(modal.token()) && modal.isMain())
                .findFirst()
                .map(modal -> analysis.subjectOf(modal)
                        .filter(subject -> subject.token() == i)
                        .isPresent())
                .orElse(false);
    }
}
