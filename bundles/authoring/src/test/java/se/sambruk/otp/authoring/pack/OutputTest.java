package se.sambruk.otp.authoring.pack;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class OutputTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void two_that_write_to_one_place_at_once_each_put_a_whole_file_there() throws IOException {
        Path folder = temporary.getRoot().toPath();
        Path place = folder.resolve("paket.jar");
        try (Output second = Output.beside(place)) {
            try (Output first = Output.beside(place)) {
                first.write(out -> out.write("den första".getBytes(StandardCharsets.UTF_8)));
                second.write(out -> out.write("den andra".getBytes(StandardCharsets.UTF_8)));
                first.move();
                assertEquals("den första", Files.readString(place));
            }
            second.move();
            assertEquals("den andra", Files.readString(place));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(place), files.toList());
        }
    }
}
