package se.sambruk.otp.launcher.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DiskSpaceTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void prepare() {
        folder = temporary.getRoot().toPath();
    }

    @After
    public void forget() {
        System.clearProperty(LaunchProperties.DISK_MINIMUM);
    }

    @Test
    public void a_start_that_needs_more_than_there_is_is_refused() {
        System.setProperty(LaunchProperties.DISK_MINIMUM, Long.toString(1L << 40));
        Fault fault = assertThrows(Fault.class, () -> disk(folder).require(false));
        assertEquals(1, fault.exitCode());
        assertTrue(fault.getMessage(), fault.getMessage().startsWith("OTP-9022: "));
        assertTrue(fault.getMessage(), fault.getMessage().contains(folder.toString()));
    }

    @Test
    public void a_home_that_does_not_exist_yet_is_on_the_disk_it_will_be_on() {
        System.setProperty(LaunchProperties.DISK_MINIMUM, Long.toString(1L << 40));
        Fault there = assertThrows(Fault.class, () -> disk(folder).require(true));
        Fault missing =
                assertThrows(Fault.class, () -> disk(folder.resolve("a/b")).require(true));
        assertFalse(there.getMessage().contains(" 0 MB"));
        assertFalse(missing.getMessage().contains(" 0 MB"));
    }

    @Test
    public void no_minimum_refuses_nothing() throws Fault {
        System.setProperty(LaunchProperties.DISK_MINIMUM, "0");
        disk(folder).require(true);
    }

    @Test
    public void a_disk_with_room_explains_no_fault_and_is_left_as_it_was() throws IOException {
        assertTrue(disk(folder).explain(false).isEmpty());
        assertFalse(disk(folder).full());
        assertTrue(DiskSpace.holds(folder, 1_000_000));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    public void what_cannot_be_written_does_not_fit() {
        assertFalse(DiskSpace.holds(folder.resolve("missing"), 1));
    }

    private static DiskSpace disk(Path home) {
        return new DiskSpace(home, "sv");
    }
}
