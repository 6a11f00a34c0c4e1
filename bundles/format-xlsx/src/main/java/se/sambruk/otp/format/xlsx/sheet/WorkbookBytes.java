package se.sambruk.otp.format.xlsx.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/**
 * Takes a workbook in only if it is whole and within its limits, before anything else looks into it.
 *
 * <p>What it gives is the same package without compression. POI refuses whatever is compressed more than a hundred to one,
 * which long and repetitive requirements can be, and that limit could only be changed for everybody in the process.
 */
public final class WorkbookBytes {
    private static final long MEBIBYTE = 1024 * 1024;
    /** The end of central directory record of a zip archive without a comment (APPNOTE 4.3.16). */
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final int END_LENGTH = 22;

    private WorkbookBytes() {}

    /**
     * @throws ProblemException if it is too large, or no whole archive
     */
    public static byte[] read(InputStream in, CheckLimits limits, Messages messages) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.fileBytes()) {
            throw tooLarge(messages, "xlsx", "> " + mebibytes(limits.fileBytes()), mebibytes(limits.fileBytes()));
        }
        if (!endsWhole(bytes)) {
            throw Problem.error(messages, "OTP-5210").asException();
        }
        return unpacked(bytes, limits, messages);
    }

    private static boolean endsWhole(byte[] bytes) {
        int start = bytes.length - END_LENGTH;
        for (int i = 0; i < END.length; i++) {
            if (start < 0 || bytes[start + i] != END[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpacked(byte[] bytes, CheckLimits limits, Messages messages) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.length * 2);
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++parts > limits.parts()) {
                    throw tooLarge(messages, "zip", Integer.toString(parts), Integer.toString(limits.parts()));
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > limits.contentBytes()) {
                        throw tooLarge(
                                messages,
                                entry.getName(),
                                "> " + mebibytes(limits.contentBytes()),
                                mebibytes(limits.contentBytes()));
                    }
                    out.write(buffer, 0, read);
                }
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.error(messages, "OTP-5210"), e);
        }
        return copy.toByteArray();
    }

    private static ProblemException tooLarge(Messages messages, String what, String size, String limit) {
        return Problem.error(messages, "OTP-5211", what, size, limit).asException();
    }

    private static String mebibytes(long bytes) {
        return bytes / MEBIBYTE + " MiB";
    }
}
