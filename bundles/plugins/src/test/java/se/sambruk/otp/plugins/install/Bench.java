package se.sambruk.otp.plugins.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.admission.TrustPolicy;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.folder.DropFolder;
import se.sambruk.otp.plugins.install.Reconciler.Care;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Record;
import se.sambruk.otp.plugins.state.Retention;
import se.sambruk.otp.plugins.state.Vault;

/** A reconciler with a folder and a framework in memory; what is on disk outlives {@link #restart}. */
final class Bench {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    static final Set<String> CORE = Set.of("se.sambruk.otp.store");

    final Path home;
    final DropFolder folder;
    final FakeHost host = new FakeHost();
    final FakePacks packs = new FakePacks();
    String trust = "any";
    boolean halted;
    /** What code that is not there yet would lack. */
    List<Problem> lacking = List.of();

    Clock clock = CLOCK;
    /** What is waited by until a file is whole. */
    final AtomicLong nanos = new AtomicLong();

    Limits limits = Limits.DEFAULT;
    Vault vault;
    Journal journal;
    Examiner examiner;
    Reconciler reconciler;

    Bench(Path home) throws IOException {
        this.home = home;
        this.folder = new DropFolder("home", home.resolve("deploy"));
        Files.createDirectories(folder.folder());
        restart();
    }

    void restart() throws IOException {
        vault = new Vault(home.resolve("plugins/kept"));
        vault.open();
        journal = Journal.open(home.resolve("plugins/plugins.properties"));
        examiner = new Examiner(
                limits, new TrustPolicy(trust, home.resolve("trust"), "changeit"), CORE::contains, packs, vault);
        rewire();
    }

    /** With the clock as it is now. */
    void rewire() {
        reconciler = new Reconciler(examiner, host, journal, vault, clock, () -> halted);
    }

    /**
     * The service on top of it, which nothing is wrong with.
     *
     * @param takenIn how long it waits for a file to be taken in
     */
    Installer installer(Worker worker, Duration takenIn) {
        return installer(worker, takenIn, new FolderFiles(vault));
    }

    /** The same, with a disk of its own. */
    Installer installer(Worker worker, Duration takenIn, FolderFiles files) {
        Diagnosis well = new Diagnosis() {
            @Override
            public List<Problem> of(String location) {
                return List.of();
            }

            @Override
            public List<Problem> foresee(List<Path> jars) {
                return jars.isEmpty() ? List.of() : lacking;
            }

            @Override
            public Optional<List<Problem>> find(String name) {
                return Optional.empty();
            }
        };
        return new Installer(
                new DropFolders(folder, List.of(folder), journal, reconciler, nanos::get),
                reconciler,
                examiner,
                new Planner(examiner, packs, folder, journal, well),
                journal,
                vault,
                files,
                new Views(journal, host, packs, well, List::of),
                well,
                worker,
                new Retention(vault, journal, Retention.Keep.DEFAULT, clock),
                clock,
                takenIn);
    }

    ContentHash drop(String name, byte[] bytes) throws IOException {
        // A new file each time, as "mv" and most programs make it.
        Path beside = folder.folder().resolve("." + name + ".tmp");
        Files.write(beside, bytes);
        Path file = folder.folder().resolve(name);
        Files.deleteIfExists(file);
        Files.move(beside, file);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(++tick));
        return ContentHash.ofBytes(bytes);
    }

    private long tick = 1_000_000;

    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.folder().resolve(name));
    }

    void pass(Care care) throws IOException {
        reconciler.pass(folder.look(), Set.of(), care);
    }

    Record record(String name) {
        return journal.find("home/" + name).orElseThrow();
    }

    List<String> codes(String name) {
        return record(name).problems().stream().map(problem -> problem.code()).toList();
    }

    SortedSet<String> locations() {
        return new TreeSet<>(host.bytes().keySet());
    }
}
