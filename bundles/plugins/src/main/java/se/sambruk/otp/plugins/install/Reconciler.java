package se.sambruk.otp.plugins.install;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.folder.Entry;
import se.sambruk.otp.plugins.folder.Stamp;
import se.sambruk.otp.plugins.state.Artifact;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Offer;
import se.sambruk.otp.plugins.state.Record;
import se.sambruk.otp.plugins.state.Vault;

/**
 * Makes what is in use the same as what lies in the drop folders. Whatever was in use before, and wherever an earlier pass was cut
 * off, a whole pass ends in the same state. One file never stops another. Used by one thread.
 */
public final class Reconciler {
    /** How closely a pass looks. */
    public enum Care {
        /** At files that have changed. */
        CHANGES,
        /**
         * Also at what was refused, and whether every bundle is still there: what the platform starts with, and what news make
         * worth while. A failed trial is not made again by the same process, unless something else may have put it right.
         */
        START,
        /** At the bytes of every file. */
        EVERYTHING
    }

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Examiner examiner;
    private final Exchange exchange;
    private final Readmission readmission;
    private final Host host;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;
    private final BooleanSupplier halted;
    private final Failures failures;
    private final Demands demands;
    // What has been told of: it is tried each second.
    private final Set<String> failing = new HashSet<>();

    /**
     * @param halted whether the framework is going down: what cannot be done then says nothing of a file
     */
    public Reconciler(Examiner examiner, Host host, Journal journal, Vault vault, Clock clock, BooleanSupplier halted) {
        this.examiner = examiner;
        this.exchange = new Exchange(host, vault, halted);
        this.readmission = new Readmission(examiner, exchange, host, vault);
        this.host = host;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.halted = halted;
        this.failures = new Failures(host);
        this.demands = new Demands(journal);
    }

    /** What whoever puts a file in may demand of it. */
    Demands demands() {
        return demands;
    }

    /** What is in use now, whoever offers it. */
    Set<Offer> offers() {
        return host.offers();
    }

    /** Whether a file has been dealt with as it is. */
    public boolean isKnown(Entry.Dropped file) {
        return journal.find(file.name())
                .filter(record -> record.stamp().equals(file.stamp()))
                .isPresent();
    }

    /**
     * Deals with everything that has changed.
     *
     * @param unsettled the names of files that are still being written, which stay as they were
     */
    public void pass(List<Entry> entries, Set<String> unsettled, Care care) {
        pass(entries, unsettled, Set.of(), care);
    }

    /**
     * The same, while one file takes the place of others.
     *
     * @param leaving the names of files that are on their way out, which keep no other from holding what they hold
     */
    void pass(List<Entry> entries, Set<String> unsettled, Set<String> leaving, Care care) {
        String policy = examiner.policy();
        // What is there but can be no plugin now has its place only for what is still in use of it.
        Set<String> present = entries.stream()
                .filter(entry -> entry instanceof Entry.Dropped
                        || journal.find(entry.name())
                                .filter(record -> !record.used().isEmpty())
                                .isPresent())
                .map(Entry::name)
                .collect(Collectors.toSet());
        List<Entry.Dropped> settled = entries.stream()
                .filter(Entry.Dropped.class::isInstance)
                .map(Entry.Dropped.class::cast)
                .filter(file -> !unsettled.contains(file.name()))
                .toList();
        Set<String> staying = new HashSet<>(present);
        staying.removeAll(leaving);
        boolean freed = false;
        for (Entry.Dropped file : settled) {
            freed |= alone(file.name(), () -> deal(file, policy, care, staying));
        }
        if (halted.getAsBoolean()) {
            return;
        }
        entries.stream()
                .filter(Entry.Odd.class::isInstance)
                .map(Entry.Odd.class::cast)
                .forEach(odd -> alone(odd.name(), () -> hold(odd, policy, care)));
        freed |= removeGone(present);
        if (freed) {
            host.news();
            // What was refused because another file had its place may have it now.
            settled.stream()
                    .filter(file -> journal.find(file.name())
                            .filter(record -> !record.accepted())
                            .isPresent())
                    .forEach(file -> alone(file.name(), () -> deal(file, policy, Care.START, staying)));
        }
        if (!halted.getAsBoolean()) {
            sweep();
        }
    }

