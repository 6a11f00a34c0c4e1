package se.sambruk.otp.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import se.sambruk.otp.workbook.BookFault.Reason;

/**
 * The parts of a workbook, each unpacked only while it is read: the packed file is in memory, what is in it is not. What the
 * archive says of sizes is looked at first, and held to while unpacking.
 */
final class Parts implements Closeable {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final long RATIO_FROM = 8 * BookLimits.MEGABYTE;

    private final ZipFile zip;
    private final BookLimits limits;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private long unpacked;

    private Parts(ZipFile zip, BookLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * @throws BookFault if it is no whole archive, or too large
     */
    @SuppressWarnings("resource") // owned by the parts, which the caller closes
    static Parts open(InputStream in, BookLimits limits) throws IOException, BookFault {
        byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.fileBytes()) {
            throw tooLarge("file", megabytes(limits.fileBytes()));
        }
        if (startsWith(bytes, OLE)) {
            throw BookFault.of(contains(bytes, ENCRYPTED) ? Reason.PASSWORD : Reason.OLD_FORMAT);
        }
        if (bytes.length == 0) {
            throw BookFault.of(Reason.EMPTY);
        }
        if (!startsWith(bytes, new byte[] {'P', 'K'})) {
            throw BookFault.of(Reason.NO_ARCHIVE);
        }
        Parts parts;
        try {
            parts = new Parts(
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                            .get(),
                    limits);
        } catch (IOException | RuntimeException e) {
            throw BookFault.damaged("zip", e);
        }
        parts.look();
        return parts;
    }

    private void look() throws BookFault {
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entries.put(name(entry.getName()), entry) != null) {
                throw BookFault.damaged(entry.getName(), null);
            }
            if (entries.size() > limits.parts()) {
                throw tooLarge("parts", Integer.toString(limits.parts()));
            }
            long size = Math.max(0, entry.getSize());
            total += size;
            if (total > limits.contentBytes()) {
                throw tooLarge("content", megabytes(limits.contentBytes()));
            }
            long packed = Math.max(1, entry.getCompressedSize());
            if (size > RATIO_FROM && size / packed > limits.ratio()) {
                throw BookFault.of(Reason.TOO_PACKED, entry.getName(), size / packed);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw BookFault.of(Reason.PASSWORD);
            }
        }
    }

    /** What else a file is, if it is a document of another kind. */
    void refuseOtherKinds() throws BookFault, IOException {
        if (has("mimetype")) {
            String type = new String(open("mimetype").readNBytes(100), StandardCharsets.UTF_8);
            throw other(type.contains("spreadsheet") ? "ods" : "opendocument");
        }
        for (String[] kind : new String[][] {
            {"word/document.xml", "docx"}, {"ppt/presentation.xml", "pptx"}, {"xl/workbook.bin", "xlsb"}
        }) {
            if (has(kind[0])) {
                throw other(kind[1]);
            }
        }
    }

    /** The parts that show something of a kind, by their names. */
    List<String> of(Extra.Kind kind) {
        return entries.entrySet().stream()
                .filter(entry -> kind.marks().stream().anyMatch(entry.getKey()::contains))
                .map(entry -> entry.getValue().getName())
                .toList();
    }

    /** How many parts there may be. */
    int most() {
        return limits.parts();
    }

    boolean has(String path) {
        return entries.containsKey(name(path));
    }

    /** The bytes of a part; an {@link IOException} where it is missing or damaged, or unpacks to more than is allowed. */
    InputStream open(String path) throws IOException {
        ZipArchiveEntry entry = entries.get(name(path));
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw new IOException(path);
        }
        return new Counted(zip.getInputStream(entry));
    }

    // Names are compared as Excel does.
    private static String name(String path) {
        return path.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static BookFault other(String kind) {
        return BookFault.of(Reason.OTHER_KIND, kind);
    }

    private static BookFault tooLarge(String what, String limit) {
        return BookFault.of(Reason.TOO_LARGE, what, limit);
    }

    private static String megabytes(long bytes) {
        return Math.max(1, bytes / BookLimits.MEGABYTE) + " MB";
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && matches(bytes, 0, start);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (matches(bytes, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part unpacked to more than is allowed, whatever the archive said. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    BookFault tooMuch() {
        return tooLarge("content", megabytes(limits.contentBytes()));
    }

    /** Counts what comes out. A part may be read twice; each time counts. */
    private final class Counted extends CountedInput {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        void count(int count) throws IOException {
            unpacked += count;
            if (unpacked > 2 * limits.contentBytes()) {
                throw new TooMuch();
            }
        }
    }
}
