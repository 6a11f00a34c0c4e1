package se.sambruk.otp.content.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Sees whether a PNG is whole, still and of a size that can be shown, by what PNG (third edition, https://www.w3.org/TR/png-3/) says of it. Its rows are
 * unpacked piece by piece and thrown away, and no more of them than the picture has. Used once.
 */
final class PngFile {
    /** As many pixels as the formats take. */
    static final long MOST_PIXELS = 100_000_000;

    /** Of all rows unpacked. */
    static final long MOST_BYTES = 400L * 1024 * 1024;

    /** Of all texts and profiles unpacked. */
    static final long MOST_SAID = 4L * 1024 * 1024;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int FRAME = 12;
    private static final int HEADER = 13;
    private static final int CRITICAL = 0x20;

    private final byte[] content;
    private int at = SIGNATURE.length;
    private PngRows rows;
    private boolean palette;
    private boolean rowsBegun;
    private boolean rowsEnded;
    private long said;

    private PngFile(byte[] content) {
        this.content = content;
    }

    /** Why it cannot be taken in; empty if it can. */
    static Optional<PictureFault> check(byte[] content) {
        if (content.length <= SIGNATURE.length || !begins(content)) {
            return Optional.of(PictureFault.none());
        }
        PngFile file = new PngFile(content);
        try {
            file.check();
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.fault);
        } finally {
            if (file.rows != null) {
                file.rows.close();
            }
        }
    }

    /** Thrown as soon as anything is wrong: what comes after a damaged piece means nothing. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient PictureFault fault;

        Refused(PictureFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }

        /** For a file that is cut off, or not as the standard says. */
        static Refused damaged(String chunk) {
            return new Refused(PictureFault.of("OTP-1386", chunk));
        }
    }

    private static boolean begins(byte[] content) {
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (content[i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    private void check() throws Refused {
        boolean ended = false;
        while (!ended) {
            if (content.length - at < FRAME) {
                throw Refused.damaged(rowsBegun ? "IDAT" : "IHDR");
            }
            int length = number(at);
            String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!isType(type)) {
                throw Refused.damaged(rowsBegun ? "IDAT" : "IHDR");
            }
            if (length < 0 || length > content.length - at - FRAME) {
                throw Refused.damaged(type);
            }
            CRC32 sum = new CRC32();
            sum.update(content, at + 4, length + 4);
            if ((int) sum.getValue() != number(at + 8 + length)) {
                throw Refused.damaged(type);
            }
            ended = chunk(type, at + 8, length);
            at += FRAME + length;
        }
        if (at < content.length) {
            throw new Refused(PictureFault.of("OTP-1388", 0, content.length - at));
        }
    }

    /** Whether it is the last. */
    private boolean chunk(String type, int from, int length) throws Refused {
        if (rows == null != type.equals("IHDR")) {
            throw Refused.damaged("IHDR");
        }
        rowsEnded |= rowsBegun && !type.equals("IDAT");
        switch (type) {
            case "IHDR" -> header(from, length);
            case "PLTE" -> {
                if (palette || rowsBegun || length == 0 || length % 3 != 0 || length > 256 * 3) {
                    throw Refused.damaged(type);
                }
                palette = true;
            }
            case "IDAT" -> {
                if (rowsEnded || !rowsBegun && rows.needsPalette() && !palette) {
                    throw Refused.damaged(rowsEnded ? type : "PLTE");
                }
                rowsBegun = true;
                rows.take(content, from, length);
            }
            case "IEND" -> {
                if (length != 0 || !rows.isWhole()) {
                    throw Refused.damaged(length == 0 ? "IDAT" : type);
                }
                return true;
            }
            case "acTL", "fcTL", "fdAT" -> throw new Refused(PictureFault.of("OTP-1388", 1, 0));
            case "zTXt", "iTXt", "iCCP" -> {
                said += PngText.unpacked(type, content, from, length, MOST_SAID - said);
                if (said > MOST_SAID) {
                    throw new Refused(PictureFault.of("OTP-1387", 2, type, MOST_SAID / 1024 / 1024));
                }
            }
            default -> {
                // What a program does not know it may pass over if the first letter is a small one.
                if ((type.charAt(0) & CRITICAL) == 0) {
                    throw Refused.damaged(type);
                }
            }
        }
        return false;
    }

    private void header(int from, int length) throws Refused {
        if (length != HEADER) {
            throw Refused.damaged("IHDR");
        }
        int width = number(from);
        int height = number(from + 4);
        if (width <= 0 || height <= 0 || content[from + 10] != 0 || content[from + 11] != 0) {
            throw Refused.damaged("IHDR");
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new Refused(PictureFault.of("OTP-1387", 0, width + " × " + height, MOST_PIXELS / 1_000_000));
        }
        rows = PngRows.of(width, height, content[from + 8], content[from + 9], content[from + 12]);
        if (rows.expected() > MOST_BYTES) {
            throw new Refused(PictureFault.of("OTP-1387", 1, width + " × " + height, MOST_BYTES / 1024 / 1024));
        }
    }

    private static boolean isType(String type) {
        return type.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private int number(int from) {
        return (content[from] & 0xFF) << 24
                | (content[from + 1] & 0xFF) << 16
                | (content[from + 2] & 0xFF) << 8
                | content[from + 3] & 0xFF;
    }
}
