package se.sambruk.otp.export.guard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * What a format is given to write to: counts, hashes, keeps to the limit, and remembers that it failed even where the format
 * swallows the exception. Closing it does nothing. Written by one thread; cancelled by any.
 */
public final class GuardedOutput extends OutputStream {
    private final OutputStream out;
    private final long limit;
    private final MessageDigest digest = ContentHash.digest();
    private long size;
    private boolean tooLarge;
    private IOException failure;
    private volatile boolean ended;
    private volatile boolean abandoned;

    public GuardedOutput(OutputStream out, long limit) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        check();
        if (size + length > limit) {
            tooLarge = true;
            throw fail(new IOException("more than " + limit + " bytes"));
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw fail(e);
        }
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void flush() throws IOException {
        check();
        try {
            out.flush();
        } catch (IOException e) {
            throw fail(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    private void check() throws IOException {
        if (abandoned) {
            throw new AbandonedError();
        }
        if (ended) {
            throw new InterruptedIOException("the export has ended");
        }
        if (failure != null) {
            throw new IOException("an earlier write failed", failure);
        }
    }

    private IOException fail(IOException e) {
        failure = e;
        return e;
    }

    /** Lets nothing more through, whoever still has the stream. */
    public void end() {
        ended = true;
    }

    /**
     * Lets nothing more through, and ends whoever goes on writing: what it does is of no use, and it takes time and memory. An Error, as
     * many a loop goes on after an exception.
     */
    public void abandon() {
        ended = true;
        abandoned = true;
    }

    /** Ends the thread of something that nobody waits for. */
    private static final class AbandonedError extends Error {
        private static final long serialVersionUID = 1L;

        AbandonedError() {
            super("nobody waits for this any longer", null, false, false);
        }
    }

    public long size() {
        return size;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    /** The first write that failed. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Of everything written. To be asked for once. */
    public ContentHash sha256() {
        return ContentHash.of(digest.digest());
    }
}
