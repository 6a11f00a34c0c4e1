package se.sambruk.otp.award.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * Writes files to a zip in one way only: in the order of their paths, without compression, which differs between machines, and with one and the same
 * time. The list of their digests comes last.
 */
final class CaseZip {
    /** In the form that {@code sha256sum -c} reads. */
    static final String MANIFEST = "manifest.sha256";

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CaseZip() {}

    /**
     * What was written.
     *
     * @param sha256 of the zip
     * @param manifest of the list of digests
     */
    record Written(ContentHash sha256, ContentHash manifest, int files) {}

    /**
     * @param parts in any order; no two have one path
     * @param look is shown each file as it is written, and may stop it all
     */
    static Written write(List<Part> parts, OutputStream out, BiConsumer<Part, byte[]> look) throws IOException {
        SortedMap<String, ContentHash> digests = new TreeMap<>();
        MessageDigest all = ContentHash.digest();
        OutputStream digested = new DigestOutputStream(out, all);
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(digested), StandardCharsets.UTF_8);
        List<Part> sorted =
                parts.stream().sorted(Comparator.comparing(Part::path)).toList();
        for (Part part : sorted) {
            byte[] bytes = part.bytes().get();
            look.accept(part, bytes);
            if (digests.put(part.path(), ContentHash.ofBytes(bytes)) != null) {
                throw new IllegalStateException("two files have one path");
            }
            put(zip, part.path(), bytes);
        }
        byte[] manifest = manifest(digests);
        put(zip, MANIFEST, manifest);
        zip.finish();
        zip.flush();
        return new Written(ContentHash.of(all.digest()), ContentHash.ofBytes(manifest), digests.size() + 1);
    }

    private static byte[] manifest(SortedMap<String, ContentHash> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach((path, digest) ->
                lines.append(digest.hex()).append("  ").append(path).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        // By the clock on the wall: an instant would be another hour on a machine elsewhere.
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
