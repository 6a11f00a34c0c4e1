package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.testkit.Corpus;

/** A model that is kept as a tree of files, as Archi's coArchi plugin does. */
public class GraficoTest {
    private static final String ROOT =
            "<archimate:ArchimateModel xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"Modellen\" id=\"m\""
                    + " purpose=\"Att prova.\"><profiles id=\"p1\" name=\"mönster\" conceptType=\"Grouping\"/></archimate:ArchimateModel>";

    private static String file(String type, String attributes, String content) {
        return "<archimate:" + type + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:archimate=\"http://www.archimatetool.com/archimate\" " + attributes + ">" + content
                + "</archimate:" + type + ">";
    }

    private static Given.Memory small() {
        return new Given.Memory("x")
                .with(".git/config", "[core]")
                .with("README.md", "Läs mig")
                .with("model/folder.xml", ROOT)
                .with("model/business/folder.xml", file("Folder", "name=\"Business\" id=\"f1\" type=\"business\"", ""))
                .with(
                        "model/business/id-1/folder.xml",
                        file("Folder", "name=\"Aktörer\" id=\"id-1\" documentation=\"Vilka\"", ""))
                .with(
                        "model/business/id-1/BusinessActor_a.xml",
                        file(
                                "BusinessActor",
                                "name=\"Invånare\" id=\"a\" documentation=\"Alla&#10;här\"",
                                "<properties key=\"Ägare\" value=\"x\"/><properties key=\"Ägare\" value=\"y\"/>"))
                .with("model/other/folder.xml", file("Folder", "name=\"Other\" id=\"f2\" type=\"other\"", ""))
                .with(
                        "model/other/Grouping_g.xml",
                        file("Grouping", "name=\"Mönster\" id=\"g\"", "<profiles href=\"folder.xml#p1\"/>"))
                .with("model/other/Junction_j.xml", file("Junction", "id=\"j\" type=\"or\"", ""))
                .with(
                        "model/relations/folder.xml",
                        file("Folder", "name=\"Relations\" id=\"f3\" type=\"relations\"", ""))
                .with(
                        "model/relations/AggregationRelationship_r.xml",
                        file(
                                "AggregationRelationship",
                                "id=\"r\"",
                                "<source xsi:type=\"archimate:Grouping\" href=\"Grouping_g.xml#g\"/>"
                                        + "<target xsi:type=\"archimate:BusinessActor\" href=\"BusinessActor_a.xml#a\"/>"))
                .with("model/diagrams/folder.xml", file("Folder", "name=\"Views\" id=\"f4\" type=\"diagrams\"", ""))
                .with(
                        "model/diagrams/ArchimateDiagramModel_v.xml",
                        file(
                                "ArchimateDiagramModel",
                                "name=\"Vyn\" id=\"v\" viewpoint=\"capability\"",
                                "<children xsi:type=\"archimate:DiagramModelNote\" id=\"n\" content=\"Anm.\"><bounds x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></children>"
                                        + "<children xsi:type=\"archimate:DiagramModelArchimateObject\" id=\"o\">"
                                        + "<sourceConnections xsi:type=\"archimate:DiagramModelConnection\" id=\"c\" name=\"se\" source=\"o\" target=\"n\"/>"
                                        + "<bounds x=\"10\" y=\"20\"/><archimateElement xsi:type=\"archimate:BusinessActor\" href=\"BusinessActor_a.xml#a\"/></children>"));
    }

    @Test
    public void every_file_is_a_concept() throws Exception {
        ModelReading reading = Given.read(small());
        ArchitectureModel model = Given.model(reading);

        assertEquals(List.of(), reading.findings());
        assertEquals("Att prova.", model.description().text());
        assertEquals(
                List.of("a", "g", "j"),
                model.elements().stream().map(Concept::id).toList());
        assertEquals("Alla\nhär", model.element("a").orElseThrow().description());
        assertEquals(2, model.element("a").orElseThrow().values("Ägare").size());
        assertEquals("or-junction", model.element("j").orElseThrow().type());
        assertEquals(
                "mönster",
                model.element("g").orElseThrow().values("specialization").get(0).text());
        assertEquals(RelationType.AGGREGATION.wire(), model.relations().get(0).type());
        assertEquals("a", model.relations().get(0).target());
        assertEquals("Capability Map", model.views().get(0).viewpoint());
        assertEquals(
                120, model.views().get(0).nodes().get(1).bounds().orElseThrow().width());
        assertEquals("se", model.views().get(0).connections().get(0).label().text());
        assertEquals(
                List.of("Business", "Other", "Relations", "Views"),
                model.folders().stream().map(f -> f.name().text()).toList());
        assertEquals(
                "Vilka", model.folders().get(0).folders().get(0).description().text());
    }

    @Test
    public void the_folder_of_the_model_itself_may_be_pointed_out() throws Exception {
        Given.Memory inner = new Given.Memory("model");
        Given.Memory outer = small();
        for (String path : outer.paths()) {
            if (path.startsWith("model/")) {
                inner.with(path.substring("model/".length()), outer.open(path).readAllBytes());
            }
        }

        assertEquals(Given.model(Given.read(outer)), Given.model(Given.read(inner)));
    }

    @Test
    public void a_folder_that_is_not_told_of_has_its_name_on_disk() throws Exception {
        Given.Memory files = new Given.Memory("x")
                .with("model/folder.xml", ROOT)
                .with("model/business/id-9/BusinessActor_a.xml", file("BusinessActor", "name=\"A\" id=\"a\"", ""));

        ModelReading reading = Given.read(files);

        assertEquals(List.of("OTP-5458", "OTP-5458"), Given.codes(reading.findings()));
        assertEquals("business", Given.model(reading).folders().get(0).name().text());
        assertEquals(
                "id-9",
                Given.model(reading).folders().get(0).folders().get(0).name().text());
    }

    @Test
    public void archisurance_as_a_folder_is_the_same_model_but_for_the_order() throws Exception {
        byte[] file = Files.readAllBytes(Corpus.orSkip("corpus/archimate/Archisurance.archimate"));

        ArchitectureModel apart = Given.model(Given.read(AsFolder.of(file)));

        ArchitectureModel whole = Given.model(Given.read(Given.file("m.archimate", file)));
        assertEquals(sorted(whole).tree(), sorted(apart).tree());
    }

    // A tree of files has no order but that of names.
    private static ArchitectureModel sorted(ArchitectureModel model) {
        ArchitectureModel.Builder sorted =
                ArchitectureModel.builder(model.id()).name(model.name()).description(model.description());
        Comparator<Concept> byId = Comparator.comparing(Concept::id);
        model.properties().forEach(sorted::property);
        model.elements().stream().sorted(byId).forEach(sorted::element);
        model.relations().stream().sorted(byId).forEach(sorted::relation);
        model.views().stream().sorted(byId).forEach(sorted::view);
        model.folders().stream()
                .map(GraficoTest::sorted)
                .sorted(Comparator.comparing(f -> f.name().text()))
                .forEach(sorted::folder);
        return sorted.build();
    }

    private static Folder sorted(Folder folder) {
        Folder.Builder sorted = Folder.builder(folder.name()).description(folder.description());
        folder.folders().stream()
                .map(GraficoTest::sorted)
                .sorted(Comparator.comparing(f -> f.name().text()))
                .forEach(sorted::folder);
        folder.items().stream().sorted().forEach(sorted::item);
        return sorted.build();
    }
}
