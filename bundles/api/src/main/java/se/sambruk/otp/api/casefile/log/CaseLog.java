package se.sambruk.otp.api.casefile.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The entries of a case that somebody may see, in order. What is told of an entry — that the clock had been set back, that it was struck — is
 * worked out of the entries that are there, so that it tells nothing of those that are not. Immutable.
 */
public final class CaseLog {
    private final List<LogLine> lines;

    private CaseLog(List<LogLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * A whole log.
     *
     * @param entries all of them, in order
     */
    public static CaseLog of(List<CaseEntry> entries) {
        int open = 0;
        int secret = 0;
        List<LogLine> lines = new ArrayList<>();
        for (CaseEntry entry : entries) {
            String label = entry.isSecret() ? "S" + ++secret : Integer.toString(++open);
            lines.add(new LogLine(label, entry, false, Optional.empty(), false));
        }
        return new CaseLog(marked(lines));
    }

    /**
     * What somebody sees of this log.
     *
     * @param view gives the line as it is to be seen; empty where it is not to be
     */
    public CaseLog seenAs(Function<LogLine, Optional<LogLine>> view) {
        return new CaseLog(
                marked(lines.stream().flatMap(line -> view.apply(line).stream()).toList()));
    }

    private static List<LogLine> marked(List<LogLine> lines) {
        Map<String, String> struck = struck(lines);
        List<LogLine> marked = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (LogLine line : lines) {
            Instant at = line.entry().act().at();
            boolean counts = !struck.containsKey(line.label());
            marked.add(new LogLine(
                    line.label(),
                    line.entry(),
                    at.isBefore(latest),
                    Optional.ofNullable(struck.get(line.label())),
                    line.isPartial()));
            latest = counts && at.isAfter(latest) ? at : latest;
        }
        return marked;
    }

    /**
     * By which entry each was struck. Gone through from the end: a strike that was itself a mistake strikes nothing. The opening of the case stands.
     */
    private static Map<String, String> struck(List<LogLine> lines) {
        Map<String, String> struck = new HashMap<>();
        Set<String> later = new HashSet<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            LogLine line = lines.get(i);
            later.add(line.label());
            String kind = line.entry().kind();
            if (kind.equals(EntryKinds.CREATED)) {
                struck.remove(line.label());
            } else if (kind.equals(EntryKinds.ENTRY_STRUCK)
                    && !struck.containsKey(line.label())
                    && line.entry().body().get("entry") instanceof String label
                    && !later.contains(label)) {
                struck.put(label, line.label());
            }
        }
        return struck;
    }

    /** In the order in which they were written. */
    public List<LogLine> lines() {
        return lines;
    }

    /** The line with a label; labels are written in any case. */
    public Optional<LogLine> find(String label) {
        Objects.requireNonNull(label);
        return lines.stream()
                .filter(line -> line.label().equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /** The lines of a kind that have not been struck. */
    public List<LogLine> all(String kind) {
        return counting().filter(line -> line.entry().kind().equals(kind)).toList();
    }

    /** The last line of a kind that has not been struck. */
    public Optional<LogLine> latest(String kind) {
        return counting().filter(line -> line.entry().kind().equals(kind)).reduce((first, second) -> second);
    }

    private Stream<LogLine> counting() {
        return lines.stream().filter(line -> !line.isStruck());
    }

    /**
     * The greatest time that an entry bears which has not been struck. What the law makes depend on time is judged by this where it is later than
     * the clock, so that setting the clock back opens nothing; an entry that was written while the clock was ahead can be struck.
     */
    public Optional<Instant> latestTime() {
        return counting().map(line -> line.entry().act().at()).max(Instant::compareTo);
    }

    /** The later of a clock's time and the greatest time seen. */
    public Instant now(Instant clock) {
        return latestTime().filter(seen -> seen.isAfter(clock)).orElse(clock);
    }

    @Override
    public String toString() {
        return "CaseLog";
    }
}
