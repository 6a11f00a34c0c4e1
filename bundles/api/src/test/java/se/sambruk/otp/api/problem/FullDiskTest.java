package se.sambruk.otp.api.problem;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.junit.Test;

public class FullDiskTest {
    @Test
    public void the_systems_words_are_known_in_swedish_and_english() {
        for (String said : List.of(
                "No space left on device",
                "Disk quota exceeded",
                "Enheten är full",
                "Diskkvot överskriden",
                "There is not enough space on the disk",
                "The disk is full",
                "Det finns inte tillräckligt med ledigt utrymme på disken",
                "Det finns inte tillräckligt med utrymme på disken",
                "Disken är full",
                "/ut/.otp: No space left on device",
                "ENHETEN ÄR FULL")) {
            assertTrue(said, FullDisk.caused(new IOException(said)));
            assertTrue(said, FullDisk.caused(new FileSystemException("a.docx", null, said)));
        }
        assertTrue(FullDisk.caused(new FileNotFoundException("/ut/a.docx (No space left on device)")));
    }

    @Test
    public void it_may_lie_beneath_other_faults() {
        IOException full = new IOException("Enheten är full");
        assertTrue(FullDisk.caused(new IllegalStateException(new UncheckedIOException(full))));
        IllegalStateException ring = new IllegalStateException();
        ring.initCause(new IllegalStateException(ring));
        assertFalse(FullDisk.caused(ring));
    }

    @Test
    public void other_faults_are_not_taken_for_it() {
        assertFalse(FullDisk.caused(null));
        assertFalse(FullDisk.caused(new IOException()));
        assertFalse(FullDisk.caused(new IOException("Input/output error")));
        assertFalse("who else says so does not know", FullDisk.caused(new IllegalStateException("no space left")));
    }

    @Test
    public void what_a_file_is_called_says_nothing() {
        assertFalse(FullDisk.caused(new AccessDeniedException("/ut/Disken är full.docx")));
        assertFalse(FullDisk.caused(new FileSystemException("/ut/disk full.docx", null, "Read-only file system")));
    }
}
