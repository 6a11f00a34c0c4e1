package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.library.resolve.Amended.Put;

/** Settles what the amendments of one layer make of one thing: whose word holds, or that nobody's does. */
final class Settlement<P extends Comparable<P>> {
    private static final Comparator<SourceLocation> PLACES = Comparator.comparing(SourceLocation::path)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);
    /** So that it does not matter in which order a pack lists its amendments. */
    private static final Comparator<Change<?>> CHANGES = Comparator.comparingInt(
                    (Change<?> change) -> change.by().rank())
            .thenComparing(Change::location, PLACES)
            .thenComparing(Change::because);

    private final Amended<P> amended;
    private final Context context;
    private final Faults faults;

    Settlement(Amended<P> amended, Context context, Faults faults) {
        this.amended = amended;
        this.context = context;
        this.faults = faults;
    }

    void settle(List<Change<P>> changes) {
        List<Change<P>> sorted = changes.stream().sorted(CHANGES).toList();
        List<Change<P>> exclusions = sorted.stream().filter(Change::exclusion).toList();
        List<Change<P>> others =
                sorted.stream().filter(change -> !change.exclusion()).toList();
        boolean agreed = true;
        for (Change<P> exclusion : exclusions) {
            for (Change<P> other : others) {
                agreed &= agree(exclusion, other);
            }
        }
        if (agreed) {
            put(others);
            exclusions.stream().findFirst().ifPresent(first -> amended.exclude(first.origin()));
        }
    }

    private boolean agree(Change<P> exclusion, Change<P> other) {
        if (context.overrides(exclusion.by(), other.by())) {
            return true;
        }
        String target = amended.id();
        if (exclusion.by().equals(other.by())) {
            faults.error(other.location(), "OTP-2124", target, Texts.said(exclusion.by(), exclusion.location()));
        } else if (context.overrides(other.by(), exclusion.by())) {
            amended.alreadyExcluded(other.location(), exclusion.origin());
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

    private void put(List<Change<P>> changes) {
        Map<P, List<Put<P>>> byPath = new TreeMap<>();
        for (Change<P> change : changes) {
            change.changes().forEach((path, node) -> tried(path, Optional.of(node), change, byPath));
            change.removals().forEach(path -> tried(path, Optional.empty(), change, byPath));
        }
        List<Put<P>> agreed = new ArrayList<>();
        byPath.values().stream().filter(this::agree).forEach(agreed::addAll);
        if (!agreed.isEmpty()) {
            // By source first, so that the word that goes over the others is put last.
            agreed.sort(Comparator.comparingInt(put -> put.by().source().rank()));
            amended.put(agreed);
        }
    }

    private void tried(P path, Optional<Object> node, Change<P> change, Map<P, List<Put<P>>> byPath) {
        amended.tried(path, node, change.origin())
                .ifPresent(put -> byPath.computeIfAbsent(amended.matter(path), p -> new ArrayList<>())
                        .add(put));
    }

    /** Whether those who have a say, that is whom nobody overrides, say the same. */
    private boolean agree(List<Put<P>> puts) {
        List<Put<P>> last = puts.stream()
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

    private boolean agree(Put<P> one, Put<P> another) {
        if (one.outcome().equals(another.outcome())) {
            return true;
        }
        new Disagreement(one.by(), shown(one), another.by(), shown(another))
                .tell(faults, amended.called(amended.matter(one.path())), amended.id(), amended.undecided());
        return false;
    }

    private LocalizedText shown(Put<P> put) {
        return put.node()
                .map(node -> LocalizedText.of(amended.shown(put.path(), node)))
                .orElseGet(() -> Faults.text("removed"));
    }
}
