package se.sambruk.otp.architecture.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.PackSource;

/** A file, or all files of a folder. Links in a folder are not followed, so that nothing outside it is read. */
final class ModelFiles implements PackSource {
    /** Deeper folders are nobody's model. */
    private static final int DEPTH = 64;

    private final Path root;
    private final SortedMap<String, Path> files;

    private ModelFiles(Path root, SortedMap<String, Path> files) {
        this.root = root;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * The files at a path.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where there is nothing to read, or more than the limits allow
     */
    static ModelFiles of(Path path, IntakeLimits limits) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw Texts.fault("OTP-5480", absolute.toString());
        }
        Gathering found = new Gathering(absolute, limits);
        if (Files.isDirectory(absolute)) {
            // Whoever names a link means what it leads to; what lies within is another thing.
            Files.walkFileTree(absolute.toRealPath(), Set.of(), DEPTH, found);
        } else if (Files.isRegularFile(absolute)) {
            found.add(String.valueOf(absolute.getFileName()), absolute, Files.size(absolute));
        } else {
            throw Texts.fault("OTP-5481", absolute.toString());
        }
        if (found.files.isEmpty()) {
            throw Texts.fault("OTP-5482", absolute.toString());
        }
        return new ModelFiles(absolute, found.files);
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    @Override
    public InputStream open(String path) throws IOException {
        Path file = files.get(path);
        if (file == null) {
            throw new IOException(path);
        }
        return files.size() == 1 && file.equals(root)
                ? Files.newInputStream(file)
                : Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static final class Gathering extends SimpleFileVisitor<Path> {
        private final Path named;
        private final IntakeLimits limits;
        private final SortedMap<String, Path> files = new TreeMap<>();
        private Path top;
        private long bytes;

        Gathering(Path named, IntakeLimits limits) {
            this.named = named;
            this.limits = limits;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (top == null) {
                top = folder;
                return FileVisitResult.CONTINUE;
            }
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                String path = top.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                add(path, file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }

        void add(String path, Path file, long size) {
            files.put(path, file);
            bytes += size;
            if (files.size() > limits.files()) {
                throw Texts.fault("OTP-5483", named.toString(), limits.files());
            }
            if (bytes > limits.bytes()) {
                throw Texts.fault("OTP-5484", named.toString(), limits.mebibytes());
            }
        }
    }
}
