package se.sambruk.otp.quality.around;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Directory;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.quality.Named;
import se.sambruk.otp.api.quality.Standing;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.Samples;

public class DirectoriesTest {
    private final List<String> asked = new ArrayList<>();

    private Directory library() {
        LibraryService service = (LibraryService) Proxy.newProxyInstance(
                LibraryService.class.getClassLoader(),
                new Class<?>[] {LibraryService.class},
                (proxy, method, arguments) -> {
                    RequirementId id = (RequirementId) arguments[0];
                    asked.add(id.value());
                    return Samples.catalog().requirements().stream()
                            .filter(located -> located.value().id().equals(id))
                            .toList();
                });
        return new LibraryDirectory(service, LintAids.of(Samples.catalog()));
    }

    private static String some(Stream<String> names) {
        return names.findFirst().orElseThrow();
    }

    @Test
    public void theLibraryTellsWhatIsMissingFromWhosePackIsNotThere() {
        Directory library = library();
        String id = some(Samples.catalog().requirements().stream()
                .map(located -> located.value().id().value()));
        String prefix = new RequirementId(id).prefix();
        assertEquals(Standing.PRESENT, library.standing(Named.REQUIREMENT, id));
        assertEquals(Standing.ABSENT, library.standing(Named.REQUIREMENT, prefix + "-XYZ-999"));
        assertEquals(Standing.NO_PACK, library.standing(Named.REQUIREMENT, "ANNAN-XYZ-999"));
        assertEquals(Standing.UNKNOWN, library.standing(Named.REQUIREMENT, "K9"));
        assertEquals(Standing.UNKNOWN, library.standing(Named.ANNEX, "3"));
        library.standing(Named.REQUIREMENT, id);
        assertEquals("asked once of each", 3, asked.size());
    }

    @Test
    public void theLibraryKnowsReferencesAndElements() {
        Directory library = library();
        String reference = some(Samples.catalog().references().stream().map(each -> each.id()));
        String element = some(Samples.catalog().elements().stream().map(each -> each.id()));
        assertEquals(Standing.PRESENT, library.standing(Named.REFERENCE, reference));
        assertEquals(Standing.ABSENT, library.standing(Named.REFERENCE, "FINNS-INTE"));
        assertEquals(Standing.PRESENT, library.standing(Named.ELEMENT, element));
        assertEquals(Standing.ABSENT, library.standing(Named.ELEMENT, "FINNS-INTE"));
        Directory empty = new LibraryDirectory(null, LintAids.NONE);
        assertEquals(Standing.NO_PACK, empty.standing(Named.REFERENCE, reference));
        assertEquals(Standing.NO_PACK, empty.standing(Named.ELEMENT, element));
    }

    @Test
    public void aSpecificationHasWhatASupplierCanLookUp() {
        Specification sample = Samples.specification();
        Directory known = new SpecificationDirectory(sample);
        String id = some(sample.requirements().stream()
                .map(each -> each.requirement().id().value()));
        assertEquals(Standing.PRESENT, known.standing(Named.REQUIREMENT, id));
        assertEquals(Standing.ABSENT, known.standing(Named.REQUIREMENT, new RequirementId(id).prefix() + "-XYZ-999"));
        assertEquals(Standing.NO_PACK, known.standing(Named.REQUIREMENT, "ANNAN-XYZ-999"));
        assertEquals(Standing.UNKNOWN, known.standing(Named.ELEMENT, "K-A"));
        assertEquals(Standing.ABSENT, known.standing(Named.REFERENCE, "FINNS-INTE"));
    }

    @Test
    public void anAnnexIsFoundHoweverItsNumberIsWritten() {
        Directory known = new SpecificationDirectory(specification("Bilaga 1", "2.", "A"));
        for (String number : List.of("1", "2", "a", "A")) {
            assertEquals(number, Standing.PRESENT, known.standing(Named.ANNEX, number));
        }
        assertEquals(Standing.ABSENT, known.standing(Named.ANNEX, "3"));
        assertEquals(Standing.UNKNOWN, new SpecificationDirectory(specification()).standing(Named.ANNEX, "3"));
    }

    private static Specification specification(String... annexes) {
        DocumentFacts.Builder document = DocumentFacts.builder("Kravbilaga");
        Stream.of(annexes).forEach(number -> document.attachment(new DocumentFacts.Attachment(number, "Bilaga", "")));
        return Specification.builder(Samples.specification().procurement(), document.build())
                .build();
    }

    @Test
    public void aSentenceThatIsCalledAsTheOthersOfItsFileAreButIsNotThereIsMissing() {
        List<CheckedRequirement> sentences = Stream.of("K1", "K2", "tre")
                .map(id -> CheckedRequirement.of(id, RequirementKind.MANDATORY, "Text."))
                .toList();
        Directory known = new SentenceDirectory(sentences, library());
        assertEquals(Standing.PRESENT, known.standing(Named.REQUIREMENT, "K2"));
        assertEquals(Standing.ABSENT, known.standing(Named.REQUIREMENT, "K9"));
        assertEquals(Standing.UNKNOWN, known.standing(Named.REQUIREMENT, "fyra"));
        assertEquals(Standing.UNKNOWN, known.standing(Named.REQUIREMENT, "Z9"));
        assertEquals(Standing.NO_PACK, known.standing(Named.REQUIREMENT, "ANNAN-XYZ-999"));
        assertEquals(Standing.UNKNOWN, known.standing(Named.REFERENCE, "LOU"));
    }
}
