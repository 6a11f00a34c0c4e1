package se.sambruk.otp.launcher.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Room on the disk of {@code OTP_HOME}. Asked for before Karaf starts, whose boot on a full disk hangs, or fails in ways that tell
 * nothing; and asked again when something has failed, to tell whether this was why.
 */
public final class DiskSpace {

    private static final long MEGABYTE = 1 << 20;
    // The bundle cache takes 30 MB, the store and the logs their part.
    private static final long FIRST_START = 48;
    private static final long LATER_START = 2;
    // With less than the largest bundle left, a first start has failed for want of room.
    private static final long LARGEST_BUNDLE = 16;
    private static final int PROBE = 256 << 10;

    private final Path folder;
    private final String language;

    /**
     * Looks at a disk.
     *
     * @param home {@code OTP_HOME}, which need not exist yet
     * @param language of faults
     */
    public DiskSpace(Path home, String language) {
        this.folder = home;
        this.language = language;
    }

    /**
     * Sees that there is room to start in.
     *
     * @param first whether the bundle cache has to be filled
     * @throws Fault OTP-9022 where there is not
     */
    public void require(boolean first) throws Fault {
        long needed = Long.getLong(LaunchProperties.DISK_MINIMUM, first ? FIRST_START : LATER_START);
        long free = free();
        if (free < needed * MEGABYTE) {
            throw new Fault(1, language, "9022.before", folder, free / MEGABYTE, needed);
        }
    }

    /**
     * Tells whether a full disk is behind a fault that has been met.
     *
     * @param first whether the bundle cache was being filled
     * @return OTP-9022, to be told instead
     */
    public Optional<Fault> explain(boolean first) {
        if (existing().toFile().getTotalSpace() == 0) {
            // No disk, like /proc.
            return Optional.empty();
        }
        long free = free();
        if (free < (first ? LARGEST_BUNDLE : 1) * MEGABYTE || !holdsMore()) {
            return Optional.of(new Fault(1, language, "9022.during", folder, free / MEGABYTE));
        }
        return Optional.empty();
    }

    /** Whether nothing is left, as far as the file system's own figure tells. Cheap enough to ask again and again. */
    public boolean full() {
        return free() < MEGABYTE;
    }

    /** Whether so many bytes can really be written: a quota, or a disk without room for more files, shows in no figure. */
    public static boolean holds(Path folder, long bytes) {
        try {
            Path probe = Files.createTempFile(folder, ".probe", null);
            try (OutputStream out = Files.newOutputStream(probe)) {
                byte[] piece = new byte[PROBE];
                for (long left = bytes; left > 0; left -= piece.length) {
                    out.write(piece, 0, (int) Math.min(piece.length, left));
                }
            } finally {
                Files.deleteIfExists(probe);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean holdsMore() {
        Path there = existing();
        // A folder that may not be written says nothing of the disk.
        return !Files.isWritable(there) || holds(there, PROBE);
    }

    private long free() {
        return existing().toFile().getUsableSpace();
    }

    private Path existing() {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
