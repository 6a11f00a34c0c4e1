package se.sambruk.otp.plugins.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.folder.DropFolder;
import se.sambruk.otp.plugins.folder.Entry;
import se.sambruk.otp.plugins.folder.Settling;
import se.sambruk.otp.plugins.state.Journal;

/** The platform's drop folders as one. Used by one thread. */
public final class DropFolders {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolders.class);

    private final DropFolder own;
    private final List<DropFolder> folders;
    private final Journal journal;
    private final Reconciler reconciler;
    private final Settling settling;

    /**
     * @param own the one that {@code plugin:install} copies to; one of the folders
     */
    public DropFolders(DropFolder own, List<DropFolder> folders, Journal journal, Reconciler reconciler) {
        this(own, folders, journal, reconciler, System::nanoTime);
    }

    /**
     * @param nanos what is waited by until a file is whole
     */
    DropFolders(DropFolder own, List<DropFolder> folders, Journal journal, Reconciler reconciler, LongSupplier nanos) {
        this.own = own;
        this.folders = List.copyOf(folders);
        this.journal = journal;
        this.reconciler = reconciler;
        this.settling = new Settling(nanos);
    }

    /**
     * What lies in the folders.
     *
     * @param unsettled the names of files that are still being written
     */
    public record Look(List<Entry> entries, Set<String> unsettled) {
        static final Look NOTHING = new Look(List.of(), Set.of());

        public Look {
            entries = List.copyOf(entries);
            unsettled = Set.copyOf(unsettled);
        }

        /** The same, with files taken for whole. */
        Look settled(Set<String> names) {
            return new Look(
                    entries,
                    Set.copyOf(unsettled.stream()
                            .filter(each -> !names.contains(each))
                            .toList()));
        }
    }

    DropFolder own() {
        return own;
    }

    /** The file of a name, in whichever folder it lies. */
    Path fileOf(String name) {
        for (DropFolder folder : folders) {
            if (name.startsWith(folder.label() + "/")) {
                return folder.folder().resolve(name.substring(folder.label().length() + 1));
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Whether a file lies in one of the folders. */
    boolean hold(Path file) {
        return folders.stream().anyMatch(folder -> folder.folder().equals(file.getParent()));
    }

    Look look(long settledBefore) {
        List<Entry> entries = new ArrayList<>();
        for (DropFolder folder : folders) {
            try {
                entries.addAll(folder.look());
            } catch (IOException e) {
                LOG.warn("{} cannot be read; what came of it stays", folder.folder(), e);
                entries.addAll(remembered(folder));
                entries.add(new Entry.Odd(
                        folder.label(),
                        folder.folder(),
                        Faults.error("OTP-7008", folder.folder().toString(), Faults.said(e))));
            }
        }
        return new Look(entries, settling.unsettled(entries, reconciler::isKnown, settledBefore));
    }

    private List<Entry> remembered(DropFolder folder) {
        return journal.records().values().stream()
                .filter(record -> record.name().startsWith(folder.label() + "/"))
                .<Entry>map(record -> new Entry.Dropped(record.name(), fileOf(record.name()), record.stamp()))
                .toList();
    }
}
