package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublishingService;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.publication.PublicationComponent;
import se.sambruk.otp.publication.publish.PublishingComponent;
import se.sambruk.otp.shell.FakeDiagrams;
import se.sambruk.otp.shell.FakeLibrary;
import se.sambruk.otp.shell.FakePublicationStore;
import se.sambruk.otp.shell.FakeWriter;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

/** Commands for publications, tried on a national pack and that of a municipality. */
abstract class PublicationCase {
    static final LocalDate APPROVED = LocalDate.of(2026, 11, 30);
    static final UnaryOperator<Catalog.Builder> SOUND = pack -> pack;
    static final UnaryOperator<Catalog.Builder> LAPSED = pack -> pack.publicationApproval(
            PublicationApproval.of("intro", "politiker", "Anna Andersson", APPROVED, "0123456789ab"));
    static final UnaryOperator<Catalog.Builder> UNKNOWN_VARIABLE =
            pack -> pack.topic(Samples.located(topic("mer", "Säg {{ingenting}}."), "p.yaml", 9))
                    .publication(Samples.located(
                            Publication.builder("fel", "Fel")
                                    .contents(List.of(place("mer")))
                                    .build(),
                            "p.yaml",
                            8));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    final FakeWriter writer = new FakeWriter();
    final FakePublicationStore published = new FakePublicationStore();

    static Topic topic(String id, String text) {
        return Topic.of(
                id, "Om {{amne}}", Map.of(), null, List.of(PublicationBlock.of(id + "-b", BlockContent.text(text))));
    }

    static TopicPlace place(String topic) {
        return TopicPlace.of(topic, List.of());
    }

    /** A national pack with a publication for politicians and citizens, and the pack of a municipality which builds on it. */
    Trial trial(UnaryOperator<Catalog.Builder> change) throws Exception {
        return trial(change, SOUND);
    }

    Trial trial(UnaryOperator<Catalog.Builder> change, UnaryOperator<Catalog.Builder> municipalChange)
            throws Exception {
        return trial(List.of(
                change.apply(national("1.0.0")).build(),
                municipalChange.apply(municipal("1.0.0")).build()));
    }

    static Catalog.Builder municipal(String version) {
        return Catalog.builder(Samples.manifest("minkommun", version, Layer.MUNICIPAL)
                .requires(new PackRequirement(
                        "grund", PackVersionRange.parse("[1.0,2)").orElseThrow()))
                .build());
    }

    static Catalog.Builder national(String version) {
        PackManifest national = Samples.manifest("grund", version, Layer.NATIONAL)
                .edition("2026:1")
                .build();
        return Catalog.builder(national)
                .audience(Audience.builder("politiker", "Politiker")
                        .reader("politiker")
                        .build())
                .audience(Audience.builder("medborgare", "Medborgare")
                        .reader("dig som bor här")
                        .build())
                .variable(Variable.of("amne", "arkiv", Map.of()))
                .topic(Samples.located(topic("om", "Till {{malgrupp}}."), "p.yaml", 5))
                .publication(Samples.located(
                        Publication.builder("intro", "Introduktion för {{malgrupp}}")
                                .metadata(PublicationMetadata.builder()
                                        .version("{{utgava}}")
                                        .build())
                                .contents(List.of(place("om")))
                                .build(),
                        "p.yaml",
                        2));
    }

    Trial trial(List<Catalog> editions) throws Exception {
        FakeLibrary library = new FakeLibrary(editions);
        PublicationService publications = new PublicationComponent(
                text -> List.of(new MeasuredSentence(0, text.length(), text.split(" ").length, 0)),
                new FakeDiagrams(),
                new ArchitectureComposer(),
                new NoBlobs());
        return new Trial(Fakes.all()
                        .with(LibraryService.class, library)
                        .with(PublicationService.class, publications)
                        .with(
                                PublishingService.class,
                                new PublishingComponent(library, publications, writer, published))
                        .with(ExportService.class, writer))
                .in(temporary.getRoot().toPath())
                .wide(300);
    }

    private static final class NoBlobs implements BlobStore {
        @Override
        public ContentHash put(byte[] bytes, String mediaType, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> get(ContentHash hash) {
            return Optional.empty();
        }
    }

    static void says(Result result, Outcome outcome, String code, String... texts) {
        assertEquals(result.err() + result.out(), outcome, result.outcome());
        assertTrue(result.err(), result.err().startsWith(code + "\n"));
        List.of(texts)
                .forEach(text ->
                        assertTrue(text + " in " + result.err(), result.err().contains(text)));
    }

    static void shows(Result result, String... texts) {
        List.of(texts)
                .forEach(text -> assertTrue(
                        text + " in " + result.out() + result.err(),
                        result.out().contains(text)));
    }
}
