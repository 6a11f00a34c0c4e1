package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ReplacementTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path target;
    private Path fresh;

    @Before
    public void start() throws IOException {
        target = temporary.getRoot().toPath().resolve("kravbilaga.docx");
        fresh = temporary.getRoot().toPath().resolve("ny");
        Files.writeString(target, "förut");
        Files.writeString(fresh, "ny");
    }

    @Test
    public void whatWasReplacedComesBack() throws IOException {
        Replacement.perform(fresh, target).undo();
        assertEquals("förut", Files.readString(target));
    }

    @Test
    public void whatCannotBePutBackIsKeptWherePeopleSeeItAndNoExportCleansItAway() throws IOException {
        Replacement replacement = Replacement.perform(fresh, target);
        Files.delete(target);
        Files.createDirectories(target.resolve("i vägen"));
        assertThrows(IOException.class, replacement::undo);

        Path kept = replacement.rescued().orElseThrow();

        assertEquals("förut", Files.readString(kept));
        String name = kept.getFileName().toString();
        assertFalse(name, name.startsWith(TempFile.PREFIX) || name.startsWith("."));
    }
}
