package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.ViewNodeKind;

/** Files that hold what the format does not have or what leads nowhere: read as far as they mean something, and told of. */
public class WrongInputTest {
    @Test
    public void another_schema_is_told_of_once_and_read_as_far_as_it_means_the_same() throws Exception {
        String old =
                "<model xmlns=\"http://www.opengroup.org/xsd/archimate\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " identifier=\"m\"><name>M</name><elements>"
                        + "<element identifier=\"a\" xsi:type=\"InfrastructureService\"><label xml:lang=\"sv\">Drift</label></element>"
                        + "<element identifier=\"b\" xsi:type=\"BusinessActor\"><label>Invånare</label></element></elements>"
                        + "<relationships><relationship identifier=\"r\" xsi:type=\"UsedByRelationship\" source=\"a\" target=\"b\"/></relationships>"
                        + "<propertydefs><propertydef identifier=\"p\" name=\"Kostnad\" type=\"currency\"/></propertydefs>"
                        + "<views><view identifier=\"v\" viewpoint=\"Layered\"><label>V</label>"
                        + "<node identifier=\"n\" elementref=\"a\" x=\"1\" y=\"2\" w=\"3\" h=\"4\"/></view></views></model>";

        ModelReading reading = Given.exchange(old);
        ArchitectureModel model = Given.model(reading);

        assertEquals(List.of("OTP-5420"), Given.codes(reading.schemaErrors()));
        assertEquals(List.of("OTP-5440", "OTP-5452", "OTP-5452"), Given.codes(reading.findings()));
        assertEquals("technology-service", model.element("a").orElseThrow().type());
        assertEquals("Drift", model.element("a").orElseThrow().name());
        assertEquals("serving", model.relation("r").orElseThrow().type());
        assertEquals("Kostnad", model.propertyDefinitions().get(0).key());
        assertEquals("a", model.views().get(0).nodes().get(0).shows());
    }

    @Test
    public void unknown_types_are_kept_and_told_of_once_a_type() throws Exception {
        ModelReading reading = Given.exchange(
                Faulty.exchange(
                        "<elements><element identifier=\"a\" xsi:type=\"Robot\"><name>A</name></element>"
                                + "<element identifier=\"b\" xsi:type=\"Robot\"><name>B</name></element></elements><relationships>"
                                + "<relationship identifier=\"r\" xsi:type=\"Loves\" source=\"a\" target=\"b\"/></relationships>"));
        ArchitectureModel model = Given.model(reading);

        assertEquals("Robot", model.element("a").orElseThrow().type());
        assertEquals("Loves", model.relation("r").orElseThrow().type());
        assertEquals(List.of("OTP-5441", "OTP-5442"), Given.codes(reading.findings()));
        ModelFinding robots = reading.findings().get(0);
        assertEquals("a", robots.concept().orElseThrow());
        assertEquals(List.of("b"), robots.others());
        assertEquals(List.of("OTP-5426", "OTP-5426", "OTP-5426"), Given.codes(reading.schemaErrors()));
        assertEquals(model, Given.model(Given.exchange(Given.written(model))));
    }

    @Test
    public void what_refers_to_nothing_is_left_out_or_becomes_a_note_and_is_told_of() throws Exception {
        ModelReading reading = Given.exchange(
                Faulty.exchange(
                        "<elements><element identifier=\"a\" xsi:type=\"Goal\"><name>A</name></element></elements>"
                                + "<relationships><relationship identifier=\"r\" xsi:type=\"Flow\" source=\"a\" target=\"borta\"/>"
                                + "<relationship identifier=\"s\" xsi:type=\"Association\" source=\"a\" target=\"r\"/></relationships>"
                                + "<organizations><item><label>F</label><item identifierRef=\"borta\"/><item identifierRef=\"a\"/></item></organizations>"
                                + "<views><diagrams><view identifier=\"v\"><name>V</name>"
                                + "<node identifier=\"n\" xsi:type=\"Element\" elementRef=\"borta\" x=\"1\" y=\"2\" w=\"3\" h=\"4\"><label>Det gamla</label></node>"
                                + "<node identifier=\"o\" xsi:type=\"Element\" elementRef=\"a\" x=\"1\" y=\"2\" w=\"3\" h=\"4\"/>"
                                + "<connection identifier=\"c\" xsi:type=\"Relationship\" relationshipRef=\"r\" source=\"n\" target=\"o\"/>"
                                + "<connection identifier=\"d\" xsi:type=\"Line\" source=\"n\" target=\"borta\"/>"
                                + "<connection identifier=\"e\" xsi:type=\"Line\" source=\"d\" target=\"o\"/></view></diagrams></views>"));
        ArchitectureModel model = Given.model(reading);

        assertEquals(List.of(), model.relations());
        assertEquals(List.of("a"), model.folders().get(0).items());
        assertEquals(ViewNodeKind.NOTE, model.views().get(0).nodes().get(0).kind());
        assertEquals("Det gamla", model.views().get(0).nodes().get(0).label().text());
        assertEquals(1, model.views().get(0).connections().size());
        assertTrue(model.views().get(0).connections().get(0).relation().isEmpty());
        assertEquals(
                List.of("OTP-5443", "OTP-5443", "OTP-5444", "OTP-5445", "OTP-5446", "OTP-5447"),
                Given.codes(reading.findings()));
        assertFalse(reading.schemaErrors().isEmpty());
    }

