package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.sambruk.otp.api.problem.Problem;

/** Reads a document of ours back and tells what is wrong with it, before anybody sees it. Thread-safe. */
final class PdfCheck {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final byte[] START = "%PDF-1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final int most;

    /**
     * @param most the greatest size of a document, in bytes
     */
    PdfCheck(int most) {
        this.most = most;
    }

    List<Problem> check(InputStream in) throws IOException {
        byte[] file = in.readNBytes(most);
        if (in.read() >= 0) {
            return List.of(Problem.error(Words.MESSAGES, "OTP-5630", most / MEBIBYTE));
        }
        if (!isWhole(file)) {
            return List.of(Problem.error(Words.MESSAGES, "OTP-5631"));
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PdfScan(document).problems();
        } catch (IOException | RuntimeException e) {
            // The library throws whatever comes to pass in a damaged file.
            return List.of(Problem.error(Words.MESSAGES, "OTP-5632"));
        }
    }

    private static boolean isWhole(byte[] file) {
        if (file.length < START.length + END.length || !Arrays.equals(START, Arrays.copyOf(file, START.length))) {
            return false;
        }
        int end = file.length;
        while (end > END.length && (file[end - 1] == '\n' || file[end - 1] == '\r')) {
            end--;
        }
        return Arrays.equals(END, Arrays.copyOfRange(file, end - END.length, end));
    }
}
