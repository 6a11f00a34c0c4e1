package se.sambruk.otp.shell.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.text.Faults;

/** Writes a text file that a person keeps, whole or not at all: beside its place first, then into it. */
public final class EditedFile {
    private static final Logger LOG = LoggerFactory.getLogger(EditedFile.class);

    private EditedFile() {}

    /**
     * Puts other bytes in a file that was read.
     *
     * @param read the file as it was read
     * @throws ProblemException OTP-8132 if somebody else has changed it since, OTP-8127 if it cannot be written; it is then as it was
     */
    public static void replace(WrittenFile read, byte[] bytes) {
        try {
            // A link stays a link: what it leads to is what is edited.
            Path file = read.path().toRealPath();
            Path beside = beside(file, bytes);
            try {
                if (!Arrays.equals(Files.readAllBytes(file), read.bytes())) {
                    throw Faults.error("OTP-8132", read.path().toString()).asException();
                }
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                remove(beside);
            }
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8127", read.path().toString(), FileFaults.reason(e)), e);
        }
    }

    private static Path beside(Path file, byte[] bytes) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".otp-", ".yaml");
        boolean written = false;
        try {
            Files.write(beside, bytes);
            PosixFileAttributeView known = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (known != null) {
                // Whoever could read the file before still can.
                Files.setPosixFilePermissions(beside, known.readAttributes().permissions());
            }
            written = true;
            return beside;
        } finally {
            if (!written) {
                remove(beside);
            }
        }
    }

    /**
     * Writes a file that is not there yet.
     *
     * @throws ProblemException OTP-8126 if there is another of that name, OTP-8127 if it cannot be written
     */
    public static void create(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Faults.error("OTP-8126", file.toString()).asException();
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8127", file.toString(), FileFaults.reason(e)), e);
        }
    }

    /**
     * Writes a file that is not there yet and that its owner alone may read, where the file system knows such a thing.
     *
     * @throws ProblemException as {@link #create}; then there is no file
     */
    public static void createSecret(Path file, byte[] bytes) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        boolean begun = false;
        boolean written = false;
        try (SeekableByteChannel out =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            begun = true;
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            written = true;
        } catch (FileAlreadyExistsException e) {
            throw Faults.error("OTP-8126", file.toString()).asException();
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8127", file.toString(), FileFaults.reason(e)), e);
        } finally {
            if (begun && !written) {
                remove(file);
            }
        }
    }

    /**
     * Writes files as {@link #createSecret(Path, byte[])} does, all or none.
     *
     * @param files with absolute paths, in the order they are written
     * @throws ProblemException as {@link #create}; then those are gone that had been written
     */
    public static void createSecret(Map<Path, byte[]> files) {
        List<Path> written = new ArrayList<>();
        boolean all = false;
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                createSecret(file.getKey(), file.getValue());
                written.add(file.getKey());
            }
            all = true;
        } finally {
            if (!all) {
                written.forEach(EditedFile::remove);
            }
        }
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            LOG.debug("{} stays", beside, e);
        }
    }
}
