package se.sambruk.otp.library.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.NoEvaluation;
import se.sambruk.otp.testkit.Samples;

/** What the library tells of packs that are, or would be, used together. */
public class ContextChecksTest {
    private static final RequirementId ID = new RequirementId("PRV-DRI-001");

    private final MemoryStore store = new MemoryStore();
    private final LibraryService library = new LibraryComponent(store, new NoEvaluation(), Installations.REAL);

    private static Catalog national(int revision) {
        return Catalog.builder(manifest("nationellt", revision + ".0.0", Layer.NATIONAL))
                .category(Category.of("DRI", "Drift", "", List.of(), List.of()))
                .requirement(Samples.located(
                        Requirement.builder(ID, Uid.derive("nationellt", ID), revision)
                                .set(RequirementField.TITLE, "Drift")
                                .set(RequirementField.KIND, RequirementKind.CONTRACT)
                                .set(RequirementField.FULFILLED, Fulfilment.DELIVERY)
                                .set(RequirementField.CATEGORY, "DRI")
                                .set(RequirementField.TEXT, "Tjänsten ska vara i drift.")
                                .build(),
                        "krav.yaml",
                        3))
                .build();
    }

    private static PackManifest manifest(String id, String version, Layer layer, String... requires) {
        PackManifest.Builder manifest = Samples.manifest(id, version, layer);
        for (String pack : requires) {
            manifest.requires(
                    new PackRequirement(pack, PackVersionRange.parse("1").orElseThrow()));
        }
        return manifest.build();
    }

    private static Catalog amending(String id, String title, String... requires) {
        return Catalog.builder(manifest(id, "1.0.0", Layer.MUNICIPAL, requires))
                .amendment(Samples.located(title(title), "anpassningar.yaml", 7))
                .build();
    }

    private static Amendment title(String title) {
        return Amendment.change(ID, Map.of(FieldPath.parse("title").orElseThrow(), title), "Nämnden har beslutat det.");
    }

    private static List<String> codes(ContextReport report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .map(Problem::code)
                .toList();
    }

    private static List<String> contexts(List<ContextReport> reports) {
        return reports.stream().map(report -> report.context().toString()).toList();
    }

    @Test
    public void packsThatNobodyUsesTogetherDoNotConflict() {
        store.with(national(1))
                .with(amending("a", "A säger", "nationellt"))
                .with(amending("b", "B säger", "nationellt"));
        List<ContextReport> reports = library.checkAll(List.of());
        assertEquals(List.of("[a@1.0.0, nationellt@1.0.0]", "[b@1.0.0, nationellt@1.0.0]"), contexts(reports));
        assertFalse(reports.stream().anyMatch(ContextReport::hasConflicts));
    }

    @Test
    public void theSamePacksConflictWhereTheyAreUsedTogetherUntilAnOrderIsStated() {
        store.with(national(1))
                .with(amending("a", "A säger", "nationellt"))
                .with(amending("b", "B säger", "nationellt"));
        List<ContextEntry> both =
                List.of(new ContextEntry("a", Optional.empty()), new ContextEntry("b", Optional.empty()));
        ContextReport report = library.check(both, List.of());
        assertEquals(List.of("OTP-2121"), codes(report));
        assertTrue(report.hasConflicts());
        assertEquals("[a@1.0.0, b@1.0.0, nationellt@1.0.0]", report.context().toString());
        assertEquals(List.of(), codes(library.check(both, List.of("a", "b"))));
    }

    @Test
    public void aPackThatIsRequiredButNotThereIsNamed() {
        store.with(amending("a", "A säger", "nationellt"));
        ContextReport report = library.checkAll(List.of()).get(0);
        assertEquals("[a@1.0.0, nationellt]", report.context().toString());
        assertEquals(List.of("OTP-2001"), codes(report));
    }

    @Test
    public void aCandidateIsHeldAgainstTheLibraryAndAgainstAllThatBuildOnIt() {
        Catalog amending = Catalog.builder(manifest("a", "1.0.0", Layer.MUNICIPAL, "nationellt"))
                .amendment(Samples.located(title("A säger").writtenFor(1), "anpassningar.yaml", 7))
                .build();
        store.with(national(1)).with(amending).with(Samples.catalog());
        assertEquals(List.of(), codes(library.checkAll(List.of()).get(0)));
        List<ContextReport> reports = library.checkAll(List.of(national(2)));
        assertEquals(List.of("[a@1.0.0, nationellt@2.0.0]"), contexts(reports));
        // The amendment is written for what the candidate has changed.
        assertEquals(List.of("OTP-2104"), codes(reports.get(0)));
    }

    @Test
    public void packsThatRequireEachOtherInARingAreLookedAtOnce() {
        store.with(amending("a", "A säger", "b")).with(amending("b", "B säger", "a"));
        List<ContextReport> reports = library.checkAll(List.of());
        assertEquals(List.of("[a@1.0.0, b@1.0.0]"), contexts(reports));
        assertEquals(List.of("OTP-2006"), codes(reports.get(0)));
    }
}
