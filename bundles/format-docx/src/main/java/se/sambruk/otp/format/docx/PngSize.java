package se.sambruk.otp.format.docx;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The size of a PNG in pixels, from its header, without decoding it. */
record PngSize(int width, int height) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER_CHUNK = 0x49484452;
    private static final int NEEDED = 24;
    private static final int LARGEST = 30_000;

    /** Empty if it is no PNG, or one of a size that no page can show. */
    static Optional<PngSize> of(byte[] image) {
        if (image.length < NEEDED) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(image);
        if (header.getLong() != SIGNATURE || header.getInt() < 0 || header.getInt() != HEADER_CHUNK) {
            return Optional.empty();
        }
        int width = header.getInt();
        int height = header.getInt();
        boolean sane = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
        return sane ? Optional.of(new PngSize(width, height)) : Optional.empty();
    }
}
