package se.sambruk.otp.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes have been read, each time that some have; whoever is told may refuse to go on. */
abstract class CountedInput extends FilterInputStream {
    CountedInput(InputStream in) {
        super(in);
    }

    /**
     * @param count how many more; not negative
     * @throws IOException to stop the reading
     */
    abstract void count(int count) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }
}
