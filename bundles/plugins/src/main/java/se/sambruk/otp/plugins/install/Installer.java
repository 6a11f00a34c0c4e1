package se.sambruk.otp.plugins.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.folder.FileNames;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Offer;
import se.sambruk.otp.plugins.state.Record;
import se.sambruk.otp.plugins.state.Retention;
import se.sambruk.otp.plugins.state.Vault;

/** Looks at the drop folders all the time, and changes them for those who ask at the console. Thread-safe. */
public final class Installer implements PluginService {
    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);
    /** A file that has been left alone for so long before the start is whole. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final Duration BEGIN = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final int STEPS_AT_START = 8;
    private static final int STEPS_WHEN_ASKED = 40;
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration TAKEN_IN = Duration.ofSeconds(60);

    private final DropFolders folders;
    private final Reconciler reconciler;
    private final Examiner examiner;
    private final Planner planner;
    private final Journal journal;
    private final Vault vault;
    private final FolderFiles files;
    private final Views views;
    private final Diagnosis diagnosis;
    private final Worker worker;
    private final Retention retention;
    private final Clock clock;
    private final Duration takenIn;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Replacement.Dealer dealer = new FolderDealer();
    // Those that took longer than whoever asked waits. The worker's alone.
    private final List<Replacement> waiting = new ArrayList<>();
    private volatile DropFolders.Look look = DropFolders.Look.NOTHING;

    public Installer(
            DropFolders folders,
            Reconciler reconciler,
            Examiner examiner,
            Planner planner,
            Journal journal,
            Vault vault,
            Views views,
            Diagnosis diagnosis,
            Worker worker,
            Retention retention,
            Clock clock) {
        this(
                folders,
                reconciler,
                examiner,
                planner,
                journal,
                vault,
                new FolderFiles(vault),
                views,
                diagnosis,
                worker,
                retention,
                clock,
                TAKEN_IN);
    }

    /**
     * @param takenIn how long whoever installs a file waits for it to be taken in
     */
    Installer(
            DropFolders folders,
            Reconciler reconciler,
            Examiner examiner,
            Planner planner,
            Journal journal,
            Vault vault,
            FolderFiles files,
            Views views,
            Diagnosis diagnosis,
            Worker worker,
            Retention retention,
            Clock clock,
            Duration takenIn) {
        this.folders = folders;
        this.reconciler = reconciler;
        this.examiner = examiner;
        this.planner = planner;
        this.journal = journal;
        this.vault = vault;
        this.files = files;
        this.views = views;
        this.diagnosis = diagnosis;
        this.worker = worker;
        this.retention = retention;
        this.clock = clock;
        this.takenIn = takenIn;
    }

    /** Goes through the folders for the first time. Called by the worker. */
    public void begin() {
        long before = clock.millis() - SETTLED.toMillis();
        settle(before, STEPS_AT_START);
        reconciler.pass(look.entries(), look.unsettled(), Reconciler.Care.START);
        retention.clear();
        begun.countDown();
    }

    /**
     * Looks again. Called by the worker.
     *
     * @param news whether something else in the framework has changed: then what was refused may be acceptable now
     */
    public void look(boolean news) {
        look = folders.look(Long.MIN_VALUE);
        reconciler.pass(look.entries(), look.unsettled(), news ? Reconciler.Care.START : Reconciler.Care.CHANGES);
        waiting.removeIf(Replacement::isOver);
        retention.clear();
    }

    // Before the platform's own bundles are there, nobody can tell what a plugin may not take the place of.
    private <T> T call(Callable<T> task) {
        try {
            if (!begun.await(BEGIN.toSeconds(), TimeUnit.SECONDS)) {
                throw Faults.refusal("OTP-7066");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.refusal(e, "OTP-7069");
        }
        return worker.call(task);
    }

    private void settle(long before, int steps) {
        look = folders.look(before);
        for (int i = 0; i < steps && !look.unsettled().isEmpty() && !worker.pause(STEP); i++) {
            look = folders.look(before);
        }
    }

    @Override
    public List<Plugin> plugins() {
        return views.all(look);
    }

    @Override
    public Optional<Plugin> find(String name) {
        List<Plugin> found = plugins().stream()
                .filter(plugin -> plugin.id().equals(name)
                        || plugin.file().getFileName().toString().equals(name))
                .toList();
        if (found.size() > 1) {
            String files = found.stream()
                    .map(plugin -> plugin.file().toString())
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw Faults.refusal("OTP-7061", name, files);
        }
        return found.stream().findFirst();
    }

    @Override
    public List<Plugin> reconcile() {
        return call(() -> {
            settle(Long.MIN_VALUE, STEPS_WHEN_ASKED);
            reconciler.pass(look.entries(), look.unsettled(), Reconciler.Care.EVERYTHING);
            return plugins();
        });
    }

    @Override
    public PluginPlan check(Path file) {
        return planner.plan(file);
    }

    private List<Record> same(Examination found) {
        return journal.records().values().stream()
                .filter(record -> record.kind() == found.kind() && record.id().equals(found.id()))
                .toList();
    }

    @Override
    public Plugin install(Path file, Act act) {
        return install(file, Optional.empty(), act);
    }

    @Override
    public Plugin exchange(Path file, Class<?> extensionPoint, String id, Act act) {
        return install(file, Optional.of(new Offer(extensionPoint.getName(), id)), act);
    }

    private Plugin install(Path file, Optional<Offer> sole, Act act) {
        return call(() -> {
            sole.ifPresent(offer -> Exchange.checkThere(offer, reconciler.offers()));
            String fileName = FolderFiles.fileName(file);
            if (FileNames.isIgnored(fileName)) {
                throw Faults.refusal("OTP-7067", fileName);
            }
            ContentHash hash = keep(file, fileName);
            // What is told of the file is told of it as it is now, outside the folder.
            Examination found =
                    examiner.into(vault).examine(folders.own().nameOf(fileName), fileName, vault.place(hash), hash);
            if (!found.admitted()) {
                throw new ProblemException(found.problems());
            }
            Replacement replacement = Replacement.of(files, dealer, folders, same(found), fileName, hash, sole);
            LOG.info("{} installs {} as {}", act.actor(), file, replacement.target());
            Plugin plugin = replacement.carryOut();
            if (plugin.state() == PluginState.WAITING) {
                waiting.add(replacement);
                // Slow is not faulty. Nobody has said anything against it, and the library goes on reading it.
                throw Faults.refusal("OTP-7071", fileName);
            }
            List<Problem> remarks = new ArrayList<>(plugin.problems());
            // In use all the same, as a conflict concerns only those who use the packs together; but whoever adds it is
            // to know.
            if (plugin.state() == PluginState.ACTIVE) {
                planner.unfitting(found).stream()
                        .filter(problem -> !remarks.contains(problem))
                        .forEach(remarks::add);
            }
            // Whoever looks for the file looks for it under the name that it had.
            String name = FolderFiles.fileName(plugin.file());
            if (!name.equals(fileName)) {
                remarks.add(Faults.info("OTP-7072", fileName, name));
            }
            return told(plugin, remarks);
        });
    }

    private static Plugin told(Plugin plugin, List<Problem> problems) {
        Plugin.Builder told = Plugin.builder(plugin.file(), plugin.state())
                .identity(plugin.id(), plugin.version().orElse(""))
                .kind(plugin.kind())
                .problems(problems)
                .locations(plugin.locations());
        plugin.hash().ifPresent(told::hash);
        plugin.since().ifPresent(told::since);
        plugin.inUse().ifPresent(told::inUse);
        return told.build();
    }

    private ContentHash keep(Path file, String fileName) {
        try {
            examiner.checkSize(fileName, Files.size(readable(file)));
            return vault.keep(file);
        } catch (IOException e) {
            throw new ProblemException(Faults.unread(fileName, e), e);
        }
    }

    private final class FolderDealer implements Replacement.Dealer {
        @Override
        public void deal(Set<String> whole, Set<String> leaving, Map<String, Offer> demands) {
            look = folders.look(Long.MIN_VALUE).settled(whole);
            try (Demands.Demand until = reconciler.demands().demand(demands)) {
                reconciler.pass(look.entries(), look.unsettled(), leaving, Reconciler.Care.CHANGES);
            }
        }

        // The library takes a pack in in its own time.
        @Override
        public Plugin await(Path file) {
            return await(file, plugin -> plugin.state() == PluginState.WAITING);
        }

        @Override
        public Plugin awaitFreed(Path file) {
            return await(file, plugin -> plugin.state() == PluginState.WAITING || Replacement.isHeldByOthers(plugin));
        }

        private Plugin await(Path file, Predicate<Plugin> isOnItsWay) {
            long end = System.nanoTime() + takenIn.toNanos();
            while (true) {
                Plugin plugin = now(file).orElseThrow(() -> Faults.refusal("OTP-7060", file.toString()));
                if (!isOnItsWay.test(plugin) || System.nanoTime() > end || worker.pause(GLANCE)) {
                    return plugin;
                }
            }
        }

        @Override
        public Optional<Plugin> now(Path file) {
            return plugins().stream().filter(each -> each.file().equals(file)).findFirst();
        }
    }

    @Override
    public void remove(String name, Act act) {
        call(() -> {
            look = folders.look(Long.MIN_VALUE);
            Plugin plugin = find(name).orElseThrow(() -> Faults.refusal("OTP-7060", name));
            LOG.info("{} removes {}", act.actor(), plugin.file());
            if (!folders.hold(plugin.file())) {
                throw Faults.refusal("OTP-7068", name);
            }
            if (Files.isDirectory(plugin.file())) {
                throw Faults.refusal("OTP-7065", plugin.file().toString(), Faults.text("folder"));
            }
            files.delete(plugin.file());
            look(false);
            return null;
        });
    }

    @Override
    public List<Problem> explain(String name) {
        Optional<Plugin> plugin = find(name);
        if (plugin.isEmpty()) {
            return diagnosis.find(name).orElseThrow(() -> Faults.refusal("OTP-7060", name));
        }
        PluginState state = plugin.get().state();
        return plugin.get().problems().stream()
                .filter(problem -> switch (problem.severity()) {
                    case ERROR -> true;
                    // What is in use may still be of no use, as where a pack that it requires is missing.
                    case WARNING -> state == PluginState.ACTIVE || state == PluginState.WAITING;
                    case INFO -> state == PluginState.WAITING;
                })
                .toList();
    }

    static Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Faults.refusal("OTP-7063", file.toString());
        }
        return file;
    }
}
