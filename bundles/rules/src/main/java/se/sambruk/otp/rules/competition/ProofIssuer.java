package se.sambruk.otp.rules.competition;

import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.words.Match;

/** The name of the one body whose proof is to be had. */
final class ProofIssuer {
    /** How far after the proof it may be told who is to have issued it. */
    private static final int NEAR = 8;

    private ProofIssuer() {}

    /**
     * The last token of the name: "Provningsrapport från RISE ska bifogas", "Intyget ska vara utfärdat av Exempla AB". Negative where none is named, and
     * where nobody is to hand it in.
     */
    static int of(Analysis analysis, Match proof, Reach reach) {
        int beside = beside(analysis, proof, reach);
        return beside >= 0 ? beside : demanded(analysis, proof, reach);
    }

    private static int beside(Analysis analysis, Match proof, Reach reach) {
        Set<String> attaching = ClosedProof.PROOFS.set("attaching");
        boolean handed = false;
        for (int i = reach.first(); i < reach.last(); i++) {
            handed |= attaching.contains(analysis.word(i)) && (analysis.word(i).endsWith("s") || i < proof.first());
        }
        int at = proof.last() + 1;
        while (at < reach.last() && ClosedProof.PROOFS.set("issuing").contains(analysis.word(at))) {
            at++;
        }
        return handed && at > proof.last() + 1 && isName(analysis, at, reach) ? at : -1;
    }

    /** "ska vara utfärdat av", "ska utfärdas av": that it is, is what is demanded. */
    private static int demanded(Analysis analysis, Match proof, Reach reach) {
        boolean modal = false;
        for (int i = proof.last() + 1; i + 2 < Math.min(reach.last(), proof.last() + NEAR); i++) {
            int token = i;
            modal |= analysis.modalsBetween(i, i + 1).stream().anyMatch(one -> one.isMain() && one.token() == token);
            boolean issued = modal
                    && ClosedProof.PROOFS.set("issued").contains(analysis.word(i))
                    && analysis.word(i + 1).equals("av");
            if (issued && isName(analysis, i + 2, reach)) {
                int last = i + 2;
                while (isName(analysis, last + 1, reach)) {
                    last++;
                }
                return last;
            }
        }
        return -1;
    }

    private static boolean isName(Analysis analysis, int at, Reach reach) {
        return at < reach.last()
                && analysis.token(at).isWord()
                && analysis.token(at).isCapitalized()
                && analysis.actor(at).isEmpty();
    }
}
