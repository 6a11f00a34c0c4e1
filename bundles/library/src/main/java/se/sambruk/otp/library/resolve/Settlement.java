package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;

/** Settles what the amendments of one layer make of one requirement: whose word holds, or that nobody's does. */
final class Settlement {
    /**
     * That somebody puts a node at a path, or removes the one that stands there.
     *
     * @param node what is put; empty where something is removed
     * @param outcome what stands there then
     */
    private record Put(FieldPath path, Optional<Object> node, Optional<Object> outcome, Working.Origin by) {}

    private static final Comparator<SourceLocation> PLACES = Comparator.comparing(SourceLocation::path)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);
    /** So that it does not matter in which order a pack lists its amendments. */
    private static final Comparator<Layering.Change> CHANGES = Comparator.comparingInt(
                    (Layering.Change change) -> change.by().rank())
            .thenComparing(Layering.Change::location, PLACES)
            .thenComparing(change -> change.amendment().because());

    private final Working working;
    private final Context context;
    private final Faults faults;

    Settlement(Working working, Context context, Faults faults) {
        this.working = working;
        this.context = context;
        this.faults = faults;
    }

    void settle(List<Layering.Change> changes) {
        List<Layering.Change> sorted = changes.stream().sorted(CHANGES).toList();
        List<Layering.Change> exclusions =
                sorted.stream().filter(c -> c.amendment().isExclusion()).toList();
        List<Layering.Change> others =
                sorted.stream().filter(c -> !c.amendment().isExclusion()).toList();
        boolean agreed = true;
        for (Layering.Change exclusion : exclusions) {
            for (Layering.Change other : others) {
                agreed &= agree(exclusion, other);
            }
        }
        if (agreed) {
            put(others);
            exclusions.stream().findFirst().ifPresent(first -> working.exclude(first.origin()));
        }
    }

    private boolean agree(Layering.Change exclusion, Layering.Change other) {
        if (context.overrides(exclusion.by(), other.by())) {
            return true;
        }
        String target = working.id().value();
        if (exclusion.by().equals(other.by())) {
            faults.error(other.location(), "OTP-2124", target, Texts.said(exclusion.by(), exclusion.location()));
        } else if (context.overrides(other.by(), exclusion.by())) {
            Layering.excluded(other, exclusion.origin(), faults);
        } else {
            faults.error(
                    other.location(),
                    "OTP-2122",
                    target,
                    Texts.said(exclusion.by(), exclusion.location()),
                    Texts.said(other.by(), other.location()),
                    exclusion.by().id(),
                    other.by().id());
        }
        return false;
    }

    private void put(List<Layering.Change> changes) {
        Map<FieldPath, List<Put>> byPath = new TreeMap<>();
        for (Layering.Change change : changes) {
            change.amendment().changes().forEach((path, node) -> {
                if (Fit.possible(working, path, node, change.location(), faults)) {
                    Optional<Object> outcome = path.read(path.write(working.current(), node));
                    Optional<Object> normal = Optional.of(outcome.orElse(node));
                    put(new Put(path, normal, outcome, change.origin()), byPath);
                }
            });
            for (FieldPath path : change.amendment().removals()) {
                if (Fit.removable(working, path, change.location(), faults)) {
                    Optional<Object> outcome = path.read(path.remove(working.current()));
                    put(new Put(path, Optional.empty(), outcome, change.origin()), byPath);
                }
            }
        }
        Requirement before = working.current();
        List<Put> agreed = new ArrayList<>();
        byPath.values().stream().filter(this::agree).forEach(agreed::addAll);
        // By source first, so that the word that goes over the others is put last.
        agreed.stream()
                .sorted(Comparator.comparingInt(put -> put.by().source().rank()))
                .forEach(put -> working.amend(put.path(), put.node(), put.by()));
        if (!agreed.isEmpty()) {
            new Fit(working, before, agreed.stream().map(Put::path).toList(), faults).check();
        }
    }

    private static void put(Put put, Map<FieldPath, List<Put>> byPath) {
        byPath.computeIfAbsent(put.path(), path -> new ArrayList<>()).add(put);
    }

    /** Whether those who have a say, that is whom nobody overrides, say the same. */
    private boolean agree(List<Put> puts) {
        List<Put> last = puts.stream()
                .filter(put -> puts.stream()
                        .noneMatch(other ->
                                context.overrides(other.by().source(), put.by().source())))
                .toList();
        boolean agreed = true;
        for (int i = 0; i < last.size(); i++) {
            for (int j = i + 1; j < last.size(); j++) {
                agreed &= agree(last.get(i), last.get(j));
            }
        }
        return agreed;
    }

    private boolean agree(Put one, Put another) {
        if (one.outcome().equals(another.outcome())) {
            return true;
        }
        Source left = one.by().source();
        Source right = another.by().source();
        String target = working.id().value();
        if (left.equals(right)) {
            faults.error(
                    another.by().location(),
                    "OTP-2123",
                    one.path().toString(),
                    target,
                    shown(one),
                    said(one),
                    shown(another),
                    said(another));
        } else {
            faults.error(
                    another.by().location(),
                    "OTP-2121",
                    one.path().toString(),
                    target,
                    said(one),
                    shown(one),
                    said(another),
                    shown(another),
                    left.id(),
                    right.id());
        }
        return false;
    }

    private static String said(Put put) {
        return Texts.said(put.by().source(), put.by().location());
    }

    private static LocalizedText shown(Put put) {
        return put.node().map(node -> LocalizedText.of(Fit.shown(node))).orElseGet(() -> Faults.text("removed"));
    }
}
