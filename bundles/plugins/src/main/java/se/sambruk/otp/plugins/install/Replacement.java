package se.sambruk.otp.plugins.install;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.folder.Stamp;
import se.sambruk.otp.plugins.install.FolderFiles.Former;
import se.sambruk.otp.plugins.state.Offer;
import se.sambruk.otp.plugins.state.Record;

/**
 * Puts bytes into the drop folder in the place of the files that hold the same plugin. What works is never taken away before the new
 * has shown that it works; where it does not, everything is as it was. Wherever it is killed, there is a file that works in the
 * folder. Used by one thread.
 */
final class Replacement {
    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);

    /** Who deals with what lies in the folders. */
    interface Dealer {
        /**
         * Deals with the folders as they are now.
         *
         * @param whole the names of files that nobody is writing any more
         * @param leaving the names of files that are on their way out: what they hold may be there twice
         * @param demands what files have to offer alone, by name, to be put into use
         */
        void deal(Set<String> whole, Set<String> leaving, Map<String, Offer> demands);

        /** How it stands with a file; waits a while for the library to take it in. */
        Plugin await(Path file);

        /** The same, when what it replaces is gone: waits a while for the library to let go of that, too. */
        Plugin awaitFreed(Path file);

        /** How it stands with a file now; empty if it is not there. */
        Optional<Plugin> now(Path file);
    }

    private final FolderFiles files;
    private final Dealer dealer;
    private final ContentHash bytes;
    private final String name;
    private final Path target;
    private final Map<String, Path> others;
    private final Optional<Offer> sole;
    private final Map<String, Former> former = new LinkedHashMap<>();
    private Optional<Stamp> placed = Optional.empty();

    /**
     * @param name of the entry that gets the bytes
     * @param target its file
     * @param others the files that go when that one is in use, by name
     */
    private Replacement(
            FolderFiles files,
            Dealer dealer,
            ContentHash bytes,
            String name,
            Path target,
            Map<String, Path> others,
            Optional<Offer> sole) {
        this.files = files;
        this.dealer = dealer;
        this.bytes = bytes;
        this.name = name;
        this.target = target;
        this.others = others;
        this.sole = sole;
    }

    /**
     * Of the files of one plugin. The new bytes get the name of a present file that ends in the same way, as then they are exchanged
     * like any file that changes: code is tried beside the old, a pack stays one source to the library. What a file with another
     * ending is read as may differ, so that one keeps its own name.
     *
     * @param fileName what the new file is called where it comes from
     * @param same what is known of files with the same plugin
     * @param sole what the file has to offer, and nothing else for that extension point
     */
    static Replacement of(
            FolderFiles files,
            Dealer dealer,
            DropFolders folders,
            List<Record> same,
            String fileName,
            ContentHash bytes,
            Optional<Offer> sole) {
        Map<String, Path> present = new LinkedHashMap<>();
        same.stream()
                .map(Record::name)
                .filter(each -> Files.exists(folders.fileOf(each)))
                .forEach(each -> present.put(each, folders.fileOf(each)));
        String wished = folders.own().nameOf(fileName);
        String name = present.keySet().stream()
                .filter(each -> each.startsWith(folders.own().nameOf("")))
                .filter(each -> ending(each).equals(ending(fileName)))
                .min(Comparator.<String, Boolean>comparing(each -> !each.equals(wished))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(wished);
        present.remove(name);
        return new Replacement(files, dealer, bytes, name, folders.fileOf(name), present, sole);
    }

    private static String ending(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.equals("yml") ? "yaml" : ending;
    }

    /** Where the bytes end up. */
    Path target() {
        return target;
    }

    /**
     * Does it.
     *
     * @return the plugin, active; or waiting, where nobody has said anything against it yet
     * @throws ProblemException if it could not be done; everything is as it was then, as far as the disk lets it
     */
    Plugin carryOut() {
        others.values().forEach(this::checkDeletable);
        if (Files.isRegularFile(target)) {
            former.put(name, files.remember(target));
        }
        others.forEach((each, file) -> former.put(each, files.remember(file)));
        try {
            files.place(bytes, target);
            placed = Optional.of(files.stamp(target));
            dealer.deal(
                    Set.of(name),
                    others.keySet(),
                    sole.map(offer -> Map.of(name, offer)).orElse(Map.of()));
            Plugin plugin = dealer.await(target);
            if (isHeldByOthers(plugin) && takeAway()) {
                // The bytes have been read and found sound, and lie in the folder: that the library holds on to the old
                // edition is all that is in their way.
                dealer.deal(Set.of(name), Set.of(), Map.of());
                return sound(dealer.awaitFreed(target));
            }
            plugin = sound(plugin);
            if (plugin.state() == PluginState.ACTIVE && takeAway()) {
                dealer.deal(Set.of(name), Set.of(), Map.of());
                plugin = sound(dealer.await(target));
            }
            return plugin;
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            putBack(e);
            throw e;
        }
    }

    /** Goes on with what was waiting. Returns whether there is nothing left to do. */
    boolean isOver() {
        if (others.isEmpty()) {
            return true;
        }
        Optional<Plugin> plugin = dealer.now(target);
        if (plugin.filter(each -> each.state() == PluginState.WAITING).isPresent()) {
            return false;
        }
        if (plugin.filter(each -> each.state() == PluginState.ACTIVE).isPresent()) {
            try {
                takeAway();
            } catch (ProblemException e) {
                LOG.warn("{} is in use, but what it replaces is still there", target, e);
            }
        }
        return true;
    }

    private void checkDeletable(Path file) {
        if (!files.isDeletable(file)) {
            throw Faults.refusal(
                    "OTP-7073",
                    FolderFiles.fileName(target),
                    file.toString(),
                    Faults.said(new AccessDeniedException(file.toString())));
        }
    }

    /** Whether nothing is said of a file but that another one has its pack. */
    static boolean isHeldByOthers(Plugin plugin) {
        List<String> codes = plugin.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO || Packs.OTHERS_EDITION.contains(problem.code()))
                .map(Problem::code)
                .toList();
        return !codes.isEmpty() && Packs.OTHERS_EDITION.containsAll(codes);
    }

    private static Plugin sound(Plugin plugin) {
        if (plugin.state() != PluginState.ACTIVE && plugin.state() != PluginState.WAITING) {
            throw new ProblemException(plugin.problems());
        }
        return plugin;
    }

    // A file that somebody has changed meanwhile is not the one that was to go.
    private boolean takeAway() {
        boolean any = false;
        for (Map.Entry<String, Path> other : others.entrySet()) {
            if (files.isStill(other.getValue(), former.get(other.getKey()).stamp())) {
                try {
                    files.delete(other.getValue());
                } catch (ProblemException e) {
                    throw Faults.refusal(
                            e,
                            "OTP-7073",
                            FolderFiles.fileName(target),
                            other.getValue().toString(),
                            e.getCause() == null ? "" : Faults.said(e.getCause()));
                }
                any = true;
            }
        }
        return any;
    }

    private void putBack(Throwable cause) {
        others.forEach((each, file) -> attempt(cause, () -> {
            if (!Files.exists(file)) {
                files.restore(former.get(each), file);
            }
        }));
        if (placed.filter(stamp -> files.isStill(target, stamp)).isPresent()) {
            attempt(cause, () -> {
                if (former.containsKey(name)) {
                    files.restore(former.get(name), target);
                } else {
                    files.delete(target);
                }
            });
        }
        Set<String> whole = new HashSet<>(others.keySet());
        whole.add(name);
        attempt(cause, () -> dealer.deal(whole, Set.of(), Map.of()));
    }

    // One file that cannot be put back does not keep another away.
    private static void attempt(Throwable cause, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("Not everything could be put back", e);
            cause.addSuppressed(e);
        }
    }
}
