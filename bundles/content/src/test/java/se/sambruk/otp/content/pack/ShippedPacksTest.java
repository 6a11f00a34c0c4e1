package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;

/** The packs that the platform comes with are without fault. */
public class ShippedPacksTest {
    @Test
    public void the_national_pack_has_no_problem() throws IOException {
        assertTrue(read("kravmaster").requirements().size() > 14);
    }

    @Test
    public void the_example_municipality_has_no_problem() throws IOException {
        Catalog catalog = read("exempelkommun");
        assertTrue(catalog.requirements().size() > 1);
        assertTrue(catalog.amendments().size() > 1);
    }

    private static Catalog read(String pack) throws IOException {
        Path folder = Path.of("..", pack, "src", "main", "resources");
        assumeTrue("no " + folder.toAbsolutePath(), Files.isDirectory(folder.resolve("OTP-INF")));
        PackReading reading = new PackReader(Limits.DEFAULT)
                .read(MemorySource.ofFolder(pack, folder))
                .reading();
        assertEquals(List.of(), describe(reading.problems()));
        return reading.catalog().orElseThrow();
    }

    private static List<String> describe(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.toList());
    }
}
