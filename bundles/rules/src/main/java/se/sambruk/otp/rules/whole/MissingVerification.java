package se.sambruk.otp.rules.whole;

import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Whole;
import se.sambruk.otp.rules.base.WholeRule;

/** R15: nothing tells how it is tried whether the requirement is met. A contract term is followed up instead. */
public final class MissingVerification extends WholeRule {
    public MissingVerification() {
        super("R15", Law.CONTROL, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected void look(Whole whole) {
        if (!whole.requirement().knows(RequirementField.VERIFICATION) || isTold(whole)) {
            return;
        }
        Draft draft = whole.field(RequirementField.VERIFICATION);
        RequirementKind kind = whole.kind();
        if (kind == RequirementKind.EVALUATED) {
            draft.severity(FindingSeverity.ERROR)
                    .basis(whole.under(Law.CRITERIA))
                    .message("evaluated")
                    .add();
        } else if (kind == RequirementKind.MANDATORY) {
            draft.basis(whole.under(Law.CONTROL)).message("mandatory").add();
        } else if (kind == RequirementKind.CONTRACT) {
            draft.severity(FindingSeverity.INFORMATION)
                    .basis(whole.under(Law.PRINCIPLES))
                    .message("contract")
                    .add();
        }
    }

    private static boolean isTold(Whole whole) {
        return whole.requirement().texts().stream()
                .anyMatch(text -> text.path().startsWith(RequirementField.VERIFICATION.name())
                        && !text.text().isBlank());
    }
}
