package se.sambruk.otp.shell;

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
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextContent;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.library.resolve.ArchitectureResolver;
import se.sambruk.otp.library.resolve.PublicationResolver;
import se.sambruk.otp.library.resolve.Resolver;

/** Holds catalogs: lists and finds what they hold, and resolves profiles and their architectures as the library does. */
public record FakeLibrary(List<Catalog> catalogs) implements LibraryService {
    /** Two contexts, of which one conflicts. */
    public static final List<ContextReport> CONFLICTS = List.of(
            ContextReport.of(
                    List.of(
                            new ContextEntry("provkommun", PackVersion.parse("1.2.0")),
                            new ContextEntry("provpaket", Optional.empty())),
                    List.of(FakeProblems.ERROR)),
            ContextReport.of(List.of(new ContextEntry("annan", PackVersion.parse("1.0.0"))), List.of()));

    @Override
    public ArchitectureResolution architecture(List<ContextEntry> context, List<String> precedence) {
        Map<String, Catalog> held = held(context);
        if (held == null) {
            return ArchitectureResolution.of(null, List.of(), Map.of(), List.of(FakeProblems.ERROR));
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

    @Override
    public PublicationResolution publications(
            List<ContextEntry> context, List<String> precedence, List<Catalog> candidates) {
        Map<String, Catalog> held = held(context);
        if (held == null) {
            return PublicationResolution.of(null, List.of(), List.of(FakeProblems.ERROR));
        }
        return PublicationResolver.resolve(
                List.copyOf(held.values()),
                held.keySet().stream()
                        .map(id -> new ContextEntry(id, Optional.empty()))
                        .toList(),
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
                held.stream().flatMap(catalog -> catalog.categories().stream()).toList(),
                held.stream().flatMap(catalog -> catalog.benefits().stream()).toList());
    }

    @Override
    public Resolution resolve(Profile profile) {
        return Resolver.resolve(named(profile), profile);
    }

    private List<Catalog> named(Profile profile) {
        return catalogs.stream()
                .filter(catalog -> profile.context().stream().anyMatch(entry -> entry.pack()
                        .equals(catalog.manifest().id())))
                .toList();
    }

    @Override
    public SelectionReport selection(Profile profile) {
        return Resolver.selection(named(profile), profile);
    }

    @Override
    public ContextReport check(List<ContextEntry> context, List<String> precedence) {
        return ContextReport.of(context, precedence.isEmpty() ? List.of(FakeProblems.ERROR) : List.of());
    }

    @Override
    public List<ContextReport> checkAll(List<Catalog> candidates) {
        return CONFLICTS;
    }

    @Override
    public Page<RequirementEntry> list(RequirementQuery query) {
        List<RequirementEntry> rows = entries()
                .filter(e -> query.after().map(key -> key(e).compareTo(key) > 0).orElse(true))
                .filter(e -> query.category().map(e.category()::equals).orElse(true))
                .filter(e -> query.kind().map(e.kind()::equals).orElse(true))
                .filter(e -> query.pack().map(e.pack().id()::equals).orElse(true))
                .filter(e -> query.text()
                        .map(words -> e.title().toLowerCase(Locale.ROOT).contains(words))
                        .orElse(true))
                .sorted(Comparator.comparing(FakeLibrary::key))
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
    public LintAids lintAids() {
        LintAids.Builder aids = LintAids.builder();
        catalogs.forEach(aids::add);
        return aids.build();
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
