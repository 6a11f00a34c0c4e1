package se.sambruk.otp.launcher.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right of one process to an {@code OTP_HOME}: its database is opened by one process only.
 *
 * <p>The operating system lets go of the lock when the process ends, however it ends, so that nothing is ever left locked. The holder's
 * pid stands in a file beside it, for the texts only.
 */
final class HomeLock {

    // A channel that nobody refers to is closed by the garbage collector, and with it the lock is gone.
    private static HomeLock held;

    private final FileChannel channel;
    private final Path holder;
    private FileLock lock;

    private HomeLock(FileChannel channel, Path holder) {
        this.channel = channel;
        this.holder = holder;
    }

    static HomeLock of(Home home) throws IOException {
        Path file = home.run().resolve("lock");
        return new HomeLock(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                home.run().resolve("lock.pid"));
    }

    /** Whether another process has the lock of a home folder. For a process that has not taken it. */
    static boolean isHeld(Path home) throws IOException {
        try (FileChannel channel = FileChannel.open(home.resolve("run").resolve("lock"), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Takes the lock if nobody has it. Kept until the process ends. */
    boolean tryTake() throws IOException {
        if (held == this) {
            return true;
        }
        lock = channel.tryLock();
        if (lock == null) {
            return false;
        }
        held = this;
        try {
            Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            // A full disk, which is told of when it matters.
            return true;
        }
        return true;
    }

    /** The pid of the process that holds the lock, as far as is known. */
    String holder() {
        try {
            String pid = Files.readString(holder).strip();
            return pid.isEmpty() ? "?" : pid;
        } catch (IOException e) {
            return "?";
        }
    }
}
