package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewStyle;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.Samples;

/** What the format cannot hold is told of, and is there again when the file is read, or is told to be left out. */
public class ExchangeFormatTest {
    private final ExportFormat format = new ExchangeFormat(Given.config(Given.LIMITS));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<String> losses(ArchitectureModel model) throws IOException {
        return format.write(model, ExportContext.of(Locale.ENGLISH, Samples.DATE), out).losses().stream()
                .map(Problem::code)
                .toList();
    }

    private ArchitectureModel again() throws Exception {
        return Given.model(Given.exchange(out.toByteArray()));
    }

    private static ArchitectureModel.Builder model() {
        return ArchitectureModel.builder("m")
                .element(Element.of("a", "goal", "A", ""))
                .element(Element.of("b", "goal", "B", ""));
    }

    @Test
    public void the_sample_is_the_same_again_and_what_is_ours_alone_is_told_of() throws Exception {
        assertEquals(List.of("OTP-5468", "OTP-5460", "OTP-5461"), losses(Samples.architectureModel()));
        assertEquals(Samples.architectureModel(), again());
    }

    @Test
    public void a_model_without_anything_odd_is_written_without_a_word() throws Exception {
        assertEquals(
                List.of(),
                losses(model().relation(Relation.of("r", RelationType.INFLUENCE, "a", "b"))
                        .build()));
    }

    @Test
    public void what_has_no_end_is_left_out_with_what_hangs_on_it() throws Exception {
        ArchitectureModel model = model().relation(Relation.of("r", RelationType.FLOW, "a", "borta"))
                .relation(Relation.of("s", RelationType.ASSOCIATION, "r", "a"))
                .relation(Relation.of("t", RelationType.FLOW, "a", "b"))
                .view(View.builder("v")
                        .name("V")
                        .node(ViewNode.element("n", "a")
                                .bounds(new Bounds(1, 1, 1, 1))
                                .build())
                        .connection(ViewConnection.builder("c", "n", "borta").build())
                        .connection(ViewConnection.builder("d", "c", "n").build())
                        .build())
                .folder(Folder.builder(LanguageText.of("F"))
                        .item("borta")
                        .item("s")
                        .item("a")
                        .build())
                .build();

        assertEquals(List.of("OTP-5462", "OTP-5462", "OTP-5463", "OTP-5464"), losses(model));
        assertEquals(List.of("t"), again().relations().stream().map(r -> r.id()).toList());
        assertEquals(List.of(), again().views().get(0).connections());
        assertEquals(List.of("a"), again().folders().get(0).items());
    }

    @Test
    public void characters_that_xml_cannot_hold_are_replaced_and_counted() throws Exception {
        assertEquals(
                List.of("OTP-5465"),
                losses(model().description(LanguageText.of("a\u0001b\uD800c")).build()));
        assertEquals("a\uFFFDb\uFFFDc", again().description().text());
    }

    @Test
    public void boxes_without_a_place_are_given_one_that_is_taken_from_them_again() throws Exception {
        ArchitectureModel model = model().view(View.builder("v")
                        .name("V")
                        .node(ViewNode.group("g")
                                .node(ViewNode.element("n", "a").build())
                                .node(ViewNode.element("o", "b").build())
                                .build())
                        .node(ViewNode.element("p", "a").build())
                        .build())
                .build();

        assertEquals(List.of("OTP-5466"), losses(model));
        assertEquals(model, again());
        String xml = out.toString(StandardCharsets.UTF_8).replaceAll("<property .*?</property>", "");
        assertTrue(xml, xml.contains("identifier=\"g\" xsi:type=\"Container\" x=\"20\" y=\"20\" w=\"300\" h=\"105\""));
        assertTrue(xml, xml.contains("identifier=\"o\" elementRef=\"b\" xsi:type=\"Element\" x=\"180\" y=\"50\""));
        assertTrue(xml, xml.contains("identifier=\"p\" elementRef=\"a\" xsi:type=\"Element\" x=\"340\" y=\"20\""));
    }

    @Test
    public void what_lies_below_zero_is_moved_and_moved_back() throws Exception {
        ArchitectureModel model = model().view(View.builder("v")
                        .name("V")
                        .node(ViewNode.element("n", "a")
                                .bounds(new Bounds(-30, 10, 120, 55))
                                .style(ViewStyle.builder()
                                        .fontSize(new BigDecimal("9.75"))
                                        .build())
                                .build())
                        .build())
                .build();

        assertEquals(List.of("OTP-5471", "OTP-5467"), losses(model));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("x=\"0\" y=\"10\""));
        assertEquals(model, again());
    }

    @Test
    public void one_box_twice_in_a_view_is_written_with_two_ids() throws Exception {
        ViewNode box = ViewNode.element("n", "a").bounds(new Bounds(1, 1, 1, 1)).build();
        ArchitectureModel model = model().view(
                        View.builder("v").name("V").node(box).node(box).build())
                .build();

        losses(model);

        assertEquals(List.of(), format.verify(new ByteArrayInputStream(out.toByteArray())));
        assertEquals(model, again());
    }

    @Test
    public void a_file_that_breaks_the_schema_is_not_sound() throws Exception {
        losses(model().build());
        String xml = out.toString(StandardCharsets.UTF_8).replace("identifier=\"b\"", "identifier=\"a\"");

        List<Problem> problems = format.verify(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

        assertEquals("OTP-5428", problems.get(0).code());
        assertTrue(problems.get(0).location().orElseThrow().line() > 1);
    }

    @Test
    public void types_in_the_formats_spelling_are_written_as_what_they_are() throws Exception {
        ArchitectureModel model = model().element(Element.of("c", "ApplicationComponent", "C", ""))
                .build();

        losses(model);

        assertTrue(out.toString(StandardCharsets.UTF_8).contains("xsi:type=\"ApplicationComponent\""));
        assertEquals(model, again());
        assertEquals(
                ElementType.APPLICATION_COMPONENT,
                again().element("c").orElseThrow().elementType().orElseThrow());
    }
}
