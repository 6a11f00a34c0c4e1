package se.sambruk.otp.rules.base;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;

/** A rule that looks at texts one by one, whatever stands beside them. Keeps nothing between calls. */
public abstract class TextRule extends Rule {
    protected TextRule(String id, Basis... basis) {
        super(id, RuleScope.REQUIREMENT, basis);
    }

    @Override
    public final List<Finding> check(RuleSubject subject, RuleContext context) {
        CheckedRequirement requirement = subject.requirement();
        List<Finding> findings = new ArrayList<>();
        if (concerns(requirement.kind())) {
            for (CheckedText text : requirement.texts()) {
                if (reads(text.path())) {
                    look(new Look(this, requirement, text, context, findings));
                }
            }
        }
        return findings;
    }

    /** Whether the rule is about requirements of this kind. */
    protected boolean concerns(RequirementKind kind) {
        return true;
    }

    /** Whether the rule is about the text of this path: unless said otherwise, only what the requirement itself demands. */
    protected boolean reads(String path) {
        return isDemand(path);
    }

    /** Looks at one text, and reports what it finds. */
    protected abstract void look(Look look);

    /** The requirement's own text. */
    protected static boolean isDemand(String path) {
        return path.equals(RequirementField.TEXT.name());
    }

    /** Whatever a supplier has to go by: the text, how it is verified, how it is answered and what gives points. */
    protected static boolean isForSuppliers(String path) {
        return isDemand(path)
                || path.startsWith(RequirementField.VERIFICATION.name())
                || path.startsWith(RequirementField.RESPONSE.name())
                || path.startsWith(RequirementField.AWARD.name());
    }
}
