package se.sambruk.otp.authoring.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import se.sambruk.otp.authoring.fault.Faults;

/** Writes the files of a project: all of them, into a folder where there is nothing yet, or none. */
public final class ProjectFolder {
    private final Deque<Path> made = new ArrayDeque<>();

    private ProjectFolder() {}

    /**
     * @param files by their paths, with {@code /} between folders
     * @return the files, absolute, in the order of the paths
     * @throws se.sambruk.otp.api.problem.ProblemException if that cannot be done; then nothing is left behind
     */
    public static List<Path> write(Path folder, SortedMap<String, byte[]> files) {
        Path target = folder.toAbsolutePath().normalize();
        judge(target);
        ProjectFolder writing = new ProjectFolder();
        try {
            return writing.all(target, files);
        } catch (IOException e) {
            writing.undo(e);
            throw Faults.refusal(e, "OTP-7513", target.toString());
        } catch (RuntimeException e) {
            writing.undo(e);
            throw e;
        }
    }

    private static void judge(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.findFirst().ifPresent(first -> {
                    throw Faults.refusal("OTP-7510", folder.toString(), String.valueOf(first.getFileName()));
                });
            } catch (IOException e) {
                throw Faults.refusal(e, "OTP-7513", folder.toString());
            }
        } else if (Files.exists(folder)) {
            throw Faults.refusal("OTP-7511", folder.toString());
        } else if (folder.getParent() == null || !Files.isDirectory(folder.getParent())) {
            throw Faults.refusal("OTP-7512", folder.toString(), String.valueOf(folder.getParent()));
        }
    }

    private List<Path> all(Path folder, SortedMap<String, byte[]> files) throws IOException {
        List<Path> written = new ArrayList<>();
        for (var file : files.entrySet()) {
            Path path = resolve(folder, file.getKey());
            folders(path.getParent());
            Files.write(open(path), file.getValue());
            written.add(path);
        }
        return List.copyOf(written);
    }

    // A machine without UTF-8 cannot name a file in Swedish.
    private static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return folder.resolve(name.replace('Ä', 'A').replace('Å', 'A').replace('Ö', 'O'));
        }
    }

    private Path open(Path file) throws IOException {
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW).close();
        made.push(file);
        return file;
    }

    private void folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            folders(folder.getParent());
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private void undo(Exception cause) {
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // What went wrong first is what the person is told.
                cause.addSuppressed(e);
            }
        }
    }
}
