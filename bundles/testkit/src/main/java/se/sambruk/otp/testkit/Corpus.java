package se.sambruk.otp.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.Assume;

/** Schemas and models that others have made and that may not be shipped: a test that needs one is skipped where it is not at hand. */
public final class Corpus {
    private Corpus() {}

    /**
     * A file or a folder of the corpus, which the system property or else the environment variable {@code OTP_CORPUS} names; where neither
     * is set it is looked for beside the project.
     *
     * @param path below the corpus, such as {@code schemas/archimate}
     */
    public static Path orSkip(String path) {
        Path root = Optional.ofNullable(System.getProperty("OTP_CORPUS", System.getenv("OTP_CORPUS")))
                .map(Path::of)
                .orElse(Path.of("..", "..", "..", "shared"));
        Path file = root.resolve(path).toAbsolutePath().normalize();
        Assume.assumeTrue("skipped, as " + file + " is missing; OTP_CORPUS says where it is", Files.exists(file));
        return file;
    }
}
