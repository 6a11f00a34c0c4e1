package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;

/** A requirement as something that layers amend. */
final class AmendedRequirement implements Amended<FieldPath> {
    private final Working working;
    private final Faults faults;

    AmendedRequirement(Working working, Faults faults) {
        this.working = working;
        this.faults = faults;
    }

    @Override
    public String id() {
        return working.id().value();
    }

    @Override
    public Optional<Put<FieldPath>> tried(FieldPath path, Optional<Object> node, Working.Origin by) {
        if (node.isEmpty()) {
            return Fit.removable(working, path, by.location(), faults)
                    ? Optional.of(new Put<>(path, node, path.read(path.remove(working.current())), by))
                    : Optional.empty();
        }
        if (!Fit.possible(working, path, node.get(), by.location(), faults)) {
            return Optional.empty();
        }
        Optional<Object> outcome = path.read(path.write(working.current(), node.get()));
        return Optional.of(new Put<>(path, Optional.of(outcome.orElse(node.get())), outcome, by));
    }

    @Override
    public void put(List<Put<FieldPath>> agreed) {
        Requirement before = working.current();
        agreed.forEach(put -> working.amend(put.path(), put.node(), put.by()));
        new Fit(working, before, agreed.stream().map(Put::path).toList(), faults).check();
    }

    @Override
    public void exclude(Working.Origin by) {
        working.exclude(by);
    }

    @Override
    public void alreadyExcluded(SourceLocation at, Working.Origin exclusion) {
        faults.error(at, "OTP-2105", id(), Texts.said(exclusion.source(), exclusion.location()), exclusion.because());
    }
}
