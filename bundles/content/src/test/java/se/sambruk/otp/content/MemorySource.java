package se.sambruk.otp.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackSource;

/** A pack in memory. */
public final class MemorySource implements PackSource {
    private final String name;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    public MemorySource(String name) {
        this.name = name;
    }

    public MemorySource with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemorySource with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** The files of a folder, as they would lie in a bundle. */
    public static MemorySource ofFolder(String name, Path folder) throws IOException {
        MemorySource source = new MemorySource(name);
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                source.with(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return source;
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
            throw new IOException("no " + path);
        }
        return new ByteArrayInputStream(bytes);
    }
}
