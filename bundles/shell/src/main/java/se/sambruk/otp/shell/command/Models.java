package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextContent;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;

/** Which architecture a command is about: the library's, that of some packs, or a model in a file or folder. */
final class Models {
    static final Flag CONTEXT = Flag.values("--context", "model-context", Suggesters.PACKS);
    static final Flag FILE = Flag.value("--file", "model-file", Suggesters.ANY_FILES);

    private static final int SUGGESTED = 3;

    private Models() {}

    /**
     * A model, and where it is from.
     *
     * @param sources for people: packs with their versions, or the file's name
     * @param resolution where each value came from; empty for a file
     * @param reading what was to be said of the file; empty for the library
     */
    record Held(
            ArchitectureModel model,
            List<String> sources,
            Optional<ArchitectureResolution> resolution,
            Optional<ModelReading> reading) {}

    /** The model that the flags of a call name. */
    static Held of(Call call) throws UsageException, InterruptedException {
        Optional<String> file = call.line().value(FILE.name());
        if (file.isPresent() && !call.list(CONTEXT).isEmpty()) {
            throw UsageException.of("OTP-8016", FILE.name(), CONTEXT.name());
        }
        return file.isPresent() ? inFile(call, file.get()) : ofPacks(call, call.list(CONTEXT));
    }

    /** The model of some packs and all that they require; of the library where none is named. */
    static Held ofPacks(Call call, List<String> packs) throws UsageException {
        List<ContextEntry> context = context(packs);
        ArchitectureResolution resolution = call.service(LibraryService.class).architecture(context, List.of());
        ArchitectureModel model = resolution.model().orElseThrow(() -> new ProblemException(resolution.problems()));
        return new Held(
                model,
                resolution.packs().stream().map(PackRef::label).toList(),
                Optional.of(resolution),
                Optional.empty());
    }

    /**
     * The model of packs with commas between, where a file could have been meant.
     *
     * @throws ProblemException OTP-8093 if there is no pack of a name
     */
    static Held ofNamed(Call call, String written) throws UsageException {
        List<String> packs = List.of(written.split(","));
        try {
            return ofPacks(call, packs);
        } catch (ProblemException e) {
            unknown(call, packs);
            throw e;
        }
    }

    /** Tells of a name that no pack has. */
    private static void unknown(Call call, List<String> packs) throws UsageException {
        List<String> known = call.service(ContentService.class).packs().stream()
                .flatMap(report -> report.manifest().stream())
                .map(PackManifest::id)
                .distinct()
                .toList();
        for (ContextEntry entry : context(packs)) {
            if (!known.contains(entry.pack())) {
                throw Faults.error("OTP-8093", Similar.to(entry.pack(), known), entry.pack())
                        .asException();
            }
        }
    }

    /** What is written as {@code pack} or {@code pack@version}. */
    static List<ContextEntry> context(List<String> packs) throws UsageException {
        List<ContextEntry> context = new ArrayList<>();
        for (String pack : packs) {
            int at = pack.indexOf('@');
            if (at < 0) {
                context.add(new ContextEntry(pack, Optional.empty()));
            } else {
                PackVersion version = PackVersion.parse(pack.substring(at + 1)).orElse(null);
                if (version == null) {
                    throw UsageException.of("OTP-8070", pack);
                }
                context.add(new ContextEntry(pack.substring(0, at), Optional.of(version)));
            }
        }
        return context;
    }

    /** What the packs that a model is of hold beside it. */
    static ContextContent content(Call call, Held held) {
        List<ContextEntry> context = held.resolution().orElseThrow().packs().stream()
                .map(pack -> new ContextEntry(pack.id(), Optional.of(pack.version())))
                .toList();
        ContextContent content = call.service(LibraryService.class).content(context, List.of());
        if (!content.problems().isEmpty()) {
            throw new ProblemException(content.problems());
        }
        return content;
    }

    /** The model in a file, or in a folder. */
    static Held inFile(Call call, String written) throws InterruptedException {
        Path path = TargetFile.path(written, call.surroundings().folder());
        ModelReading reading = call.service(ModelImportService.class).read(path);
        ArchitectureModel model = reading.model().orElseThrow(() -> new ProblemException(reading.problems()));
        return new Held(
                model,
                List.of(Optional.ofNullable(path.getFileName())
                        .map(Path::toString)
                        .orElse(written)),
                Optional.empty(),
                Optional.of(reading));
    }

    /** An element, a relation or a view, by the id that was written, whatever its case. */
    static Concept concept(ArchitectureModel model, String written) {
        String id = written.strip();
        return model.find(id)
                .or(() -> model.elements().stream()
                        .filter(element -> element.id().equalsIgnoreCase(id))
                        .map(Concept.class::cast)
                        .findFirst())
                .or(() -> model.views().stream()
                        .filter(view -> view.id().equalsIgnoreCase(id))
                        .map(Concept.class::cast)
                        .findFirst())
                .orElseThrow(() ->
                        Faults.error("OTP-8072", near(concepts(model), id), id).asException());
    }

    /** A view, by its id; or that of an element which has one. */
    static View view(ArchitectureModel model, String written) {
        String id = written.strip();
        if (concepts(model).noneMatch(known -> known.id().equalsIgnoreCase(id))
                && model.find(id).isEmpty()) {
            List<String> views = near(model.views().stream(), id);
            throw Faults.error("OTP-8094", views.isEmpty() ? near(concepts(model), id) : views, id)
                    .asException();
        }
        Concept concept = concept(model, written);
        if (concept instanceof View view) {
            return view;
        }
        return model.explaining(concept.id()).stream().findFirst().orElseThrow(() -> Faults.error(
                        "OTP-8073",
                        Similar.to(
                                concept.id(),
                                model.views().stream().map(View::id).toList()),
                        concept.id())
                .asException());
    }

    private static Stream<? extends Concept> concepts(ArchitectureModel model) {
        return Stream.concat(model.elements().stream(), model.views().stream());
    }

    /** The ids that are nearly as what was written; else those of what bears it in its name. */
    private static List<String> near(Stream<? extends Concept> known, String written) {
        List<Concept> concepts = known.map(Concept.class::cast).toList();
        List<String> near =
                Similar.to(written, concepts.stream().map(Concept::id).toList());
        String word = written.toLowerCase(Locale.ROOT);
        return !near.isEmpty() || word.isEmpty()
                ? near
                : concepts.stream()
                        .filter(concept -> concept.names().byLanguage().values().stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word)))
                        .map(Concept::id)
                        .limit(SUGGESTED)
                        .toList();
    }
}
