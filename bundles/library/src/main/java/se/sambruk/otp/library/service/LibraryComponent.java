package se.sambruk.otp.library.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.library.ContextContent;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.library.resolve.ArchitectureResolver;
import se.sambruk.otp.library.resolve.PublicationResolver;
import se.sambruk.otp.library.resolve.Resolver;

/** The library over the store: everything it answers is asked of the store, and resolved by a pure function. */
@Component
public final class LibraryComponent implements LibraryService {
    private static final Messages MESSAGES = Messages.of(LibraryComponent.class);

    private final LibraryStore store;
    private final Planning planning;
    private final InstallationClock clock;

    @Activate
    public LibraryComponent(
            @Reference LibraryStore store,
            @Reference EvaluationService evaluation,
            @Reference InstallationClock clock) {
        this.store = store;
        this.clock = clock;
        this.planning = new Planning(evaluation);
    }

    @Override
    public Resolution resolve(Profile profile) {
        ContextLoader.Loaded loaded = new ContextLoader(store).load(profile.context());
        return loaded.problems().isEmpty()
                ? planning.of(profile, Resolver.resolve(loaded.catalogs(), profile, clock.isPractice()))
                : new Resolution(Optional.empty(), loaded.problems());
    }

    @Override
    public SelectionReport selection(Profile profile) {
        ContextLoader.Loaded loaded = new ContextLoader(store).load(profile.context());
        return loaded.problems().isEmpty()
                ? Resolver.selection(loaded.catalogs(), profile)
                : new SelectionReport(List.of(), loaded.problems());
    }

    @Override
    public ContextReport check(List<ContextEntry> context, List<String> precedence) {
        List<PackManifest> current =
                store.current().stream().map(EditionRecord::manifest).toList();
        return check(new Contexts(current).complete(context), precedence, new ContextLoader(store));
    }

    @Override
    public List<ContextReport> checkAll(List<Catalog> candidates) {
        Set<String> candidate = new HashSet<>();
        candidates.forEach(catalog -> candidate.add(catalog.manifest().id()));
        List<PackManifest> manifests = Stream.concat(
                        store.current().stream().map(EditionRecord::manifest),
                        candidates.stream().map(Catalog::manifest))
                .toList();
        ContextLoader loader = new ContextLoader(store, candidates);
        Contexts contexts = new Contexts(manifests);
        List<ContextReport> reports = new ArrayList<>();
        for (List<ContextEntry> context : contexts.all()) {
            if (candidate.isEmpty() || context.stream().anyMatch(entry -> candidate.contains(entry.pack()))) {
                reports.add(check(context, List.of(), loader));
            }
        }
        for (Shared shared : List.of(Shared.ARCHITECTURE, Shared.PUBLICATIONS)) {
            List<ContextEntry> named = shared.packs(store, candidates);
            List<ContextEntry> context = contexts.complete(named);
            if (candidate.isEmpty() || context.stream().anyMatch(entry -> candidate.contains(entry.pack()))) {
                shared(shared, named, context, loader, reports).ifPresent(reports::add);
            }
        }
        return reports;
    }

    /** What stands in the way of packs that are used together where nobody names any, but for what has been told of already. */
    private static Optional<ContextReport> shared(
            Shared shared,
            List<ContextEntry> named,
            List<ContextEntry> context,
            ContextLoader loader,
            List<ContextReport> told) {
        ContextLoader.Loaded loaded = loader.load(context);
        if (named.isEmpty() || !loaded.problems().isEmpty()) {
            return Optional.empty();
        }
        Set<Problem> known = new HashSet<>();
        told.forEach(report -> known.addAll(report.problems()));
        List<Problem> problems = shared.problems(loaded.catalogs(), context, named).stream()
                .filter(problem -> problem.severity() != Severity.INFO && !known.contains(problem))
                .toList();
        return problems.isEmpty() ? Optional.empty() : Optional.of(report(context, loaded, problems));
    }

    @Override
    public Map<RequirementId, Requirement> amended(String pack) {
        Map<RequirementId, Requirement> amended = new TreeMap<>();
        content(List.of(new ContextEntry(pack, Optional.empty())), List.of())
                .requirements()
                .forEach(held -> amended.put(held.requirement().id(), held.requirement()));
        return amended;
    }

    @Override
    public ContextContent content(List<ContextEntry> context, List<String> precedence) {
        List<PackManifest> current =
                store.current().stream().map(EditionRecord::manifest).toList();
        List<ContextEntry> complete = new Contexts(current).complete(context);
        ContextLoader.Loaded loaded = new ContextLoader(store).load(complete);
        return loaded.problems().isEmpty()
                ? Resolver.content(loaded.catalogs(), complete, precedence)
                : ContextContent.refused(loaded.problems());
    }