    // Whatever it is: the next file has done nothing. What cannot even be remembered is told of in the log, and tried
    // again.
    private boolean alone(String name, BooleanSupplier step) {
        try {
            boolean freed = step.getAsBoolean();
            failing.remove(name);
            return freed;
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            if (failing.add(name)) {
                LOG.error("What became of {} could not be settled", name, e);
            }
            return false;
        }
    }

    private boolean deal(Entry.Dropped file, String policy, Care care, Set<String> present) {
        if (halted.getAsBoolean()) {
            return false;
        }
        Optional<Record> known = journal.find(file.name());
        try {
            boolean same = known.isPresent()
                    && known.get().stamp().equals(file.stamp())
                    && known.get().policy().equals(policy);
            if (same && care != Care.EVERYTHING && isDone(known.get(), care)) {
                if (care == Care.START && !exchange.isIntact(known.get().used())) {
                    remember(known.get().using(exchange.restore(known.get().used())));
                }
                return false;
            }
            return examine(file, known, policy, present);
        } catch (IOException e) {
            LOG.debug("{} cannot be read", file.file(), e);
            return refuse(file, known, policy, Optional.empty(), unread(file, Faults.unread(fileName(file), e)), true);
        } catch (ProblemException e) {
            return refuse(
                    file,
                    known,
                    policy,
                    Optional.empty(),
                    unread(file, e.problems().toArray(Problem[]::new)),
                    false);
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            // Also where the memory runs out over it: the next file has done nothing.
            Problem problem =
                    Faults.error("OTP-7005", fileName(file), e.getClass().getSimpleName());
            if (known.filter(record -> record.problems().contains(problem)).isEmpty()) {
                LOG.error("Dealing with {} failed", file.file(), e);
            }
            return refuse(file, known, policy, Optional.empty(), unread(file, problem), true);
        }
    }

    // A file that cannot be read any more is not gone: somebody has taken a right away, or restores a copy.
    private boolean hold(Entry.Odd odd, String policy, Care care) {
        Optional<Record> known = journal.find(odd.name());
        if (known.filter(record -> !record.used().isEmpty()).isEmpty()) {
            return false;
        }
        Record record = known.get();
        boolean told = record.stamp().equals(Stamp.NONE)
                && record.policy().equals(policy)
                && record.problems().contains(odd.problem());
        if (told && (care == Care.CHANGES || exchange.isIntact(record.used()))) {
            return false;
        }
        Entry.Dropped file = new Entry.Dropped(odd.name(), odd.file(), Stamp.NONE);
        refuse(file, known, policy, Optional.empty(), unread(file, odd.problem()), false);
        return false;
    }

    private static Examination unread(Entry.Dropped file, Problem... problems) {
        return Examination.refused(PluginKind.UNKNOWN, fileName(file), Optional.empty(), List.of(problems));
    }

    private boolean isDone(Record record, Care care) {
        return record.accepted()
                ? care == Care.CHANGES || exchange.isIntact(record.used())
                : (care == Care.CHANGES || failures.isFinal(record.name())) && !record.retry();
    }

    // Returns whether anything has come into use or gone.
    private boolean examine(Entry.Dropped file, Optional<Record> known, String policy, Set<String> present)
            throws IOException {
        examiner.checkSize(fileName(file), file.stamp().size());
        ContentHash hash = vault.keep(file.file());
        if (!Stamp.now(file.file()).equals(file.stamp())) {
            // Somebody has begun to write it since the folder was looked at, and the bytes may be of two versions: the
            // next look takes it, once it is left alone.
            LOG.debug("{} has changed while it was read", file.file());
            return false;
        }
        if (known.isPresent()
                && known.get().accepted()
                && known.get().hash().equals(Optional.of(hash))
                && known.get().policy().equals(policy)
                && !demands.areOn(file.name())
                && exchange.isIntact(known.get().used())) {
            remember(known.get().seen(file.stamp()));
            return false;
        }
        failures.forget(file.name());
        Examination found = examiner.examine(file.name(), fileName(file), vault.place(hash), hash);
        if (found.admitted()) {
            found = Contest.of(journal, file, found, present);
        }
        if (!found.admitted()) {
            return refuse(file, known, policy, Optional.of(hash), found, Packs.isPassing(found.problems()));
        }
        List<Artifact> wanted = found.bundles(file.name());
        Exchange.Outcome outcome = exchange.bring(
                known.map(Record::used).orElse(List.of()), wanted, demands.on(file, found, known, present));
        if (!outcome.taken()) {
            Examination refused = Examination.refused(found.kind(), found.id(), found.version(), outcome.problems());
            failures.add(file.name(), outcome);
            return refuse(
                    file,
                    known.map(record -> record.using(outcome.bundles())),
                    policy,
                    Optional.of(hash),
                    refused,
                    false);
        }
        remember(new Record(
                file.name(),
                file.stamp(),
                Optional.of(hash),
                policy,
                true,
                false,
                found.kind(),
                found.id(),
                found.version(),
                clock.instant(),
                outcome.bundles(),
                found.version(),
                outcome.offers(),
                Optional.of(hash),
                outcome.problems()));
        LOG.info("{} {} is in use, from {}", found.id(), found.version().orElse(""), file.file());
        return true;
    }

