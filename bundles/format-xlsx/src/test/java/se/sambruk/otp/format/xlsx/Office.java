package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.rules.TemporaryFolder;

/** A real office program, LibreOffice, that opens a workbook and saves it. */
public final class Office {
    private static final long LIMIT_SECONDS = 120;

    private Office() {}

    /** Skips the test, with a message, where {@code soffice} is not on the path. */
    public static void orSkip() {
        boolean there = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        Assume.assumeTrue("soffice is not on the path: LibreOffice's files are not tried", there);
    }

    /** A workbook as the program saves it. */
    public static byte[] saved(byte[] workbook, String extension, TemporaryFolder temporary)
            throws IOException, InterruptedException {
        Path file = temporary.newFolder().toPath().resolve("svar.xlsx");
        Files.write(file, workbook);
        return saved(file, extension, temporary);
    }

    /** The same of a file; in a profile of its own. */
    public static byte[] saved(Path file, String extension, TemporaryFolder temporary)
            throws IOException, InterruptedException {
        Path out = temporary.newFolder().toPath();
        Path profile = temporary.newFolder().toPath();
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        extension,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log").toFile())
                .start();
        if (!office.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new AssertionError("soffice did not end within " + LIMIT_SECONDS + " seconds");
        }
        String name = file.getFileName().toString();
        Path saved = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + extension);
        assertTrue(Files.readString(out.resolve("log")), Files.exists(saved));
        return Files.readAllBytes(saved);
    }
}
