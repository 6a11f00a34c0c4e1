package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelPackRequest;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;

/** A pack that is made of a model says the same as the model, once it is read and resolved as every pack is. */
@RunWith(JUnitQuickcheck.class)
public class PackRoundTripTest {
    private static final int TRIALS = 60;
    private static final String BEFORE = "KS § 1";
    private static final PackManifest NATIONAL =
            manifest("nationellt", "1.0.0", Layer.NATIONAL).build();
    private static final PackManifest LOCAL = local("1.0.0");

    private static PackManifest.Builder manifest(String id, String version, Layer layer) {
        return PackManifest.builder(id, PackVersion.of(version))
                .publisher(id, id.substring(0, 3).toUpperCase(Locale.ROOT))
                .layer(layer)
                .date(LocalDate.of(2026, 12, 1));
    }

    private static PackManifest local(String version) {
        return manifest("lokalt", version, Layer.MUNICIPAL)
                .requires(new PackRequirement(
                        "nationellt", PackVersionRange.parse("[1,2)").orElseThrow()))
                .build();
    }

    private static void assertSays(ArchitectureModel expected, ArchitectureModel resolved) {
        assertEquals(DrawnModels.said(PackableModel.of(expected).model()), DrawnModels.said(resolved));
    }

    private static ArchitectureModel nothing() {
        return ArchitectureModel.builder("").build();
    }

    @Property(trials = TRIALS)
    public void a_pack_that_stands_by_itself_says_what_the_model_says(long seed) {
        ArchitectureModel model = new DrawnModels(new Random(seed), "N").on(nothing());
        Catalog made = PackLibrary.made(ModelPackRequest.of(NATIONAL, model));
        assertSays(model, PackLibrary.resolved("nationellt", made));
    }

    @Property(trials = TRIALS)
    public void a_pack_on_another_says_with_it_what_the_model_says_and_so_does_the_next_version(long seed) {
        Random random = new Random(seed);
        Catalog national = PackLibrary.made(ModelPackRequest.of(NATIONAL, new DrawnModels(random, "N").on(nothing())));
        ArchitectureModel below = PackLibrary.resolved("nationellt", national);
        DrawnModels local = new DrawnModels(random, "L");
        ArchitectureModel first = local.on(local.amended(below));
        Catalog made = PackLibrary.made(ModelPackRequest.of(LOCAL, first).over(below, BEFORE));
        ArchitectureModel present = PackLibrary.resolved("lokalt", national, made);
        assertSays(first, present);

        ArchitectureModel second = new DrawnModels(random, "M").on(local.amended(present));
        Catalog next = PackLibrary.made(ModelPackRequest.of(local("1.0.1"), second)
                .over(below, "KS § 2")
                .after(made, present, Map.of()));
        assertSays(second, PackLibrary.resolved("lokalt", national, next));
        Map<String, String> reasons = reasons(made);
        reasons(next)
                .forEach((place, because) ->
                        assertEquals(place, reasons.containsKey(place) ? BEFORE : "KS § 2", because));
    }

    /** Why each value is put or removed, by what and where. */
    private static Map<String, String> reasons(Catalog catalog) {
        Map<String, String> reasons = new HashMap<>();
        for (Located<ArchitectureAmendment> located : catalog.architectureAmendments()) {
            ArchitectureAmendment amendment = located.value();
            amendment
                    .changes()
                    .forEach((path, node) ->
                            reasons.put(amendment.target() + " " + path + " " + node, amendment.because()));
            amendment.removals().forEach(path -> reasons.put(amendment.target() + " " + path, amendment.because()));
        }
        return reasons;
    }
}
