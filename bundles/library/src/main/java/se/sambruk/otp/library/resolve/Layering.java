package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementId;

/** Applies the amendments of each layer, from the bottom up; the profile is the uppermost. */
final class Layering {
    private final Context context;
    private final Definitions known;
    private final Faults faults;
    private final Nearest nearest = new Nearest();

    Layering(Context context, Definitions known, Faults faults) {
        this.context = context;
        this.known = known;
        this.faults = faults;
    }

    /**
     * @param own the amendments of the procurement itself
     */
    void apply(List<Located<Amendment>> own, Source procurement) {
        for (Layer layer : Layer.values()) {
            Map<RequirementId, List<Change<FieldPath>>> changes = new TreeMap<>();
            for (Context.Pack pack : context.in(layer)) {
                collect(pack.source(), pack.catalog().amendments(), changes);
            }
            if (layer == Layer.PROCUREMENT) {
                collect(procurement, own, changes);
            }
            changes.forEach((target, of) -> new Settlement<>(
                            new AmendedRequirement(known.byId().get(target), faults), context, faults)
                    .settle(of));
        }
    }

    private void collect(
            Source by, List<Located<Amendment>> amendments, Map<RequirementId, List<Change<FieldPath>>> changes) {
        for (Located<Amendment> located : amendments) {
            Amendment amendment = located.value();
            Change<FieldPath> change = new Change<>(
                    by,
                    located.location(),
                    Places.of(by, amendment, located.location()),
                    amendment.because(),
                    amendment.isExclusion(),
                    amendment.changes(),
                    amendment.removals());
            if (isPossible(amendment, change)) {
                changes.computeIfAbsent(amendment.target(), id -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    private boolean isPossible(Amendment amendment, Change<FieldPath> change) {
        RequirementId target = amendment.target();
        Working working = known.byId().get(target);
        if (working == null) {
            faults.error(
                    change.location(),
                    "OTP-2101",
                    target.value(),
                    nearest.to(target.value(), known.byId().keySet()));
            return false;
        }
        if (change.by().equals(working.home())) {
            faults.error(
                    change.location(),
                    "OTP-2102",
                    target.value(),
                    Texts.said(working.home(), working.base().location()));
            return false;
        }
        if (!context.mayAmend(change.by(), working.home())) {
            faults.error(
                    change.location(),
                    "OTP-2103",
                    change.by().label(),
                    target.value(),
                    working.home().label(),
                    Texts.name(working.home().layer()),
                    working.home().id());
            return false;
        }
        int revision = working.base().value().revision();
        int writtenFor = amendment.revision().orElse(revision);
        if (writtenFor != revision) {
            faults.error(
                    change.location(),
                    "OTP-2104",
                    target.value(),
                    String.valueOf(writtenFor),
                    String.valueOf(revision),
                    working.home().label());
            return false;
        }
        working.exclusion()
                .ifPresent(by -> new AmendedRequirement(working, faults).alreadyExcluded(change.location(), by));
        return working.exclusion().isEmpty();
    }
}
