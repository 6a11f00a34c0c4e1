package se.sambruk.otp.format.json;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.format.json.SpecificationReader.Reading;
import se.sambruk.otp.testkit.Samples;

public class SpecificationReaderTest {
    private final SpecificationReader reader = new SpecificationReader(TestLimits.WIDE);

    static byte[] write(Specification specification) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportContext context = ExportContext.of(
                specification.locale(), specification.procurement().date());
        new JsonFormat(TestLimits.WIDE).write(specification, context, out);
        return out.toByteArray();
    }

    private Reading read(byte[] json) throws IOException {
        return reader.read(new ByteArrayInputStream(json));
    }

    private String fault(String json) throws IOException {
        return fault(reader, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String fault(SpecificationReader reader, byte[] json) throws IOException {
        Reading reading = reader.read(new ByteArrayInputStream(json));
        assertEquals(Optional.empty(), reading.specification());
        assertEquals(1, reading.problems().size());
        return reading.problems().get(0).code();
    }

    private static String text(Specification specification) throws IOException {
        return new String(write(specification), StandardCharsets.UTF_8);
    }

    @Test
    public void whatIsWrittenIsReadBackTheSame() throws IOException {
        for (Specification specification : List.of(
                Samples.specification(),
                Samples.specification().published(),
                Samples.unusualSpecification(),
                Samples.emptySpecification(),
                Samples.specification(200))) {
            byte[] json = write(specification);

            Reading reading = read(json);

            assertEquals(List.of(), reading.problems());
            assertEquals(specification, reading.specification().orElseThrow());
            assertEquals(
                    specification.contentHash(),
                    reading.specification().orElseThrow().contentHash());
            assertArrayEquals(json, write(reading.specification().orElseThrow()));
        }
    }

    @Test
    public void whatIsNoJsonIsToldWithLineAndColumn() throws IOException {
        assertEquals("OTP-5301", fault(""));
        assertEquals("OTP-5301", fault("{"));
        assertEquals("OTP-5301", fault("{} {}"));
        assertEquals("OTP-5301", fault("{\"a\": 1, \"a\": 2}"));
        assertEquals("OTP-5301", fault("{\"a\": null}"));
        assertEquals("OTP-5301", fault("{\"a\": 1.5}"));
        assertEquals("OTP-5301", fault("{\"a\": NaN}"));
        assertEquals("OTP-5301", fault("{\"a\": 99999999999999999999}"));
        assertEquals("OTP-5301", fault("// kommentar\n{}"));
        String broken = text(Samples.specification()).replaceFirst("\n  \"document\": \\{", "\n  \"document\": {,");
        assertTrue(read(broken.getBytes(StandardCharsets.UTF_8))
                .problems()
                .get(0)
                .toString()
                .contains("kolumn 16"));
    }

    @Test
    public void whatIsNoSpecificationIsToldByItsSchema() throws IOException {
        assertEquals("OTP-5304", fault("{}"));
        assertEquals("OTP-5304", fault("[]"));
        assertEquals("OTP-5304", fault("\"otp-specification/1\""));
        assertEquals("OTP-5305", fault("{\"schema\": \"otp-specification/2\"}"));
        assertEquals("OTP-5305", fault("{\"schema\": 1}"));
        assertEquals("OTP-5306", fault("{\"schema\": \"otp-specification/1\"}"));
        assertEquals("OTP-5306", fault("{\"schema\": \"otp-specification/1\", \"procurement\": []}"));
    }

    @Test
    public void aValueThatCannotBeIsTold() throws IOException {
        String whole = text(Samples.specification());
        assertEquals("OTP-5306", fault(whole.replaceFirst("\"mandatory\"", "\"obligatorisk\"")));
        assertEquals("OTP-5306", fault(whole.replaceFirst("\"2026-11-23\"", "\"2026-11-31\"")));
        assertEquals("OTP-5306", fault(whole.replaceFirst("\"revision\": 1", "\"revision\": 0")));
        assertEquals(
                "OTP-5306",
                fault(whole.replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"\\\\\\\\ud800\"")
                        .replace("\\\\ud800", "\\ud800")));
    }

    @Test
    public void whereAFaultIsIsTold() throws IOException {
        String whole = text(Samples.specification());
        assertTold("”/procurement”", "{\"schema\": \"otp-specification/1\"}");
        assertTold("”/document”", whole.replaceFirst("\"document\"", "\"dokument\""));
        assertTold("”/requirements/0”", whole.replaceFirst("\"revision\": 1", "\"revision\": 0"));
        assertTold("”/references/0”", whole.replaceFirst("\"kind\": \"act\"", "\"kind\": \"lag\""));
        assertTold("”/categories”", whole.replaceFirst("\"categories\": \\[", "\"categories\": 1, \"annat\": ["));
    }

    private void assertTold(String place, String json) throws IOException {
        String told =
                read(json.getBytes(StandardCharsets.UTF_8)).problems().get(0).toString();
        assertTrue(told, told.contains(place) && !told.contains("should be"));
    }

    @Test
    public void anythingThePlatformWouldNotWriteIsTold() throws IOException {
        Specification specification = Samples.specification();
        String whole = text(specification);
        assertEquals("OTP-5307", fault(CanonicalJson.string(specification.tree())));
        assertEquals("OTP-5307", fault(whole.replace("\n", "\r\n")));
        assertEquals("OTP-5307", fault(whole + "\n"));
        assertEquals("OTP-5307", fault("\uFEFF" + whole));
        assertEquals(
                "OTP-5307", fault(new SpecificationReader(TestLimits.WIDE), whole.getBytes(StandardCharsets.UTF_16BE)));
        @SuppressWarnings("unchecked")
        Map<String, Object> more = new TreeMap<>((Map<String, Object>) specification.tree());
        more.put("zebra", "randig");
        assertEquals("OTP-5307", fault(CanonicalJson.pretty(more)));
    }

    @Test
    public void theFirstDifferenceIsPointedOut() throws IOException {
        String whole = text(Samples.specification());
        String changed = whole.replaceFirst("\n  \"document\": \\{", "\n  \"document\":  {");
        int line = (int) changed.substring(0, changed.indexOf("\"document\":  {"))
                .chars()
                .filter(c -> c == '\n')
                .count();

        String told =
                read(changed.getBytes(StandardCharsets.UTF_8)).problems().get(0).toString();

        assertTrue(told, told.contains("rad " + (line + 1) + "."));
    }

    @Test
    public void limitsHaveFaultsOfTheirOwn() throws IOException {
        byte[] whole = write(Samples.specification());
        assertEquals("OTP-5302", fault(new SpecificationReader(new JsonLimits(whole.length - 1, 64, 1000000)), whole));
        assertEquals(
                List.of(),
                new SpecificationReader(new JsonLimits(whole.length, 64, 1000000))
                        .read(new ByteArrayInputStream(whole))
                        .problems());
        assertEquals("OTP-5303", fault(new SpecificationReader(new JsonLimits(whole.length, 4, 1000000)), whole));
        assertEquals("OTP-5303", fault(new SpecificationReader(new JsonLimits(whole.length, 64, 10)), whole));
        String deep = "[".repeat(100_000);
        assertEquals("OTP-5303", fault(deep));
    }
}
