package se.sambruk.otp.shell.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.text.Faults;

/** Documents that take the place of nothing: what somebody has written in one of them, and a letter as it was sent, must not be lost. */
public final class NewFiles {
    private static final Logger LOG = LoggerFactory.getLogger(NewFiles.class);

    private NewFiles() {}

    /** Writes documents to a folder that is there. */
    public interface Writer {
        List<ExportReceipt> to(Path folder) throws InterruptedException;
    }

    /**
     * Writes documents to a folder, all or none.
     *
     * @return what the writer tells, with the files where they ended up
     * @throws ProblemException OTP-8126 if there is a file of the same name as one of them, OTP-8127 if they cannot be written there, or what the writer
     *     throws; then none has been written
     */
    public static List<ExportReceipt> write(Path folder, Writer writer) throws InterruptedException {
        Path beside = null;
        List<Path> moved = new ArrayList<>();
        boolean done = false;
        try {
            beside = Files.createTempDirectory(folder, ".otp-");
            List<ExportReceipt> receipts = new ArrayList<>();
            for (ExportReceipt one : writer.to(beside)) {
                receipts.add(
                        one.file().startsWith(beside) ? at(one, folder.resolve(beside.relativize(one.file()))) : one);
            }
            for (ExportReceipt one : receipts) {
                if (Files.exists(one.file()) && one.file().startsWith(folder)) {
                    throw Faults.error("OTP-8126", one.file().toString()).asException();
                }
            }
            for (ExportReceipt one : receipts) {
                if (one.file().startsWith(folder)) {
                    Files.move(beside.resolve(folder.relativize(one.file())), one.file());
                    moved.add(one.file());
                }
            }
            done = true;
            return receipts;
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(Faults.error("OTP-8126", e.getFile()), e);
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8127", folder.toString(), FileFaults.reason(e)), e);
        } finally {
            if (!done) {
                moved.forEach(NewFiles::remove);
            }
            if (beside != null) {
                empty(beside);
            }
        }
    }

    private static ExportReceipt at(ExportReceipt one, Path file) {
        return new ExportReceipt(one.format(), one.version(), file, one.size(), one.sha256(), one.losses());
    }

    private static void empty(Path beside) {
        try (Stream<Path> inside = Files.list(beside)) {
            inside.toList().forEach(NewFiles::remove);
        } catch (IOException e) {
            LOG.debug("{} cannot be read", beside, e);
        }
        remove(beside);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("{} stays", file, e);
        }
    }
}
