package se.sambruk.otp.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.shell.call.Pages;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.place.Surroundings;
import se.sambruk.otp.shell.text.Names;

/** What the console can complete the words of our commands with. Each asks a service for a bounded number of rows. */
final class Suggesters {
    private static final int ENTRIES = 2000;
    private static final int PROCUREMENTS = 1000;
    private static final int FILES = 1000;

    static final Suggester REQUIREMENTS = Suggesters::requirements;
    static final Suggester CATEGORIES = Suggesters::categories;
    static final Suggester KINDS = (begun, at) -> Stream.of(RequirementKind.values())
            .map(kind -> Suggestion.of(kind.wire(), Names.of(kind, at.locale())))
            .toList();
    static final Suggester PACKS = (begun, at) -> at.services().find(ContentService.class).stream()
            .flatMap(content -> content.packs().stream())
            .map(PackReport::manifest)
            .flatMap(Optional::stream)
            .map(manifest -> Suggestion.of(manifest.id(), manifest.title()))
            .distinct()
            .toList();
    static final Suggester PARAMETER_SETS = (begun, at) -> at.services().find(LibraryService.class).stream()
            .flatMap(library -> library.parameterSets(Optional.empty()).stream())
            .map(held -> Suggestion.of(held.set().id(), held.set().title()))
            .distinct()
            .toList();
    static final Suggester PROCUREMENTS_BY_ID = (begun, at) -> at.services().find(ProcurementService.class).stream()
            .flatMap(service -> service.list(Optional.empty(), PROCUREMENTS).rows().stream())
            .map(record -> Suggestion.of(record.id(), record.title()))
            .toList();
    static final Suggester FORMATS = (begun, at) -> at.services().find(ExportService.class).stream()
            .flatMap(service -> service.formats().stream())
            .filter(FormatStatus::active)
            .map(FormatStatus::descriptor)
            .map(format -> Suggestion.of(format.id(), format.label().in(at.locale())))
            .toList();
    static final Suggester ADDED = (begun, at) -> at.services().find(PluginService.class).stream()
            .flatMap(service -> service.plugins().stream())
            .map(plugin -> Suggestion.of(plugin.id(), plugin.file().toString()))
            .distinct()
            .toList();
    static final Suggester CONCEPTS = (begun, at) -> architecture(at)
            .flatMap(model -> Stream.concat(model.elements().stream(), model.views().stream()))
            .map(concept -> Suggestion.of(concept.id(), concept.names().in(at.locale())))
            .limit(ENTRIES)
            .toList();
    static final Suggester VIEWS = (begun, at) -> architecture(at)
            .flatMap(model -> model.views().stream())
            .map(view -> Suggestion.of(view.id(), view.names().in(at.locale())))
            .limit(ENTRIES)
            .toList();
    static final Suggester MODELS = (begun, at) -> Stream.concat(
                    PACKS.suggest(begun, at).stream(), paths(begun, at, false, file -> true).stream())
            .toList();
    static final Suggester FOLDERS = (begun, at) -> paths(begun, at, false, file -> false);
    static final Suggester ANY_FILES = (begun, at) -> paths(begun, at, false, file -> true);
    static final Suggester PROFILES = (begun, at) -> paths(begun, at, true, Suggesters::isProfile);

    private Suggesters() {}

    /** The library's architecture, where its packs go together. */
    private static Stream<ArchitectureModel> architecture(Surroundings at) {
        return at.services().find(LibraryService.class).stream()
                .flatMap(library -> library.architecture(List.of(), List.of()).model().stream());
    }

    private static List<Suggestion> requirements(String begun, Surroundings at) {
        String id = begun.toUpperCase(Locale.ROOT);
        String[] parts = id.split("-", -1);
        // With the category written, the store need only give that category.
        RequirementQuery query =
                parts.length > 2 ? RequirementQuery.all().inCategory(parts[1]) : RequirementQuery.all();
        return entries(query, at)
                .map(entry -> Suggestion.of(entry.id().value(), entry.title()))
                .distinct()
                .toList();
    }

    private static List<Suggestion> categories(String begun, Surroundings at) {
        Set<String> codes = new TreeSet<>();
        entries(RequirementQuery.all(), at).map(RequirementEntry::category).forEach(codes::add);
        return codes.stream().map(Suggestion::of).toList();
    }

    private static Stream<RequirementEntry> entries(RequirementQuery query, Surroundings at) {
        Optional<LibraryService> library = at.services().find(LibraryService.class);
        if (library.isEmpty()) {
            return Stream.empty();
        }
        Iterable<RequirementEntry> rows = () -> Pages.of(key -> page(library.get(), query, key), ENTRIES);
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Page<RequirementEntry> page(LibraryService library, RequirementQuery query, Optional<String> key) {
        RequirementQuery sized = query.limit(RequirementQuery.MAX_LIMIT);
        return library.list(key.map(sized::after).orElse(sized));
    }

    /** What lies in the folder that has been written so far, from the caller's folder and from the distribution's. */
    private static List<Suggestion> paths(String begun, Surroundings at, boolean examples, Predicate<Path> files) {
        String folder = begun.substring(0, begun.lastIndexOf('/') + 1);
        Set<Suggestion> found = new LinkedHashSet<>();
        Stream.concat(Stream.of(at.folder()), examples ? at.platform().distribution().stream() : Stream.empty())
                .forEach(from -> list(from, folder, files).forEach(found::add));
        return List.copyOf(found);
    }

    private static List<Suggestion> list(Path from, String folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(from.resolve(folder))) {
            return files.limit(FILES)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> Files.isDirectory(file) || wanted.test(file))
                    .map(file -> Files.isDirectory(file)
                            ? new Suggestion(folder + file.getFileName() + "/", "", false)
                            : Suggestion.of(folder + file.getFileName()))
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            // Nothing to suggest is all it means here.
            return List.of();
        }
    }

    private static boolean isProfile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
