package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.quality.FindingSeverity;

/** What is remarked on though nothing need be wrong, and how much of a file a sentence repeats. */
public class RemarksTest {
    private static final String GOAL =
            "<folder name=\"F\"><element xsi:type=\"archimate:Goal\" id=\"a\" name=\"A\"/></folder>";

    private static ModelReading ofVersion(String version) throws Exception {
        return Given.read(
                Given.file("m.archimate", Faulty.ARCHI.replace("5.0.0", version) + GOAL + "</archimate:model>"));
    }

    private static ModelFinding only(ModelReading reading) {
        assertEquals(reading.findings().toString(), 1, reading.findings().size());
        return reading.findings().get(0);
    }

    @Test
    public void a_newer_version_of_archis_format_is_remarked_on() throws Exception {
        ModelFinding finding = only(ofVersion("99.0.0"));

        assertEquals("OTP-5459", finding.code());
        assertEquals(FindingSeverity.INFORMATION, finding.severity());
        assertEquals("99.0.0", finding.arguments().get(0));
    }

    @Test
    public void a_version_is_newer_by_any_of_its_numbers() throws Exception {
        for (String version : List.of("6", "5.1", "5.0.1", "5.0.0.1", "10.0.0")) {
            assertEquals(
                    version, List.of("OTP-5459"), Given.codes(ofVersion(version).findings()));
        }
    }

    @Test
    public void known_versions_and_what_is_none_are_not_remarked_on() throws Exception {
        for (String version : List.of("5.0.0", "5", "4.9.9", "3.1.1", "", "x", "9999999999")) {
            assertEquals(version, List.of(), ofVersion(version).findings());
        }
    }

    @Test
    public void an_empty_model_of_archis_is_remarked_on() throws Exception {
        ModelFinding finding = only(Faulty.archi("<folder name=\"F\"/>"));

        assertEquals("OTP-5474", finding.code());
        assertEquals(FindingSeverity.INFORMATION, finding.severity());
    }

    @Test
    public void an_empty_model_in_the_exchange_format_is_remarked_on() throws Exception {
        assertEquals("OTP-5474", only(Given.exchange(Faulty.exchange(""))).code());
    }

    @Test
    public void a_model_with_an_element_is_not_empty() throws Exception {
        assertEquals(List.of(), Faulty.archi(GOAL).findings());
    }

    @Test
    public void a_long_value_is_repeated_in_part() throws Exception {
        String id = "1".repeat(5000);
        ModelReading reading = Given.exchange(Faulty.exchange(
                "<elements><element identifier=\"" + id + "\" xsi:type=\"Goal\"><name>A</name></element></elements>"));

        assertEquals(
                "1".repeat(120) + "…", reading.schemaErrors().get(0).arguments().get(0));
    }

    @Test
    public void a_long_id_is_repeated_in_part_and_kept_whole() throws Exception {
        String id = "a".repeat(5000);
        String element = "<element xsi:type=\"archimate:Robot\" id=\"" + id + "\"/>";

        ModelFinding finding = only(Faulty.archi("<folder name=\"F\">" + element + "</folder>"));

        assertEquals("a".repeat(120) + "…", finding.arguments().get(2));
        assertEquals(id, finding.concept().orElseThrow());
    }

    @Test
    public void what_ids_are_made_of_is_said_of_ids_alone() throws Exception {
        List<ModelFinding> errors = Given.exchange(Faulty.exchange(
                        "<elements><element identifier=\"1\" xsi:type=\"Goal\"><name>A</name></element></elements>"
                                + "<views><diagrams><view identifier=\"v\"><name>V</name>"
                                + "<node identifier=\"n\" xsi:type=\"Label\" x=\"längst ut\" y=\"0\" w=\"9\" h=\"9\"><label>L</label></node>"
                                + "</view></diagrams></views>"))
                .schemaErrors();

        assertEquals(List.of("OTP-5425", "OTP-5425"), Given.codes(errors));
        assertTrue(errors.get(0).remedy().toString().contains("understreck"));
        assertFalse(errors.get(1).remedy().toString().contains("understreck"));
    }
}
