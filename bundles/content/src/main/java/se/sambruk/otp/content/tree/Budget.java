package se.sambruk.otp.content.tree;

import se.sambruk.otp.content.fault.ReadingStopped;

/** Counts what the files of one pack take, and stops the reading at the limits. Not thread-safe. */
public final class Budget {
    private final Limits limits;
    private long packBytes;
    private int values;

    public Budget(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Takes some bytes into account.
     *
     * @param fileBytes how many the file has taken so far, these included
     * @throws ReadingStopped where the file or the pack is too large
     */
    void bytes(int count, long fileBytes, int line) {
        packBytes += count;
        if (fileBytes > limits.fileBytes()) {
            throw new ReadingStopped("OTP-1001", line, 0, megabytes(limits.fileBytes()));
        }
        if (packBytes > limits.packBytes()) {
            throw new ReadingStopped("OTP-1002", line, 0, megabytes(limits.packBytes()));
        }
    }

    void value(int depth, int line, int column) {
        if (++values > limits.values()) {
            throw new ReadingStopped("OTP-1009", line, column, limits.values());
        }
        if (depth > limits.depth()) {
            throw new ReadingStopped("OTP-1008", line, column, limits.depth());
        }
    }

    /** A number of bytes in whole megabytes, at least 1. */
    public static long megabytes(long bytes) {
        return Math.max(1, bytes / Limits.MEGABYTE);
    }
}
