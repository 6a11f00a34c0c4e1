package se.sambruk.otp.rules.base;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;

/** A rule that looks at a requirement as a whole, whatever stands beside it. Keeps nothing between calls. */
public abstract class WholeRule extends Rule {
    protected WholeRule(String id, Basis... basis) {
        super(id, RuleScope.REQUIREMENT, basis);
    }

    @Override
    public final List<Finding> check(RuleSubject subject, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        look(new Whole(this, subject.requirement(), context, findings));
        return findings;
    }

    /** Looks at one requirement, and reports what it finds. */
    protected abstract void look(Whole whole);
}
