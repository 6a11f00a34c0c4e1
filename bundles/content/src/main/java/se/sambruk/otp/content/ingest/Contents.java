package se.sambruk.otp.content.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.LetterheadTrial;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.source.Sources;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/**
 * Takes packs in and out of the library. Of several sources that put the same pack forward, the highest version applies; of two
 * with the same version but different content, the one that is in already. The outcome does not depend on the order in which
 * sources are found, and one faulty pack never stops another. One pack is taken in at a time; anyone may look meanwhile.
 */
public class Contents implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private static final Comparator<Rival> BEST = Comparator.comparing(
                    (Rival rival) -> rival.ref().version())
            .thenComparing(Rival::active)
            .thenComparing(Rival::source, Comparator.reverseOrder());

    private final LibraryStore store;
    private final Limits limits;
    private final PackForms forms;
    private final PackReader reader;
    private final History history;
    private final Dependencies dependencies;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Standing> standings = new ConcurrentSkipListMap<>();

    /** Reads YAML and JSON only. */
    public Contents(LibraryStore store, Limits limits) {
        this(store, limits, new PackForms());
    }

    public Contents(LibraryStore store, Limits limits, PackForms forms) {
        this.store = store;
        this.limits = limits;
        this.forms = forms;
        this.reader = new PackReader(limits, forms);
        this.history = new History(store);
        this.dependencies = new Dependencies(store);
    }

    @Override
    public PackSource open(Path path) {
        return Sources.of(path, limits, forms);
    }

    @Override
    public PackReading read(PackSource source) {
        return reader.read(source).reading();
    }

    @Override
    public PackReading check(PackSource source) {
        PackReading reading = read(source);
        if (reading.catalog().isEmpty()) {
            return reading;
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(history.check(reading.catalog().get(), source.name()));
        problems.addAll(letterhead(reading, source.name()));
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                ? PackReading.refused(problems)
                : PackReading.accepted(reading.catalog().get(), reading.resources(), problems);
    }

    /** Whoever tries letterheads now. */
    protected List<LetterheadTrial> trials() {
        return List.of();
    }

    // Only before a pack is put into use: what is in use has been through it, or came with the platform.
    private List<Problem> letterhead(PackReading reading, String source) {
        Catalog catalog = reading.catalog().orElseThrow();
        Optional<String> name = catalog.manifest().letterhead();
        Optional<byte[]> bytes = name.map(catalog.resources()::get).map(reading.resources()::get);
        if (bytes.isEmpty()) {
            return List.of();
        }
        SourceLocation place = new SourceLocation(source, name.orElseThrow(), 0, 0);
        return trials().stream()
                .flatMap(trial -> trial.tryOut(bytes.get()).stream())
                .map(problem -> problem.at(place))
                .toList();
    }

    @Override
    public PackReport ingest(PackSource source, Act act) {
        return take(source, act, false).orElseThrow();
    }

    @Override
    public Optional<PackReport> ingestEarly(PackSource source, Act act) {
        return take(source, act, true);
    }

    @Override
    public boolean recognize(PackSource source, PackRef edition) {
        writing.lock();
        try {
            Optional<EditionRecord> record = store.current(edition.id())
                    .filter(known ->
                            known.ref().equals(edition) && known.source().equals(source.name()));
            record.ifPresent(known -> standings.put(
                    source.name(), new Standing(source, Reports.active(known), Optional.of(edition), true)));
            return record.isPresent();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public boolean awaitsForm(PackSource source) {
        return reader.awaitsForm(source);
    }

    @Override
    public boolean awaitsStore(PackSource source) {
        Standing standing = standings.get(source.name());
        return standing != null && Reports.isUnsaved(standing.report());
    }

    @Override
    public List<String> readers(PackSource source) {
        return reader.readers(source);
    }

    @Override
    public PackForms forms() {
        return forms;
    }

    @Override
    public String rules() {
        return limits.toString();
    }

    @Override
    public List<PackReport> packs() {
        List<PackReport> reports = reports();
        if (reports.isEmpty()) {
            return reports;
        }
        Map<PackRef, List<Problem>> lacking = dependencies.findings();
        return reports.stream()
                .map(report ->
                        Reports.with(report, report.edition().map(lacking::get).orElse(List.of())))
                .toList();
    }

    @Override
    public List<PackReport> reports() {
        return standings.values().stream().map(Standing::report).toList();
    }

    @Override
    public void withdraw(String sourceName, Act act) {
        writing.lock();
        try {
            Standing standing = standings.remove(sourceName);
            if (standing == null) {
                store.current().stream()
                        .filter(record -> record.source().equals(sourceName))
                        .forEach(record -> store.withdraw(record.ref().id(), act));
            } else if (standing.active()) {
                releaseOrRestore(standing, act);
            }
            LOG.info("Withdrawn: {}", sourceName);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public int withdrawMissing(Predicate<String> isExpected, Act act) {
        writing.lock();
        try {
            int count = 0;
            for (EditionRecord record : store.current()) {
                String pack = record.ref().id();
                boolean putForward = standings.containsKey(record.source())
                        || isExpected.test(record.source())
                        || standings.values().stream().anyMatch(standing -> standing.isOf(pack));
                if (SourceNames.isBundle(record.source()) && !putForward) {
                    store.withdraw(pack, act);
                    LOG.info("Withdrawn, as {} no longer puts it forward: {}", record.source(), record.ref());
                    count++;
                }
            }
            return count;
        } finally {
            writing.unlock();
        }
    }

    private Optional<PackReport> take(PackSource source, Act act, boolean early) {
        writing.lock();
        Optional<PackManifest> manifest = Optional.empty();
        try {
            PackReader.Read read = reader.read(source);
            manifest = read.manifest();
            Optional<Catalog> catalog = read.reading().catalog();
            if (catalog.isEmpty()) {
                return Optional.of(
                        refuse(source, read.manifest(), read.reading().problems()));
            }
            if (early && belongsToUnseen(catalog.get(), source.name())) {
                return Optional.empty();
            }
            return Optional.of(decide(source, read.reading(), catalog.get(), act));
        } catch (ProblemException e) {
            LOG.debug("The store refused {}", source.name(), e);
            Standing before = standings.get(source.name());
            return Optional.of(remember(source, manifest, Reports.unsaved(e.problems()), before));
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.error("Reading {} failed", source.name(), e);
            return Optional.of(remember(
                    source,
                    Optional.empty(),
                    List.of(Reports.ownFailure(source.name())),
                    standings.get(source.name())));
        } finally {
            writing.unlock();
        }
    }

    private boolean belongsToUnseen(Catalog catalog, String source) {
        return store.current(catalog.manifest().id())
                .map(EditionRecord::source)
                .filter(other -> !other.equals(source) && SourceNames.isBundle(other) && !standings.containsKey(other))
                .isPresent();
    }

    private PackReport decide(PackSource source, PackReading reading, Catalog catalog, Act act) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(history.check(catalog, source.name()));
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return refuse(source, Optional.of(catalog.manifest()), problems);
        }
        Standing before = standings.get(source.name());
        PackRef ref = catalog.ref();
        boolean wasActive = before != null && before.active() && before.isOf(ref.id());
        Optional<Rival> rival = rival(ref.id(), source.name());
        if (rival.isPresent() && rival.get().prevails(ref, wasActive)) {
            return giveWay(source, catalog, problems, before, rival.get(), act);
        }
        rival.filter(other -> other.ref().equals(ref))
                .ifPresent(twin -> problems.add(Reports.twin(ref, twin.source())));
        store.put(catalog, reading.resources(), source.name(), act);
        PackReport report = Reports.active(source.name(), catalog, problems);
        standings.put(source.name(), new Standing(source, report, Optional.of(ref), true));
        LOG.info("Taken in from {}: {}", source.name(), catalog);
        outrank(catalog.manifest(), ref, source.name());
        if (before != null && before.active() && !before.isOf(ref.id())) {
            release(before, act);
        }
        return report;
    }

    private PackReport giveWay(
            PackSource source, Catalog catalog, List<Problem> problems, Standing before, Rival rival, Act act) {
        PackRef ref = catalog.ref();
        PackManifest manifest = catalog.manifest();
        boolean samePublisher = rival.publisher().equals(Optional.of(manifest.publisher()));
        PackReport report = Reports.lost(
                Optional.of(manifest), ref, source.name(), rival.source(), rival.ref(), samePublisher, problems);
        standings.put(source.name(), new Standing(source, report, Optional.of(ref), false));
        LOG.info("Not taken in: {}", report.problems());
        if (before != null && before.active()) {
            release(before, act);
        }
        return report;
    }

    /** Another source's edition of a pack. */
    private record Rival(String source, PackRef ref, Optional<String> publisher, boolean active) {
        boolean prevails(PackRef over, boolean overIsIn) {
            int order = ref.version().compareTo(over.version());
            return order > 0 || order == 0 && !ref.equals(over) && active && !overIsIn;
        }
    }

    private Optional<Rival> rival(String pack, String source) {
        List<Rival> rivals = new ArrayList<>();
        standings.forEach((name, standing) -> {
            if (!name.equals(source) && standing.isOf(pack)) {
                rivals.add(new Rival(name, standing.edition().orElseThrow(), standing.publisher(), standing.active()));
            }
        });
        // What somebody took in from a file before the last start is remembered by the store alone.
        store.current(pack)
                .filter(record -> !record.source().equals(source)
                        && !SourceNames.isBundle(record.source())
                        && !standings.containsKey(record.source()))
                .ifPresent(record -> rivals.add(new Rival(
                        record.source(),
                        record.ref(),
                        Optional.of(record.manifest().publisher()),
                        true)));
        return rivals.stream().max(BEST);
    }

    private void outrank(PackManifest manifest, PackRef winner, String source) {
        for (Standing other : List.copyOf(standings.values())) {
            String name = other.source().name();
            PackRef ref = other.edition().orElse(winner);
            if (!name.equals(source) && other.isOf(winner.id()) && !ref.equals(winner)) {
                boolean samePublisher = other.publisher().equals(Optional.of(manifest.publisher()));
                PackReport report =
                        Reports.lost(other.report().manifest(), ref, name, source, winner, samePublisher, List.of());
                standings.put(name, new Standing(other.source(), report, other.edition(), false));
            }
        }
    }

    // What the store could not do has not happened.
    private void releaseOrRestore(Standing gone, Act act) {
        try {
            release(gone, act);
        } catch (ProblemException e) {
            standings.put(gone.source().name(), gone);
            throw e;
        }
    }

    // The source no longer stands for the pack: the next best takes its place, or the pack leaves the library.
    private void release(Standing gone, Act act) {
        String pack = gone.edition().orElseThrow().id();
        String source = gone.source().name();
        boolean stillIn = standings.values().stream().anyMatch(standing -> standing.isOf(pack) && standing.active());
        if (stillIn) {
            return;
        }
        Optional<Standing> next = rival(pack, source).map(rival -> standings.get(rival.source()));
        boolean replaced = next.isPresent() && ingest(next.get().source(), act).state() == PackState.ACTIVE;
        if (!replaced) {
            store.withdraw(pack, act);
        }
    }

    private PackReport refuse(PackSource source, Optional<PackManifest> manifest, List<Problem> problems) {
        Standing before = standings.get(source.name());
        if (before == null) {
            before = store.current().stream()
                    .filter(record -> record.source().equals(source.name()))
                    .findFirst()
                    .map(record -> new Standing(
                            source,
                            Reports.refused(source.name(), Optional.of(record.manifest()), List.of()),
                            Optional.of(record.ref()),
                            true))
                    .orElse(null);
        }
        return remember(source, manifest, problems, before);
    }

    private PackReport remember(
            PackSource source, Optional<PackManifest> manifest, List<Problem> problems, Standing before) {
        Optional<Standing> held = Optional.ofNullable(before).filter(Standing::active);
        List<Problem> told = held.flatMap(Standing::edition)
                .map(ref -> Reports.withHeld(problems, ref))
                .orElse(problems);
        PackReport report = Reports.refused(source.name(), manifest, told);
        Standing last = standings.put(
                source.name(), new Standing(source, report, held.flatMap(Standing::edition), held.isPresent()));
        // What is tried again and again is told of once.
        if (last == null || !last.report().equals(report)) {
            LOG.warn("Refused {}: {}", source.name(), told);
        }
        return report;
    }
}
