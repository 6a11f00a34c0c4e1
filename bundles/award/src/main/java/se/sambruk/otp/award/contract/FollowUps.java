package se.sambruk.otp.award.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.award.FollowUpLog;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.award.text.Swedish;

/**
 * What is to be followed up: what is verified when the solution is put to use or while it is used, and every contract requirement, also one that says
 * nothing of how. Pure.
 */
final class FollowUps {
    private FollowUps() {}

    /** In the order of the specification. */
    static List<FollowUpItem> of(Specification published, FollowUpLog log) {
        List<FollowUpItem> items = new ArrayList<>();
        published.requirements().forEach(specified -> items.addAll(of(specified, log)));
        return items;
    }

    static List<FollowUpItem> of(SpecifiedRequirement specified, FollowUpLog log) {
        Requirement requirement = specified.requirement();
        Map<VerificationPhase, String> methods = new EnumMap<>(VerificationPhase.class);
        for (Verification verification : requirement.verification()) {
            if (verification.phase() != VerificationPhase.BID) {
                methods.merge(
                        verification.phase(),
                        specified.render(verification.method(), Swedish.LOCALE),
                        (first, second) -> first + "\n\n" + second);
            }
        }
        List<FollowUpItem> items = new ArrayList<>();
        methods.forEach((phase, method) -> items.add(
                item(requirement, requirement.id().value() + ":" + phase.wire(), Optional.of(phase), method, log)));
        if (items.isEmpty() && requirement.kind() == RequirementKind.CONTRACT) {
            items.add(item(requirement, requirement.id().value(), Optional.empty(), "", log));
        }
        return items;
    }

    private static FollowUpItem item(
            Requirement requirement, String id, Optional<VerificationPhase> phase, String method, FollowUpLog log) {
        return new FollowUpItem(
                id,
                requirement.id(),
                requirement.kind(),
                phase,
                requirement.title(),
                method,
                log.due(id),
                log.checks(id));
    }
}
