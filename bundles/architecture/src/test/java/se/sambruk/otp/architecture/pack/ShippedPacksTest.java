package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackReading;

/** The packs that the platform comes with, with all that packs can hold, taken out as models and in again as the next version. */
public class ShippedPacksTest {
    private static final Element MORE = Element.of("K-NYTT", "application-component", "Nytt", "");

    private static PackLibrary.Files files(String pack) throws IOException {
        Path folder = Path.of("..", pack, "src", "main", "resources");
        assumeTrue("no " + folder.toAbsolutePath(), Files.isDirectory(folder.resolve("OTP-INF")));
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new PackLibrary.Files(pack, files);
    }

    private static ModelIntakePlan plan(PackLibrary library, String pack, ArchitectureModel model) {
        return library.intake()
                .plan(ModelIntakeRequest.builder(pack, model, LocalDate.of(2026, 12, 1))
                        .build());
    }

    private static void assertAllIsKept(PackLibrary library, String pack) {
        Catalog before = library.edition(pack);
        ArchitectureModel model = library.model(pack);
        assertEquals(
                "nothing new",
                Map.of(),
                plan(library, pack, model).pack().orElseThrow().files());
        ModelIntakePlan plan =
                plan(library, pack, model.toBuilder().element(MORE).build());
        assertEquals(List.of(), plan.problems());
        assertEquals(List.of(), plan.pack().orElseThrow().missing());
        Map<String, byte[]> files = plan.pack().orElseThrow().files();
        PackReading reading = PackLibrary.read(new PackLibrary.Files(pack, files));
        Catalog after = reading.catalog().orElseThrow();
        assertEquals(values(before.requirements()), values(after.requirements()));
        assertEquals(values(before.amendments()), values(after.amendments()));
        assertEquals(before.references(), after.references());
        assertEquals(before.terms(), after.terms());
        assertEquals(before.categories(), after.categories());
        assertEquals(before.benefits(), after.benefits());
        assertEquals(before.parameterSets(), after.parameterSets());
        assertEquals(before.resources(), after.resources());
        assertEquals(values(before.architectureAmendments()), values(after.architectureAmendments()));
        assertEquals(before.findingSuppressions(), after.findingSuppressions());
        assertEquals(before.wordLists(), after.wordLists());
        assertEquals(values(before.lintSuppressions()), values(after.lintSuppressions()));
        assertEquals(before.manifest().letterhead(), after.manifest().letterhead());
        assertEquals(before.manifest().requires(), after.manifest().requires());
        library.with(files);
        assertEquals(DrawnModels.said(model.toBuilder().element(MORE).build()), DrawnModels.said(library.model(pack)));
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }

    @Test
    public void the_national_pack_is_whole_in_its_next_version() throws IOException {
        assertAllIsKept(new PackLibrary().with(files("kravmaster")), "kravmaster");
    }

    @Test
    public void the_example_municipality_is_whole_in_its_next_version() throws IOException {
        PackLibrary.Files files = files("exempelkommun");
        PackLibrary library = new PackLibrary().with(files("kravmaster")).with(files);
        assertTrue(library.edition("exempelkommun").amendments().size() > 1);
        assertAllIsKept(library, "exempelkommun");
        String letterhead = "OTP-INF/templates/brevpapper.docx";
        Catalog next = library.edition("exempelkommun");
        assertArrayEquals(
                files.files().get(letterhead), library.editions().carried(next).get("templates/brevpapper.docx"));
    }

    @Test
    public void what_a_pack_says_to_rules_is_whole_in_its_next_version() throws IOException {
        PackLibrary.Files files = files("exempelkommun");
        Map<String, byte[]> more = new TreeMap<>(files.files());
        more.put("OTP-INF/regler.yaml", """
                word-lists:
                  brands: [{word: Exempla, instead: handlingssystem}, Provia]
                lint-suppressions:
                  - {rule: R24, requirement: EXK-DSK-001, because: Meningen är granskad av jurist.}
                  - {rule: R02, requirement: EXK-DSK-001, text: testmiljön, because: Det är ett namn.}
                """.getBytes(StandardCharsets.UTF_8));
        PackLibrary library =
                new PackLibrary().with(files("kravmaster")).with(new PackLibrary.Files(files.name(), more));
        Catalog edition = library.edition("exempelkommun");
        assertEquals(2, edition.lintSuppressions().size());
        assertEquals(2, edition.wordLists().get(0).entries().size());
        assertAllIsKept(library, "exempelkommun");
    }
}
