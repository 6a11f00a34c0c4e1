package se.sambruk.otp.rules.form;

import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Cased;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;

/** R07: "bör" where something is demanded, "ska" where something gives points. */
public final class ModalAgainstKind extends TextRule {
    public ModalAgainstKind() {
        super("R07", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        boolean evaluated = look.kind() == RequirementKind.EVALUATED;
        for (Modal modal : look.analysis().modals()) {
            if (!modal.isMain()) {
                continue;
            }
            if (evaluated && modal.verb().isDemand()) {
                report(look, modal, FindingSeverity.WARNING, "demanded", "bör");
            } else if (!evaluated && modal.verb() == ModalVerb.BOR) {
                // A contract term or a condition on the supplier that only is wished for is as empty, but rejects no
                // bid.
                boolean mandatory = look.kind() == RequirementKind.MANDATORY;
                report(look, modal, mandatory ? FindingSeverity.ERROR : FindingSeverity.WARNING, "wished", "ska");
            }
        }
    }

    private static void report(Look look, Modal modal, FindingSeverity severity, String sentence, String instead) {
        Draft draft = look.at(modal.token(), modal.token()).severity(severity);
        String replacement = Cased.like(draft.quote(), instead);
        draft.basis(look.under(sentence.equals("demanded") ? Law.CRITERIA : Law.PRECISE))
                .message(sentence, draft.quote())
                .fix(replacement)
                .add();
    }
}
