package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class WantOfRoomTest {
    @Rule
    public final SmallDisk disk = new SmallDisk();

    private StoreFolder folder;

    @Before
    public void name() {
        folder = new StoreFolder(disk.root().resolve("hem").resolve("store"));
    }

    @Test
    public void aFullDiskIsKnownWhateverTheLanguageOfTheSystem() throws IOException {
        IOException finnish = new IOException("Laitteella ei ole tilaa");
        IOException ofFile = new FileSystemException("lock", null, "Laitteella ei ole tilaa");
        assertFalse(folder.isForWantOfRoom(finnish));
        assertFalse(folder.isForWantOfRoom(ofFile));
        disk.leave(4096);
        assertTrue(folder.isForWantOfRoom(finnish));
        assertTrue(folder.isForWantOfRoom(ofFile));
    }

    @Test
    public void anotherCauseThatTheSystemNamesIsNotTakenForAFullDisk() throws IOException {
        disk.leave(4096);
        assertFalse(folder.isForWantOfRoom(new AccessDeniedException("store")));
    }

    @Test
    public void aQuotaIsKnownThoughThereIsRoom() {
        assertTrue(folder.isForWantOfRoom(new IOException("Disk quota exceeded")));
        assertTrue(folder.isForWantOfRoom(new IOException("No space left on device")));
        assertTrue(folder.isForWantOfRoom(new IOException("Enheten är full")));
    }

    @Test
    public void theRoomOfAFolderThatIsNotYetMadeIsThatOfTheDiskItWillBeOn() throws IOException {
        disk.leave(8192);
        assertEquals(8192, folder.room());
        assertTrue(new StoreFolder(Path.of("finns inte")).room() > 8192);
    }
}
