package se.sambruk.otp.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Assume;

/** A real office program, LibreOffice, that opens files and saves them, as whoever gets them would. */
public final class LibreOffice {
    private static final String PROGRAM = "soffice";
    private static final long LIMIT_SECONDS = 120;

    private LibreOffice() {}

    /** Whether {@code soffice} is on the path. */
    public static boolean isThere() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** Skips the test, with a message, where it is not. */
    public static void orSkip() {
        Assume.assumeTrue(PROGRAM + " is not on the path: LibreOffice's files are not tried", isThere());
    }

    /**
     * Has it save files anew, each under its own name.
     *
     * @param extension of what is saved, without a point
     * @param folder where they are saved, and where it keeps its own files meanwhile, below {@code .soffice}; made if it is not there
     * @throws AssertionError if it does not end, fails, or leaves a file out
     */
    public static void save(List<Path> files, String extension, Path folder) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("." + PROGRAM));
        List<String> command = new ArrayList<>(List.of(
                PROGRAM,
                "-env:UserInstallation=" + own.toUri(),
                "--headless",
                "--convert-to",
                extension,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path log = own.resolve("log");
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!office.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new AssertionError(PROGRAM + " did not end within " + LIMIT_SECONDS + " seconds");
        }
        for (Path file : files) {
            if (office.exitValue() != 0 || !Files.exists(saved(file, extension, folder))) {
                throw new AssertionError(PROGRAM + " ended with " + office.exitValue() + ": " + Files.readString(log));
            }
        }
    }

    /** Where a file is saved. */
    public static Path saved(Path file, String extension, Path folder) {
        String name = file.getFileName().toString();
        return folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + extension);
    }
}
