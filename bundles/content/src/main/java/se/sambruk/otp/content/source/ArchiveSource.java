package se.sambruk.otp.content.source;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.fault.Texts;
import se.sambruk.otp.content.pack.SafePath;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;

/**
 * A pack as a zip or jar file. What the archive says of its sizes is looked at when it is opened, and held to while unpacking: an
 * archive can say what it likes. The file is open only while one of its files is.
 */
final class ArchiveSource implements PackSource {
    /** Small files pack well without meaning harm. */
    private static final long RATIO_FROM = Limits.MEGABYTE;

    private final File file;
    private final Charset names;
    private final SortedSet<String> paths;

    ArchiveSource(File file, Limits limits) throws IOException {
        this.file = file;
        this.names = charset(file);
        SortedSet<String> found = new TreeSet<>();
        try (ZipFile zip = new ZipFile(file, names)) {
            if (zip.size() > limits.files()) {
                throw fault("OTP-1503", limits.files());
            }
            long total = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                total += Math.max(0, entry.getSize());
                if (total > limits.archiveBytes()) {
                    throw fault("OTP-1504", Budget.megabytes(limits.archiveBytes()));
                }
                add(entry, limits, found);
            }
        }
        this.paths = Collections.unmodifiableSortedSet(found);
    }

    private void add(ZipEntry entry, Limits limits, SortedSet<String> found) {
        String path = entry.getName();
        if (entry.isDirectory()) {
            return;
        }
        if (!SafePath.isSafe(path)) {
            throw fault("OTP-1506", path);
        }
        if (entry.getSize() > RATIO_FROM && entry.getSize() / limits.archiveRatio() > entry.getCompressedSize()) {
            throw fault("OTP-1505", path);
        }
        if (!found.add(path)) {
            throw fault("OTP-1507", path);
        }
    }

    // Names written by older programs are in the encoding of DOS.
    private static Charset charset(File file) throws IOException {
        try (ZipFile zip = new ZipFile(file, StandardCharsets.UTF_8)) {
            zip.stream().forEach(ZipEntry::getName);
            return StandardCharsets.UTF_8;
        } catch (ZipException | IllegalArgumentException e) {
            return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
        }
    }

    private RuntimeException fault(String code, Object argument) {
        return Problem.error(Texts.ALL, code, "", name(), argument).asException();
    }

    @Override
    public String name() {
        return file.getPath();
    }

    @Override
    public SortedSet<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipFile zip = new ZipFile(file, names);
        try {
            ZipEntry entry = zip.getEntry(path);
            if (entry == null) {
                throw new IOException(path);
            }
            return new Entry(zip, zip.getInputStream(entry), entry.getSize());
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The bytes of a file in the archive; no more of them than the archive said. Closes the archive with itself. */
    private static final class Entry extends FilterInputStream {
        private final ZipFile zip;
        private long left;

        Entry(ZipFile zip, InputStream in, long size) {
            super(in);
            this.zip = zip;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new ZipException("longer than the archive says");
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            left -= skipped;
            return skipped;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