    // Returns whether what the file held before has lost its place.
    private boolean refuse(
            Entry.Dropped file,
            Optional<Record> known,
            String policy,
            Optional<ContentHash> hash,
            Examination found,
            boolean retry) {
        if (halted.getAsBoolean()) {
            LOG.info("{} is left for the next start, as the framework is going down", file.file());
            return false;
        }
        // What was admitted by other rules is not kept for want of something better, but if the rules of now admit it.
        List<Artifact> used = exchange.restore(
                known.map(record -> readmission.admitted(file, record, policy)).orElse(List.of()));
        Optional<String> usedVersion = used.isEmpty() ? Optional.empty() : known.flatMap(Record::usedVersion);
        List<Problem> problems = new ArrayList<>(found.problems());
        if (!used.isEmpty()) {
            problems.add(Exchange.stillUsed(fileName(file), usedVersion));
        }
        // What cannot be read any more is still known by what is in use.
        boolean nameless = !used.isEmpty() && found.id().equals(fileName(file));
        String id = nameless ? known.map(Record::id).orElse(found.id()) : found.id();
        PluginKind kind = nameless ? known.map(Record::kind).orElse(found.kind()) : found.kind();
        boolean told =
                known.filter(record -> record.problems().equals(problems)).isPresent();
        if (!told) {
            LOG.warn("Refused: {}", problems);
        }
        remember(new Record(
                file.name(),
                file.stamp(),
                hash,
                policy,
                false,
                retry,
                kind,
                id,
                found.version(),
                told ? known.get().since() : clock.instant(),
                used,
                usedVersion,
                used.isEmpty() ? Set.of() : known.map(Record::offers).orElse(Set.of()),
                used.isEmpty() ? Optional.empty() : known.flatMap(Record::usedHash),
                problems));
        return used.isEmpty()
                && known.filter(record -> !record.used().isEmpty()).isPresent();
    }

    private void remember(Record record) {
        Optional<Record> before = journal.find(record.name());
        before.ifPresent(earlier -> vault.needed(earlier.bytes(), clock.instant()));
        before.flatMap(Record::hash)
                .filter(hash -> !record.hash().equals(Optional.of(hash)))
                .ifPresent(hash -> LOG.info("The bytes of {} were {} before", record.name(), hash));
        journal.put(record);
    }

    private boolean removeGone(Set<String> present) {
        boolean any = false;
        for (Record record : journal.records().values()) {
            if (!present.contains(record.name())) {
                any |= alone(record.name(), () -> remove(record));
            }
        }
        return any;
    }

    private boolean remove(Record record) {
        exchange.takeAway(record.used().stream().map(Artifact::location).toList());
        vault.needed(record.bytes(), clock.instant());
        failures.forget(record.name());
        journal.remove(record.name());
        LOG.info(
                "{} is no longer in use: its file {} is gone; its bytes were {}",
                record.id(),
                record.name(),
                record.hash().map(ContentHash::hex).orElse("?"));
        return true;
    }

    // What a pass that was cut off has left behind.
    private void sweep() {
        Set<String> used = new HashSet<>();
        journal.records().values().forEach(record -> record.used().forEach(bundle -> used.add(bundle.location())));
        exchange.takeAway(host.bundles().keySet().stream()
                .filter(location -> !used.contains(location))
                .toList());
    }

    private static String fileName(Entry.Dropped file) {
        return file.file().getFileName().toString();
    }
}
