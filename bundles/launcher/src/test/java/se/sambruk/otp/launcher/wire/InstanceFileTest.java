package se.sambruk.otp.launcher.wire;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class InstanceFileTest {

    private static final long ME = ProcessHandle.current().pid();

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Path home;

    @Before
    public void prepare() throws IOException {
        home = folder.getRoot().toPath();
        Files.createDirectories(home.resolve("run"));
    }

    @Test
    public void is_read_as_it_was_written_and_only_by_its_owner() throws IOException {
        new InstanceFile(ME, 4711, new byte[] {1, 2, (byte) 0xff}, "/opt/ötp").write(home);
        InstanceFile read = InstanceFile.read(home).orElseThrow();
        assertEquals(4711, read.port());
        assertEquals("/opt/ötp", read.distribution());
        assertArrayEquals(new byte[] {1, 2, (byte) 0xff}, read.secret());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(InstanceFile.in(home))));
    }

    @Test
    public void of_a_process_that_has_ended_it_says_nothing() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        new InstanceFile(process.pid(), 4711, new byte[32], "x").write(home);
        assertTrue(InstanceFile.read(home).isEmpty());
    }

    @Test
    public void half_a_file_is_none() throws IOException {
        for (String rest : List.of("po", "port=1", "port=70000\nsecret=00", "port=0\nsecret=00", "port=1\nsecret=")) {
            Files.writeString(InstanceFile.in(home), "pid=" + ME + "\n" + rest);
            assertTrue(rest, InstanceFile.read(home).isEmpty());
        }
    }

    @Test
    public void one_that_cannot_be_put_in_place_leaves_nothing_behind() throws IOException {
        // A folder that is not empty is never replaced by a file.
        Files.createDirectories(InstanceFile.in(home).resolve("x"));
        InstanceFile file = new InstanceFile(ME, 4711, new byte[32], "x");
        assertThrows(IOException.class, () -> file.write(home));
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            assertEquals(List.of(InstanceFile.in(home)), files.toList());
        }
    }

    @Test
    public void only_its_own_instance_removes_it() throws IOException {
        InstanceFile mine = new InstanceFile(ME, 4711, new byte[32], "x");
        new InstanceFile(ME, 4712, new byte[32], "x").write(home);
        mine.remove(home);
        assertTrue(Files.exists(InstanceFile.in(home)));
        mine.write(home);
        mine.remove(home);
        assertFalse(Files.exists(InstanceFile.in(home)));
    }
}
