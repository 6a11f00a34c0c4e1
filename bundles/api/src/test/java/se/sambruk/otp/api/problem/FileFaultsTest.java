package se.sambruk.otp.api.problem;

import static org.junit.Assert.assertEquals;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

public class FileFaultsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static String said(IOException fault) {
        return FileFaults.reason(fault).in(LocalizedText.SWEDISH);
    }

    private static IOException system(String words) {
        return new FileSystemException("/a/åtkomst nekas/b", null, words);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static IOException thrown(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    @Test
    public void the_words_are_there_in_both_languages() {
        Messages texts = Messages.of(FileFaults.class);
        assertEquals(texts.keys("sv"), texts.keys("en"));
    }

    @Test
    public void faults_that_java_has_types_for_are_said_in_words() {
        assertEquals("åtkomst nekad", said(new AccessDeniedException("/a")));
        assertEquals("platsen finns inte", said(new NoSuchFileException("/a")));
        assertEquals("en del av sökvägen är ingen mapp", said(new NotDirectoryException("/a")));
        assertEquals("det finns redan något med det namnet", said(new FileAlreadyExistsException("/a")));
        assertEquals("mappen är inte tom", said(new DirectoryNotEmptyException("/a")));
        assertEquals(
                "access denied",
                FileFaults.reason(new AccessDeniedException("/a")).in(Locale.ENGLISH));
    }

    @Test
    public void faults_that_only_the_system_names_are_said_in_words() {
        assertEquals("disken är full", said(system("No space left on device")));
        assertEquals("disken är full", said(new IOException("x", new IOException("Disk quota exceeded"))));
        assertEquals("åtkomst nekad", said(system("Operation not permitted")));
        assertEquals("åtkomst nekad", said(new FileNotFoundException("/a (Permission denied)")));
        assertEquals(
                "platsen finns inte",
                said(new FileNotFoundException("/permission denied/a (No such file or directory)")));
        assertEquals("disken går bara att läsa från", said(system("Read-only file system")));
        assertEquals("disken går bara att läsa från", said(system("Filsystemet är skrivskyddat")));
        assertEquals("namnet är för långt", said(system("File name too long")));
        assertEquals(
                "ett annat program använder den",
                said(system("The process cannot access the file because it is being used by another process")));
        assertEquals("disken eller nätet svarar inte som det ska", said(system("Input/output error")));
    }

    @Test
    public void others_are_said_as_the_system_says_them_without_the_path() {
        assertEquals("Too many open files", said(system("Too many open files")));
        assertEquals("FileSystemException", said(new FileSystemException("/a/b")));
        assertEquals("IOException", said(new IOException()));
        assertEquals("det gick inte", said(new IOException(" det gick inte ")));
    }

    @Test
    public void what_a_file_system_really_throws_is_said_in_words() throws IOException {
        Path file = folder.newFile("fil").toPath();
        Path within = file.resolve("under");
        assertEquals("en del av sökvägen är ingen mapp", said(thrown(() -> Files.writeString(within, "x"))));
        assertEquals(
                "platsen finns inte",
                said(thrown(() -> Files.readString(folder.getRoot().toPath().resolve("borta")))));
        assertEquals(
                "namnet är för långt",
                said(thrown(() -> Files.writeString(folder.getRoot().toPath().resolve("n".repeat(1000)), "x"))));
        assertEquals(
                "mappen är inte tom",
                said(thrown(() -> Files.delete(folder.getRoot().toPath()))));
    }
}
