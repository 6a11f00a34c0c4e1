package se.sambruk.otp.award.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.award.FollowUpLog;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.award.text.Swedish;

/**
 * What is to be followed up: what is verified when the solution is put to use or while it is used, and every contract requirement, also one that says
 * nothing of how. Where there are several lots each has contracts of its own, and each is followed up by itself. Pure.
 */
final class FollowUps {
    /** Before the lot in an id: {@code OTP-DRI-003:operation@A}. */
    private static final char IN = '@';

    private final ProcurementCase now;
    private final FollowUpLog log;

    /**
     * @param now the case, or what somebody may see of it
     */
    FollowUps(ProcurementCase now) {
        this.now = now;
        this.log = FollowUpLog.fold(now.log());
    }

    /** In the order of the specification, and of the lots that are not known to have no contract. */
    List<FollowUpItem> of(Specification published) {
        List<Optional<String>> lots = lots();
        List<FollowUpItem> items = new ArrayList<>();
        published.requirements().forEach(specified -> {
            lots.forEach(lot -> items.addAll(of(specified, lot)));
            if (lots.size() > 1 || lots.get(0).isPresent()) {
                items.addAll(undivided(specified));
            }
        });
        return items;
    }

    /** The lot that something is followed up in; empty where it is in none. */
    static Optional<String> lot(FollowUpItem item) {
        int in = item.id().indexOf(IN);
        return in < 0 ? Optional.empty() : Optional.of(item.id().substring(in + 1));
    }

    private List<Optional<String>> lots() {
        List<Lot> all = now.facts().lots();
        if (all.size() < 2) {
            return List.of(Optional.empty());
        }
        Set<String> without = new HashSet<>();
        now.log().all(EntryKinds.LOT_CANCELLED).forEach(line -> {
            if (line.entry().body().get("lot") instanceof String lot) {
                without.add(lot);
            }
        });
        AwardRecord.fold(now.log()).map(AwardRecord::lots).orElse(List.of()).stream()
                .filter(lot -> lot.winners().isEmpty())
                .forEach(lot -> lot.lot().ifPresent(without::add));
        List<Optional<String>> with = all.stream()
                .map(Lot::id)
                .filter(lot -> !without.contains(lot))
                .map(Optional::of)
                .toList();
        return with.isEmpty() ? List.of(Optional.empty()) : with;
    }

    /** What an earlier version wrote down of all lots as one. */
    private List<FollowUpItem> undivided(SpecifiedRequirement specified) {
        return of(specified, Optional.empty()).stream()
                .filter(item -> item.due().isPresent() || !item.checks().isEmpty())
                .toList();
    }

    /**
     * @param lot that of a contract; empty where there are no lots, or only one
     */
    List<FollowUpItem> ofContract(SpecifiedRequirement specified, Optional<String> lot) {
        if (now.facts().lots().size() < 2 || lot.isEmpty()) {
            return of(specified, Optional.empty());
        }
        List<FollowUpItem> items = new ArrayList<>(of(specified, lot));
        items.addAll(undivided(specified));
        return items;
    }

    private List<FollowUpItem> of(SpecifiedRequirement specified, Optional<String> lot) {
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
                item(requirement, requirement.id().value() + ":" + phase.wire(), Optional.of(phase), method, lot)));
        if (items.isEmpty() && requirement.kind() == RequirementKind.CONTRACT) {
            items.add(item(requirement, requirement.id().value(), Optional.empty(), "", lot));
        }
        return items;
    }

    private FollowUpItem item(
            Requirement requirement,
            String undivided,
            Optional<VerificationPhase> phase,
            String method,
            Optional<String> lot) {
        String id = lot.map(in -> undivided + IN + in).orElse(undivided);
        return new FollowUpItem(
                id,
                requirement.id(),
                requirement.kind(),
                phase,
                lot.map(in -> Swedish.text("followup.in-lot", requirement.title(), in))
                        .orElse(requirement.title()),
                method,
                log.due(id),
                log.checks(id));
    }
}
