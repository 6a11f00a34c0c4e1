package se.sambruk.otp.format.json;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.format.json.SpecificationReader.Reading;
import se.sambruk.otp.testkit.Samples;

/** The law: reading what was written gives what was written, for any texts and any choice of requirements. */
@RunWith(JUnitQuickcheck.class)
public class RoundTripPropertyTest {
    private final SpecificationReader reader = new SpecificationReader(TestLimits.WIDE);

    @Property(trials = 200)
    public void readingIsTheInverseOfWriting(long seed) throws IOException {
        Specification specification = specification(new Random(seed));

        Reading reading = reader.read(new ByteArrayInputStream(SpecificationReaderTest.write(specification)));

        assertEquals(List.of(), reading.problems());
        assertEquals(specification, reading.specification().orElseThrow());
    }

    private static Specification specification(Random random) {
        Specification base = random.nextBoolean() ? Samples.specification() : Samples.unusualSpecification();
        DocumentFacts facts = DocumentFacts.builder(text(random))
                .status(text(random))
                .introduction(text(random))
                .build();
        Specification.Builder builder = Specification.builder(
                Samples.procurement("p-" + random.nextInt(1000))
                        .title(text(random))
                        .build(),
                facts);
        base.sources().stream().filter(s -> random.nextBoolean()).forEach(builder::source);
        base.categories().stream().filter(c -> random.nextBoolean()).forEach(builder::category);
        base.requirements().stream()
                .filter(r -> random.nextBoolean())
                .map(r -> random.nextBoolean() ? r : reworded(r, random))
                .forEach(builder::requirement);
        base.omissions().stream().filter(o -> random.nextBoolean()).forEach(builder::omission);
        base.references().stream().filter(r -> random.nextBoolean()).forEach(builder::reference);
        base.terms().stream().filter(t -> random.nextBoolean()).forEach(builder::term);
        if (random.nextBoolean()) {
            builder.prices(random.nextBoolean() ? Samples.prices() : Samples.pricesInLots());
        }
        Specification made = builder.letterhead(
                        random.nextBoolean() ? base.letterhead().orElse(null) : null)
                .build();
        return random.nextBoolean() ? Samples.withEvaluation(made) : made;
    }

    private static SpecifiedRequirement reworded(SpecifiedRequirement base, Random random) {
        Requirement requirement = base.requirement().toBuilder()
                .set(RequirementField.TITLE, "x" + text(random))
                .set(RequirementField.RATIONALE, text(random))
                .set(RequirementField.TAGS, List.of(text(random), text(random)))
                .build();
        return SpecifiedRequirement.of(requirement, base.values(), base.provenance());
    }

    // Any text that has a UTF-8 form, not only letters.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        while (text.length() < length) {
            int c = random.nextInt(random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT + 1);
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }
}
