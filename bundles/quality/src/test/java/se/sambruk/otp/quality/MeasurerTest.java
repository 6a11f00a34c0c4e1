package se.sambruk.otp.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.CategoryMeasure;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.quality.measure.MeasureRequest;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.quality.measure.MeasureLimits;
import se.sambruk.otp.testkit.Samples;

public class MeasurerTest {
    private static final Catalog NATIONAL = Samples.catalog();
    private static final Catalog MUNICIPAL = Samples.municipalCatalog();
    private static final Catalog ALONE = Catalog.builder(Samples.manifest("ensam", "1.0.0", Layer.MUNICIPAL)
                    .requires(new PackRequirement(
                            "finns-inte", PackVersionRange.parse("[1,2)").orElseThrow()))
                    .build())
            .requirement(Samples.located(
                    Samples.requirement("PRV-DRI-901", RequirementKind.MANDATORY)
                            .set(RequirementField.REFERENCES, List.of(Citation.of("OKÄND", "", "")))
                            .build(),
                    "krav.yaml",
                    1))
            .build();

    private static LibraryStore store(Catalog... catalogs) {
        List<Catalog> all = List.of(catalogs);
        return (LibraryStore) Proxy.newProxyInstance(
                LibraryStore.class.getClassLoader(),
                new Class<?>[] {LibraryStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("catalog")) {
                        return all.stream()
                                .filter(catalog -> catalog.ref().hash().equals((ContentHash) arguments[0]))
                                .findFirst();
                    }
                    assertEquals("current", method.getName());
                    List<EditionRecord> editions = all.stream()
                            .map(MeasurerTest::edition)
                            .sorted(Comparator.comparing(
                                    edition -> edition.ref().id()))
                            .toList();
                    return arguments == null
                            ? editions
                            : editions.stream()
                                    .filter(edition -> edition.ref().id().equals(arguments[0]))
                                    .findFirst();
                });
    }

    private static EditionRecord edition(Catalog catalog) {
        return new EditionRecord(
                catalog.ref(),
                catalog.manifest(),
                "prov",
                Instant.EPOCH,
                catalog.requirements().size(),
                0,
                true);
    }

    private static MeasureReport measure(MeasureRequest.Builder request, Catalog... catalogs) throws Exception {
        return new Measurer(() -> Optional.of(store(catalogs)), MeasureLimits.USUAL).measure(request.build());
    }

    private static ProblemException refused(MeasureRequest.Builder request) {
        return assertThrows(ProblemException.class, () -> measure(request, NATIONAL, MUNICIPAL));
    }

    @Test
    public void theWholeLibraryIsMeasuredFromTheLowestLayerUp() throws Exception {
        MeasureReport report = measure(MeasureRequest.ofLibrary(), MUNICIPAL, NATIONAL);
        assertEquals(List.of("provpaket 1.0.0", "provkommun 1.2.0"), report.sources());
        assertEquals(
                NATIONAL.requirements().size() + MUNICIPAL.requirements().size(),
                report.counts().requirements());
    }

    @Test
    public void aPackIsMeasuredAgainstWhatItBuildsOnWithoutHavingToCoverIt() throws Exception {
        MeasureReport report = measure(MeasureRequest.ofPacks(List.of("provkommun")), NATIONAL, MUNICIPAL);
        assertEquals(List.of("provkommun 1.2.0"), report.sources());
        assertEquals(MUNICIPAL.requirements().size(), report.counts().requirements());
        assertEquals(List.of(), report.findings("OTP-7950"));
        assertEquals(List.of(), report.findings("OTP-7953"));
        assertEquals(List.of(), report.findings("OTP-7975"));
        assertTrue(report.categories().stream().map(CategoryMeasure::name).noneMatch(String::isEmpty));
    }

    @Test
    public void aContextIsAPackWithAllThatItBuildsOn() throws Exception {
        MeasureReport report = measure(MeasureRequest.ofContext(List.of("provkommun")), NATIONAL, MUNICIPAL, ALONE);
        assertEquals(List.of("provpaket 1.0.0", "provkommun 1.2.0"), report.sources());
    }

    @Test
    public void whereARequiredPackIsNotThereAnUnknownReferenceMayBeInIt() throws Exception {
        MeasureReport report = measure(MeasureRequest.ofPacks(List.of("ensam")), ALONE);
        assertEquals(FindingSeverity.WARNING, report.findings("OTP-7975").get(0).severity());
    }

    @Test
    public void aRequiredPackThatIsNotThereIsToldOf() throws Exception {
        for (MeasureRequest.Builder request : List.of(
                MeasureRequest.ofPacks(List.of("ensam")),
                MeasureRequest.ofContext(List.of("ensam")),
                MeasureRequest.ofLibrary())) {
            MeasureReport report = measure(request, ALONE);
            assertEquals(1, report.findings("OTP-7981").size());
            assertEquals(
                    List.of("ensam", "finns-inte", "[1.0.0,2.0.0)"),
                    report.findings("OTP-7981").get(0).arguments());
            assertTrue(report.needsAttention());
        }
        assertEquals(
                List.of(),
                measure(MeasureRequest.ofContext(List.of("provkommun")), NATIONAL, MUNICIPAL)
                        .findings("OTP-7981"));
    }

    @Test
    public void aPackThatOnlyAmendsIsSaidToHaveNothingOfItsOwn() throws Exception {
        Catalog.Builder builder = Catalog.builder(
                Samples.manifest("andring", "1.0.0", Layer.MUNICIPAL).build());
        MUNICIPAL.amendments().forEach(builder::amendment);
        Catalog amending = builder.build();
        MeasureReport report = measure(MeasureRequest.ofPacks(List.of("andring")), NATIONAL, amending);
        MeasureFinding finding = report.findings("OTP-7982").get(0);
        int count = MUNICIPAL.amendments().size();
        assertEquals(List.of("andring", Integer.toString(count)), finding.arguments());
        assertTrue(finding.remedy().toString(), finding.remedy().toString().contains("--context andring"));
        assertEquals(
                List.of(),
                measure(MeasureRequest.ofContext(List.of("andring")), NATIONAL, amending)
                        .findings("OTP-7982"));
        assertEquals(
                List.of(),
                measure(MeasureRequest.ofLibrary(), NATIONAL, amending).findings("OTP-7982"));
        assertEquals(
                List.of(),
                measure(MeasureRequest.ofPacks(List.of("provkommun")), NATIONAL, MUNICIPAL)
                        .findings("OTP-7982"));
    }

    @Test
    public void aCategoryThatIsNotThereIsToldOfWithWhatMayHaveBeenMeant() throws Exception {
        String known = NATIONAL.categories().get(0).code();
        ProblemException near = refused(MeasureRequest.ofLibrary().category(known.substring(0, 2) + "X"));
        assertEquals("OTP-7904", near.problems().get(0).code());
        assertTrue(near.problems().get(0).remedy().toString().contains("Menade du " + known));
        assertEquals(
                "OTP-7903",
                refused(MeasureRequest.ofPacks(List.of("provkommun")).category("ÅÅÅÅÅÅ"))
                        .problems()
                        .get(0)
                        .code());
        Measurer alone = new Measurer(Optional::empty, MeasureLimits.USUAL);
        MeasureRequest selection =
                MeasureRequest.of(Samples.specification()).category("ÅÅÅÅÅÅ").build();
        assertThrows(ProblemException.class, () -> alone.measure(selection));
    }

    @Test
    public void aCategoryThatOnlyWhatIsRequiredHasIsThere() throws Exception {
        for (Category category : NATIONAL.categories()) {
            measure(MeasureRequest.ofPacks(List.of("provkommun")).category(category.code()), NATIONAL, MUNICIPAL);
        }
    }

    @Test
    public void aCategoryThatOnlyRequirementsNameIsThere() throws Exception {
        Catalog catalog = Catalog.builder(
                        Samples.manifest("egen", "1.0.0", Layer.MUNICIPAL).build())
                .requirement(Samples.located(
                        Samples.requirement("PRV-XYZ-901", RequirementKind.MANDATORY)
                                .build(),
                        "krav.yaml",
                        1))
                .build();
        assertEquals(
                1,
                measure(MeasureRequest.ofLibrary().category("XYZ"), catalog)
                        .counts()
                        .requirements());
    }

    @Test
    public void aSpecificationIsMeasuredWithoutTheLibrary() throws Exception {
        MeasureReport report = new Measurer(Optional::empty, MeasureLimits.USUAL)
                .measure(MeasureRequest.of(Samples.specification()).build());
        assertEquals(
                Samples.specification().requirements().size(), report.counts().requirements());
        assertEquals(List.of(), report.findings("OTP-7950"));
    }

    @Test
    public void theTargetsOfTheRequestGoBeforeTheSettings() throws Exception {
        goesBefore("OTP-7970", 8);
        goesBefore("OTP-7972", 8);
        // Below a hundred words nothing is judged.
        goesBefore("OTP-7958", 80);
    }

    private static void goesBefore(String code, int requirements) throws Exception {
        Catalog catalog = Samples.catalog(requirements);
        MeasureReport lax =
                measure(MeasureRequest.ofLibrary().likeness(100).openings(1000).lix(1000), catalog);
        MeasureReport strict =
                measure(MeasureRequest.ofLibrary().likeness(1).openings(1).lix(1), catalog);
        assertTrue(code, strict.findings(code).size() > lax.findings(code).size());
    }

    @Test
    public void aPackThatIsNotThereIsToldOfWithWhatMayHaveBeenMeant() throws Exception {
        ProblemException near = refused(MeasureRequest.ofPacks(List.of("provpaketet")));
        assertEquals("OTP-7902", near.problems().get(0).code());
        assertTrue(near.problems().get(0).remedy().toString().startsWith("Menade du provpaket?"));
        assertEquals(
                "OTP-7901",
                refused(MeasureRequest.ofContext(List.of("något-helt-annat")))
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    public void withoutTheLibraryThatIsSaid() {
        Measurer measurer = new Measurer(Optional::empty, MeasureLimits.USUAL);
        ProblemException fault = assertThrows(
                ProblemException.class,
                () -> measurer.measure(MeasureRequest.ofLibrary().build()));
        assertEquals("OTP-7900", fault.problems().get(0).code());
    }
}
