package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.archi.ArchiReader;
import se.sambruk.otp.format.archimate.xml.XmlLimits;

/** Files that are damaged, hostile, or simply wrong: told of, never thrown for, and read as far as they mean something. */
public class BadInputTest {
    private static final String HEAD = "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"m\">";
    private static final String ARCHI = "<archimate:model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"M\" id=\"m\" version=\"5.0.0\">";

    private static String exchange(String content) {
        return HEAD + "<name>M</name>" + content + "</model>";
    }

    private static ModelReading archi(String content) throws Exception {
        return Given.read(Given.file("m.archimate", ARCHI + content + "</archimate:model>"));
    }

    private static Problem refusal(ModelReading reading) {
        assertTrue("it was read", reading.model().isEmpty());
        assertEquals(1, reading.problems().size());
        return reading.problems().get(0);
    }

    private static void assertRefused(String code, byte[] xml) throws Exception {
        assertEquals(code, refusal(Given.exchange(xml)).code());
        assertEquals(
                code,
                refusal(new ArchiImport(Given.config(Given.LIMITS)).read(Given.file("m.archimate", xml)))
                        .code());
    }

    private static void assertRefused(String code, String xml) throws Exception {
        assertRefused(code, xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void external_entities_are_refused() throws Exception {
        assertRefused(
                "OTP-5403",
                "<?xml version=\"1.0\"?><!DOCTYPE model [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + exchange("&x;"));
    }

    @Test
    public void a_document_type_elsewhere_is_not_fetched() throws Exception {
        assertRefused("OTP-5403", "<!DOCTYPE model SYSTEM \"http://127.0.0.1:1/x.dtd\">" + exchange(""));
    }

    @Test(timeout = 20_000)
    public void a_billion_laughs_are_refused() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE model [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertRefused("OTP-5403", laughs + "]>" + exchange("<documentation>&a29;</documentation>"));
    }

    @Test
    public void entities_that_nobody_has_declared_are_damage() throws Exception {
        assertRefused("OTP-5401", exchange("<documentation>&okänd;</documentation>"));
    }

    @Test
    public void an_empty_file_is_refused() throws Exception {
        assertRefused("OTP-5408", "");
        assertRefused("OTP-5401", "  \n ");
    }

    @Test
    public void a_file_that_ends_too_early_is_refused_with_its_place() throws Exception {
        String whole = exchange(
                "\n<elements>\n<element identifier=\"a\" xsi:type=\"Goal\"><name>x</name></element>\n</elements>");

        Problem problem = refusal(Given.exchange(whole.substring(0, whole.indexOf("</elements>"))));

        assertEquals("OTP-5401", problem.code());
        assertEquals(4, problem.location().orElseThrow().line());
        assertEquals("modell.xml", problem.location().orElseThrow().path());
    }

    @Test
    public void what_a_failed_merge_leaves_behind_is_refused_with_file_and_line() throws Exception {
        Given.Memory files = new Given.Memory("x")
                .with(
                        "model/folder.xml",
                        "<archimate:ArchimateModel xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"M\" id=\"m\"/>")
                .with("model/business/folder.xml", "<<<<<<< HEAD\n<a/>\n=======\n");

        Problem problem = refusal(Given.read(files));

        assertEquals("OTP-5401", problem.code());
        assertEquals(
                "model/business/folder.xml", problem.location().orElseThrow().path());
        assertEquals(1, problem.location().orElseThrow().line());
    }

    @Test
    public void latin_1_that_says_it_is_utf_8_is_told_as_a_wrong_encoding() throws Exception {
        assertRefused(
                "OTP-5402",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + exchange("<documentation>Åäö</documentation>"))
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(
                "OTP-5402",
                ("<?xml version=\"1.0\" encoding=\"x-okänd\"?>" + exchange("")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void the_encodings_that_xml_names_are_read() throws Exception {
        String content = exchange("<documentation>Åäö – 山</documentation>");
        byte[] utf16 = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + content).getBytes(StandardCharsets.UTF_16);
        byte[] marked = ("\uFEFF" + content).getBytes(StandardCharsets.UTF_8);
        byte[] little =
                ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + content).getBytes(StandardCharsets.UTF_16LE);

        for (byte[] xml : List.of(utf16, marked, little)) {
            ModelReading reading = Given.read(Given.file("m.xml", xml));
            assertEquals("Åäö – 山", Given.model(reading).description().text());
        }
        byte[] latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                .concat(exchange("<documentation>Åäö</documentation>"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "Åäö",
                Given.model(Given.read(Given.file("m.xml", latin)))
                        .description()
                        .text());
    }

    private static ModelReading within(XmlLimits limits, InputStream in, String name) throws Exception {
        return new ArchiReader(limits).read(name, in);
    }

    @Test(timeout = 60_000)
    public void three_hundred_megabytes_are_refused_long_before_their_end() throws Exception {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) ' ');
                read[0] += length;
                return length;
            }
        };

        Problem problem = refusal(within(Given.LIMITS, endless, "stor.archimate"));

        assertEquals("OTP-5404", problem.code());
        assertTrue(problem.message().toString(), problem.message().toString().contains("100 MiB"));
        assertTrue("it read " + read[0], read[0] < 102L << 20);
    }

    @Test(timeout = 60_000)
    public void a_zip_bomb_is_refused_wherever_in_the_archive_it_lies() throws Exception {
        XmlLimits small = new XmlLimits(1 << 20, 1000, 200, 10);
        byte[] blanks = new byte[64 << 20];
        for (String name : List.of("model.xml", "images/1.png")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ARCHI.getBytes(StandardCharsets.UTF_8));
                zip.write(blanks);
            }
            ModelReading reading = within(small, new ByteArrayInputStream(bytes.toByteArray()), "m.archimate");
            assertTrue(
                    refusal(reading).code(),
                    List.of("OTP-5404", "OTP-5401").contains(refusal(reading).code()));
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 20; i++) {
                zip.putNextEntry(new ZipEntry("images/" + i));
            }
        }
        assertEquals(
                "OTP-5407",
                refusal(within(small, new ByteArrayInputStream(many.toByteArray()), "m.archimate"))
                        .code());
    }

    @Test
    public void an_archive_is_read_damaged_ones_and_those_without_a_model_are_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("images/bild.png"));
            zip.write(new byte[] {1, 2, 3});
            zip.putNextEntry(new ZipEntry("model.xml"));
            zip.write((ARCHI + "</archimate:model>").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        assertEquals(
                "m", Given.model(Given.read(Given.file("m.archimate", whole))).id());

        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertTrue(Given.read(Given.file("m.archimate", half)).model().isEmpty());

        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("annat.xml"));
        }
        assertEquals(
                "OTP-5410",
                refusal(Given.read(Given.file("m.archimate", other.toByteArray())))
                        .code());
    }

    @Test
    public void too_many_concepts_and_too_deep_nesting_are_refused() throws Exception {
        XmlLimits small = new XmlLimits(1 << 20, 3, 12, 10);
        String four = "<element xsi:type=\"archimate:Goal\" id=\"a\"/>".repeat(4);
        String deep = "<folder name=\"f\">".repeat(20) + "</folder>".repeat(20);

        ArchiImport reader = new ArchiImport(Given.config(small));

        assertEquals(
                "OTP-5405",
                refusal(reader.read(
                                Given.file("m.archimate", ARCHI + "<folder>" + four + "</folder></archimate:model>")))
                        .code());
        assertEquals(
                "OTP-5406",
                refusal(reader.read(Given.file("m.archimate", ARCHI + deep + "</archimate:model>")))
                        .code());
    }

    @Test
    public void folders_and_boxes_as_deep_as_allowed_are_read() throws Exception {
        String folders = "<folder name=\"f\">".repeat(150) + "</folder>".repeat(150);
        assertTrue(archi(folders).model().isPresent());
        String open = "<node identifier=\"n%\" xsi:type=\"Container\" x=\"0\" y=\"0\" w=\"9\" h=\"9\">";
        StringBuilder boxes = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            boxes.append(open.replace("%", String.valueOf(i)));
        }
        String view = "<views><diagrams><view identifier=\"v\"><name>V</name>" + boxes + "</node>".repeat(150)
                + "</view></diagrams></views>";

        ModelReading reading = Given.exchange(exchange(view));

        assertEquals(List.of(), reading.schemaErrors());
        assertEquals(150, Given.model(reading).views().get(0).allNodes().count());
    }

    @Test
    public void a_file_of_another_kind_is_recognized_by_nobody() throws Exception {
        assertTrue(Given.format(Given.file("m.xml", "<html><body/></html>")).isEmpty());
        assertTrue(Given.format(Given.file("m.txt", "bara text")).isEmpty());
        assertTrue(Given.format(new Given.Memory("tom")).isEmpty());
        assertTrue(Given.format(new Given.Memory("mapp").with("a.txt", "a").with("b.txt", "b"))
                .isEmpty());
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        assertTrue(Given.format(Given.file("m.bin", noise)).isEmpty());
    }

    @Test
    public void hostile_files_are_recognized_so_that_somebody_can_refuse_them() throws Exception {
        String doctype = "<?xml version=\"1.0\"?>\n<!DOCTYPE model [<!ENTITY x \"<p>\">]>\n<!-- <a> -->\n";

        assertEquals(
                "archimate-exchange",
                Given.format(Given.file("m.xml", doctype + exchange("")))
                        .orElseThrow()
                        .id());
        assertEquals(
                "archi",
                Given.format(Given.file("m.archimate", doctype + ARCHI))
                        .orElseThrow()
                        .id());
    }

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
                exchange(
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
                exchange(
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
        ModelReading reading = archi(
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
    public void things_that_lead_to_each_other_in_a_ring_are_read() throws Exception {
        String relation =
                "<element xsi:type=\"archimate:AssociationRelationship\" id=\"%s\" source=\"%s\" target=\"%s\"/>";
        String line = "<sourceConnection xsi:type=\"archimate:Connection\" id=\"%s\" source=\"%s\" target=\"%s\">"
                + "<bendpoint startX=\"5\"/></sourceConnection>";
        ModelReading reading = archi(
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

        ModelReading reading = archi("<folder name=\"F\">" + elements + "</folder>");

        assertEquals(1, reading.findings().size());
        assertEquals("10000", reading.findings().get(0).arguments().get(1));
        assertEquals(10_000, Given.model(reading).elements().size());
    }

    @Test(timeout = 60_000)
    public void text_in_a_million_pieces_takes_no_longer_than_it_is() throws Exception {
        String pieces = "x<y/>".repeat(1_000_000);

        ModelReading reading = Given.exchange(exchange("<documentation>" + pieces + "</documentation>" + pieces));

        assertEquals(1_000_000, Given.model(reading).description().text().length());
        assertEquals("OTP-5431", reading.schemaErrors().get(10_000).code());
    }

    @Test
    public void bytes_changed_at_random_never_make_it_throw() throws Exception {
        byte[] base;
        try (InputStream in = Given.class.getResourceAsStream("everything.xml")) {
            base = in.readAllBytes();
        }
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = base.clone();
            for (int j = 1 + random.nextInt(4); j > 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            ModelReading reading = Given.exchange(changed);
            if (reading.model().isPresent()) {
                ModelReading again = Given.exchange(Given.written(Given.model(reading)));
                assertEquals(List.of(), again.schemaErrors());
            } else {
                assertFalse(reading.problems().isEmpty());
            }
        }
    }
}
