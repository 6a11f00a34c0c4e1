package se.sambruk.otp.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.library.ContextContent;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.RequirementSearch;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.measure.MeasureService;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.StoreHealth;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.library.resolve.ArchitectureResolver;
import se.sambruk.otp.testkit.Samples;

/** Small stand-ins for the platform's services, over the testkit's samples. */
public final class Fakes {
    public static final Problem WARNING = Problem.of(
            "PRV-0001",
            Severity.WARNING,
            LocalizedText.of("Provkravet är vagt.", "The sample is vague."),
            LocalizedText.of("Skriv om det.", "Rewrite it."));
    public static final Problem NOTE = Problem.of(
            "PRV-0002",
            Severity.INFO,
            LocalizedText.of("Provet kände igen allt.", "The sample knew everything."),
            LocalizedText.of(""));
    public static final Problem ERROR = Problem.of(
                    "PRV-0003",
                    Severity.ERROR,
                    LocalizedText.of("Nyckeln ”krva” finns inte.", "There is no key “krva”."),
                    LocalizedText.of("Menade du ”krav”?", "Did you mean “krav”?"))
            .at(new SourceLocation("", "OTP-INF/krav.yaml", 14, 9));

    private Fakes() {}

    /** Everything that a platform in order has. */
    public static FakeServices all() {
        return new FakeServices()
                .with(Readiness.class, new Ready())
                .with(ContentService.class, new Content(packs()))
                .with(LibraryService.class, new Library(List.of(Samples.catalog(), Samples.municipalCatalog())))
                .with(RequirementSearch.class, new Search())
                .with(ExportService.class, new Export())
                .with(PluginService.class, new FakePlugins())
                .with(QualityService.class, FakeQuality.working())
                .with(MeasureService.class, new FakeMeasure())
                .with(ProcurementService.class, new FakeProcurement())
                .with(StoreHealth.class, new Health());
    }

    public static List<PackReport> packs() {
        return List.of(
                report(Samples.catalog(), "provpaket-1.0.0.jar"),
                report(Samples.municipalCatalog(), "deploy/provkommun.yaml"));
    }

    public static PackReport refused() {
        return new PackReport(
                "deploy/trasigt.yaml",
                PackState.REFUSED,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                List.of(ERROR, WARNING));
    }

    /** An edition that came with the platform, and that a newer one has taken the place of. */
    public static PackReport superseded() {
        return new PackReport(
                "provpaket-0.9.0.jar",
                PackState.SUPERSEDED,
                Optional.of(Samples.catalog().manifest()),
                Optional.empty(),
                0,
                0,
                List.of(NOTE));
    }

    private static PackReport report(Catalog catalog, String source) {
        return new PackReport(
                source,
                PackState.ACTIVE,
                Optional.of(catalog.manifest()),
                Optional.of(catalog.ref()),
                catalog.requirements().size(),
                catalog.amendments().size(),
                List.of());
    }

    public record Ready() implements Readiness {
        @Override
        public int accepted() {
            return 2;
        }

        @Override
        public int refused() {
            return 0;
        }
    }

