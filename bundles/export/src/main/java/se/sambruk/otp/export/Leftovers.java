package se.sambruk.otp.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cleans away what processes that were killed left in a folder. */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Pattern OURS = Pattern.compile(Pattern.quote(TempFile.PREFIX) + "([0-9]{1,10})-[0-9a-f]{16}("
            + Pattern.quote(TempFile.SUFFIX) + "|" + Pattern.quote(Replacement.SUFFIX) + ")");

    private Leftovers() {}

    /** Deletes our files of dead processes. Whatever cannot be deleted is left: it is in nobody's way. */
    static void clean(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, TempFile.PREFIX + "*")) {
            for (Path file : files) {
                Matcher name = OURS.matcher(file.getFileName().toString());
                if (name.matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && isOrphan(file, Long.parseLong(name.group(1)))) {
                    Files.deleteIfExists(file);
                    LOG.info("Deleted {}, left by a process that was killed", file);
                }
            }
        } catch (IOException e) {
            LOG.debug("Leftovers in {} were not cleaned away", folder, e);
        }
    }

    private static boolean isOrphan(Path file, long pid) {
        if (pid == ProcessHandle.current().pid()
                || ProcessHandle.of(pid).filter(Leftovers::isRunning).isPresent()) {
            return false;
        }
        // No such process here; but the folder may be shared with another machine or container, where there is one.
        return !isLocked(file);
    }

    // A process that was killed keeps its number until its parent has asked after it, but has no program any more.
    // Another
    // user's looks the same to us: there the lock decides.
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock(TempFile.LOCKED_BYTE, 1, false)) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return !Files.isWritable(file);
        }
    }
}
