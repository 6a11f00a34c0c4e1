package se.sambruk.otp.library.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.NoEvaluation;
import se.sambruk.otp.testkit.Samples;

/** What the library foresees of the publications of a pack that is not in it yet. */
public class PublicationChecksTest {
    private final MemoryStore store = new MemoryStore();
    private final LibraryService library = new LibraryComponent(store, new NoEvaluation(), Installations.REAL);

    private static Catalog pack(String id, Layer layer, UnaryOperator<Catalog.Builder> content, String... requires) {
        PackManifest.Builder manifest = Samples.manifest(id, "1.0.0", layer).status(PackStatus.PUBLISHED);
        for (String pack : requires) {
            manifest.requires(
                    new PackRequirement(pack, PackVersionRange.parse("1").orElseThrow()));
        }
        return content.apply(Catalog.builder(manifest.build())).build();
    }

    private static UnaryOperator<Catalog.Builder> publication(String title) {
        return pack -> pack.publication(
                Samples.located(Publication.builder("intro", title).build(), "p.yaml", 2));
    }

    private static UnaryOperator<Catalog.Builder> amending(String publication) {
        return pack -> pack.publicationAmendment(Samples.located(
                PublicationAmendment.of(
                        PublicationSubject.PUBLICATION, publication, Map.of("title", "Vår"), "Nämnden vill det."),
                "p.yaml",
                7));
    }

    private List<String> foreseen(Catalog candidate) {
        return library.checkAll(List.of(candidate)).stream()
                .flatMap(report -> report.problems().stream())
                .filter(problem -> problem.severity() != Severity.INFO)
                .map(Problem::code)
                .toList();
    }

    @Test
    public void a_change_of_what_is_not_there_is_foreseen() {
        store.with(pack("nationellt", Layer.NATIONAL, publication("Introduktion")));
        assertEquals(List.of(), foreseen(pack("a", Layer.MUNICIPAL, amending("intro"), "nationellt")));
        assertEquals(List.of("OTP-2182"), foreseen(pack("a", Layer.MUNICIPAL, amending("introo"), "nationellt")));
    }

    @Test
    public void a_new_edition_tells_of_the_changes_that_were_written_for_another_text() {
        Catalog before = pack("nationellt", Layer.NATIONAL, publication("Introduktion"));
        store.with(before)
                .with(pack(
                        "kommun",
                        Layer.MUNICIPAL,
                        content -> {
                            Catalog.Builder amending = amending("intro").apply(content);
                            amending.build().publicationAmendments().forEach(amendment -> AmendmentBase.of(
                                            amendment.value(), before)
                                    .ifPresent(amending::publicationBase));
                            return amending;
                        },
                        "nationellt"));
        assertEquals(List.of(), foreseen(pack("nationellt", Layer.NATIONAL, content -> publication("Introduktion")
                .apply(content)
                .audience(Audience.builder("ny", "Ny").build()))));
        assertEquals(List.of("OTP-2195"), foreseen(pack("nationellt", Layer.NATIONAL, publication("En introduktion"))));
    }

    @Test
    public void two_packs_that_all_see_are_not_to_have_one_publication_each_of_the_same_id() {
        store.with(pack("nationellt", Layer.NATIONAL, publication("Introduktion")))
                .with(pack("kommun", Layer.MUNICIPAL, publication("Kommunens")));
        Catalog other = pack("annat", Layer.REGIONAL, publication("En annan"));
        List<ContextReport> reports = library.checkAll(List.of(other));
        assertEquals(
                List.of("[annat@1.0.0]", "[annat@1.0.0, nationellt@1.0.0]"),
                reports.stream().map(report -> report.context().toString()).toList());
        assertFalse("by itself it is sound", reports.get(0).hasConflicts());
        assertEquals(List.of("OTP-2180"), foreseen(other));
        assertEquals("as it is when it is there", List.of("OTP-2180"), codes(store, other));
        assertEquals(
                "municipalities are no concern of each other's",
                List.of(),
                foreseen(pack("grannen", Layer.MUNICIPAL, publication("Grannens"))));
        assertEquals(
                "the same publication is no other",
                List.of(),
                foreseen(pack("annat", Layer.REGIONAL, publication("Introduktion"))));
    }

    private static List<String> codes(MemoryStore store, Catalog more) {
        PublicationResolution resolution = new LibraryComponent(
                        store.with(more), new NoEvaluation(), Installations.REAL)
                .publications(List.of(), List.of(), List.of());
        assertTrue(resolution.set().isEmpty());
        return resolution.problems().stream().map(Problem::code).toList();
    }

    @Test
    public void so_it_is_with_the_architecture() {
        store.with(pack("nationellt", Layer.NATIONAL, pack -> pack.element(Element.of("K-1", "node", "Nod", ""))));
        assertEquals(
                List.of("OTP-2035"),
                foreseen(pack("annat", Layer.REGIONAL, pack -> pack.element(Element.of("K-1", "node", "Annan", "")))));
    }

    @Test
    public void what_has_been_told_of_one_context_is_not_told_again_of_all() {
        store.with(pack("nationellt", Layer.NATIONAL, publication("Introduktion")));
        assertEquals(List.of("OTP-2182"), foreseen(pack("region", Layer.REGIONAL, amending("introo"), "nationellt")));
    }

    @Test
    public void a_pack_of_approvals_or_audiences_alone_is_one_of_publications() {
        store.with(pack("nationellt", Layer.NATIONAL, publication("Introduktion")))
                .with(pack(
                        "region",
                        Layer.REGIONAL,
                        pack -> pack.audience(Audience.builder("politiker", "Politiker")
                                        .build())
                                .publicationApproval(PublicationApproval.of(
                                        "intro", "politiker", "Åsa", LocalDate.of(2026, 12, 1), "0123456789ab")),
                        "nationellt"));
        PublicationResolution resolution = library.publications(List.of(), List.of(), List.of());
        assertEquals(1, resolution.set().orElseThrow().approvals().size());
        assertEquals(
                List.of("politiker"),
                List.copyOf(resolution.set().get().audiences().keySet()));
    }
}
