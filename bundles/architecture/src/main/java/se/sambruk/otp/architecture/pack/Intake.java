package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelComparisonService;
import se.sambruk.otp.api.architecture.ModelDiff;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.ModelMerge;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelPackRequest;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.text.Messages;

/** Plans how a model comes into the library. Changes nothing. */
final class Intake {
    private static final Messages MESSAGES = Messages.of(Intake.class);

    private final LibraryService library;
    private final ModelComparisonService comparison;
    private final Editions editions;
    private final Trial trial;
    private final Origins origins;

    /** The files that editions came of. */
    interface Origins {
        /** What stands beside a pack's content in its file, and is to follow it: the bytes by path within the pack. */
        Map<String, byte[]> notes(EditionRecord edition);

        /** Whether somebody here has added it; it did not come with the platform. */
        boolean isAdded(EditionRecord edition);
    }

    Intake(LibraryService library, ModelComparisonService comparison, Editions editions, Trial trial, Origins origins) {
        this.library = library;
        this.comparison = comparison;
        this.editions = editions;
        this.trial = trial;
        this.origins = origins;
    }

    /** The edition that a plan takes the place of: what it holds and, unless that does not go together, what it makes with what it requires. */
    private record Present(EditionRecord record, Catalog catalog, ArchitectureResolution resolution) {}

    ModelIntakePlan plan(ModelIntakeRequest request) {
        Optional<Present> present = editions.current(request.pack()).map(this::present);
        PackManifest manifest = new NextManifest(editions, origins::isAdded).of(request);
        Optional<ArchitectureResolution> below = below(manifest);
        ArchitectureModel before = present.flatMap(
                        edition -> edition.resolution().model())
                .orElseGet(() -> ArchitectureModel.builder("").build());
        Optional<ArchitectureModel> lower = below.flatMap(ArchitectureResolution::model);
        ArchitectureModel model = asPack(manifest, request.model(), lower);
        ModelMerge merge = request.base()
                .map(base -> merge(asPack(manifest, base, lower), before, model, request, present))
                .orElseGet(() -> ModelMerge.of(model, List.of()));
        ModelDiff changes = comparison.compare(before, merge.model().orElse(model));
        List<PackRef> madeOn = new ArrayList<>();
        present.ifPresent(edition -> madeOn.add(edition.record().ref()));
        if (merge.model().isEmpty()) {
            return ModelIntakePlan.undecided(manifest, changes, merge.conflicts())
                    .madeOn(madeOn);
        }
        below.ifPresent(resolution -> madeOn.addAll(resolution.packs()));
        ModelPackRequest asked = asked(manifest, merge.model().get(), below, request, present);
        PackOfModel pack = new PackOfModel(asked);
        if (present.isPresent()
                && present.get().resolution().model().isPresent()
                && isAs(present.get().record().manifest(), manifest)
                && pack.says(new PackOfModel(asked(manifest, before, below, request, present)))) {
            return ModelIntakePlan.of(present.get().record().manifest(), pack.makeNothing(), changes, merge.conflicts())
                    .madeOn(madeOn);
        }
        ModelPack made = withFindings(pack.make(), request, manifest);
        return ModelIntakePlan.of(manifest, made, changes, merge.conflicts())
                .madeOn(madeOn)
                .withProblems(trial.problems(manifest.id(), made.files(), present.map(Present::catalog)));
    }

    private Present present(EditionRecord record) {
        return new Present(
                record,
                editions.catalog(record.ref()),
                architecture(List.of(record.ref().id())));
    }

    private ModelMerge merge(
            ArchitectureModel base,
            ArchitectureModel ours,
            ArchitectureModel theirs,
            ModelIntakeRequest request,
            Optional<Present> present) {
        present.filter(edition -> edition.resolution().model().isEmpty()).ifPresent(edition -> {
            List<Problem> why = new ArrayList<>();
            why.add(Problem.error(MESSAGES, "OTP-4422", edition.record().ref().label()));
            why.addAll(edition.resolution().problems());
            throw new ProblemException(why);
        });
        return comparison.merge(base, ours, theirs, request.choices());
    }

    private Optional<ArchitectureResolution> below(PackManifest manifest) {
        List<String> required =
                manifest.requires().stream().map(PackRequirement::pack).toList();
        if (required.isEmpty()) {
            return Optional.empty();
        }
        ArchitectureResolution resolution = architecture(required);
        if (resolution.model().isEmpty()) {
            throw new ProblemException(resolution.problems());
        }
        return Optional.of(resolution);
    }

    private ArchitectureResolution architecture(List<String> packs) {
        return library.architecture(
                packs.stream()
                        .map(pack -> new ContextEntry(pack, Optional.empty()))
                        .toList(),
                List.of());
    }

    private ModelPackRequest asked(
            PackManifest manifest,
            ArchitectureModel model,
            Optional<ArchitectureResolution> below,
            ModelIntakeRequest request,
            Optional<Present> present) {
        ModelPackRequest asked = ModelPackRequest.of(manifest, model);
        ArchitectureModel lower = below.flatMap(ArchitectureResolution::model).orElse(null);
        if (lower != null) {
            asked = asked.over(lower, request.because());
        }
        if (present.isEmpty()) {
            return asked;
        }
        Map<String, byte[]> carried = new TreeMap<>(origins.notes(present.get().record()));
        carried.putAll(editions.carried(present.get().catalog()));
        return asked.after(
                present.get().catalog(), present.get().resolution().model().orElse(null), carried);
    }

    /** Whether the present edition says of itself what a request can say of it. */
    private static boolean isAs(PackManifest present, PackManifest manifest) {
        return told(present).equals(told(manifest));
    }

    private static Map<Object, Object> told(PackManifest manifest) {
        Map<Object, Object> tree = new HashMap<>((Map<?, ?>) manifest.tree());
        tree.keySet().retainAll(List.of("title", "description", "requires"));
        return tree;
    }

    /** A model as its pack says it: what it calls itself in its file, and the properties of the whole, which no pack has, are no difference. */
    private static ArchitectureModel asPack(
            PackManifest manifest, ArchitectureModel model, Optional<ArchitectureModel> lower) {
        return OwnBoxes.apart(PackableModel.of(model).model(), lower).toBuilder()
                .id(manifest.id())
                .name(LanguageText.of(manifest.title()))
                .description(LanguageText.of(manifest.description()))
                .properties(List.of())
                .build();
    }

    /** With what the file said and no pack can say. */
    private static ModelPack withFindings(ModelPack pack, ModelIntakeRequest request, PackManifest manifest) {
        List<ModelFinding> findings =
                new ArrayList<>(PackableModel.of(request.model()).findings());
        ArchitectureModel model = request.model();
        if (!model.properties().isEmpty()) {
            findings.add(ModelFinding.builder("OTP-4402", FindingSeverity.INFORMATION)
                    .message(MESSAGES, model.properties().size())
                    .build());
        }
        LanguageText description = model.description();
        boolean isOther = request.base().isEmpty()
                && !description.isEmpty()
                && !PackTexts.text(description.text()).equals(manifest.description());
        if (isOther
                || description.byLanguage().size() > 1
                || model.name().byLanguage().size() > 1) {
            findings.add(ModelFinding.builder("OTP-4404", FindingSeverity.INFORMATION)
                    .message(MESSAGES, manifest.label())
                    .build());
        }
        findings.addAll(pack.findings());
        return ModelPack.builder(pack.files())
                .counts(pack.own(), pack.amended(), pack.unchanged())
                .missing(pack.missing())
                .findings(findings)
                .build();
    }
}
