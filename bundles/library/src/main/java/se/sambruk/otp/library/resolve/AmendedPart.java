package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.text.LocalizedText;

/** A part of publications as something that layers amend. Nothing is taken away but by saying for whom it is left out. */
final class AmendedPart implements Amended<String> {
    /** The key of what can be done where two packs disagree: no profile puts packs of publications in order. */
    static final String UNDECIDED = ".remedy.publication";

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

    /** Whether a block is left out for somebody, and what is to stand there for them instead, is one question. */
    @Override
    public String matter(String path) {
        return working.current() instanceof PublicationBlock ? PartFields.told(path) : path;
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

    @Override
    public String undecided() {
        return UNDECIDED;
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
