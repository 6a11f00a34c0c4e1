package se.sambruk.otp.shell.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.text.Faults;

/**
 * The folder that documents go to. Its last level is made if it is missing, and goes again unless the work is kept: a command
 * that fails leaves nothing behind. Used by one thread.
 */
public final class TargetFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TargetFolder.class);

    private final Path path;
    private final boolean made;
    private boolean kept;

    private TargetFolder(Path path, boolean made) {
        this.path = path;
        this.made = made;
    }

    /**
     * Opens a folder.
     *
     * @param written as the person wrote it
     * @param folder what a relative path counts from
     * @throws ProblemException if it is no folder and cannot be made
     */
    public static TargetFolder open(String written, Path folder) {
        Path path = WrittenFile.resolve(folder, written);
        if (Files.isDirectory(path)) {
            return new TargetFolder(path, false);
        }
        if (Files.exists(path)) {
            throw Faults.error("OTP-8046", path.toString()).asException();
        }
        FolderAbove.check(path, "OTP-8047");
        try {
            Files.createDirectory(path);
            return new TargetFolder(path, true);
        } catch (FileAlreadyExistsException e) {
            // Somebody was quicker: their folder, so not ours to remove.
            return new TargetFolder(path, false);
        } catch (IOException e) {
            Problem problem = FolderAbove.isTooLong(path)
                    ? Faults.error("OTP-8151", path.getFileName().toString())
                    : Faults.error("OTP-8048", path.toString(), FileFaults.reason(e));
            throw new ProblemException(problem, e);
        }
    }

    public Path path() {
        return path;
    }

    /** Lets the folder stay. */
    public void keep() {
        kept = true;
    }

    /** Removes the folder if it was made here, is not to be kept, and nobody has put anything in it. */
    @Override
    public void close() {
        if (!made || kept) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It holds something, or is held by somebody; what went wrong before is what the person is told.
            LOG.debug("{} stays", path, e);
        }
    }
}
