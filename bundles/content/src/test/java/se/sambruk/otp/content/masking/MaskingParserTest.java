package se.sambruk.otp.content.masking;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingReading;
import se.sambruk.otp.content.tree.Limits;

/** A file of maskings comes out as it was written, and its faults with their places and without what was to be masked. */
public class MaskingParserTest {
    private static final String WHOLE = """
            masking:
              assessed-by: Anna Andersson
              on: 2027-03-01
              texts:
                - text: 1 250 000
                  reason: Priset per timme är en affärshemlighet.
                  provision: OSL 31 kap. 16 §
              entries:
                - {entry: S4, key: question, reason: Frågan rör driften., provision: OSL 31 kap. 16 §}
              files:
                - {entry: S3, name: anbud.txt, read-by: Anna Andersson}
              other-files: {reason: Anbuden lämnas inte ut., provision: OSL 31 kap. 16 §}
            """;

    private static MaskingReading read(String text) {
        return new MaskingParser(Limits.DEFAULT)
                .read("maskning.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void everything_is_read_with_the_place_of_each_rule() {
        MaskingReading reading = read(WHOLE);
        assertEquals(List.of(), reading.problems());
        Masking masking = reading.masking().orElseThrow();
        assertEquals("Anna Andersson", masking.assessedBy());
        assertEquals(LocalDate.parse("2027-03-01"), masking.on());
        assertEquals(Optional.of("1 250 000"), masking.rules().get(0).text());
        assertEquals(Optional.of("question"), masking.rules().get(1).key());
        assertEquals(9, masking.rules().get(1).place().line());
        assertEquals("Anna Andersson", masking.files().get(0).readBy());
        assertEquals("OSL 31 kap. 16 §", masking.otherFiles().orElseThrow().provision());
    }

    @Test
    public void the_shipped_example_can_be_read() throws Exception {
        Path example = Path.of("../../distribution/src/main/resources/examples/utlamnande/maskning.yaml");
        MaskingReading reading = read(Files.readString(example));
        assertEquals(List.of(), reading.problems());
        assertEquals(2, reading.masking().orElseThrow().rules().size());
    }

    @Test
    public void a_masking_without_reason_or_provision_is_refused() {
        for (String key : List.of("reason", "provision")) {
            String text = WHOLE.replaceFirst("(?m)^ +" + key + ":.*\n", "");
            MaskingReading reading = read(text);
            assertTrue(key, reading.masking().isEmpty());
            assertEquals(5, reading.problems().get(0).location().orElseThrow().line());
        }
    }

    @Test
    public void faults_do_not_tell_what_was_to_be_masked() {
        MaskingReading reading =
                read(WHOLE.replace("on: 2027-03-01", "on: mars").replace("reason: Priset", "skäl: Priset"));
        assertTrue(reading.masking().isEmpty());
        assertFalse(reading.problems().toString(), reading.problems().toString().contains("1 250 000"));
    }
}
