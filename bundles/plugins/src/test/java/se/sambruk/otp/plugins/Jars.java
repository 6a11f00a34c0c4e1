package se.sambruk.otp.plugins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives for tests. */
public final class Jars {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Jars() {}

    /** A bundle without anything in it. */
    public static Jars bundle(String symbolicName, String version) {
        return new Jars()
                .header("Manifest-Version", "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", symbolicName)
                .header("Bundle-Version", version);
    }

    /** A zip without a manifest. */
    public static Jars zip() {
        return new Jars();
    }

    public Jars header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Jars file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    public Jars file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With a class of the tests. */
    public Jars type(Class<?> type) {
        return file(type.getName().replace('.', '/') + ".class", bytesOf(type));
    }

    /** The class file of a class of the tests. */
    public static byte[] bytesOf(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (!headers.isEmpty()) {
                StringBuilder manifest = new StringBuilder();
                headers.forEach((name, value) ->
                        manifest.append(name).append(": ").append(value).append("\r\n"));
                put(
                        zip,
                        "META-INF/MANIFEST.MF",
                        manifest.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }
}
