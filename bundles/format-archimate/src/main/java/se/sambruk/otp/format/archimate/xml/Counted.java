package se.sambruk.otp.format.archimate.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes against what is left of an allowance. Does not close what it reads from. */
final class Counted extends FilterInputStream {
    /** That the allowance is used up. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Allowance allowance;

    Counted(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            allowance.take(1);
        }
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            allowance.take(count);
        }
        return count;
    }

    @Override
    public void close() {
        // Whoever opened it closes it.
    }
}
