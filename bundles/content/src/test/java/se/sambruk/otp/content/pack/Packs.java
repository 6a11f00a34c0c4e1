package se.sambruk.otp.content.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.sambruk.otp.content.MemorySource;

/** Small packs for tests. */
public final class Packs {
    private Packs() {}

    public static String manifest(String id, String version, String more) {
        return "pack:\n  id: " + id + "\n  title: Prov\n  publisher: " + id + "\n  prefix: "
                + id.toUpperCase(Locale.ROOT).replace("-", "") + "\n  version: " + version
                + "\n  date: 2026-11-23\n  layer: municipal\n" + more;
    }

    /** What requirements can be built on. */
    public static String ground() {
        return "categories:\n  - {code: DRI, name: Drift, topics: [{id: matning, name: Mätning}]}\n"
                + "references:\n  - {id: LOU, kind: act, title: Lag om offentlig upphandling}\n"
                + "benefits:\n  - {id: \"2\", title: Nytta, points: [{id: 2c, title: Drift}]}\n"
                + "elements:\n  - {id: P-DRIFT, type: principle, name: Drift}\n";
    }

    /** A requirement that has all it must, as an item of a list; more keys may follow. */
    public static String requirement(String id, String more) {
        return "  - id: " + id
                + "\n    title: Svarstid\n    kind: contract\n    fulfilled: operation\n    category: DRI\n"
                + "    text: Sidan ska visas inom två sekunder.\n    rationale: Det tar tid.\n"
                + "    guidance: Gäller e-tjänster.\n" + more.indent(4);
    }

    /** A pack without fault, with one requirement. */
    public static MemorySource pack(String source, String id, String version, String moreManifest, String more) {
        String prefix = id.toUpperCase(Locale.ROOT).replace("-", "");
        return new MemorySource(source)
                .with("OTP-INF/pack.yaml", manifest(id, version, moreManifest))
                .with("OTP-INF/ground.yaml", ground())
                .with("OTP-INF/krav.yaml", "requirements:\n" + requirement(prefix + "-DRI-001", more));
    }

    /** What looks like a Word document from outside, with these parts. */
    public static byte[] word(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
