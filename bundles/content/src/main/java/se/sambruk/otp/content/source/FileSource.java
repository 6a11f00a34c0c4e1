package se.sambruk.otp.content.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sambruk.otp.api.content.PackSource;

/** A pack as a single file of a form that is a whole pack by itself, such as a workbook. */
final class FileSource implements PackSource {
    private final Path file;
    private final String name;

    FileSource(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public SortedSet<String> paths() {
        SortedSet<String> only = new TreeSet<>();
        only.add(name);
        return Collections.unmodifiableSortedSet(only);
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (!path.equals(name)) {
            throw new IOException(path);
        }
        return Files.newInputStream(file);
    }
}
