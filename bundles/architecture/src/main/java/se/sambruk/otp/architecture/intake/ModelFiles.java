package se.sambruk.otp.architecture.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.PackSource;

/** A file, or all files of a folder. Links in a folder are not followed, so that nothing outside it is read. */
final class ModelFiles implements PackSource {
    /** Deeper folders are nobody's model. */
    private static final int DEPTH = 64;

    private static final int NAMED = 5;

    private final Path root;
    private final SortedMap<String, Path> files;

    private final List<String> links;

    private ModelFiles(Path root, SortedMap<String, Path> files, List<String> links) {
        this.root = root;
        this.files = Collections.unmodifiableSortedMap(files);
        this.links = links;
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
            throw found.links.isEmpty()
                    ? Texts.fault("OTP-5482", absolute.toString())
                    : Texts.fault("OTP-5489", absolute.toString(), some(found.links));
        }
        return new ModelFiles(absolute, found.files, List.copyOf(found.links));
    }

    /** The links in the folder, which were passed by, by their paths in it. */
    List<String> links() {
        return links;
    }

    /** The first of some names. */
    static String some(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + " …" : first;
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
        private final List<String> links = new ArrayList<>();
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
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            String path =
                    top.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
            if (attributes.isRegularFile()) {
                add(path, file, attributes.size());
            } else if (attributes.isSymbolicLink() && links.size() < limits.files()) {
                links.add(path);
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
