package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.testkit.Corpus;

/** A model that everybody knows, in Archi's own form: 120 elements, 176 relations, 17 views. */
public class ArchisuranceTest {
    private ModelReading reading;
    private ArchitectureModel model;

    @Before
    public void read() throws Exception {
        Path file = Corpus.orSkip("corpus/archimate/Archisurance.archimate");
        reading = Given.read(Given.file(file));
        model = Given.model(reading);
    }

    @Test
    public void it_is_read_whole() {
        assertEquals(120, model.elements().size());
        assertEquals(176, model.relations().size());
        assertEquals(17, model.views().size());
        assertEquals(List.of(), reading.schemaErrors());
        assertTrue(model.description().text().startsWith("An example of a fictional Insurance company"));
        assertEquals("Request for Insurance", model.element("650").orElseThrow().name());
        assertEquals("business-event", model.element("650").orElseThrow().type());
    }

    @Test
    public void what_cannot_be_kept_is_told_of_once_a_kind() {
        assertEquals(
                List.of("OTP-5450"),
                Given.codes(reading.findings()).stream().distinct().toList());
        assertEquals(2, reading.findings().size());
    }

    @Test
    public void nested_boxes_are_placed_from_the_corner_of_the_view() {
        ViewNode inner = model.views().stream()
                .flatMap(View::allNodes)
                .filter(node -> node.id().equals("859942c2"))
                .findFirst()
                .orElseThrow();

        assertEquals(new Bounds(36 + 24, 12 + 72, 140, 55), inner.bounds().orElseThrow());
    }

    @Test
    public void access_without_a_kind_is_writing() {
        assertEquals(
                10,
                model.relations().stream()
                        .filter(relation -> relation.access().equals(Optional.of(AccessType.WRITE)))
                        .count());
    }

    @Test
    public void viewpoints_have_the_names_of_the_exchange_format() {
        assertEquals(
                List.of(
                        "",
                        "Application Cooperation",
                        "Application Structure",
                        "Business Process Cooperation",
                        "Goal Realization",
                        "Implementation and Migration",
                        "Information Structure",
                        "Layered",
                        "Organization",
                        "Product",
                        "Service Realization",
                        "Technology"),
                model.views().stream().map(View::viewpoint).distinct().sorted().toList());
    }

    @Test
    public void links_to_other_views_lead_to_them() {
        List<ViewNode> links = model.views().stream()
                .flatMap(View::allNodes)
                .filter(node -> node.kind() == ViewNodeKind.VIEW)
                .toList();

        assertEquals(12, links.size());
        links.forEach(link -> assertTrue(model.view(link.shows()).isPresent()));
    }

    @Test
    public void as_exchange_it_is_valid_by_the_schema_that_was_published() throws Exception {
        Corpus.orSkip("schemas/archimate");

        assertEquals(List.of(), Xsd.errors(Given.written(model)));
    }

    @Test
    public void read_again_it_is_the_same_model() throws Exception {
        ModelReading again = Given.exchange(Given.written(model));

        assertEquals(List.of(), again.schemaErrors());
        assertEquals(List.of(), again.findings());
        assertEquals(model, Given.model(again));
    }

    @Test
    public void written_again_it_is_the_same_file() throws Exception {
        byte[] first = Given.written(model);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        second.write(Given.written(Given.model(Given.exchange(first))));

        assertEquals(new String(first, "UTF-8"), second.toString("UTF-8"));
    }
}
