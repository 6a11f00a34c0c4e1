package se.sambruk.otp.shell.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.FullDisk;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.text.Faults;

/**
 * A folder that the files of a pack are written to: one that has nothing of a pack yet, or an earlier version of the same pack, written in the
 * same way. Used by one thread.
 */
public final class PackFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PackFolder.class);
    private static final String CONTENT = "OTP-INF";
    private static final String MANIFEST = CONTENT + "/pack.json";
    /** As the platform writes a manifest: no other key of it is called so, and within texts quotation marks are escaped. */
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z0-9-]+)\"");

    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final int NAMED = 5;

    private PackFolder() {}

    /**
     * Writes the files, all of them or none.
     *
     * @param written the folder as the person wrote it
     * @param folder what a relative path counts from
     * @param pack the pack's id
     * @param files by path within the folder
     * @return the folder
     * @throws ProblemException OTP-8086 if another pack is there, OTP-8087 if files are there that do not belong to the pack, OTP-8088 if the
     *     disk is full, OTP-8089 if it cannot be written for another reason; what was there is as before
     */
    public static Path write(String written, Path folder, String pack, SortedMap<String, byte[]> files) {
        try (TargetFolder target = TargetFolder.open(written, folder)) {
            Path path = target.path();
            try {
                check(path, pack, files);
                store(path, files);
            } catch (IOException e) {
                throw new ProblemException(
                        FullDisk.caused(e)
                                ? Faults.error("OTP-8088", path.toString())
                                : Faults.error("OTP-8089", path.toString(), FileFaults.reason(e)),
                        e);
            }
            target.keep();
            return path;
        }
    }

    private static void check(Path folder, String pack, SortedMap<String, byte[]> files) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (Files.isRegularFile(manifest)) {
            String other = id(manifest);
            if (!other.equals(pack)) {
                throw Faults.error("OTP-8086", folder.toString(), other.isEmpty() ? "?" : other)
                        .asException();
            }
        }
        List<String> foreign = foreign(folder, files);
        if (!foreign.isEmpty()) {
            String some = foreign.stream().limit(NAMED).collect(Collectors.joining(", "));
            throw Faults.error("OTP-8087", folder.toString(), pack, foreign.size() > NAMED ? some + " …" : some)
                    .asException();
        }
    }

    private static String id(Path manifest) throws IOException {
        if (Files.size(manifest) > LARGEST_MANIFEST) {
            return "";
        }
        Matcher id = ID.matcher(new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8));
        return id.find() ? id.group(1) : "";
    }

    private static List<String> foreign(Path folder, SortedMap<String, byte[]> files) throws IOException {
        List<String> blocked = files.keySet().stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .toList();
        Path content = folder.resolve(CONTENT);
        if (!blocked.isEmpty()) {
            return blocked;
        }
        if (!Files.exists(content, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !files.containsKey(path))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Puts all files beside their places first, so that a disk that becomes full changes none of them. */
    private static void store(Path folder, SortedMap<String, byte[]> files) throws IOException {
        Path work = Files.createTempDirectory(folder, ".otp-");
        TreeSet<Path> made = new TreeSet<>();
        boolean stored = false;
        try {
            for (String name : files.keySet()) {
                Path file = work.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, files.get(name));
            }
            for (String name : files.keySet()) {
                make(folder.resolve(name).getParent(), folder, made);
            }
            for (String name : files.keySet()) {
                Files.move(work.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            stored = true;
        } finally {
            remove(work);
            if (!stored) {
                made.descendingSet().forEach(PackFolder::removeIfEmpty);
            }
        }
    }

    private static void make(Path folder, Path root, TreeSet<Path> made) throws IOException {
        if (!folder.equals(root) && !Files.isDirectory(folder)) {
            make(folder.getParent(), root, made);
            Files.createDirectory(folder);
            made.add(folder);
        }
    }

    private static void remove(Path work) {
        try (Stream<Path> all = Files.walk(work)) {
            all.sorted(Comparator.reverseOrder()).toList().forEach(PackFolder::removeIfEmpty);
        } catch (IOException | UncheckedIOException e) {
            // What went wrong before is what the person is told.
            LOG.debug("{} stays", work, e);
        }
    }

    private static void removeIfEmpty(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debug("{} stays", path, e);
        }
    }
}
