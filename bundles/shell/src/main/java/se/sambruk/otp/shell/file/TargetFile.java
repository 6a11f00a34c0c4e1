package se.sambruk.otp.shell.file;

import java.nio.file.Files;
import java.nio.file.Path;
import se.sambruk.otp.shell.text.Faults;

/** The file that one export goes to: the one named, or one in the folder named. */
public final class TargetFile {
    private TargetFile() {}

    /**
     * A path as it is, whatever lies there.
     *
     * @param written as the person wrote it
     * @param folder what a relative path counts from
     * @throws se.sambruk.otp.api.problem.ProblemException if it is no path
     */
    public static Path path(String written, Path folder) {
        return WrittenFile.resolve(folder, written);
    }

    /**
     * @param written as the person wrote it
     * @param folder what a relative path counts from
     * @param name the file's name where a folder was written
     * @return an absolute path in a folder that exists
     * @throws se.sambruk.otp.api.problem.ProblemException if the folder does not exist
     */
    public static Path of(String written, Path folder, String name) {
        Path path = WrittenFile.resolve(folder, written);
        if (Files.isDirectory(path)) {
            return path.resolve(name);
        }
        Path parent = path.getParent();
        if (written.endsWith("/") || parent == null || !Files.isDirectory(parent)) {
            throw Faults.error("OTP-8050", path.toString(), String.valueOf(written.endsWith("/") ? path : parent))
                    .asException();
        }
        return path;
    }
}
