package se.sambruk.otp.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.FullDisk;
import se.sambruk.otp.api.problem.ProblemException;

/**
 * The folder that an embedded database lies in: its owner's alone, and used by one process at a time. Used by one
 * thread at a time.
 */
final class StoreFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** So few bytes left explain a failed write. */
    private static final long NO_ROOM = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);

    private final Path folder;
    private FileChannel lockFile;

    StoreFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Makes the folder where it is missing, and takes it for this process until {@link #release}. The lock goes with
     * the process, however that ends.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where it cannot be made, or is taken
     */
    void take() {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null
                    && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
            channel = FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw StoreProblems.locked(folder.toString(), null);
            }
            lockFile = channel;
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw StoreProblems.locked(folder.toString(), e);
        } catch (IOException e) {
            close(channel);
            throw problem(e);
        }
    }

    void release() {
        close(lockFile);
        lockFile = null;
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** The size of a file in bytes. */
    long size(String name) {
        try {
            return Files.size(file(name));
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Deletes the files whose names begin so. */
    void deleteAll(String prefix) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /**
     * Puts one file in another's place, in one step: whatever happens, there is one of them. What is in it is on the
     * disk before.
     */
    void replace(String from, String to) {
        try {
            force(file(from), StandardOpenOption.WRITE);
            Files.move(file(from), file(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw problem(e);
        }
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            LOG.debug("This file system does not let a folder be forced to the disk", e);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private ProblemException problem(IOException e) {
        return isForWantOfRoom(e)
                ? StoreProblems.full(folder.toString(), e)
                : StoreProblems.folder(folder.toString(), e);
    }

    /**
     * Whether something failed because the disk is full. The system's words for that may be in any language, so that the
     * room that is left counts too, unless the system has named another cause.
     */
    boolean isForWantOfRoom(IOException e) {
        boolean named = e instanceof FileSystemException && e.getClass() != FileSystemException.class;
        return FullDisk.caused(e) || (!named && room() < NO_ROOM);
    }

    /** How many bytes there is room for on the disk. */
    long room() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("The room on the disk is not known", e);
            return Long.MAX_VALUE;
        }
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("The lock file was closed already", e);
            }
        }
    }
}
