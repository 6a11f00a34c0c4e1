package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.Samples;

/** Whatever the requirements are, suppliers read each of them once, and nothing that is for the buyer only. */
@RunWith(JUnitQuickcheck.class)
public class SupplierViewLawTest {
    private static final String[] CODES = {"DRI", "INT", "SAK"};

    @Property(trials = 60)
    public void everyTextOccursOnceAndNothingForTheBuyerOccursAtAll(
            @InRange(minInt = 0, maxInt = 40) int count, long seed) {
        Random random = new Random(seed);
        Specification.Builder specification =
                Specification.builder(Samples.procurement("prov").build(), Samples.documentFacts());
        // The last code is left without a category, as a faulty pack could.
        for (int i = 0; i < 3; i++) {
            specification.category(Category.of(CODES[i], "Område " + CODES[i], "", List.of(), List.of()));
        }
        for (int i = 0; i < count; i++) {
            specification.requirement(requirement(i, random));
        }
        specification.omission(Omission.of(
                new RequirementId("PRV-DRI-9999"), "HEMLIGTITEL", Layer.MUNICIPAL, "prov", "", "HEMLIGTSKÄL"));
        String dump = DocumentDump.of(new AnnexComposer().compose(specification.build(), ComposeOptions.issued()));
        for (int i = 0; i < count; i++) {
            assertEquals("text " + i, 1, occurrences(dump, "KRAVTEXT" + i + "."));
            assertEquals("value " + i, 1, occurrences(dump, "VÄRDE" + i + "."));
            assertEquals("rationale " + i, 1, occurrences(dump, "MOTIVTEXT" + i + "."));
        }
        assertEquals(0, occurrences(dump, "HEMLIG"));
        assertEquals(0, occurrences(dump, "{{"));
    }

    private static SpecifiedRequirement requirement(int number, Random random) {
        String code = List.of("DRI", "INT", "SAK", "XYZ").get(random.nextInt(4));
        RequirementKind kind = RequirementKind.values()[random.nextInt(RequirementKind.values().length)];
        Requirement requirement = Samples.requirement(String.format("PRV-%s-%04d", code, number), kind)
                .set(RequirementField.TEXT, "Text före KRAVTEXT" + number + ". {{namn}}\n\nOch ett stycke till.")
                .set(RequirementField.RATIONALE, "MOTIVTEXT" + number + ".")
                .set(RequirementField.GUIDANCE, "HEMLIGVÄGLEDNING")
                .parameter(Parameter.builder("namn", ParameterType.TEXT)
                        .help("HEMLIGHJÄLP")
                        .build())
                .build();
        return SpecifiedRequirement.of(
                requirement,
                Map.of("namn", "VÄRDE" + number + "."),
                List.of(ProvenanceStep.of(
                        ProvenanceStep.Action.AMENDED, "text", Layer.MUNICIPAL, "prov", "", "HEMLIGTSKÄL", "ny")));
    }

    private static int occurrences(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }
}
