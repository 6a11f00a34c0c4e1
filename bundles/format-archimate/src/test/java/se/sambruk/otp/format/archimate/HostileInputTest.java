package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.archi.ArchiReader;
import se.sambruk.otp.format.archimate.xml.XmlLimits;

/** Files that are made, or large enough, to do harm: refused with a fault and before they cost much. */
public class HostileInputTest {
    private static ModelReading within(XmlLimits limits, InputStream in, String name) throws Exception {
        return new ArchiReader(limits).read(name, in);
    }

    @Test
    public void external_entities_are_refused() throws Exception {
        Faulty.assertRefused(
                "OTP-5403",
                "<?xml version=\"1.0\"?><!DOCTYPE model [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + Faulty.exchange("&x;"));
    }

    @Test
    public void a_document_type_elsewhere_is_not_fetched() throws Exception {
        Faulty.assertRefused("OTP-5403", "<!DOCTYPE model SYSTEM \"http://127.0.0.1:1/x.dtd\">" + Faulty.exchange(""));
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
        Faulty.assertRefused("OTP-5403", laughs + "]>" + Faulty.exchange("<documentation>&a29;</documentation>"));
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

        Problem problem = Faulty.refusal(within(Given.LIMITS, endless, "stor.archimate"));

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
                zip.write(Faulty.ARCHI.getBytes(StandardCharsets.UTF_8));
                zip.write(blanks);
            }
            ModelReading reading = within(small, new ByteArrayInputStream(bytes.toByteArray()), "m.archimate");
            assertTrue(
                    Faulty.refusal(reading).code(),
                    List.of("OTP-5404", "OTP-5401")
                            .contains(Faulty.refusal(reading).code()));
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 20; i++) {
                zip.putNextEntry(new ZipEntry("images/" + i));
            }
        }
        assertEquals(
                "OTP-5407",
                Faulty.refusal(within(small, new ByteArrayInputStream(many.toByteArray()), "m.archimate"))
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
                Faulty.refusal(reader.read(Given.file(
                                "m.archimate", Faulty.ARCHI + "<folder>" + four + "</folder></archimate:model>")))
                        .code());
        assertEquals(
                "OTP-5406",
                Faulty.refusal(reader.read(Given.file("m.archimate", Faulty.ARCHI + deep + "</archimate:model>")))
                        .code());
    }

    @Test
    public void folders_and_boxes_as_deep_as_allowed_are_read() throws Exception {
        String folders = "<folder name=\"f\">".repeat(150) + "</folder>".repeat(150);
        assertTrue(Faulty.archi(folders).model().isPresent());
        String open = "<node identifier=\"n%\" xsi:type=\"Container\" x=\"0\" y=\"0\" w=\"9\" h=\"9\">";
        StringBuilder boxes = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            boxes.append(open.replace("%", String.valueOf(i)));
        }
        String view = "<views><diagrams><view identifier=\"v\"><name>V</name>" + boxes + "</node>".repeat(150)
                + "</view></diagrams></views>";

        ModelReading reading = Given.exchange(Faulty.exchange(view));

        assertEquals(List.of(), reading.schemaErrors());
        assertEquals(150, Given.model(reading).views().get(0).allNodes().count());
    }

    @Test
    public void hostile_files_are_recognized_so_that_somebody_can_refuse_them() throws Exception {
        String doctype = "<?xml version=\"1.0\"?>\n<!DOCTYPE model [<!ENTITY x \"<p>\">]>\n<!-- <a> -->\n";

        assertEquals(
                "archimate-exchange",
                Given.format(Given.file("m.xml", doctype + Faulty.exchange("")))
                        .orElseThrow()
                        .id());
        assertEquals(
                "archi",
                Given.format(Given.file("m.archimate", doctype + Faulty.ARCHI))
                        .orElseThrow()
                        .id());
    }

    @Test
    public void a_file_of_archis_that_is_all_wrong_is_told_of_without_filling_the_memory() throws Exception {
        ModelReading reading = Faulty.archi("<folder name=\"F\">" + "<x/>".repeat(20_000) + "</folder>");

        assertEquals(10_001, reading.schemaErrors().size());
        assertEquals("OTP-5431", reading.schemaErrors().get(10_000).code());
    }

    @Test
    public void who_is_interrupted_once_a_file_is_read_makes_no_model_of_it() {
        for (ModelImportFormat format : Given.formats()) {
            assertThrows(format.id(), InterruptedException.class, () -> format.read(interrupting()));
            assertFalse(format.id(), Thread.interrupted());
        }
    }

    /** A model in all forms, which interrupts who has read it to its end. */
    private static PackSource interrupting() {
        String name = "model/folder.xml";
        byte[] archi = (Faulty.ARCHI + "</archimate:model>").getBytes(StandardCharsets.UTF_8);
        return new PackSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public SortedSet<String> paths() {
                return new TreeSet<>(List.of(name));
            }

            @Override
            public InputStream open(String path) {
                return new ByteArrayInputStream(archi) {
                    @Override
                    public int read(byte[] target, int offset, int length) {
                        int count = super.read(target, offset, length);
                        if (count < 0) {
                            Thread.currentThread().interrupt();
                        }
                        return count;
                    }
                };
            }
        };
    }

    @Test(timeout = 60_000)
    public void text_in_a_million_pieces_takes_no_longer_than_it_is() throws Exception {
        String pieces = "x<y/>".repeat(1_000_000);

        ModelReading reading =
                Given.exchange(Faulty.exchange("<documentation>" + pieces + "</documentation>" + pieces));

        assertEquals(1_000_000, Given.model(reading).description().text().length());
        assertEquals("OTP-5431", reading.schemaErrors().get(10_000).code());
    }
}
