package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.problem.SourceLocation;

/** What a file means that has something of everything the exchange format has. */
public class ExchangeReadingTest {
    private static ModelReading read() throws Exception {
        try (InputStream in = Given.class.getResourceAsStream("everything.xml")) {
            return Given.exchange(in.readAllBytes());
        }
    }

    @Test
    public void nothing_in_it_breaks_the_schema() throws Exception {
        assertEquals(List.of(), read().schemaErrors());
    }

    @Test
    public void texts_have_their_languages_and_properties_their_keys() throws Exception {
        ArchitectureModel model = Given.model(read());

        assertEquals(
                Map.of("sv", "Provmodellen", "en", "The test model"),
                model.name().byLanguage());
        assertEquals("Livscykel", model.properties().get(0).key());
        assertEquals(
                Optional.of("maintained"), model.properties().get(0).value().find("en"));
        assertEquals("pd2", model.propertyDefinitions().get(1).id());
        assertEquals(PropertyType.CURRENCY, model.propertyDefinitions().get(1).type());
        assertTrue(model.element("e1").orElseThrow().values("Livscykel").get(0).isEmpty());
    }

    @Test
    public void relations_lead_to_elements_and_to_relations() throws Exception {
        ArchitectureModel model = Given.model(read());

        assertEquals(Optional.of(AccessType.READ_WRITE), model.relation("r2").flatMap(Relation::access));
        assertEquals("++", model.relation("r3").orElseThrow().influence());
        assertTrue(model.relation("r4").orElseThrow().isDirected());
        assertEquals("r1", model.relation("r4").orElseThrow().source());
    }

    @Test
    public void folders_lie_within_each_other_and_what_lies_in_none_in_one_without_a_name() throws Exception {
        ArchitectureModel model = Given.model(read());

        assertEquals(
                List.of("Verksamhet", "Vyer", ""),
                model.folders().stream().map(f -> f.name().text()).toList());
        assertEquals(List.of("e2"), model.folders().get(0).folders().get(0).items());
        assertEquals(List.of("e3"), model.folders().get(2).items());
    }

    @Test
    public void views_have_boxes_lines_and_viewpoints() throws Exception {
        View view = Given.model(read()).view("v1").orElseThrow();

        assertEquals("Application Cooperation", view.viewpoint());
        assertEquals(
                "Kommunens eget", Given.model(read()).view("v2").orElseThrow().viewpoint());
        assertEquals(
                List.of(
                        ViewNodeKind.GROUP,
                        ViewNodeKind.ELEMENT,
                        ViewNodeKind.ELEMENT,
                        ViewNodeKind.NOTE,
                        ViewNodeKind.NOTE,
                        ViewNodeKind.VIEW),
                view.allNodes().map(ViewNode::kind).toList());
        assertEquals("v2", view.nodes().get(4).shows());
        assertEquals(2, view.connections().get(0).bendPoints().size());
        assertEquals("c1", view.connections().get(1).target());
        assertTrue(view.connections().get(1).relation().isEmpty());
    }

    @Test
    public void what_cannot_be_kept_is_told_of_once_a_kind() throws Exception {
        assertEquals(
                List.of(
                        "propertyDefinition/documentation",
                        "viewpoint",
                        "conceptRef",
                        "connection/sourceAttachment",
                        "connection/targetAttachment",
                        "model/metadata",
                        "version"),
                read().findings().stream().map(f -> f.arguments().get(0)).toList());
    }

    @Test
    public void a_fault_far_into_a_file_is_told_of_with_its_place() throws Exception {
        int many = 5_000;
        StringBuilder xml = new StringBuilder(
                "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"m\"><name>M</name><elements>\n");
        for (int i = 0; i < many; i++) {
            xml.append("<element identifier=\"e")
                    .append(i)
                    .append("\" xsi:type=\"Goal\"><name>Ett mål</name></element>\n");
        }
        xml.append("  <element identifier=\"x\" xsi:type=\"Goal\">text<name>Ett mål</name></element>\n");
        xml.append("  <element identifier=\"y\" xsi:type=\"Goal\"></element>\n");
        xml.append("</elements></model>");

        ModelReading reading = Given.exchange(xml.toString());

        assertEquals(List.of("OTP-5427", "OTP-5422"), Given.codes(reading.schemaErrors()));
        assertEquals(
                List.of(
                        new SourceLocation("", "modell.xml", many + 2, 43),
                        new SourceLocation("", "modell.xml", many + 3, 43)),
                reading.schemaErrors().stream()
                        .map(error -> error.location().orElseThrow())
                        .toList());
        assertEquals(many + 2, Given.model(reading).elements().size());
    }
}
