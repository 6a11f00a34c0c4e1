package se.sambruk.otp.architecture.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackSource;

/** A file, or the files of a folder, as a model's source. Of a folder the names are told when it is opened, the bytes when asked for. */
final class ModelFiles implements PackSource {
    /** That a folder holds more than the settings allow. */
    static final class TooManyException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final String name;
    private final SortedMap<String, Path> files;
    private final long size;

    private ModelFiles(String name, SortedMap<String, Path> files) throws IOException {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(files);
        long bytes = 0;
        for (Path file : files.values()) {
            bytes += Files.size(file);
        }
        this.size = bytes;
    }

    /**
     * @param most how many files a folder may hold
     * @throws IOException if it is not there, or holds more
     */
    static ModelFiles open(Path path, int most) throws IOException {
        Path fileName = path.getFileName();
        String name = fileName == null ? path.toString() : fileName.toString();
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            files.put(name, path);
            return new ModelFiles(name, files);
        }
        try (Stream<Path> all = Files.walk(path)) {
            Iterator<Path> each = all.iterator();
            while (each.hasNext()) {
                Path file = each.next();
                Path relative = path.relativize(file);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isHidden(relative)) {
                    files.put(relative.toString().replace('\\', '/'), file);
                    if (files.size() > most) {
                        throw new TooManyException();
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ModelFiles(name, files);
    }

    /** Whether it belongs to a version control system or the like. */
    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Of all files together, in bytes. */
    long size() {
        return size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public InputStream open(String path) throws IOException {
        Path file = files.get(path);
        if (file == null) {
            throw new IOException("no file " + path);
        }
        return Files.newInputStream(file);
    }
}
