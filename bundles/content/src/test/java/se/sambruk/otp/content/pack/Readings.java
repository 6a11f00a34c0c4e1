package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertTrue;

import java.util.List;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;

/** What comes out of a pack that is read. */
final class Readings {
    private Readings() {}

    static Catalog catalog(MemorySource source) {
        PackReading reading = read(source);
        assertTrue(reading.problems().toString(), reading.catalog().isPresent());
        return reading.catalog().get();
    }

    static PackReading read(MemorySource source) {
        return new PackReader(Limits.DEFAULT).read(source).reading();
    }

    static List<String> codes(PackReading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }
}
