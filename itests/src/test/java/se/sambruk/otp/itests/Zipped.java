package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in a zip file: a document's parts, or a case's archive. */
final class Zipped {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = "manifest.sha256";

    private Zipped() {}

    static SortedMap<String, byte[]> parts(Path file) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                files.put(part.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Every file of an archive has the sum that its manifest says, and every entry of its log that of the one before. */
    static void vouchesForItself(SortedMap<String, byte[]> archive) throws IOException, NoSuchAlgorithmException {
        String manifest = new String(archive.get(MANIFEST), StandardCharsets.UTF_8);
        String before = null;
        for (Map.Entry<String, byte[]> file : archive.entrySet()) {
            if (!file.getKey().equals(MANIFEST)) {
                assertTrue(file.getKey(), manifest.contains(sha256(file.getValue()) + "  " + file.getKey() + "\n"));
            }
            if (file.getKey().matches("logg/\\d{4}\\.json")) {
                JsonNode previous = JSON.readTree(file.getValue()).get("previous");
                assertEquals(file.getKey(), before, previous == null ? null : previous.asText());
                before = sha256(file.getValue());
            }
        }
    }
}
