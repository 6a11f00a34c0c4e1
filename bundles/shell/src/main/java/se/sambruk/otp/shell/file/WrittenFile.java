package se.sambruk.otp.shell.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.text.Faults;

/**
 * A file of text that a person names, such as a profile: looked for from the caller's folder and then, so that the examples can be tried from
 * anywhere, from the distribution's. Immutable.
 *
 * @param path where it was found
 * @param bytes of the whole file
 */
public record WrittenFile(Path path, byte[] bytes) {
    private static final int MOST_NAMES = 2000;

    /**
     * Reads a file.
     *
     * @param written as the person wrote it
     * @param folder what a relative path counts from
     * @param otherwise where else to look for a relative path
     * @param limit the greatest number of bytes
     * @throws ProblemException if there is no such file, or it cannot be read; nothing has been done
     */
    public static WrittenFile read(String written, Path folder, Optional<Path> otherwise, long limit) {
        Path path = find(written, folder, otherwise);
        if (Files.isDirectory(path)) {
            List<String> inside = texts(path);
            throw Faults.error("OTP-8041", inside.stream().limit(3).toList(), path.toString())
                    .asException();
        }
        if (!Files.isRegularFile(path)) {
            throw Faults.error("OTP-8044", path.toString()).asException();
        }
        try (InputStream in = Files.newInputStream(path)) {
            // One more than allowed tells too large a file apart, also one that grows while it is read.
            byte[] bytes = in.readNBytes(Math.toIntExact(limit + 1));
            if (bytes.length > limit) {
                throw Faults.error("OTP-8042", path.toString(), limit / 1_000_000)
                        .asException();
            }
            return new WrittenFile(path, bytes);
        } catch (AccessDeniedException e) {
            throw new ProblemException(Faults.error("OTP-8043", path.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8045", path.toString(), FileFaults.reason(e)), e);
        }
    }

    /** The file's name, for the problems that are found in it. */
    public String name() {
        return path.getFileName().toString();
    }

    private static Path find(String written, Path folder, Optional<Path> otherwise) {
        Path asked = resolve(folder, written);
        if (Files.exists(asked)) {
            return asked;
        }
        Optional<Path> shipped = otherwise.map(other -> resolve(other, written)).filter(Files::exists);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        throw Faults.error("OTP-8040", similar(asked, otherwise, written), asked.toString())
                .asException();
    }

    /** What lies in the same folder under nearly the same name, written as the person wrote the path. */
    private static List<String> similar(Path asked, Optional<Path> otherwise, String written) {
        String name = asked.getFileName() == null ? "" : asked.getFileName().toString();
        String before = written.endsWith(name) ? written.substring(0, written.length() - name.length()) : "";
        Stream<Path> folders = Stream.concat(
                Stream.ofNullable(asked.getParent()),
                otherwise.map(other -> resolve(other, written).getParent()).stream());
        List<String> names = folders.flatMap(folder -> texts(folder).stream())
                // A link that leads nowhere bears the name itself.
                .filter(other -> !other.equals(name))
                .toList();
        return Similar.to(name, names).stream().map(found -> before + found).toList();
    }

    private static List<String> texts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST_NAMES)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // Only the suggestion is lost.
            return List.of();
        }
    }

    static Path resolve(Path folder, String written) {
        try {
            return folder.resolve(written).normalize();
        } catch (InvalidPathException e) {
            throw Faults.error("OTP-8049", written).asException();
        }
    }
}
