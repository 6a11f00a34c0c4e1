package se.sambruk.otp.exempelkommun;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.source.Sources;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/** The two packs that come with the platform, and the profiles that show how they are used. */
final class Municipality {
    static final Catalog NATIONAL = read(Path.of("..", "kravmaster", "src", "main", "resources"));
    static final Catalog OWN = read(Path.of("src", "main", "resources"));

    private static final Path EXAMPLES = Path.of("..", "..", "distribution", "src", "main", "resources", "examples");

    private Municipality() {}

    static List<Catalog> packs() {
        return List.of(NATIONAL, OWN);
    }

    /** The files of the profiles, by name. */
    static List<Path> profiles() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile profile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ProfileReading reading =
                    new ProfileParser(Limits.DEFAULT).read(file.getFileName().toString(), in);
            assertEquals(file.toString(), List.of(), reading.problems());
            return reading.profile().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalog read(Path folder) {
        PackReading reading = new PackReader(Limits.DEFAULT)
                .read(Sources.of(folder, Limits.DEFAULT, new PackForms()))
                .reading();
        assertEquals(
                List.of(), reading.problems().stream().map(Problem::toString).toList());
        return reading.catalog().orElseThrow();
    }
}
