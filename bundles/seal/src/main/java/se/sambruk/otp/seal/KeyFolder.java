package se.sambruk.otp.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of the installation's keys, its owner's alone: {@code <id>.key} for each, and {@code current} with the id of the one that new
 * seals are made with. Without {@code current} a new key is made, and the others still tell whether what they sealed is whole: that is how a
 * key is exchanged. Used by one thread at a time.
 */
final class KeyFolder {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final String CURRENT = "current";
    private static final int MAX_FILE = 1000;

    private final Path folder;
    private final SecureRandom random;

    KeyFolder(Path folder, SecureRandom random) {
        this.folder = folder.toAbsolutePath().normalize();
        this.random = random;
    }

    /**
     * The key that seals are made with now; made if there is none.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if it is lost or changed, or cannot be made or read
     */
    Key current() {
        try {
            Files.createDirectories(folder);
            own(folder, OWNER_FOLDER);
            Optional<String> id = read(folder.resolve(CURRENT)).map(String::strip);
            if (id.isEmpty()) {
                Key made = Key.random(random);
                write(file(made.id()), made.file());
                write(folder.resolve(CURRENT), made.id() + "\n");
                return made;
            }
            if (!id.get().matches("[0-9a-f]{16}")) {
                throw SealProblems.changed(folder.resolve(CURRENT).toString());
            }
            Path file = file(id.get());
            String content = read(file).orElseThrow(() -> SealProblems.missing(file.toString()));
            return key(content, id.get()).orElseThrow(() -> SealProblems.changed(file.toString()));
        } catch (IOException e) {
            throw SealProblems.folder(folder.toString(), e);
        }
    }

    /** Whether there is a file for a key, whatever is in it. */
    boolean has(String id) {
        return Files.exists(file(id));
    }

    /** A key that is or has been used; empty if it is not here, or not what it was. */
    Optional<Key> find(String id) throws IOException {
        return read(file(id)).flatMap(content -> key(content, id));
    }

    private static Optional<Key> key(String content, String id) {
        return Key.parse(content).filter(key -> key.id().equals(id));
    }

    private Path file(String id) {
        return folder.resolve(id + ".key");
    }

    private static Optional<String> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            own(file, OWNER_FILE);
            return Optional.of(new String(in.readNBytes(MAX_FILE), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    // Readable by its owner alone from its first moment, and whole or not there.
    private void write(Path file, String content) throws IOException {
        FileAttribute<?>[] attributes = isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FILE)}
                : new FileAttribute<?>[0];
        Path temporary = Files.createTempFile(folder, ".key", null, attributes);
        try {
            Files.writeString(temporary, content);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    // A backup that is put back may have given others access.
    private static void own(Path path, Set<PosixFilePermission> wanted) throws IOException {
        if (isPosix(path) && !Files.getPosixFilePermissions(path).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