    @Override
    public ArchitectureResolution architecture(List<ContextEntry> context, List<String> precedence) {
        List<EditionRecord> current = store.current();
        List<ContextEntry> named = context.isEmpty() ? Shared.ARCHITECTURE.packs(store, List.of()) : context;
        if (named.isEmpty()) {
            return unresolved(List.of(Problem.error(MESSAGES, "OTP-2150")));
        }
        List<ContextEntry> complete =
                new Contexts(current.stream().map(EditionRecord::manifest).toList()).complete(named);
        ContextLoader.Loaded loaded = new ContextLoader(store).load(complete);
        return loaded.problems().isEmpty()
                ? ArchitectureResolver.resolve(
                        loaded.catalogs(),
                        complete,
                        named.stream().map(ContextEntry::pack).collect(Collectors.toSet()),
                        precedence)
                : unresolved(loaded.problems());
    }

    @Override
    public PublicationResolution publications(
            List<ContextEntry> context, List<String> precedence, List<Catalog> candidates) {
        List<EditionRecord> current = store.current();
        List<ContextEntry> named = context.isEmpty() ? Shared.PUBLICATIONS.packs(store, candidates) : context;
        if (named.isEmpty()) {
            return unpublished();
        }
        List<ContextEntry> complete = new Contexts(Stream.concat(
                                current.stream().map(EditionRecord::manifest),
                                candidates.stream().map(Catalog::manifest))
                        .toList())
                .complete(named);
        ContextLoader.Loaded loaded = new ContextLoader(store, candidates).load(complete);
        if (!loaded.problems().isEmpty()) {
            return PublicationResolution.of(null, List.of(), loaded.problems());
        }
        PublicationResolution resolution = PublicationResolver.resolve(loaded.catalogs(), complete, precedence);
        // Audiences and approvals alone are nothing to publish.
        boolean nothing =
                resolution.set().filter(set -> set.publications().isEmpty()).isPresent();
        return context.isEmpty() && nothing ? unpublished() : resolution;
    }

    private static PublicationResolution unpublished() {
        return PublicationResolution.of(null, List.of(), List.of(Problem.error(MESSAGES, "OTP-2181")));
    }

    private static ArchitectureResolution unresolved(List<Problem> problems) {
        return ArchitectureResolution.of(null, List.of(), Map.of(), problems);
    }

    private static ContextReport check(List<ContextEntry> context, List<String> precedence, ContextLoader loader) {
        ContextLoader.Loaded loaded = loader.load(context);
        List<Problem> problems = loaded.problems().isEmpty()
                ? Resolver.check(loaded.catalogs(), context, precedence)
                : loaded.problems();
        return report(context, loaded, problems);
    }

    private static ContextReport report(
            List<ContextEntry> context, ContextLoader.Loaded loaded, List<Problem> problems) {
        Map<String, PackVersion> versions = new HashMap<>();
        loaded.catalogs()
                .forEach(catalog ->
                        versions.put(catalog.manifest().id(), catalog.manifest().version()));
        List<ContextEntry> found = context.stream()
                .map(entry -> new ContextEntry(entry.pack(), Optional.ofNullable(versions.get(entry.pack()))))
                .toList();
        return ContextReport.of(found, problems);
    }

    @Override
    public Page<RequirementEntry> list(RequirementQuery query) {
        return store.requirements(query);
    }

    @Override
    public List<Found> find(RequirementId id) {
        List<Found> found = new ArrayList<>();
        for (EditionRecord edition : store.current()) {
            // A pack's own requirements all begin with its publisher's prefix: no need to ask the others.
            if (edition.manifest().prefix().equals(id.prefix())) {
                store.requirement(edition.ref(), id)
                        .ifPresent(requirement -> found.add(new Found(entry(edition.ref(), requirement), requirement)));
            }
        }
        return found;
    }

    @Override
    public List<HeldParameterSet> parameterSets(Optional<String> pack) {
        List<EditionRecord> editions =
                pack.isPresent() ? store.current(pack.get()).stream().toList() : store.current();
        return editions.stream()
                .flatMap(edition -> store.parameterSets(edition.ref()).stream()
                        .map(set -> new HeldParameterSet(edition.ref(), set)))
                .toList();
    }

    @Override
    public LintAids lintAids() {
        LintAids.Builder aids = LintAids.builder();
        store.current().forEach(edition -> aids.add(store.lintAids(edition.ref())));
        return aids.build();
    }

    @Override
    public long count() {
        return store.countRequirements();
    }

    @Override
    public Optional<Located<Requirement>> find(PackRef edition, RequirementId id) {
        return store.requirement(edition, id);
    }

    private static RequirementEntry entry(PackRef pack, Located<Requirement> located) {
        Requirement requirement = located.value();
        return new RequirementEntry(
                requirement.id(),
                requirement.revision(),
                requirement.title(),
                requirement.kind(),
                requirement.category(),
                pack,
                requirement.contentHash());
    }
}
