package se.sambruk.otp.shell.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.sambruk.otp.shell.text.Faults;

/** What a file or a folder that is to be made shall lie in. */
final class FolderAbove {
    /** Bytes; what common file systems take. */
    private static final int LONGEST_NAME = 255;

    private FolderAbove() {}

    /**
     * @param missing the code of what is told, with the path and the folder, where the folder does not exist
     * @throws se.sambruk.otp.api.problem.ProblemException if it is none, also if something above it is a file: then nobody can make it
     */
    static void check(Path path, String missing) {
        Path parent = path.getParent();
        if (parent != null && Files.isDirectory(parent)) {
            return;
        }
        for (Path above = parent; above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                if (!Files.isDirectory(above)) {
                    throw Faults.error("OTP-8150", path.toString(), above.toString())
                            .asException();
                }
                break;
            }
        }
        throw Faults.error(missing, path.toString(), String.valueOf(parent)).asException();
    }

    /** Whether the name of what is to be made is longer than file systems take. */
    static boolean isTooLong(Path path) {
        return path.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }
}
