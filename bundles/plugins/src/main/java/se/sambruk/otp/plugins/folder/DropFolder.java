package se.sambruk.otp.plugins.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * A folder that people put plugins in.
 *
 * @param label what it is called in the names of its entries; never changes, as the folder itself may be moved
 */
public record DropFolder(String label, Path folder) {
    public DropFolder {
        Objects.requireNonNull(label);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + folder);
        }
    }

    /**
     * What lies in it now, by name. A folder that does not exist is empty.
     *
     * @throws IOException if the folder cannot be read, which must not be taken for that everything is gone
     */
    public List<Entry> look() throws IOException {
        List<Entry> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            Path real = folder.toRealPath();
            for (Path file : files) {
                if (!FileNames.isIgnored(file.getFileName().toString())) {
                    look(file, real).ifPresent(found::add);
                }
            }
        } catch (NoSuchFileException e) {
            if (Files.exists(folder)) {
                throw e;
            }
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparing(Entry::name));
        return found;
    }

    /** The name that an entry with a file name has. */
    public String nameOf(String fileName) {
        return label + "/" + fileName;
    }

    private Optional<Entry> look(Path file, Path real) throws IOException {
        String fileName = file.getFileName().toString();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                if (!leadsInside(file, real)) {
                    return Optional.of(odd(file, "OTP-7001"));
                }
                attributes = Files.readAttributes(file, BasicFileAttributes.class);
            }
            if (attributes.isDirectory()) {
                return Optional.of(odd(file, "OTP-7000"));
            }
            if (!attributes.isRegularFile()) {
                return Optional.of(odd(file, "OTP-7002"));
            }
            if (!Files.isReadable(file)) {
                return Optional.of(odd(file, "OTP-7003"));
            }
            return Optional.of(new Entry.Dropped(nameOf(fileName), file, Stamp.of(attributes)));
        } catch (NoSuchFileException e) {
            // Taken away while we were looking.
            return Optional.empty();
        }
    }

    private static boolean leadsInside(Path link, Path real) throws IOException {
        try {
            return real.equals(link.toRealPath().getParent());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Entry odd(Path file, String code) {
        String fileName = file.getFileName().toString();
        return new Entry.Odd(nameOf(fileName), file, Faults.error(code, fileName));
    }
}
