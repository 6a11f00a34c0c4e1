package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.problem.Problem;

/** Files that are cut off, mixed up, or in another encoding than they say: told of, and never thrown for. */
public class DamagedInputTest {
    @Test
    public void entities_that_nobody_has_declared_are_damage() throws Exception {
        Faulty.assertRefused("OTP-5401", Faulty.exchange("<documentation>&okänd;</documentation>"));
    }

    @Test
    public void xml_1_1_breaks_no_rule() throws Exception {
        ModelReading reading = Given.exchange("<?xml version=\"1.1\"?>"
                + Faulty.exchange(
                        "<elements><element identifier=\"a\" xsi:type=\"Goal\"><name>A</name></element></elements>"));

        assertEquals(List.of(), reading.schemaErrors());
        assertEquals(List.of(), reading.findings());
        assertEquals("goal", Given.model(reading).element("a").orElseThrow().type());
    }

    @Test
    public void an_empty_file_is_refused() throws Exception {
        Faulty.assertRefused("OTP-5408", "");
        Faulty.assertRefused("OTP-5401", "  \n ");
    }

    @Test
    public void a_file_that_ends_too_early_is_refused_with_its_place() throws Exception {
        String whole = Faulty.exchange(
                "\n<elements>\n<element identifier=\"a\" xsi:type=\"Goal\"><name>x</name></element>\n</elements>");

        Problem problem = Faulty.refusal(Given.exchange(whole.substring(0, whole.indexOf("</elements>"))));

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

        Problem problem = Faulty.refusal(Given.read(files));

        assertEquals("OTP-5401", problem.code());
        assertEquals(
                "model/business/folder.xml", problem.location().orElseThrow().path());
        assertEquals(1, problem.location().orElseThrow().line());
    }

    @Test
    public void latin_1_that_says_it_is_utf_8_is_told_as_a_wrong_encoding() throws Exception {
        Faulty.assertRefused(
                "OTP-5402",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Faulty.exchange("<documentation>Åäö</documentation>"))
                        .getBytes(StandardCharsets.ISO_8859_1));
        Faulty.assertRefused(
                "OTP-5402",
                ("<?xml version=\"1.0\" encoding=\"x-okänd\"?>" + Faulty.exchange(""))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void the_encodings_that_xml_names_are_read() throws Exception {
        String content = Faulty.exchange("<documentation>Åäö – 山</documentation>");
        byte[] utf16 = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + content).getBytes(StandardCharsets.UTF_16);
        byte[] marked = ("\uFEFF" + content).getBytes(StandardCharsets.UTF_8);
        byte[] little =
                ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + content).getBytes(StandardCharsets.UTF_16LE);

        for (byte[] xml : List.of(utf16, marked, little)) {
            ModelReading reading = Given.read(Given.file("m.xml", xml));
            assertEquals("Åäö – 山", Given.model(reading).description().text());
        }
        byte[] latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                .concat(Faulty.exchange("<documentation>Åäö</documentation>"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "Åäö",
                Given.model(Given.read(Given.file("m.xml", latin)))
                        .description()
                        .text());
    }

    @Test
    public void an_archive_is_read_damaged_ones_and_those_without_a_model_are_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("images/bild.png"));
            zip.write(new byte[] {1, 2, 3});
            zip.putNextEntry(new ZipEntry("model.xml"));
            zip.write((Faulty.ARCHI + "</archimate:model>").getBytes(StandardCharsets.UTF_8));
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
                Faulty.refusal(Given.read(Given.file("m.archimate", other.toByteArray())))
                        .code());
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
