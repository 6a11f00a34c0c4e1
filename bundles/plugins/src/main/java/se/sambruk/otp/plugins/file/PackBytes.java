package se.sambruk.otp.plugins.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.plugins.fault.Faults;

/** A pack's files as they will lie in a bundle, and the name that the bundle will have. Immutable. */
public final class PackBytes implements PackSource {
    private final String name;
    private final SortedMap<String, byte[]> files;

    private PackBytes(String name, SortedMap<String, byte[]> files) {
        this.name = name;
        this.files = files;
    }

    /**
     * The pack in an archive.
     *
     * @param name the location that its bundle will have
     * @throws se.sambruk.otp.api.problem.ProblemException if there is code beside it
     */
    public static PackBytes of(String name, Archive archive) {
        for (String path : archive.paths()) {
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".class") || lower.endsWith(".jar")) {
                throw Faults.refusal("OTP-7032", archive.name(), path);
            }
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        PackFolder.in(archive)
                .orElseThrow()
                .forEach((inBundle, inArchive) -> files.put(inBundle, archive.bytes(inArchive)));
        return new PackBytes(name, files);
    }

    /** The pack that is one text file. */
    public static PackBytes of(String name, String fileName, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
        return of(name, named ? fileName : "pack." + (looksLikeJson(bytes) ? "json" : "yaml"), bytes);
    }

    /**
     * The pack that is one file of another form.
     *
     * @param extension of that form's files, whatever this one is called
     */
    public static PackBytes of(String name, String fileName, String extension, Path file) throws IOException {
        String lower = fileName.toLowerCase(Locale.ROOT);
        String path = lower.endsWith("." + extension) ? fileName : "pack." + extension;
        return of(name, path, Files.readAllBytes(file));
    }

    private static PackBytes of(String name, String path, byte[] bytes) {
        return new PackBytes(name, new TreeMap<>(Map.of(PackBundle.FOLDER + path, bytes)));
    }

    private static boolean looksLikeJson(byte[] bytes) {
        for (byte each : bytes) {
            if (!Character.isWhitespace(each)) {
                return each == '{';
            }
        }
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    @Override
    public InputStream open(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException(path);
        }
        return new ByteArrayInputStream(bytes);
    }
}
