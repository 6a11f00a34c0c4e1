package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;

/** Applies what each layer changes in the architecture of those below, from the bottom up. */
final class ConceptLayering {
    private final Context context;
    private final Concepts concepts;
    private final Faults faults;
    private final Nearest nearest = new Nearest();

    ConceptLayering(Context context, Concepts concepts, Faults faults) {
        this.context = context;
        this.concepts = concepts;
        this.faults = faults;
    }

    void apply() {
        for (Layer layer : Layer.values()) {
            Map<String, List<Change<String>>> changes = new TreeMap<>();
            for (Context.Pack pack : context.in(layer)) {
                for (Located<ArchitectureAmendment> located : pack.catalog().architectureAmendments()) {
                    collect(pack.source(), located, changes);
                }
            }
            changes.forEach((target, of) -> new Settlement<>(
                            new AmendedConcept(concepts.byId().get(target), faults), context, faults)
                    .settle(of));
        }
    }

    private void collect(Source by, Located<ArchitectureAmendment> located, Map<String, List<Change<String>>> changes) {
        ArchitectureAmendment amendment = located.value();
        Change<String> change = new Change<>(
                by,
                located.location(),
                located.location().toString(),
                amendment.because(),
                amendment.isExclusion(),
                amendment.changes(),
                amendment.removals());
        if (isPossible(amendment.target(), change)) {
            changes.computeIfAbsent(amendment.target(), id -> new ArrayList<>()).add(change);
        }
    }

    private boolean isPossible(String target, Change<String> change) {
        WorkingConcept working = concepts.byId().get(target);
        if (working == null) {
            faults.error(
                    change.location(),
                    "OTP-2151",
                    target,
                    nearest.to(target, concepts.byId().keySet()));
            return false;
        }
        Source home = working.home();
        if (change.by().equals(home)) {
            faults.error(change.location(), "OTP-2152", target, home.label());
            return false;
        }
        if (!context.mayAmend(change.by(), home)) {
            faults.error(
                    change.location(),
                    "OTP-2153",
                    change.by().label(),
                    target,
                    home.label(),
                    Texts.name(home.layer()),
                    home.id());
            return false;
        }
        working.exclusion().ifPresent(by -> new AmendedConcept(working, faults).alreadyExcluded(change.location(), by));
        return working.exclusion().isEmpty();
    }
}