    @Test
    public void the_second_of_one_id_gets_its_own_and_is_told_of() throws Exception {
        ModelReading reading = Faulty.archi(
                "<folder name=\"F\" id=\"f\">"
                        + "<element xsi:type=\"archimate:Goal\" id=\"a\" name=\"1\"/><element xsi:type=\"archimate:Goal\" id=\"a\" name=\"2\"/>"
                        + "<element xsi:type=\"archimate:Goal\" id=\"a-2\" name=\"3\"/><element xsi:type=\"archimate:Goal\" name=\"4\"/>"
                        + "<element xsi:type=\"archimate:AssociationRelationship\" id=\"r\" source=\"a\" target=\"a-2\"/></folder>");
        ArchitectureModel model = Given.model(reading);

        assertEquals(
                List.of("a", "a-3", "a-2", "id-1"),
                model.elements().stream().map(e -> e.id()).toList());
        assertEquals(
                List.of("a", "a-3", "a-2", "id-1", "r"), model.folders().get(0).items());
        assertEquals(
                "3",
                model.element(model.relation("r").orElseThrow().target())
                        .orElseThrow()
                        .name());
        assertEquals(List.of("OTP-5448", "OTP-5449"), Given.codes(reading.findings()));
        assertEquals(List.of("OTP-5433"), Given.codes(reading.schemaErrors()));
    }

    @Test
    public void a_line_that_names_no_ends_does_not_lead_to_a_box_without_an_id() throws Exception {
        ModelReading exchange = Given.exchange(
                Faulty.exchange(
                        "<views><diagrams><view identifier=\"v\"><name>V</name><node/><connection/></view></diagrams></views>"));
        ModelReading archi = Faulty.archi(
                "<folder name=\"F\"><element xsi:type=\"archimate:ArchimateDiagramModel\" id=\"v\">"
                        + "<child xsi:type=\"archimate:Note\"><sourceConnection xsi:type=\"archimate:Connection\"/></child></element></folder>");

        assertEquals(List.of(), Given.model(exchange).views().get(0).connections());
        assertEquals(List.of(), Given.model(archi).views().get(0).connections());
    }

    @Test
    public void things_that_lead_to_each_other_in_a_ring_are_read() throws Exception {
        String relation =
                "<element xsi:type=\"archimate:AssociationRelationship\" id=\"%s\" source=\"%s\" target=\"%s\"/>";
        String line = "<sourceConnection xsi:type=\"archimate:Connection\" id=\"%s\" source=\"%s\" target=\"%s\">"
                + "<bendpoint startX=\"5\"/></sourceConnection>";
        ModelReading reading = Faulty.archi(
                "<folder name=\"F\">" + String.format(relation, "r", "s", "s") + String.format(relation, "s", "r", "r")
                        + "<element xsi:type=\"archimate:ArchimateDiagramModel\" id=\"v\" name=\"V\">"
                        + "<child xsi:type=\"archimate:DiagramModelReference\" id=\"n\" model=\"v\"><bounds x=\"1\" y=\"1\"/>"
                        + String.format(line, "c", "d", "d") + String.format(line, "d", "c", "c")
                        + "</child></element></folder>");

        assertEquals(2, Given.model(reading).relations().size());
        assertEquals(2, Given.model(reading).views().get(0).connections().size());
        assertEquals("v", Given.model(reading).views().get(0).nodes().get(0).shows());
    }

    @Test
    public void ten_thousand_of_the_same_are_told_of_in_one_line() throws Exception {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            elements.append("<element xsi:type=\"archimate:Robot\" id=\"a")
                    .append(i)
                    .append("\"/>");
        }

        ModelReading reading = Faulty.archi("<folder name=\"F\">" + elements + "</folder>");

        assertEquals(1, reading.findings().size());
        assertEquals("10000", reading.findings().get(0).arguments().get(1));
        assertEquals(10_000, Given.model(reading).elements().size());
    }
}
