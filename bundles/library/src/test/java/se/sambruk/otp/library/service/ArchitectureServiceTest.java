package se.sambruk.otp.library.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.NoEvaluation;
import se.sambruk.otp.testkit.Samples;

public class ArchitectureServiceTest {
    private final MemoryStore store = new MemoryStore().with(Samples.catalog()).with(Samples.municipalCatalog());
    private final LibraryService library = new LibraryComponent(store, new NoEvaluation(), Installations.REAL);

    private static List<ContextEntry> context(String... packs) {
        return List.of(packs).stream()
                .map(pack -> new ContextEntry(pack, Optional.empty()))
                .toList();
    }

    private ArchitectureModel model(String... packs) {
        ArchitectureResolution resolution = library.architecture(context(packs), List.of());
        return resolution.model().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static Catalog amending(String id, ArchitectureAmendment amendment) {
        return Catalog.builder(Samples.manifest(id, "1.0.0", Layer.MUNICIPAL)
                        .requires(new PackRequirement(
                                "provpaket", PackVersionRange.parse("1").orElseThrow()))
                        .status(PackStatus.PUBLISHED)
                        .build())
                .architectureAmendment(Samples.located(amendment, "arkitektur.yaml", 1))
                .build();
    }

    private static Catalog national(String id, PackStatus status) {
        PackManifest manifest =
                Samples.manifest(id, "1.0.0", Layer.NATIONAL).status(status).build();
        return Catalog.builder(manifest)
                .element(Element.of("K-" + id, "node", id, ""))
                .build();
    }

    @Test
    public void aPackIsNamedAndWhatItRequiresIsAdded() {
        ArchitectureResolution resolution = library.architecture(context("provkommun"), List.of());
        assertEquals(
                List.of("provpaket", "provkommun"),
                resolution.packs().stream().map(pack -> pack.id()).toList());
        ArchitectureModel model = resolution.model().orElseThrow();
        assertEquals("provkommun", model.id());
        assertEquals(
                "Socialjouren arbetar dygnet runt.",
                model.element("P-DRIFT")
                        .orElseThrow()
                        .facetText(Facet.RATIONALE)
                        .orElseThrow());
        assertFalse(model.element("K-KANAL").isPresent());
        assertFalse(model.relation("KNUTPUNKT-KANAL").isPresent());
        assertTrue(model.relation("REGISTER-KNUTPUNKT").isPresent());
        assertEquals(List.of(), model.view("V-STATUS").orElseThrow().connections());
    }

    @Test
    public void withoutAContextTheSharedPacksMakeTheModel() {
        ArchitectureModel model = model();
        assertEquals("provpaket", model.id());
        assertEquals(
                List.of("V-STATUS.KNUTPUNKT-KANAL"),
                model.view("V-STATUS").orElseThrow().connections().stream()
                        .map(ViewConnection::id)
                        .toList());
        store.with(national("annat", PackStatus.DRAFT))
                .with(national("indraget", PackStatus.WITHDRAWN))
                .with(Catalog.builder(Samples.manifest("utan", "1.0.0", Layer.NATIONAL)
                                .build())
                        .build());
        assertEquals("annat+provpaket", model().id());
        assertTrue(model().element("K-annat").isPresent());
    }

    @Test
    public void municipalitiesThatSayDifferentlyDoNotClashUntilBothAreNamed() {
        store.with(amending("a", ArchitectureAmendment.exclude("O-ARENDE", "Nej.")))
                .with(amending("b", ArchitectureAmendment.change("O-ARENDE", Map.of("name", "Mål"), List.of(), "Ja.")));
        assertEquals("Ärende", model().element("O-ARENDE").map(Concept::name).orElseThrow());
        assertFalse(model("a").element("O-ARENDE").isPresent());
        assertEquals("Mål", model("b").element("O-ARENDE").map(Concept::name).orElseThrow());
        assertEquals(
                List.of("OTP-2122"),
                codes(library.architecture(context("a", "b"), List.of()).problems()));
        assertEquals(
                List.of("OTP-2154"),
                codes(library.architecture(context("a", "b"), List.of("a", "b")).problems()).stream()
                        .filter(code -> code.equals("OTP-2154"))
                        .toList());
    }

    @Test
    public void aLibraryWithoutSharedArchitectureSaysSo() {
        LibraryService empty = new LibraryComponent(new MemoryStore(), new NoEvaluation(), Installations.REAL);
        ArchitectureResolution resolution = empty.architecture(List.of(), List.of());
        assertEquals(List.of("OTP-2150"), codes(resolution.problems()));
        assertFalse(resolution.model().isPresent());
    }

    @Test
    public void aPackThatIsNotThereIsToldOf() {
        assertEquals(
                List.of("OTP-2001"),
                codes(library.architecture(context("okänt"), List.of()).problems()));
        assertEquals(
                List.of("OTP-2002"),
                codes(library.architecture(
                                List.of(new ContextEntry("provpaket", PackVersion.parse("9.0.0"))), List.of())
                        .problems()));
    }

    @Test
    public void theCheckOfAContextTellsOfItsArchitecture() {
        Catalog wrong = amending("c", ArchitectureAmendment.exclude("O-AREND", "Nej."));
        List<ContextReport> reports = library.checkAll(List.of(wrong));
        assertEquals(List.of("OTP-2151"), codes(reports.get(0).problems()));
        assertTrue(reports.get(0).hasConflicts());
        assertEquals(
                List.of("OTP-2170"),
                codes(library.check(context("provkommun"), List.of()).problems()).stream()
                        .filter(code -> code.startsWith("OTP-21"))
                        .toList());
    }
}
