package se.sambruk.otp.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Puts a PNG into a document as it is: where it is neither transparent nor interlaced, both have the same compression and the same rows
 * (ISO 32000-1, 7.4.4.4). Drawings are such, and large; packing them anew would take longer than all the rest.
 */
final class PlainPng {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int DATA = 0x49444154;
    private static final int TRANSPARENT = 0x74524E53;
    private static final int END = 0x49454E44;
    private static final int GRAY = 0;
    private static final int RGB = 2;
    private static final int FILTERS = 5;
    private static final int PNG_ROWS = 15;

    /** What the header tells. */
    private record Size(int width, int height, int colours) {
        int row() {
            return 1 + width * colours;
        }
    }

    private PlainPng() {}

    /** Empty if it is of another kind, or damaged. */
    static Optional<PDImageXObject> image(PDDocument document, byte[] png) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(png);
        ByteArrayOutputStream data = new ByteArrayOutputStream(png.length);
        Size size = null;
        if (in.remaining() < Long.BYTES || in.getLong() != SIGNATURE) {
            return Optional.empty();
        }
        while (in.remaining() >= 3 * Integer.BYTES) {
            int length = in.getInt();
            int type = in.getInt();
            if (length < 0 || length > in.remaining() - Integer.BYTES || type == TRANSPARENT) {
                return Optional.empty();
            }
            ByteBuffer chunk = in.slice(in.position(), length);
            in.position(in.position() + length + Integer.BYTES);
            if (type == HEADER) {
                size = size(chunk);
            } else if (type == DATA) {
                data.write(png, in.position() - length - Integer.BYTES, length);
            } else if (type == END) {
                return size != null && isWhole(data.toByteArray(), size)
                        ? Optional.of(image(document, data.toByteArray(), size))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code null} for a kind that is not put in as it is. */
    private static Size size(ByteBuffer header) {
        if (header.remaining() != 13) {
            return null;
        }
        int width = header.getInt();
        int height = header.getInt();
        int depth = header.get();
        int colour = header.get();
        boolean usual = header.get() == 0 && header.get() == 0 && header.get() == 0;
        boolean sane = width > 0 && height > 0 && (long) width * height <= Pictures.MOST_PIXELS;
        return sane && usual && depth == 8 && (colour == GRAY || colour == RGB)
                ? new Size(width, height, colour == RGB ? 3 : 1)
                : null;
    }

    /** Whether it unpacks to as many rows as it says, each of a kind that there is. */
    private static boolean isWhole(byte[] data, Size size) {
        Inflater inflater = new Inflater();
        inflater.setInput(data);
        byte[] row = new byte[size.row()];
        try {
            for (int i = 0; i < size.height(); i++) {
                int filled = 0;
                while (filled < row.length) {
                    int more = inflater.inflate(row, filled, row.length - filled);
                    if (more == 0) {
                        return false;
                    }
                    filled += more;
                }
                if (row[0] < 0 || row[0] >= FILTERS) {
                    return false;
                }
            }
            return inflater.inflate(row) == 0 && inflater.finished();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static PDImageXObject image(PDDocument document, byte[] data, Size size) throws IOException {
        PDColorSpace space = size.colours() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
        PDImageXObject image = new PDImageXObject(
                document, new ByteArrayInputStream(data), COSName.FLATE_DECODE, size.width(), size.height(), 8, space);
        COSDictionary rows = new COSDictionary();
        rows.setInt(COSName.PREDICTOR, PNG_ROWS);
        rows.setInt(COSName.COLORS, size.colours());
        rows.setInt(COSName.BITS_PER_COMPONENT, 8);
        rows.setInt(COSName.COLUMNS, size.width());
        rows.setDirect(true);
        image.getCOSObject().setItem(COSName.DECODE_PARMS, rows);
        return image;
    }
}
