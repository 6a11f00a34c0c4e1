package se.sambruk.otp.api.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a bundle of a pack, so that a pack is installed in one way however it was written. The same pack gives the same bytes on
 * one Java platform.
 */
public final class PackBundle {
    /** Where the files of a pack lie in a bundle. */
    public static final String FOLDER = "OTP-INF/";

    /**
     * Where a bundle keeps what its amendments were written for: for each the edition, revision and content of its target, and of those
     * in publications what stood there ({@link #PUBLICATION_LOCKS}). Made by {@link se.sambruk.otp.api.plugin.PluginAuthoring#pack}; not
     * part of the edition's content.
     */
    public static final String LOCK = FOLDER + "amendments.lock.json";

    /** The key in {@link #LOCK} of a list of {@link se.sambruk.otp.api.publication.AmendmentBase}. */
    public static final String PUBLICATION_LOCKS = "publications";

    // No pack can have the name of a bundle that is none.
    private static final String NAME = "otp.pack.";
    private static final int LINE = 72;
    // A day that a zip can tell; the clock would make two bundles of one pack differ.
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 2, 0, 0);

    private PackBundle() {}

    /** The symbolic name of the bundle of a pack. */
    public static String symbolicName(String packId) {
        return NAME + packId;
    }

    /**
     * Writes the bundle.
     *
     * @param pack its files, by the paths that they shall have in the bundle; has been read and found sound, and thus of bounded size
     * @param out not closed
     * @throws IOException if a file cannot be read, or {@code out} fails
     */
    public static void write(PackManifest manifest, PackSource pack, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin(zip, "META-INF/MANIFEST.MF");
        zip.write(headers(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (String path : pack.paths()) {
            begin(zip, path);
            try (InputStream in = pack.open(path)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static void begin(ZipOutputStream zip, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
    }

    private static String headers(PackManifest pack) {
        StringBuilder text = new StringBuilder();
        line(text, "Manifest-Version", "1.0");
        line(text, "Bundle-ManifestVersion", "2");
        line(text, "Bundle-Name", pack.title());
        line(text, "Bundle-SymbolicName", symbolicName(pack.id()));
        line(text, "Bundle-Vendor", pack.publisher());
        line(text, "Bundle-Version", pack.version().toString());
        line(text, "Require-Capability", "osgi.extender;filter:=\"(osgi.extender=otp.content)\"");
        return text.append("\r\n").toString();
    }

    // A line holds 72 bytes; what does not fit goes on after a space. A line break in a value would begin another
    // header.
    private static void line(StringBuilder out, String name, String value) {
        int length = 0;
        String whole = name + ": " + value.replaceAll("[\\s\\p{Cntrl}]+", " ");
        for (int at = 0; at < whole.length(); at = whole.offsetByCodePoints(at, 1)) {
            String letter = Character.toString(whole.codePointAt(at));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + size > LINE - 2) {
                out.append("\r\n ");
                length = 1;
            }
            out.append(letter);
            length += size;
        }
        out.append("\r\n");
    }
}
