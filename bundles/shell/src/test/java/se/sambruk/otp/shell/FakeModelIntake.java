package se.sambruk.otp.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.MergeConflict;
import se.sambruk.otp.api.architecture.ModelDiff;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.ModelIntakeService;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.architecture.diff.ComparisonComponent;
import se.sambruk.otp.testkit.Samples;

/** Plans a pack of two files whatever the model, or lets a test leave it undecided; remembers what it was asked for. */
public class FakeModelIntake implements ModelIntakeService {
    public final List<ModelIntakeRequest> requests = new ArrayList<>();
    public final List<Act> acts = new ArrayList<>();
    /** Nothing is decided while there are any. */
    public List<MergeConflict> conflicts = List.of();
    /** Whether the library has all of it already. */
    public boolean nothingNew;
    /** What the pack's present edition says; there is none where it is empty. */
    public Optional<ArchitectureModel> present = Optional.empty();
    /** What cannot be kept. */
    public List<ModelFinding> notTaken = List.of(FakeModelFiles.NOTED);
    /** What is wrong with the pack as it would be. */
    public List<Problem> problems = List.of();
    /** Why there is no plan. */
    public Optional<Problem> refusal = Optional.empty();

    @Override
    public ModelIntakePlan plan(ModelIntakeRequest request) {
        requests.add(request);
        refusal.ifPresent(problem -> {
            throw problem.asException();
        });
        PackManifest manifest = Samples.manifest(request.pack(), "1.1.0", Layer.MUNICIPAL)
                .title("Landskapet")
                .publisher("provkommun", "PKN")
                .build();
        ModelDiff changes = new ComparisonComponent()
                .compare(
                        present.orElseGet(() -> ArchitectureModel.builder("tom").build()), request.model());
        if (!conflicts.isEmpty()) {
            return ModelIntakePlan.undecided(manifest, changes, conflicts);
        }
        TreeMap<String, byte[]> files = new TreeMap<>(Map.of(
                "OTP-INF/pack.json",
                        ("{\"pack\":{\"id\":\"" + request.pack() + "\"}}").getBytes(StandardCharsets.UTF_8),
                "OTP-INF/arkitektur.json", "[]".getBytes(StandardCharsets.UTF_8)));
        ModelPack pack = ModelPack.builder(nothingNew ? new TreeMap<>() : files)
                .counts(2, 1, 3)
                .missing(List.of("K-KANAL"))
                .findings(notTaken)
                .build();
        List<PackRef> editions = present.isEmpty()
                ? List.of()
                : List.of(new PackRef(request.pack(), new PackVersion(1, 0, 0), ContentHash.ofBytes(new byte[] {1})));
        return ModelIntakePlan.of(manifest, pack, changes, List.of())
                .madeOn(editions)
                .withProblems(problems);
    }

    @Override
    public Plugin install(ModelIntakePlan plan, Act act) {
        acts.add(act);
        return new FakePlugins().plugins().get(0);
    }
}
