package se.sambruk.otp.shell.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that one export goes to: the one named, or one in the folder named. */
public final class TargetFile {
    private static final Logger LOG = LoggerFactory.getLogger(TargetFile.class);
    /** As many as systems follow. */
    private static final int MOST_LINKS = 40;

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
        FolderAbove.check(written.endsWith("/") ? path.resolve(name) : path, "OTP-8050");
        return followed(path);
    }

    /** What a link leads to, which is what is meant to be written; the link stays. */
    private static Path followed(Path path) {
        Path file = path;
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(file); links++) {
            try {
                file = file.resolveSibling(Files.readSymbolicLink(file)).normalize();
            } catch (IOException e) {
                // Whoever writes the file says what is wrong with it.
                LOG.debug("{} leads nowhere", file, e);
                return path;
            }
        }
        return file;
    }
}
