package se.sambruk.otp.content.picture;

import java.util.Optional;

/**
 * Sees whether what lies in an SVG is a whole JPEG of a size that can be shown, by its markers (ITU-T T.81, annex B). Its pixels are not looked at.
 */
final class JpegFile {
    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegFile() {}

    /** Why it cannot be taken in; empty if it can. */
    static Optional<PictureFault> check(byte[] content) {
        int length = content.length;
        if (length < 4 || !isMarker(content, 0, START)) {
            return Optional.of(PictureFault.of("OTP-1389", 2, "JPEG"));
        }
        if (!isMarker(content, length - 2, END)) {
            return Optional.of(PictureFault.of("OTP-1389", 2, "JPEG"));
        }
        int at = 2;
        while (at + 9 < length && (content[at] & 0xFF) == MARKER) {
            int type = content[at + 1] & 0xFF;
            if (type == MARKER) {
                at++;
                continue;
            }
            if (isFrame(type)) {
                long pixels = (long) number(content, at + 5) * number(content, at + 7);
                return pixels > 0 && pixels <= PngFile.MOST_PIXELS
                        ? Optional.empty()
                        : Optional.of(PictureFault.of(
                                "OTP-1387",
                                0,
                                number(content, at + 7) + " × " + number(content, at + 5),
                                PngFile.MOST_PIXELS / 1_000_000));
            }
            if (type == SCAN) {
                break;
            }
            at += 2 + number(content, at + 2);
        }
        return Optional.of(PictureFault.of("OTP-1389", 2, "JPEG"));
    }

    /** Whether a marker begins a frame, which tells how large it is. Three of their numbers are for tables. */
    private static boolean isFrame(int type) {
        return type >= 0xC0 && type <= 0xCF && type != 0xC4 && type != 0xC8 && type != 0xCC;
    }

    private static boolean isMarker(byte[] content, int at, int type) {
        return (content[at] & 0xFF) == MARKER && (content[at + 1] & 0xFF) == type;
    }

    private static int number(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }
}
