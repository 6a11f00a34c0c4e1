package se.sambruk.otp.content.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Makes PNG files, whole and otherwise. */
final class Pngs {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Pngs() {}

    /** As the JDK writes it. */
    static byte[] written(int width, int height, int type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, type), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] file(byte[]... chunks) {
        return joined(SIGNATURE, joined(chunks));
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(number(data.length), named, number((int) sum.getValue()));
    }

    static byte[] header(int width, int height, int depth, int colours, int interlace) {
        return chunk("IHDR", joined(number(width), number(height), new byte[] {
            (byte) depth, (byte) colours, 0, 0, (byte) interlace
        }));
    }

    static byte[] rows(int length) {
        return chunk("IDAT", packed(new byte[length]));
    }

    static byte[] end() {
        return chunk("IEND", new byte[0]);
    }

    static byte[] packed(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
