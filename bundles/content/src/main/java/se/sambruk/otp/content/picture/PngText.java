package se.sambruk.otp.content.picture;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import se.sambruk.otp.content.picture.PngFile.Refused;

/** What a PNG says beside its pixels, packed: a few bytes can be unpacked to more than a machine can hold, and many programs do unpack them. */
final class PngText {
    private PngText() {}

    /**
     * How many bytes a text or a profile is, unpacked; more than what is left is told as one more than that.
     *
     * @throws Refused if it cannot be unpacked
     */
    static long unpacked(String type, byte[] content, int from, int length, long left) throws Refused {
        int end = from + length;
        int at = after(content, from, end);
        if (type.equals("iTXt")) {
            boolean packed = at < end && content[at] == 1;
            // Whether and how it is packed, then a language and the name in that language.
            at = after(content, after(content, at + 2, end), end);
            if (!packed) {
                return Math.max(0, end - at);
            }
        } else {
            at++;
        }
        if (at > end) {
            throw Refused.damaged(type);
        }
        return inflated(type, content, at, end - at, left);
    }

    private static int after(byte[] content, int from, int end) {
        int at = from;
        while (at < end && content[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static long inflated(String type, byte[] content, int from, int length, long left) throws Refused {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, length);
            byte[] buffer = new byte[8192];
            long total = 0;
            while (!inflater.finished() && total <= left) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw Refused.damaged(type);
                }
                total += count;
            }
            return Math.min(total, left + 1);
        } catch (DataFormatException e) {
            throw Refused.damaged(type);
        } finally {
            inflater.end();
        }
    }
}
