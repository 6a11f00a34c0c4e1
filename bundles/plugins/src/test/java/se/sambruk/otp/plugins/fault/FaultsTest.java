package se.sambruk.otp.plugins.fault;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.junit.Test;

public class FaultsTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Test
    public void aFullDiskIsToldOfAsOne() {
        assertEquals(
                "OTP-7070",
                Faults.unread("a.jar", new IOException("No space left on device"))
                        .code());
        assertTrue(Faults.isFull(new UncheckedIOException(new IOException("Det finns inget utrymme kvar"))));
        assertTrue(Faults.isFull(new FileSystemException("a", null, "Disk quota exceeded")));
    }

    @Test
    public void aFullDiskThatNobodyExpectedIsToldOfAsOneToo() {
        IOException full = new IOException("No space left on device");
        assertEquals(
                "OTP-7070",
                Faults.unexpected("a.jar", new UncheckedIOException(full)).code());
        assertEquals(
                "OTP-7005",
                Faults.unexpected("a.jar", new IllegalStateException("fel")).code());
    }

    @Test
    public void otherFaultsAreNot() {
        assertEquals(
                "OTP-7004",
                Faults.unread("a.jar", new IOException("Input/output error")).code());
        assertFalse(Faults.isFull(new IllegalStateException("no space left")));
        assertFalse(Faults.isFull(new IOException()));
    }

    @Test
    public void aFileThatMayNotBeReadIsToldOfWithAReasonAndNotWithItsPathTwice() {
        String said = Faults.unread("/srv/deploy", new AccessDeniedException("/srv/deploy"))
                .message()
                .in(SWEDISH);
        assertEquals("/srv/deploy gick inte att läsa: åtkomst nekad.", said);
    }

    @Test
    public void whatTheSystemSaysIsToldInWordsWhereItsKindIsKnown() {
        FileSystemException denied = new FileSystemException("/srv/a.jar", null, "Operation not permitted");
        FileSystemException readOnly = new FileSystemException("/srv/a.jar", null, "Read-only file system");
        assertEquals("åtkomst nekad", Faults.said(denied).toString());
        assertEquals("disken går bara att läsa från", Faults.said(readOnly).toString());
        assertEquals(
                "Too many open files",
                Faults.said(new FileSystemException("/srv/a.jar", null, "Too many open files"))
                        .toString());
    }
}
