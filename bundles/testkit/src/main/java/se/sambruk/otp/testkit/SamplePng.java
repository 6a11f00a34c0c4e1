package se.sambruk.otp.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A small grey PNG, made without the desktop module so that it is the same everywhere. */
final class SamplePng {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 16;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private SamplePng() {}

    static byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream png = new DataOutputStream(bytes);
            png.writeLong(SIGNATURE);
            chunk(png, "IHDR", header());
            chunk(png, "IDAT", pixels());
            chunk(png, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(WIDTH);
        header.writeInt(HEIGHT);
        header.write(new byte[] {8, 0, 0, 0, 0}); // eight bits of grey, not interlaced
        return bytes.toByteArray();
    }

    private static byte[] pixels() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Stored, not compressed: zlib's output differs between Java builds.
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.NO_COMPRESSION))) {
            for (int y = 0; y < HEIGHT; y++) {
                out.write(0);
                for (int x = 0; x < WIDTH; x++) {
                    out.write(x * 255 / (WIDTH - 1));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
