package se.sambruk.otp.kravmaster;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.source.Sources;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/** The pack as the platform reads it. */
final class Kravmaster {
    private static final Catalog CATALOG = read();

    private Kravmaster() {}

    static Catalog catalog() {
        return CATALOG;
    }

    static Stream<Requirement> requirements() {
        return CATALOG.requirements().stream().map(Located::value);
    }

    private static Catalog read() {
        PackReading reading = new PackReader(Limits.DEFAULT)
                .read(Sources.of(Path.of("src", "main", "resources"), Limits.DEFAULT, new PackForms()))
                .reading();
        assertEquals(
                List.of(), reading.problems().stream().map(Problem::toString).toList());
        return reading.catalog().orElseThrow();
    }
}
