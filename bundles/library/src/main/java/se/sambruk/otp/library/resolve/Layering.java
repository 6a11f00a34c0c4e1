package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.RequirementId;

/** Applies the amendments of each layer, from the bottom up; the profile is the uppermost. */
final class Layering {
    /** An amendment and who makes it. */
    record Change(Source by, Amendment amendment, SourceLocation location) {
        Working.Origin origin() {
            return new Working.Origin(by, location, Places.of(this), amendment.because());
        }
    }

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
            Map<RequirementId, List<Change>> changes = new TreeMap<>();
            for (Context.Pack pack : context.in(layer)) {
                collect(pack.source(), pack.catalog().amendments(), changes);
            }
            if (layer == Layer.PROCUREMENT) {
                collect(procurement, own, changes);
            }
            changes.forEach((target, of) -> new Settlement(known.byId().get(target), context, faults).settle(of));
        }
    }

    private void collect(Source by, List<Located<Amendment>> amendments, Map<RequirementId, List<Change>> changes) {
        for (Located<Amendment> amendment : amendments) {
            Change change = new Change(by, amendment.value(), amendment.location());
            if (isPossible(change)) {
                changes.computeIfAbsent(amendment.value().target(), id -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    private boolean isPossible(Change change) {
        RequirementId target = change.amendment().target();
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
        int writtenFor = change.amendment().revision().orElse(revision);
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
        working.exclusion().ifPresent(by -> excluded(change, by, faults));
        return working.exclusion().isEmpty();
    }

    static void excluded(Change change, Working.Origin exclusion, Faults faults) {
        faults.error(
                change.location(),
                "OTP-2105",
                change.amendment().target().value(),
                Texts.said(exclusion.source(), exclusion.location()),
                exclusion.because());
    }
}
