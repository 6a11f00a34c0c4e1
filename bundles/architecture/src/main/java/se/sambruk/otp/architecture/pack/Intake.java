package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelComparisonService;
import se.sambruk.otp.api.architecture.ModelDiff;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.ModelMerge;
import se.sambruk.otp.api.architecture.ModelPackRequest;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/** Plans how a model comes into the library. Changes nothing. */
final class Intake {
    private static final Messages MESSAGES = Messages.of(Intake.class);
    private static final PackVersion FIRST = PackVersion.of("1.0.0");

    private final LibraryService library;
    private final ModelComparisonService comparison;
    private final List<PackManifest> known;

    /**
     * @param known the manifests of the packs that are in the library now
     */
    Intake(LibraryService library, ModelComparisonService comparison, List<PackManifest> known) {
        this.library = library;
        this.comparison = comparison;
        this.known = List.copyOf(known);
    }

    ModelIntakePlan plan(ModelIntakeRequest request) {
        Optional<PackManifest> present = known(request.pack());
        PackManifest manifest = manifest(request, present);
        Optional<ArchitectureResolution> held = present.map(pack -> architecture(List.of(pack.id())));
        ArchitectureModel before = held.flatMap(ArchitectureResolution::model)
                .orElseGet(() -> ArchitectureModel.builder("").build());
        ArchitectureModel model = asPack(manifest, request.model());
        ModelMerge merge = request.base()
                .map(base -> comparison.merge(asPack(manifest, base), before, model, request.choices()))
                .orElseGet(() -> ModelMerge.of(model, List.of()));
        ModelDiff changes = comparison.compare(before, merge.model().orElse(model));
        if (merge.model().isEmpty()) {
            return ModelIntakePlan.undecided(manifest, changes, merge.conflicts());
        }
        List<String> required =
                manifest.requires().stream().map(PackRequirement::pack).toList();
        Optional<ArchitectureModel> below =
                required.isEmpty() ? Optional.empty() : architecture(required).model();
        PackOfModel pack = pack(manifest, merge.model().get(), below, request.because());
        if (isAs(present, manifest)
                && pack.says(pack(manifest, before, below, request.because()))
                && !givesAnotherReason(request.because(), pack, held.orElseThrow(), present.get())) {
            return ModelIntakePlan.of(present.get(), pack.makeNothing(), changes, merge.conflicts());
        }
        // What the file says of the model as a whole comes into no pack, which is told once it is known that there will
        // be one.
        ArchitectureModel whole = merge.model().get().toBuilder()
                .properties(request.model().properties())
                .build();
        return ModelIntakePlan.of(
                manifest, pack(manifest, whole, below, request.because()).make(), changes, merge.conflicts());
    }

    private static PackOfModel pack(
            PackManifest manifest, ArchitectureModel model, Optional<ArchitectureModel> below, String because) {
        ModelPackRequest request = ModelPackRequest.of(manifest, model);
        return new PackOfModel(below.map(lower -> request.over(lower, because)).orElse(request));
    }

    /** Whether the present edition says of itself what a request can say of it. */
    private static boolean isAs(Optional<PackManifest> present, PackManifest manifest) {
        return present.map(pack -> told(pack).equals(told(manifest))).orElse(false);
    }

    private static Map<Object, Object> told(PackManifest manifest) {
        Map<Object, Object> tree = new HashMap<>((Map<?, ?>) manifest.tree());
        tree.keySet().retainAll(List.of("title", "description", "requires"));
        return tree;
    }

    /** Whether the present edition amends what the pack does, but with other words of why. */
    private static boolean givesAnotherReason(
            String because, PackOfModel pack, ArchitectureResolution held, PackManifest present) {
        return !because.isBlank()
                && pack.amended().stream()
                        .flatMap(id -> held.provenance(id).stream())
                        .filter(step -> step.source().equals(present.label()))
                        .anyMatch(step -> !step.because().equals(because));
    }

    /** A model as its pack says it: what it calls itself in its file, and the properties of the whole, which no pack has, are no difference. */
    private static ArchitectureModel asPack(PackManifest manifest, ArchitectureModel model) {
        return model.toBuilder()
                .id(manifest.id())
                .name(LanguageText.of(manifest.title()))
                .description(LanguageText.of(manifest.description()))
                .properties(List.of())
                .build();
    }

    private ArchitectureResolution architecture(List<String> packs) {
        ArchitectureResolution resolution = library.architecture(
                packs.stream()
                        .map(pack -> new ContextEntry(pack, Optional.empty()))
                        .toList(),
                List.of());
        if (resolution.model().isEmpty()) {
            throw new ProblemException(resolution.problems());
        }
        return resolution;
    }

    private Optional<PackManifest> known(String pack) {
        return known.stream().filter(manifest -> manifest.id().equals(pack)).findFirst();
    }

    private PackManifest manifest(ModelIntakeRequest request, Optional<PackManifest> present) {
        if (!PackManifest.isValidId(request.pack())) {
            throw error("OTP-4410", request.pack());
        }
        String publisher = request.publisher()
                .or(() -> present.map(PackManifest::publisher))
                .orElseThrow(() -> error("OTP-4411", request.pack()));
        if (!PackManifest.isValidId(publisher)) {
            throw error("OTP-4410", publisher);
        }
        present.filter(pack -> !pack.publisher().equals(publisher)).ifPresent(pack -> {
            throw error("OTP-4412", request.pack(), pack.publisher());
        });
        PackVersion version = present.map(pack -> next(pack.version())).orElse(FIRST);
        PackManifest.Builder manifest = PackManifest.builder(request.pack(), version)
                .title(request.title()
                        .or(() -> present.map(PackManifest::title))
                        .or(() -> Optional.of(request.model().name().text()).filter(name -> !name.isBlank()))
                        .orElse(request.pack()))
                .publisher(publisher, prefix(request, publisher))
                .layer(present.map(PackManifest::layer).orElse(Layer.MUNICIPAL))
                .date(request.date())
                .description(request.model().description().text());
        requires(request, present).forEach(manifest::requires);
        return manifest.build();
    }

    private static PackVersion next(PackVersion version) {
        return new PackVersion(version.major(), version.minor(), version.micro() + 1);
    }

    private String prefix(ModelIntakeRequest request, String publisher) {
        String prefix = known.stream()
                .filter(manifest -> manifest.publisher().equals(publisher))
                .map(PackManifest::prefix)
                .findFirst()
                .or(request::prefix)
                .orElseThrow(() -> error("OTP-4413", publisher));
        if (!PackManifest.isValidPrefix(prefix)) {
            throw error("OTP-4414", prefix);
        }
        known.stream()
                .filter(manifest -> manifest.prefix().equals(prefix)
                        && !manifest.publisher().equals(publisher))
                .findFirst()
                .ifPresent(manifest -> {
                    throw error("OTP-4415", prefix, manifest.publisher());
                });
        return prefix;
    }

    private List<PackRequirement> requires(ModelIntakeRequest request, Optional<PackManifest> present) {
        List<PackRequirement> requires =
                new ArrayList<>(present.map(PackManifest::requires).orElse(List.of()));
        Set<String> named = new LinkedHashSet<>(request.requires());
        requires.forEach(needed -> named.remove(needed.pack()));
        for (String pack : named) {
            PackVersion version = known(pack).map(PackManifest::version).orElseThrow(() -> error("OTP-4416", pack));
            requires.add(new PackRequirement(
                    pack, new PackVersionRange(version, true, new PackVersion(version.major() + 1, 0, 0), false)));
        }
        return requires;
    }

    private static ProblemException error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments).asException();
    }
}
