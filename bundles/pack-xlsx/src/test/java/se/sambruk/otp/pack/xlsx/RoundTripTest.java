package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.workbook.BookLimits;

/** A pack says the same as a workbook and as YAML. */
public class RoundTripTest {
    @Test
    public void the_example_municipality_as_a_workbook_is_the_same_catalog() throws IOException {
        same("exempelkommun", LocalizedText.SWEDISH);
        same("exempelkommun", Locale.ENGLISH);
    }

    @Test
    public void the_national_pack_as_a_workbook_is_the_same_catalog() throws IOException {
        same("kravmaster", LocalizedText.SWEDISH);
    }

    @Test
    public void each_requirement_knows_its_cell() throws IOException {
        Catalog catalog = Reads.catalog(workbook(yaml("exempelkommun"), "exempelkommun", LocalizedText.SWEDISH));
        SourceLocation second = catalog.requirements().get(1).location();
        assertEquals("exempelkommun 1.2.0 · OTP-INF/lokala-krav.xlsx!Krav!A3", second.toString());
        assertEquals(
                "Anpassningar", catalog.amendments().get(0).location().sheet().orElseThrow());
    }

    private static void same(String pack, Locale language) throws IOException {
        Catalog yaml = yaml(pack);
        PackReading reading = workbook(yaml, pack, language);
        assertEquals(List.of(), reading.problems());
        Catalog read = Reads.catalog(reading);
        for (int i = 0; i < yaml.requirements().size(); i++) {
            assertEquals(
                    yaml.requirements().get(i).value().tree(),
                    read.requirements().get(i).value().tree());
        }
        for (int i = 0; i < yaml.amendments().size(); i++) {
            assertEquals(
                    yaml.amendments().get(i).value().tree(),
                    read.amendments().get(i).value().tree());
        }
        assertEquals(yaml.ref(), read.ref());
    }

    private static PackReading workbook(Catalog catalog, String pack, Locale language) throws IOException {
        byte[] bytes = CatalogWorkbook.of(catalog, language).bytes();
        return Reads.read(new Reads.MemoryFiles(Reads.FILE, bytes).withAll(folder(pack), ".docx"), BookLimits.DEFAULT);
    }

    private static Catalog yaml(String pack) throws IOException {
        Path folder = folder(pack);
        assumeTrue("no " + folder, Files.isDirectory(folder));
        Reads.MemoryFiles files = new Reads.MemoryFiles("OTP-INF/empty.yaml", new byte[0]);
        return inSheets(
                Reads.catalog(Reads.read(files.withAll(folder, ".yaml").withAll(folder, ".docx"), BookLimits.DEFAULT)));
    }

    private static Path folder(String pack) {
        return Path.of("..", pack, "src", "main", "resources");
    }

    /** What of a pack has a place in a workbook: views, folders and what a layer changes in an architecture are written as YAML. */
    private static Catalog inSheets(Catalog catalog) {
        Catalog.Builder kept = Catalog.builder(catalog.manifest());
        catalog.requirements().forEach(kept::requirement);
        catalog.amendments().forEach(kept::amendment);
        catalog.references().forEach(kept::reference);
        catalog.terms().forEach(kept::term);
        catalog.categories().forEach(kept::category);
        catalog.benefits().forEach(kept::benefit);
        catalog.parameterSets().forEach(kept::parameterSet);
        catalog.resources().forEach(kept::resource);
        catalog.elements()
                .forEach(element -> kept.element(element.toBuilder()
                        .properties(element.properties().stream()
                                .filter(RoundTripTest::isFacet)
                                .toList())
                        .build()));
        catalog.relations()
                .forEach(relation -> kept.relation(relation.toBuilder()
                        .properties(List.of())
                        .directed(false)
                        .build()));
        return kept.build();
    }

    private static boolean isFacet(Property property) {
        return Stream.of(Facet.values()).anyMatch(facet -> facet.wire().equals(property.key()));
    }
}
