package se.sambruk.otp.authoring.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.plugin.PackedPlugin;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.authoring.fault.Faults;

/** Makes the bundle of a folder with a content pack. Thread-safe. */
public final class Packer {
    private static final long LARGEST_LOCK = 32L * 1024 * 1024;

    private final ContentService content;
    private final LibraryStore library;

    public Packer(ContentService content, LibraryStore library) {
        this.content = content;
        this.library = library;
    }

    /** As {@link se.sambruk.otp.api.plugin.PluginAuthoring#pack}. */
    public PackedPlugin pack(Path folder, Path jar) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = jar.toAbsolutePath().normalize();
        judge(from, to);
        PackSource source = content.open(from);
        PackReading reading = content.read(new PackFiles(source, new byte[0]));
        Catalog catalog = reading.catalog().orElseThrow(() -> new ProblemException(reading.problems()));
        List<Problem> told = new ArrayList<>(reading.problems());
        Path place = from.resolve(PackBundle.LOCK);
        Lock lock = lock(place).renewed(catalog, new Bases(library, catalog.manifest()), told);
        ContentHash hash = write(catalog, source, lock, place, to);
        PackedPlugin.Builder packed = PackedPlugin.builder(catalog.manifest(), to, hash)
                .holding(catalog.requirements().size(), catalog.amendments().size())
                .problems(told);
        return (lock.isEmpty() ? packed : packed.lock(place)).build();
    }

    private static void judge(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            throw Faults.refusal("OTP-7521", from.toString());
        }
        Path inside = from.resolve(PackBundle.FOLDER);
        if (!Files.isDirectory(inside)) {
            throw Faults.refusal("OTP-7520", from.toString());
        }
        if (!to.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            throw Faults.refusal("OTP-7522", to.toString(), String.valueOf(to.getFileName()));
        }
        if (to.startsWith(inside)) {
            throw Faults.refusal("OTP-7523", to.toString());
        }
        if (!Files.isDirectory(to.getParent())) {
            throw Faults.refusal("OTP-7524", to.toString(), to.getParent().toString());
        }
    }

    private static Lock lock(Path place) {
        try {
            if (!Files.isRegularFile(place)) {
                return Lock.EMPTY;
            }
            if (Files.size(place) > LARGEST_LOCK) {
                throw Faults.refusal("OTP-7532", place.toString());
            }
            return Lock.parse(Files.readAllBytes(place));
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw new ProblemException(Faults.error("OTP-7532", place.toString()), e);
        }
    }

    // Both are written whole before either is seen. The bundle is first to be: it can be made again, but what the lock
    // has noted
    // cannot, and must stand while there is no bundle that goes with a new one.
    private static ContentHash write(Catalog catalog, PackSource source, Lock lock, Path place, Path jar) {
        byte[] bytes = lock.isEmpty() ? new byte[0] : lock.bytes();
        Path current = jar;
        try (Output bundle = Output.beside(jar);
                Output beside = Output.beside(place)) {
            ContentHash hash =
                    bundle.write(out -> PackBundle.write(catalog.manifest(), new PackFiles(source, bytes), out));
            if (!lock.isEmpty()) {
                current = place;
                beside.write(out -> out.write(bytes));
                current = jar;
            }
            bundle.move();
            current = place;
            if (lock.isEmpty()) {
                Files.deleteIfExists(place);
            } else {
                beside.move();
            }
            return hash;
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7525", current.toString());
        }
    }
}
