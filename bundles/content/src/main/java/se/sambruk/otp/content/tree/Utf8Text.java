package se.sambruk.otp.content.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import se.sambruk.otp.content.fault.ReadingStopped;
import se.sambruk.otp.content.fault.Reason;

/**
 * Decodes UTF-8 strictly and knows at each character where it is, so that a file in another encoding, or one that is no text at
 * all, is told of at its first wrong byte. Throws {@link ReadingStopped} for all of it. Does not close the stream.
 */
final class Utf8Text extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The letters and signs that give a Swedish text in the encoding of older Windows programs away. */
    private static final String GIVEAWAYS = "åäöÅÄÖéÉ§–—“”‘’´…\u00a0üÜ";

    private final InputStream in;
    private final Budget budget;
    private final int lineLength;
    private final RecentLines recent = new RecentLines();
    private final byte[] bytes = new byte[8192];
    private int position;
    private int end;
    private long taken;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;
    private char pendingLow;
    private boolean begun;

    /**
     * @param lineLength how many characters a line may have
     */
    Utf8Text(InputStream in, Budget budget, int lineLength) {
        this.in = in;
        this.budget = budget;
        this.lineLength = lineLength;
    }

    /** What was lately read, for a closer look at where a parser stopped. */
    RecentLines recent() {
        return recent;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!begun) {
            begun = true;
            begin();
        }
        int at = offset;
        int stop = offset + length;
        while (at < stop) {
            if (pendingLow != 0) {
                target[at++] = pendingLow;
                pendingLow = 0;
                continue;
            }
            // One buffer's worth is enough: the parser must see what there is before more is taken.
            if (position == end && (at > offset || !fill())) {
                break;
            }
            int c = next();
            if (Character.isBmpCodePoint(c)) {
                target[at++] = (char) c;
            } else {
                target[at++] = Character.highSurrogate(c);
                pendingLow = Character.lowSurrogate(c);
            }
        }
        recent.add(target, offset, at - offset);
        return at == offset ? -1 : at - offset;
    }

    private void begin() {
        while (end < 4 && fillMore()) {
            continue;
        }
        int first = end > 0 ? bytes[0] & 0xFF : -1;
        int second = end > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 ^ second == 0) {
            throw new ReadingStopped("OTP-1004", 1, 1);
        }
        if (first == 'P' && second == 'K' && end > 3 && bytes[2] < 32) {
            throw new ReadingStopped("OTP-1012", 1, 1);
        }
        if (first == 0xEF && second == 0xBB && end > 2 && (bytes[2] & 0xFF) == 0xBF) {
            position = 3;
        }
    }

    private boolean fill() {
        position = 0;
        end = 0;
        return fillMore();
    }

    private boolean fillMore() {
        try {
            int count = in.read(bytes, end, bytes.length - end);
            if (count <= 0) {
                return false;
            }
            end += count;
            taken += count;
            budget.bytes(count, taken, line);
            return true;
        } catch (IOException e) {
            throw new ReadingStopped("OTP-1007", line, 0, Reason.of(e));
        }
    }

    private int next() {
        long start = taken - (end - position);
        int lead = bytes[position++] & 0xFF;
        int c = lead < 0x80 ? lead : decode(lead, start);
        if (Characters.isForbidden(c)) {
            throw c == Characters.LOST
                    ? new ReadingStopped("OTP-1013", line, column)
                    : new ReadingStopped("OTP-1006", line, column, Characters.name(c));
        }
        count(c);
        return c;
    }

    private int decode(int lead, long start) {
        int more =
                lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
        if (more == 0) {
            throw malformed(lead, start);
        }
        int c = lead & (0x3F >> more);
        for (int i = 0; i < more; i++) {
            if (position == end && !fill()) {
                throw malformed(lead, start);
            }
            int following = bytes[position] & 0xFF;
            if ((following & 0xC0) != 0x80) {
                throw malformed(lead, start);
            }
            position++;
            c = c << 6 | following & 0x3F;
        }
        boolean overlong = more == 2 && c < 0x800 || more == 3 && c < 0x10000;
        if (overlong || c > 0x10FFFF || c >= 0xD800 && c <= 0xDFFF) {
            throw malformed(lead, start);
        }
        return c;
    }

    private ReadingStopped malformed(int lead, long start) {
        String asWindows = new String(new byte[] {(byte) lead}, WINDOWS);
        return GIVEAWAYS.contains(asWindows)
                ? new ReadingStopped("OTP-1005", line, column, start, asWindows)
                : new ReadingStopped("OTP-1003", line, column, start, String.format("%02X", lead));
    }

    private void count(int c) {
        if (c == '\n') {
            if (!afterReturn) {
                newLine();
            }
        } else if (c == '\r') {
            newLine();
        } else if (++column > lineLength) {
            throw new ReadingStopped("OTP-1017", line, 0, lineLength);
        }
        afterReturn = c == '\r';
    }

    private void newLine() {
        line++;
        column = 1;
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
