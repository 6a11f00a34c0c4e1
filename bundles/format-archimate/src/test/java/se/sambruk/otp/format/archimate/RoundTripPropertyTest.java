package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.testkit.Corpus;

/** The law: reading what was written gives what was written, for any model, and what is written is valid by the schema. */
@RunWith(JUnitQuickcheck.class)
public class RoundTripPropertyTest {
    @Property(trials = 300)
    public void reading_is_the_inverse_of_writing(long seed) throws Exception {
        ArchitectureModel model = AnyModel.of(seed);

        ModelReading reading = Given.exchange(Given.written(model));

        assertEquals(List.of(), reading.problems());
        assertEquals(model.tree(), Given.model(reading).tree());
    }

    @Property(trials = 300)
    public void what_is_written_breaks_no_rule_of_the_schema_and_nothing_in_it_is_doubtful(long seed) throws Exception {
        ModelReading reading = Given.exchange(Given.written(AnyModel.of(seed)));

        assertEquals(List.of(), reading.schemaErrors());
        // What the model itself has none or too much of is told of whoever wrote it.
        assertEquals(
                List.of(),
                reading.findings().stream()
                        .filter(finding -> !Set.of("OTP-5474", "OTP-5475").contains(finding.code()))
                        .toList());
    }

    @Property(trials = 200)
    public void what_is_written_is_valid_by_the_published_schema(long seed) throws Exception {
        Corpus.orSkip("schemas/archimate");

        assertEquals(List.of(), Xsd.errors(Given.written(AnyModel.of(seed))));
    }

    @Property(trials = 100)
    public void the_same_model_gives_the_same_file(long seed) throws Exception {
        byte[] first = Given.written(AnyModel.of(seed));

        assertTrue(Arrays.equals(first, Given.written(AnyModel.of(seed))));
    }
}
