package se.sambruk.otp.architecture.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

public class ModelImportsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** Knows files by their ending, and makes a model with the names of the files. */
    private record ByEnding(String id, String ending) implements ModelImportFormat {
        @Override
        public LocalizedText label() {
            return LocalizedText.of("filer på " + ending, "files with " + ending);
        }

        @Override
        public boolean recognizes(PackSource source) {
            if (ending.equals("!")) {
                throw new IllegalStateException("broken");
            }
            return source.paths().stream().anyMatch(path -> path.endsWith(ending));
        }

        @Override
        public ModelReading read(PackSource source) throws IOException {
            if (ending.equals(".bad")) {
                throw new IllegalStateException("broken");
            }
            return ModelReading.of(
                    ArchitectureModel.builder(String.join(" ", source.paths())).build(), List.of(), List.of());
        }
    }

    private static ModelImports imports(ModelImportFormat... formats) {
        return new ModelImports(() -> List.of(formats), 1, 3);
    }

    private Path file(String name, int size) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[size]);
        return file;
    }

    private static String code(ModelReading reading) {
        return reading.problems().get(0).code();
    }

    @Test
    public void the_format_that_knows_a_file_reads_it() throws Exception {
        ModelReading reading =
                imports(new ByEnding("b", ".b"), new ByEnding("a", ".a")).read(file("modell.a", 1));
        assertEquals("modell.a", reading.model().orElseThrow().id());
    }

    @Test
    public void a_folder_is_read_whole_but_for_what_is_hidden() throws Exception {
        file("m/ett.a", 1);
        file("m/inne/två.a", 1);
        file("m/.git/config", 1);
        ModelReading reading =
                imports(new ByEnding("a", ".a")).read(folder.getRoot().toPath().resolve("m"));
        assertEquals("ett.a inne/två.a", reading.model().orElseThrow().id());
    }

    @Test
    public void links_out_of_a_folder_are_not_followed() throws Exception {
        Path secret = file("hemligt.a", 1);
        file("m/ett.a", 1);
        Files.createSymbolicLink(folder.getRoot().toPath().resolve("m/länk.a"), secret);
        ModelReading reading =
                imports(new ByEnding("a", ".a")).read(folder.getRoot().toPath().resolve("m"));
        assertEquals("ett.a", reading.model().orElseThrow().id());
    }

    @Test
    public void what_no_format_knows_is_told_with_those_there_are() throws Exception {
        ModelReading reading = imports(new ByEnding("a", ".a")).read(file("modell.txt", 1));
        assertEquals("OTP-4433", code(reading));
        assertTrue(reading.problems().get(0).message().toString().contains("filer på .a"));
        assertEquals("OTP-4435", code(imports().read(file("modell.txt", 1))));
    }

    @Test
    public void what_is_not_there_or_too_much_is_refused() throws Exception {
        assertEquals(
                "OTP-4430",
                code(imports(new ByEnding("a", ".a"))
                        .read(folder.getRoot().toPath().resolve("borta.a"))));
        assertEquals("OTP-4432", code(imports(new ByEnding("a", ".a")).read(file("stor.a", 1_000_001))));
        for (int i = 0; i < 4; i++) {
            file("många/" + i + ".a", 1);
        }
        assertEquals(
                "OTP-4431",
                code(imports(new ByEnding("a", ".a"))
                        .read(folder.getRoot().toPath().resolve("många"))));
    }

    @Test
    public void a_format_that_fails_is_named_and_others_are_still_asked() throws Exception {
        assertEquals("OTP-4434", code(imports(new ByEnding("bad", ".bad")).read(file("modell.bad", 1))));
        assertTrue(imports(new ByEnding("a-broken", "!"), new ByEnding("b", ".b"))
                .read(file("modell.b", 1))
                .model()
                .isPresent());
    }

    @Test
    public void texts_have_the_same_keys_in_both_languages() {
        Messages messages = Messages.of(ModelImports.class);
        assertEquals(messages.keys("sv"), messages.keys("en"));
    }
}
