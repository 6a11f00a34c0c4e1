package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;

/** Texts with characters that a model may have and a content pack may not, and with other ends of lines than line feeds. */
public class UnfitTextTest {
    private static final String UNFIT = "OTP-5475";

    private static ModelReading archi(String attributes, String content) throws Exception {
        return Faulty.archi("<folder name=\"F\" id=\"f\">\n<element xsi:type=\"archimate:Goal\" id=\"a\" " + attributes
                + ">" + content + "</element></folder>");
    }

    private static ModelReading exchange(String content) throws Exception {
        return Given.exchange(Faulty.exchange(
                "<elements>\n<element identifier=\"a\" xsi:type=\"Goal\">" + content + "</element></elements>"
                        + "<propertyDefinitions><propertyDefinition identifier=\"p\" type=\"string\"><name>P</name>"
                        + "</propertyDefinition></propertyDefinitions>"));
    }

    /** What is told of an unfit text: which character, of which concept, on which line. */
    private static List<String> told(ModelReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.code().equals(UNFIT))
                .map(UnfitTextTest::told)
                .toList();
    }

    private static String told(ModelFinding finding) {
        return finding.arguments().get(0) + " in " + finding.concept().orElse("the model") + " on line "
                + finding.location().orElseThrow().line();
    }

    @Test
    public void a_character_in_a_name_of_archis_is_told_of_with_its_concept_and_place() throws Exception {
        assertEquals(List.of("U+202E in a on line 2"), told(archi("name=\"N\u202E\"", "")));
    }

    @Test
    public void so_is_one_in_a_documentation_and_in_properties_of_archis() throws Exception {
        assertEquals(
                List.of("U+FEFF in a on line 2", "U+007F in a on line 2", "U+0085 in a on line 3"),
                told(archi(
                        "name=\"A\"",
                        "<documentation>\uFEFFD</documentation><property key=\"k\u007F\" value=\"v\"/>\n"
                                + "<property key=\"k\" value=\"v&#x85;\"/>")));
    }

    @Test
    public void so_is_one_in_a_box_of_a_view_of_archis() throws Exception {
        ModelReading reading = Faulty.archi(
                "<folder name=\"F\"><element xsi:type=\"archimate:ArchimateDiagramModel\" id=\"v\">"
                        + "<child xsi:type=\"archimate:Note\" id=\"n\">\n<content>\u200BN</content></child></element></folder>");

        assertEquals(List.of("U+200B in v on line 2"), told(reading));
    }

    @Test
    public void so_is_one_in_a_name_of_the_exchange_format() throws Exception {
        assertEquals(List.of("U+FEFF in a on line 2"), told(exchange("<name>\uFEFFA</name>")));
    }

    @Test
    public void so_is_one_in_a_documentation_and_in_properties_of_the_exchange_format() throws Exception {
        assertEquals(
                List.of("U+007F in a on line 2", "U+2028 in a on line 3"),
                told(exchange("<name>A</name><documentation>D</documentation><properties><property"
                        + " propertyDefinitionRef=\"p\"><value>v\u007F</value></property></properties>\n"
                        + "<documentation>\u2028</documentation>")));
    }

    @Test
    public void so_is_one_in_an_id() throws Exception {
        String elements =
                "<elements><element identifier=\"otp.id.a_202e_\" xsi:type=\"Goal\"><name>A</name></element></elements>";

        assertEquals(List.of("U+202E in a\u202E on line 1"), told(Given.exchange(Faulty.exchange(elements))));
    }

    @Test
    public void the_character_itself_is_kept() throws Exception {
        assertEquals(
                "N\u202E",
                Given.model(archi("name=\"N\u202E\"", ""))
                        .element("a")
                        .orElseThrow()
                        .name());
    }

    @Test
    public void one_that_a_pack_can_carry_is_not_told_of() throws Exception {
        assertEquals(List.of(), told(exchange("<name>Å–山\uD83D\uDC69\u200D\uD83D\uDCBB\u00A0\t&#10;x</name>")));
    }

    @Test
    public void one_character_in_many_concepts_is_told_of_once_with_their_ids() throws Exception {
        ModelReading reading = Faulty.archi("<folder name=\"F\">"
                + "<element xsi:type=\"archimate:Goal\" id=\"a1\" name=\"\uFEFF\uFEFF\"/>"
                + "<element xsi:type=\"archimate:Goal\" id=\"a2\" name=\"\uFEFF\"/></folder>");

        assertEquals(List.of("U+FEFF in a1 on line 1"), told(reading));
        assertEquals(List.of("a2"), reading.findings().get(0).others());
    }

    @Test
    public void ends_of_lines_are_line_feeds_however_they_are_written() throws Exception {
        ArchitectureModel attributes =
                Given.model(archi("name=\"1&#13;&#10;2&#13;3&#10;4\"", "<documentation>1\r\n2</documentation>"));
        ArchitectureModel texts = Given.model(exchange("<name>1&#13;&#10;2&#13;3&#10;4</name>"));

        assertEquals("1\n2\n3\n4", attributes.element("a").orElseThrow().name());
        assertEquals("1\n2", attributes.element("a").orElseThrow().description());
        assertEquals("1\n2\n3\n4", texts.element("a").orElseThrow().name());
    }

    @Test
    public void ends_of_lines_in_data_as_it_stands_are_line_feeds_too() throws Exception {
        assertEquals(
                "1\n2",
                Given.model(exchange("<name>1&#13;<![CDATA[\n2]]></name>"))
                        .element("a")
                        .orElseThrow()
                        .name());
    }
}
