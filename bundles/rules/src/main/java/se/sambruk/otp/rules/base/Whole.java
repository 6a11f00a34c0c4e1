package se.sambruk.otp.rules.base;

import java.util.List;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;

/** A requirement as a whole that a rule looks at, with all that it may know of it. Used by one call of one rule. */
public final class Whole {
    private final Rule rule;
    private final CheckedRequirement requirement;
    private final RuleContext context;
    private final List<Finding> findings;

    Whole(Rule rule, CheckedRequirement requirement, RuleContext context, List<Finding> findings) {
        this.rule = rule;
        this.requirement = requirement;
        this.context = context;
        this.findings = findings;
    }

    public CheckedRequirement requirement() {
        return requirement;
    }

    public String id() {
        return requirement.id();
    }

    public RequirementKind kind() {
        return requirement.kind();
    }

    public RuleContext context() {
        return context;
    }

    public Circumstances circumstances() {
        return context.circumstances(requirement);
    }

    /** A basis of chapters 4 or 6 to 18 of the procurement act where they apply, else the principles below the threshold. */
    public Basis under(Basis inFull) {
        return Law.under(circumstances(), inFull);
    }

    /** An error where the procurement act applies in full, or where that is not known; else a warning. */
    public FindingSeverity errorInFull() {
        return Law.inFull(circumstances()) ? FindingSeverity.ERROR : FindingSeverity.WARNING;
    }

    /** One of its texts. */
    public Look look(CheckedText text) {
        return new Look(rule, requirement, text, context, findings);
    }

    /** Something found in a field as a whole, of which there may be no text. Nothing is reported until {@link Draft#add()}. */
    public Draft field(RequirementField<?> field) {
        return new Draft(rule, requirement.id(), CheckedText.of(field.name(), ""), findings).at(0, 0);
    }
}
