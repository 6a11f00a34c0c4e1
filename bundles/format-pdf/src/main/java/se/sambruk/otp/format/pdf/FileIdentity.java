package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Names a file by all that it says (ISO 32000-1, 14.4); the library would name it by the clock. The file is written with a name that
 * stands for none, and its hash is put there instead, so that nothing can be left out of it: pictures, structure and descriptions too.
 */
final class FileIdentity {
    private static final int LENGTH = 16;
    /** No hash of anything that anybody writes. */
    private static final byte[] NONE = new byte[LENGTH];

    static {
        Arrays.fill(NONE, (byte) 0xA5);
    }

    private FileIdentity() {}

    /** Gives a document that is to be written the name that stands for none. */
    static void reserve(PDDocument pdf) {
        COSString name = new COSString(NONE, true);
        COSArray both = new COSArray();
        both.add(name);
        both.add(name);
        pdf.getDocument().setDocumentID(both);
    }

    /**
     * Puts the hash of a written file where its name is.
     *
     * @param file changed in place
     * @throws IOException if the name stands elsewhere than at the end, twice
     */
    static void name(byte[] file) throws IOException {
        byte[] hash = Arrays.copyOf(sha256(file), LENGTH);
        byte[] none = hex(NONE);
        byte[] name = hex(hash);
        int first = last(file, none, file.length - none.length);
        int second = last(file, none, first - none.length);
        if (second < 0) {
            throw new IOException("the file's name is not where it was put");
        }
        System.arraycopy(name, 0, file, first, name.length);
        System.arraycopy(name, 0, file, second, name.length);
    }

    private static byte[] hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }

    private static int last(byte[] file, byte[] wanted, int from) {
        for (int at = from; at >= 0; at--) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
