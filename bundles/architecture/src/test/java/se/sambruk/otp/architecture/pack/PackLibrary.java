package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.ModelPackRequest;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.architecture.diff.ComparisonComponent;
import se.sambruk.otp.content.ingest.Contents;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.library.resolve.ArchitectureResolver;
import se.sambruk.otp.library.service.LibraryComponent;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.NoEvaluation;

/** A library in memory, of packs that are read, checked and resolved by the platform's own reader and resolver. */
final class PackLibrary {
    /** Somebody has added every pack, and there is nothing beside them. */
    private static final Intake.Origins ALL_ADDED = new Intake.Origins() {
        @Override
        public Map<String, byte[]> notes(EditionRecord edition) {
            return Map.of();
        }

        @Override
        public boolean isAdded(EditionRecord edition) {
            return true;
        }
    };

    private final List<Catalog> editions = new ArrayList<>();
    private final Map<ContentHash, byte[]> blobs = new HashMap<>();
    private final LibraryStore store = (LibraryStore) Proxy.newProxyInstance(
            PackLibrary.class.getClassLoader(),
            new Class<?>[] {LibraryStore.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "current" -> arguments == null ? current() : current((String) arguments[0]);
                case "editions" -> editions((String) arguments[0], (PackVersion) arguments[1]);
                case "catalog" ->
                    editions.stream()
                            .filter(edition -> edition.ref().hash().equals(arguments[0]))
                            .findFirst();
                case "publishedRevisions" -> Map.of();
                default -> throw new UnsupportedOperationException(method.getName());
            });

    /** The files of a pack, in memory. */
    record Files(String name, Map<String, byte[]> files) implements PackSource {
        static Files of(String... pathsAndTexts) {
            Map<String, byte[]> files = new TreeMap<>();
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
            return new Files("prov", files);
        }

        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(files.keySet());
        }

        @Override
        public InputStream open(String path) {
            return new ByteArrayInputStream(files.get(path));
        }
    }

    /** What a pack holds, which must be without faults. */
    static PackReading read(PackSource files) {
        PackReading reading = new PackReader(Limits.DEFAULT).read(files).reading();
        assertEquals(
                List.of(),
                reading.catalog().isPresent()
                        ? List.of()
                        : reading.problems().stream().map(Problem::toString).toList());
        return reading;
    }

    /** What a pack holds that is made as it is asked for. */
    static Catalog made(ModelPackRequest request) {
        return read(new Files("prov", new PackOfModel(request).make().files()))
                .catalog()
                .orElseThrow();
    }

    /** What some packs make together, which must go together. */
    static ArchitectureModel resolved(String pack, Catalog... catalogs) {
        List<ContextEntry> entries = new ArrayList<>();
        for (Catalog catalog : catalogs) {
            entries.add(new ContextEntry(catalog.manifest().id(), Optional.empty()));
        }
        ArchitectureResolution resolution =
                ArchitectureResolver.resolve(List.of(catalogs), entries, Set.of(pack), List.of());
        return resolution
                .model()
                .orElseThrow(() -> new AssertionError(
                        resolution.problems().stream().map(Problem::toString).toList()));
    }

    PackLibrary with(PackSource files) {
        PackReading reading = read(files);
        blobs.putAll(reading.resources());
        editions.add(reading.catalog().orElseThrow());
        return this;
    }

    PackLibrary with(Map<String, byte[]> files) {
        return with(new Files("prov", files));
    }

    Catalog edition(String pack) {
        return editions.stream()
                .filter(catalog -> catalog.manifest().id().equals(pack))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The model that a pack and all that it requires make. */
    ArchitectureModel model(String pack) {
        ArchitectureResolution resolution =
                library().architecture(List.of(new ContextEntry(pack, Optional.empty())), List.of());
        return resolution
                .model()
                .orElseThrow(() -> new AssertionError(
                        resolution.problems().stream().map(Problem::toString).toList()));
    }

    LibraryComponent library() {
        return new LibraryComponent(store, new NoEvaluation(), Installations.REAL);
    }

    LibraryStore store() {
        return store;
    }

    BlobStore blobs() {
        return (BlobStore) Proxy.newProxyInstance(
                PackLibrary.class.getClassLoader(),
                new Class<?>[] {BlobStore.class},
                (proxy, method, arguments) -> Optional.ofNullable(blobs.get(arguments[0])));
    }

    Contents content() {
        return new Contents(store, Limits.DEFAULT);
    }

    Editions editions() {
        return new Editions(store, blobs());
    }

    Intake intake() {
        return new Intake(library(), new ComparisonComponent(), editions(), new Trial(content(), library()), ALL_ADDED);
    }

    private List<EditionRecord> current() {
        Map<String, EditionRecord> current = new TreeMap<>();
        editions.forEach(catalog -> current.put(catalog.manifest().id(), record(catalog)));
        return List.copyOf(current.values());
    }

    private Optional<EditionRecord> current(String pack) {
        return current().stream()
                .filter(record -> record.ref().id().equals(pack))
                .findFirst();
    }

    private List<EditionRecord> editions(String pack, PackVersion version) {
        return editions.stream()
                .filter(catalog -> catalog.manifest().id().equals(pack))
                .filter(catalog -> catalog.manifest().version().equals(version))
                .map(PackLibrary::record)
                .toList();
    }

    private static EditionRecord record(Catalog catalog) {
        PackManifest manifest = catalog.manifest();
        return new EditionRecord(catalog.ref(), manifest, manifest.id() + ".jar", Instant.EPOCH, 0, 0, true);
    }
}
