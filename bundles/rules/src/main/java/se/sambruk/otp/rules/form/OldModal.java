package se.sambruk.otp.rules.form;

import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Cased;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Sentence;

/** R08: "skall" and "måste", beside which "ska" means something else or the same. */
public final class OldModal extends TextRule {
    public OldModal() {
        super("R08", Law.PLAIN_LANGUAGE);
    }

    @Override
    protected void look(Look look) {
        for (Modal modal : look.analysis().modals()) {
            boolean old = modal.verb() == ModalVerb.SKALL || modal.verb() == ModalVerb.MASTE;
            if (old && modal.isMain() && !isCited(look.analysis(), modal)) {
                Draft draft = look.at(modal.token(), modal.token())
                        .severity(FindingSeverity.INFORMATION)
                        .basis(Law.PLAIN_LANGUAGE);
                String key = modal.verb() == ModalVerb.SKALL ? "old" : "mixed";
                draft.message(key, draft.quote())
                        .fix(Cased.like(draft.quote(), "ska"))
                        .add();
            }
        }
    }

    /** Whether a law or another text is told of first: "Enligt 9 kap. 3 § skall …" are its words. */
    private static boolean isCited(Analysis analysis, Modal modal) {
        Sentence sentence = analysis.sentenceList().get(modal.sentence());
        for (int i = sentence.first(); i < modal.token(); i++) {
            String word = analysis.word(i);
            if (word.equals("§")
                    || word.equals("§§")
                    || word.equals("kap.")
                    || word.endsWith("lagen")
                    || word.endsWith("förordningen")
                    || word.endsWith("direktivet")
                    || word.equals("lou")
                    || word.equals("artikel")
                    || word.matches("[0-9]{4}:[0-9]{1,4}")) {
                return true;
            }
        }
        return false;
    }
}
