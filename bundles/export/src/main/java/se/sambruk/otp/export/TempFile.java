package se.sambruk.otp.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file in the target's own folder, so that moving it into place is one step of the file system. Held open and locked until it
 * is moved or deleted: that tells other processes that its owner lives.
 */
final class TempFile {
    static final String PREFIX = ".otp-";
    static final String SUFFIX = ".part";
    /** A byte that no file reaches: locks are of ranges, and some systems deny reading what is locked. */
    static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final FileChannel channel;

    private TempFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @param isSecret whether its owner alone may read it, where the file system knows such a thing */
    static TempFile create(Path folder, boolean isSecret) throws IOException {
        Path path = folder.resolve(freshName(SUFFIX));
        boolean restricts =
                isSecret && folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = restricts ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
        FileChannel channel = FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                attributes);
        lock(channel);
        return new TempFile(path, channel);
    }

    /** A name that nobody guesses, and that tells whose it is: {@code .otp-<pid>-<random><suffix>}. */
    static String freshName(String suffix) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return PREFIX + ProcessHandle.current().pid() + "-" + HexFormat.of().formatHex(random) + suffix;
    }

    // Without locks (some network drives) the process number in the name is what remains.
    private static void lock(FileChannel channel) {
        try {
            channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
            return;
        }
    }

    Path path() {
        return path;
    }

    /** Writes at the file's end. Closing it does nothing. */
    OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        };
    }

    /** Makes what is written outlive a power cut. */
    void force() throws IOException {
        channel.force(true);
    }

    /** Reads from the file's beginning. Closing it does nothing: on POSIX, closing a second handle would give up the lock. */
    InputStream input() throws IOException {
        channel.position(0);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    /** Lets go of the file where it lies now. */
    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // Everything is on disk by now, or the file is about to be deleted.
            return;
        }
    }

    /** Deletes the file. A file that cannot be deleted is cleaned away by a later export. */
    void discard() {
        release();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return;
        }
    }
}
