package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;

/** A part of publications as something that layers amend. Nothing is taken away but by saying for whom it is left out. */
final class AmendedPart implements Amended<String> {
    private final WorkingPart working;
    private final Context context;
    private final Faults faults;

    AmendedPart(WorkingPart working, Context context, Faults faults) {
        this.working = working;
        this.context = context;
        this.faults = faults;
    }

    @Override
    public String id() {
        return working.key().id();
    }

    @Override
    public Optional<Put<String>> tried(String path, Optional<Object> node, Working.Origin by) {
        Object put = node.orElseThrow();
        try {
            if (PartFields.isDirection(working.current(), path)) {
                return Optional.of(new Put<>(path, node, Optional.of(PartFields.outcome(path, put)), by));
            }
            if (PartFields.isField(working.current(), path)) {
                PartFields.write(working.current(), path, put);
                return Optional.of(new Put<>(path, node, node, by));
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            // Told of below, in words.
        }
        faults.error(by.location(), "OTP-2186", called(path), id(), shown(path, put));
        return Optional.empty();
    }

    @Override
    public LocalizedText called(String path) {
        return PartTexts.called(working.current(), path);
    }

    @Override
    public String shown(String path, Object node) {
        try {
            return PartTexts.shown(working.current(), path, node);
        } catch (IllegalArgumentException | ClassCastException e) {
            // What cannot stand there is shown as it is.
            return Fit.shown(node);
        }
    }

    /** No profile puts packs of publications in order. */
    @Override
    public String undecided() {
        return ".remedy.publication";
    }

    @Override
    public void put(List<Put<String>> agreed) {
        agreed.forEach(put -> working.amend(put.path(), put.node().orElseThrow(), put.by(), context::isAbove));
    }

    @Override
    public void exclude(Working.Origin by) {
        throw new IllegalStateException("nothing excludes a part of a publication: " + id());
    }

    @Override
    public void alreadyExcluded(SourceLocation at, Working.Origin exclusion) {
        throw new IllegalStateException("nothing excludes a part of a publication: " + id());
    }
}
