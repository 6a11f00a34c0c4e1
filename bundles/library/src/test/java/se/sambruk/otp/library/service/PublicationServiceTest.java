package se.sambruk.otp.library.service;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.NoEvaluation;
import se.sambruk.otp.testkit.Samples;

/** Which packs make publications together where none is named. */
public class PublicationServiceTest {
    private static final PublicationApproval APPROVAL =
            PublicationApproval.of("intro", "politiker", "Anna", LocalDate.of(2026, 12, 1), "3f9a1c0b77de");
    private static final PublicationSuppression SUPPRESSION =
            PublicationSuppression.of("OTP-4610", "intro", "", "", "Menat.");

    private static Catalog grund() {
        return Catalog.builder(
                        Samples.manifest("grund", "1.0.0", Layer.NATIONAL).build())
                .publication(
                        Samples.located(Publication.builder("intro", "Intro").build(), "p.yaml", 2))
                .build();
    }

    private static Catalog region(UnaryOperator<Catalog.Builder> change) {
        return change.apply(Catalog.builder(Samples.manifest("region", "1.0.0", Layer.REGIONAL)
                        .requires(new PackRequirement(
                                "grund", PackVersionRange.parse("1").orElseThrow()))
                        .build()))
                .build();
    }

    private static PublicationResolution shared(Catalog... catalogs) {
        MemoryStore store = new MemoryStore();
        for (Catalog catalog : catalogs) {
            store.with(catalog);
        }
        LibraryService library = new LibraryComponent(store, new NoEvaluation(), Installations.REAL);
        return library.publications(List.of(), List.of(), List.of());
    }

    private static PublicationSet set(UnaryOperator<Catalog.Builder> change) {
        PublicationResolution resolution = shared(grund(), region(change));
        return resolution.set().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    @Test
    public void a_pack_with_nothing_but_approvals_is_heard() {
        assertEquals(
                List.of(APPROVAL),
                set(pack -> pack.publicationApproval(APPROVAL)).approvals());
    }

    @Test
    public void a_pack_with_nothing_but_suppressions_is_heard() {
        assertEquals(
                List.of(SUPPRESSION),
                set(pack -> pack.publicationSuppression(SUPPRESSION)).suppressions());
    }

    @Test
    public void a_pack_with_nothing_but_audiences_or_variables_is_heard() {
        assertEquals(
                Optional.of("Politiker"),
                Optional.ofNullable(set(pack -> pack.audience(Audience.builder("politiker", "Politiker")
                                        .build()))
                                .audiences()
                                .get("politiker"))
                        .map(Audience::name));
        assertEquals(
                Optional.of("Vi"),
                set(pack -> pack.variable(Variable.of("vi", "Vi", Map.of())))
                        .variables()
                        .get("vi")
                        .value());
    }

    private static SourceLocation row(int line) {
        return new SourceLocation("region 1.0.0", "OTP-INF/rader.yaml", line, 5);
    }

    @Test
    public void rows_are_known_by_where_they_are_written() {
        Variable here = Variable.of("vi", "Vi", Map.of());
        Variable somewhere = Variable.of("de", "De", Map.of());
        PublicationSet set = set(pack -> pack.variable(here)
                .variable(somewhere)
                .rowPlace(here.contentHash(), row(3))
                .publicationApproval(APPROVAL)
                .rowPlace(APPROVAL.contentHash(), row(5))
                .publicationSuppression(SUPPRESSION)
                .rowPlace(SUPPRESSION.contentHash(), row(7)));
        assertEquals(Optional.of(row(3)), set.location(PublicationSubject.VARIABLE, "vi"));
        assertEquals(
                "the pack, where no more is known",
                Optional.of(SourceLocation.file("region 1.0.0", "")),
                set.location(PublicationSubject.VARIABLE, "de"));
        assertEquals(Optional.of(row(5)), set.location(APPROVAL));
        assertEquals(Optional.of(row(7)), set.location(SUPPRESSION));
    }

    @Test
    public void packs_with_nothing_to_publish_are_told_of() {
        MemoryStore store = new MemoryStore()
                .with(Catalog.builder(Samples.manifest("ensamt", "1.0.0", Layer.NATIONAL)
                                .build())
                        .audience(Audience.builder("politiker", "Politiker").build())
                        .build());
        for (MemoryStore held : List.of(new MemoryStore(), store)) {
            assertEquals(
                    List.of("OTP-2181"),
                    new LibraryComponent(held, new NoEvaluation(), Installations.REAL)
                            .publications(List.of(), List.of(), List.of()).problems().stream()
                                    .map(Problem::code)
                                    .toList());
        }
    }
}
