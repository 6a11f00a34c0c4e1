package se.sambruk.otp.content.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.fault.Texts;
import se.sambruk.otp.content.pack.SafePath;

/** A pack as a folder that somebody is writing in. Symbolic links are not followed. */
final class FolderSource implements PackSource {
    private final Path folder;
    private final SortedSet<String> paths;

    FolderSource(Path folder, int files) throws IOException {
        this.folder = folder;
        SortedSet<String> found = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            Iterator<Path> iterator = walk.iterator();
            while (iterator.hasNext()) {
                Path file = iterator.next();
                String path = folder.relativize(file)
                        .toString()
                        .replace(folder.getFileSystem().getSeparator(), "/");
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !SafePath.isIgnored(path)) {
                    found.add(path);
                }
                if (found.size() > files) {
                    throw Problem.error(Texts.ALL, "OTP-1503", "", name(), files)
                            .asException();
                }
            }
        } catch (UncheckedIOException e) {
            // A folder in it that may not be looked into.
            throw e.getCause();
        }
        this.paths = Collections.unmodifiableSortedSet(found);
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public SortedSet<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (!paths.contains(path)) {
            throw new IOException(path);
        }
        return Files.newInputStream(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }
}
