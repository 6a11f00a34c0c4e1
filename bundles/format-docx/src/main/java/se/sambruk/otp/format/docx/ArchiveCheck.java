package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/** Goes through an archive from outside without keeping it, so that nothing is unpacked that would fill the memory. */
final class ArchiveCheck {
    /** So small that how well it was packed does not matter. */
    private static final long FREE = 100 << 10;

    private static final int CHUNK = 1 << 13;

    private ArchiveCheck() {}

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if it is no archive, or one beyond the limits
     */
    static void check(byte[] archive, Limits limits, Messages messages) {
        Counted packed = new Counted(archive);
        Set<String> names = new HashSet<>();
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                if (name.startsWith("/") || ("/" + name + "/").contains("/../") || !names.add(name)) {
                    throw Problem.error(messages, "OTP-5110").asException();
                }
                long before = packed.count;
                long size = 0;
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    size += read;
                    total += read;
                    // The stream reads ahead by at most a buffer, which the free part makes up for.
                    boolean swollen = size > FREE && size - FREE > (packed.count - before + 1) * limits.ratio();
                    if (names.size() > limits.entries() || total > limits.expanded() || swollen) {
                        throw Problem.error(messages, "OTP-5112").asException();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.error(messages, "OTP-5110").asException();
        }
        if (names.isEmpty()) {
            throw Problem.error(messages, "OTP-5110").asException();
        }
        if (names.size() > limits.entries()) {
            throw Problem.error(messages, "OTP-5112").asException();
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