    public record Content(List<PackReport> packs) implements ContentService {
        @Override
        public PackReading read(PackSource source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PackSource open(Path path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PackReport ingest(PackSource source, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdraw(String sourceName, Act act) {
            throw new UnsupportedOperationException();
        }
    }

    /** Two contexts, of which one conflicts. */
    public static final List<ContextReport> CONFLICTS = List.of(
            ContextReport.of(
                    List.of(
                            new ContextEntry("provkommun", PackVersion.parse("1.2.0")),
                            new ContextEntry("provpaket", Optional.empty())),
                    List.of(ERROR)),
            ContextReport.of(List.of(new ContextEntry("annan", PackVersion.parse("1.0.0"))), List.of()));

    public record Library(List<Catalog> catalogs) implements LibraryService {
        @Override
        public ArchitectureResolution architecture(List<ContextEntry> context, List<String> precedence) {
            Map<String, Catalog> held = held(context);
            if (held == null) {
                return ArchitectureResolution.of(null, List.of(), Map.of(), List.of(ERROR));
            }
            return ArchitectureResolver.resolve(
                    List.copyOf(held.values()),
                    held.keySet().stream()
                            .map(id -> new ContextEntry(id, Optional.empty()))
                            .toList(),
                    context.isEmpty()
                            ? held.keySet()
                            : context.stream().map(ContextEntry::pack).collect(Collectors.toSet()),
                    precedence);
        }

        /** What is named and what that requires, or else what is for all; nothing where a pack is not there. */
        private Map<String, Catalog> held(List<ContextEntry> context) {
            Map<String, Catalog> known = new TreeMap<>();
            catalogs.forEach(catalog -> known.put(catalog.manifest().id(), catalog));
            Map<String, Catalog> held = new TreeMap<>();
            Deque<String> left = new ArrayDeque<>();
            context.forEach(entry -> left.add(entry.pack()));
            if (context.isEmpty()) {
                catalogs.stream()
                        .filter(catalog -> catalog.manifest().layer() == Layer.NATIONAL)
                        .forEach(catalog -> left.add(catalog.manifest().id()));
            }
            while (!left.isEmpty()) {
                Catalog catalog = known.get(left.remove());
                if (catalog == null) {
                    return null;
                }
                held.put(catalog.manifest().id(), catalog);
                catalog.manifest().requires().forEach(needed -> left.add(needed.pack()));
            }
            return held;
        }

        @Override
        public ContextContent content(List<ContextEntry> context, List<String> precedence) {
            List<Catalog> held = List.copyOf(held(context).values());
            return ContextContent.of(
                    held.stream().map(Catalog::ref).toList(),
                    held.stream()
                            .flatMap(catalog -> catalog.requirements().stream()
                                    .map(located -> new ContextContent.Held(
                                            catalog.manifest().id(), located.value())))
                            .toList(),
                    held.stream()
                            .flatMap(catalog -> catalog.categories().stream())
                            .toList(),
                    held.stream()
                            .flatMap(catalog -> catalog.benefits().stream())
                            .toList());
        }

        @Override
        public Resolution resolve(Profile profile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ContextReport check(List<ContextEntry> context, List<String> precedence) {
            return ContextReport.of(context, precedence.isEmpty() ? List.of(ERROR) : List.of());
        }

        @Override
        public List<ContextReport> checkAll(List<Catalog> candidates) {
            return CONFLICTS;
        }

        @Override
        public Page<RequirementEntry> list(RequirementQuery query) {
            List<RequirementEntry> rows = entries()
                    .filter(e ->
                            query.after().map(key -> key(e).compareTo(key) > 0).orElse(true))
                    .filter(e -> query.category().map(e.category()::equals).orElse(true))
                    .filter(e -> query.kind().map(e.kind()::equals).orElse(true))
                    .filter(e -> query.pack().map(e.pack().id()::equals).orElse(true))
                    .filter(e -> query.text()
                            .map(words -> e.title().toLowerCase(Locale.ROOT).contains(words))
                            .orElse(true))
                    .sorted(Comparator.comparing(Library::key))
                    .limit(query.limit() + 1L)
                    .toList();
            return rows.size() > query.limit()
                    ? new Page<>(rows.subList(0, query.limit()), Optional.of(key(rows.get(query.limit() - 1))))
                    : new Page<>(rows, Optional.empty());
        }

        private static String key(RequirementEntry entry) {
            return entry.id() + " " + entry.pack().id();
        }

        private Stream<RequirementEntry> entries() {
            return catalogs.stream()
                    .flatMap(catalog -> catalog.requirements().stream().map(r -> entry(catalog, r.value())));
        }

        private static RequirementEntry entry(Catalog catalog, Requirement r) {
            return new RequirementEntry(
                    r.id(), r.revision(), r.title(), r.kind(), r.category(), catalog.ref(), r.contentHash());
        }

        @Override
        public List<Found> find(RequirementId id) {
            return catalogs.stream()
                    .flatMap(catalog -> catalog.requirements().stream()
                            .filter(r -> r.value().id().equals(id))
                            .map(r -> new Found(entry(catalog, r.value()), r)))
                    .toList();
        }

        @Override
        public List<HeldParameterSet> parameterSets(Optional<String> pack) {
            return catalogs.stream()
                    .filter(catalog -> pack.map(catalog.manifest().id()::equals).orElse(true))
                    .flatMap(catalog ->
                            catalog.parameterSets().stream().map(set -> new HeldParameterSet(catalog.ref(), set)))
                    .toList();
        }

        /** Without amendments, but for those of the pack itself. */
        @Override
        public Map<RequirementId, Requirement> amended(String pack) {
            Map<RequirementId, Requirement> amended = new TreeMap<>();
            catalogs.forEach(catalog -> catalog.requirements()
                    .forEach(r -> amended.putIfAbsent(r.value().id(), r.value())));
            catalogs.stream()
                    .filter(catalog -> catalog.manifest().id().equals(pack))
                    .flatMap(catalog -> catalog.amendments().stream())
                    .map(Located::value)
                    .forEach(amendment -> amendment
                            .changes()
                            .forEach((path, node) ->
                                    amended.computeIfPresent(amendment.target(), (id, r) -> path.write(r, node))));
            return amended;
        }

        @Override
        public long count() {
            return entries().count();
        }

        @Override
        public Optional<Located<Requirement>> find(PackRef edition, RequirementId id) {
            return catalogs.stream()
                    .filter(catalog -> catalog.ref().equals(edition))
                    .flatMap(catalog -> catalog.requirements().stream())
                    .filter(r -> r.value().id().equals(id))
                    .findFirst();
        }
    }

    public record Search() implements RequirementSearch {
        @Override
        public Page<RequirementEntry> search(String words, RequirementQuery within) {
            return new Library(List.of(Samples.catalog())).list(within.containing(words));
        }

        @Override
        public LocalizedText description() {
            return LocalizedText.of("alla ord ska finnas i rubriken.", "all words are to be in the title.");
        }
    }

    public record Health() implements StoreHealth {
        @Override
        public List<Problem> check() {
            return List.of();
        }

        @Override
        public Map<String, Long> counts() {
            return Map.of();
        }

        @Override
        public String schemaVersion() {
            return "3";
        }
    }

    public record Export() implements ExportService {
        @Override
        public List<FormatStatus> formats() {
            FormatDescriptor old = FormatDescriptor.builder("docx", new PackVersion(1, 0, 0))
                    .label(LocalizedText.of("Word-dokument", "Word document"))
                    .file("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
                    .accepts(Document.class)
                    .build();
            return List.of(
                    FormatStatus.builder(docx(), FormatState.ACTIVE)
                            .registeredBy("se.sambruk.otp.format.docx 1.1.0", "otp:docx-2", 72)
                            .build(),
                    FormatStatus.builder(old, FormatState.FINISHING)
                            .registeredBy("se.sambruk.otp.format.docx 1.0.0", "otp:docx-1", 71)
                            .running(1)
                            .build());
        }

        @Override
        public List<FormatRefusal> refusals() {
            FormatDescriptor refused = FormatDescriptor.builder("pdf", new PackVersion(2, 0, 0))
                    .label(LocalizedText.of("PDF"))
                    .file("application/pdf", "pdf")
                    .accepts(Document.class)
                    .build();
            Problem why = Problem.of(
                    "OTP-5068",
                    Severity.ERROR,
                    LocalizedText.of(
                            "Formatet pdf 2.0.0 togs inte i bruk.", "The format pdf 2.0.0 was not taken into use."),
                    LocalizedText.of("Meddela den som ger ut det.", "Tell whoever publishes it."));
            return List.of(FormatRefusal.builder(Instant.parse("2026-11-23T09:10:00Z"), List.of(why))
                    .registeredBy("se.exempel.pdf 2.0.0", "otp:pdf-2", 73)
                    .descriptor(refused)
                    .build());
        }

        @Override
        public FormatVerdict awaitVerdict(String location, Duration limit) {
            return new FormatVerdict(List.of(), List.of(), 0);
        }

        @Override
        public FormatWatch watch(String id) {
            return new FormatWatch() {
                @Override
                public Duration longestWait() {
                    return Duration.ofMillis(12);
                }

                @Override
                public long exports() {
                    return 1234;
                }

                @Override
                public int awaitExchanged(Duration limit) {
                    return 0;
                }

                @Override
                public void close() {}
            };
        }

        private static FormatDescriptor docx() {
            return FormatDescriptor.builder("docx", new PackVersion(1, 1, 0))
                    .label(LocalizedText.of("Word-dokument", "Word document"))
                    .file("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
                    .accepts(Document.class)
                    .option(FormatOption.choice(
                            "papper", LocalizedText.of("Pappersformat", "Paper size"), List.of("A4", "A3"), "A4"))
                    .option(FormatOption.text("sidhuvud", LocalizedText.of("Text i sidhuvudet", "Header text"), ""))
                    .build();
        }

        @Override
        public Optional<FormatDescriptor> format(String id) {
            return Optional.of(docx()).filter(format -> format.id().equals(id));
        }

        @Override
        public PreparedExport prepare(List<ExportRequest> requests) {
            throw new UnsupportedOperationException();
        }
    }
}
