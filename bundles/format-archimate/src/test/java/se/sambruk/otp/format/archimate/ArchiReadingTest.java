package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;

/** What Archi means by what it writes. */
public class ArchiReadingTest {
    private static ModelReading read(String content) throws Exception {
        return Given.read(Given.file(
                "m.archimate",
                "<archimate:model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"M\" id=\"m\" version=\"5.0.0\">"
                        + "<folder name=\"F\" id=\"f\"><element xsi:type=\"archimate:Node\" id=\"a\" name=\"A\"/>"
                        + "<element xsi:type=\"archimate:Artifact\" id=\"b\" name=\"B\"/>" + content
                        + "</folder></archimate:model>"));
    }

    private static View view(String content) throws Exception {
        ModelReading reading = read(
                "<element xsi:type=\"archimate:ArchimateDiagramModel\" id=\"v\" name=\"V\">" + content + "</element>");
        return Given.model(reading).views().get(0);
    }

    private static String relation(String attributes) {
        return "<element xsi:type=\"archimate:" + attributes + " source=\"a\" target=\"b\"/>";
    }

    @Test
    public void relations_say_what_they_do() throws Exception {
        ArchitectureModel model = Given.model(read(relation("AccessRelationship\" id=\"r0\"")
                + relation("AccessRelationship\" id=\"r1\" accessType=\"1\"")
                + relation("AccessRelationship\" id=\"r2\" accessType=\"2\"")
                + relation("AccessRelationship\" id=\"r3\" accessType=\"3\"")
                + relation("InfluenceRelationship\" id=\"r4\" strength=\"++\"")
                + relation("AssociationRelationship\" id=\"r5\" directed=\"true\"")));

        assertEquals(
                List.of(AccessType.WRITE, AccessType.READ, AccessType.ACCESS, AccessType.READ_WRITE),
                model.relations().stream().flatMap(r -> r.access().stream()).toList());
        assertEquals("++", model.relation("r4").orElseThrow().influence());
        assertTrue(model.relation("r5").orElseThrow().isDirected());
    }

    @Test
    public void colours_and_fonts_are_kept() throws Exception {
        ViewNode box =
                view("<child xsi:type=\"archimate:DiagramObject\" id=\"n\" archimateElement=\"a\" fillColor=\"#ff8000\" alpha=\"128\""
                                + " lineColor=\"#000080\" fontColor=\"#010203\" font=\"1|Segoe UI|9.75|3|WINDOWS|1|-13\">"
                                + "<bounds x=\"-5\" y=\"7\" width=\"100\" height=\"-1\"/></child>")
                        .nodes()
                        .get(0);

        assertEquals(new Bounds(-5, 7, 100, 55), box.bounds().orElseThrow());
        assertEquals(Optional.of(new Color(255, 128, 0, 50)), box.style().fill());
        assertEquals(Optional.of(Color.of(0, 0, 128)), box.style().line());
        assertEquals(Optional.of(Color.of(1, 2, 3)), box.style().fontColor());
        assertEquals("Segoe UI", box.style().fontName());
        assertEquals(Optional.of(new BigDecimal("9.75")), box.style().fontSize());
        assertEquals(Set.of(FontStyle.BOLD, FontStyle.ITALIC), box.style().fontStyles());
    }

    @Test
    public void turns_are_told_from_the_middle_of_the_ends_and_nesting_adds_up() throws Exception {
        View view = view(
                "<child xsi:type=\"archimate:Group\" id=\"g\" name=\"G\"><bounds x=\"100\" y=\"50\" width=\"300\" height=\"200\"/>"
                        + "<child xsi:type=\"archimate:DiagramObject\" id=\"n\" archimateElement=\"a\"><bounds x=\"10\" y=\"20\" width=\"40\" height=\"20\"/>"
                        + "<sourceConnection xsi:type=\"archimate:Connection\" id=\"c\" source=\"n\" target=\"o\">"
                        + "<bendpoint startX=\"30\" endX=\"-200\" startY=\"4\" endY=\"4\"/></sourceConnection></child></child>"
                        + "<child xsi:type=\"archimate:DiagramObject\" id=\"o\" archimateElement=\"b\"><bounds x=\"340\" y=\"70\" width=\"40\" height=\"20\"/></child>");

        assertEquals(
                new Bounds(110, 70, 40, 20),
                view.nodes().get(0).nodes().get(0).bounds().orElseThrow());
        ViewConnection line = view.connections().get(0);
        assertEquals(List.of(new BendPoint(160, 84)), line.bendPoints());
    }

    @Test
    public void what_is_not_an_element_is_a_frame_a_note_or_a_link() throws Exception {
        View view = view(
                "<child xsi:type=\"archimate:Group\" id=\"1\" name=\"Ram\"><documentation>Om ramen</documentation></child>"
                        + "<child xsi:type=\"archimate:Note\" id=\"2\"><content>Text</content></child>"
                        + "<child xsi:type=\"archimate:DiagramModelReference\" id=\"3\" model=\"v\"/>"
                        + "<child xsi:type=\"archimate:DiagramModelImage\" id=\"4\" imagePath=\"images/x.png\"/>");

        assertEquals(
                List.of(ViewNodeKind.GROUP, ViewNodeKind.NOTE, ViewNodeKind.VIEW, ViewNodeKind.NOTE),
                view.nodes().stream().map(ViewNode::kind).toList());
        assertEquals("Ram", view.nodes().get(0).label().text());
        assertEquals("Om ramen", view.nodes().get(0).description().text());
        assertEquals("Text", view.nodes().get(1).label().text());
        assertTrue(view.nodes().get(0).bounds().isEmpty());
    }

    @Test
    public void what_cannot_be_kept_is_told_of() throws Exception {
        ModelReading reading = read("<element xsi:type=\"archimate:SketchModel\" id=\"s\" name=\"Skissen\"/>"
                + "<element xsi:type=\"canvas:CanvasModel\" xmlns:canvas=\"urn:c\" id=\"k\" name=\"Duken\"/>"
                + "<element xsi:type=\"archimate:ArchimateDiagramModel\" id=\"v\" name=\"V\" connectionRouterType=\"2\">"
                + "<child xsi:type=\"archimate:DiagramModelImage\" id=\"4\"/>"
                + "<child xsi:type=\"archimate:DiagramModelReference\" id=\"5\" model=\"s\"/>"
                + "<child xsi:type=\"archimate:DiagramObject\" id=\"6\" archimateElement=\"a\" textAlignment=\"1\">"
                + "<feature name=\"labelExpression\" value=\"${name}\"/></child></element>");

        assertEquals(
                List.of("OTP-5451", "OTP-5451", "OTP-5455", "OTP-5444", "OTP-5450", "OTP-5450", "OTP-5450"),
                Given.codes(reading.findings()));
        assertEquals("Skissen", reading.findings().get(0).concept().orElseThrow());
        assertEquals(
                List.of("child/textAlignment", "feature labelExpression", "element/connectionRouterType"),
                reading.findings().stream()
                        .filter(f -> f.code().equals("OTP-5450"))
                        .map(f -> f.arguments().get(0))
                        .toList());
        assertEquals(
                List.of("a", "b", "v"), Given.model(reading).folders().get(0).items());
    }
}
