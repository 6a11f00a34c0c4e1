package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.problem.Problem;

/** What the tests of faulty files are written with. */
final class Faulty {
    /** How a file of Archi begins. */
    static final String ARCHI = "<archimate:model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"M\" id=\"m\" version=\"5.0.0\">";

    private static final String EXCHANGE = "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"m\">";

    private Faulty() {}

    /** A file in the exchange format. */
    static String exchange(String content) {
        return EXCHANGE + "<name>M</name>" + content + "</model>";
    }

    /** A file of Archi, read. */
    static ModelReading archi(String content) throws Exception {
        return Given.read(Given.file("m.archimate", ARCHI + content + "</archimate:model>"));
    }

    /** The only fault of what could not be read. */
    static Problem refusal(ModelReading reading) {
        assertTrue("it was read", reading.model().isEmpty());
        assertEquals(1, reading.problems().size());
        return reading.problems().get(0);
    }

    /** Both formats of a single file refuse it. */
    static void assertRefused(String code, byte[] xml) throws Exception {
        assertEquals(code, refusal(Given.exchange(xml)).code());
        assertEquals(
                code,
                refusal(new ArchiImport(Given.config(Given.LIMITS)).read(Given.file("m.archimate", xml)))
                        .code());
    }

    static void assertRefused(String code, String xml) throws Exception {
        assertRefused(code, xml.getBytes(StandardCharsets.UTF_8));
    }
}
