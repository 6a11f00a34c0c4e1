package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;

/** The script never takes a test that was not run for one that went well. With a Maven that does nothing but what is said here. */
public class SwapLoadScriptTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private Path root;
    private String said;

    @Before
    public void copy() throws IOException {
        root = temporary.getRoot().toPath().toRealPath();
        Path script = root.resolve("itests/scripts/swap-load.sh");
        Files.createDirectories(script.getParent());
        Files.copy(Path.of("scripts/swap-load.sh"), script);
    }

    @Test
    public void a_report_of_as_many_exchanges_as_were_asked_for_is_shown_and_is_success() throws Exception {
        assertEquals(said, 0, run(reporting("50 exchanges, 700 exports"), "50"));
        assertEquals("50 exchanges, 700 exports\n", said);
    }

    @Test
    public void a_test_that_was_not_run_is_failure_and_said_to_be() throws Exception {
        assertEquals(1, run("exit 0", "50"));
        assertTrue(said, said.startsWith("FAILED: there is no report of 50 exchanges"));
    }

    @Test
    public void a_test_with_another_number_of_exchanges_is_failure() throws Exception {
        assertEquals(1, run(reporting("20 exchanges, 300 exports"), "50"));
        assertEquals(1, run(reporting("150 exchanges, 300 exports"), "50"));
        assertTrue(said, said.contains("FAILED: there is no report of 50 exchanges"));
    }

    @Test
    public void the_report_of_an_earlier_run_counts_for_nothing() throws Exception {
        assertEquals(0, run(reporting("50 exchanges, 700 exports"), "50"));
        assertEquals(1, run("exit 0", "50"));
    }

    @Test
    public void a_failure_keeps_its_own_exit_code() throws Exception {
        assertEquals(7, run(reporting("50 exchanges, 700 exports, 1 failed") + "; exit 7", "50"));
        assertEquals(7, run("exit 7", "50"));
    }

    @Test
    public void what_is_no_number_of_exchanges_is_wrong_usage() throws Exception {
        for (String number : List.of("många", "0", "-3", "5x")) {
            assertEquals(number, 2, run(reporting("x"), number));
        }
    }

    private static String reporting(String line) {
        return "mkdir -p itests/target/it; echo '" + line + "' >itests/target/it/swap-load.txt";
    }

    private int run(String maven, String... arguments) throws IOException, InterruptedException {
        Path bin = Files.createDirectories(root.resolve("bin"));
        Path fake = bin.resolve("mvn");
        Files.writeString(fake, "#!/bin/sh\n" + maven + "\n");
        assertTrue(fake.toFile().setExecutable(true));
        List<String> command = new ArrayList<>(List.of("bash", "itests/scripts/swap-load.sh"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", bin.toString(), (before, ours) -> ours + ":" + before);
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }
}
