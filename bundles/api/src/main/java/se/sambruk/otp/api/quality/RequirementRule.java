package se.sambruk.otp.api.quality;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A rule for requirement texts. A plugin registers one as a service; its findings then stand among the others'. Called by the
 * quality bundle only, which sees to limits, faults and exchange under load, so that a rule need not.
 *
 * <p>Called by several threads at once, each with its own arguments. The same arguments give the same findings in the same order.
 * The contract test in the testkit tries all this. The context class loader is the rule's own. A rule that throws, takes
 * too long or gives what is no finding in its subject is told of by its id, and does not stop the others.
 *
 * <p>A version that does not come with the platform is tried when it is registered, on a small built-in set of requirements of every kind
 * and under every regime: it is taken into use when it has checked all of them twice alike, within limits, and found nothing in nothing.
 */
@ConsumerType
public interface RequirementRule {
    /** What this rule is; always the same. */
    RuleDescriptor descriptor();

    /**
     * Looks for what the rule is about.
     *
     * @param subject one requirement or a set, as the descriptor's scope says
     * @return findings in the subject, with this rule's id; empty if there are none
     */
    List<Finding> check(RuleSubject subject, RuleContext context);
}
