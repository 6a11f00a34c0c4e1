package se.sambruk.otp.format.xlsx.read;

import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.answers.AnswerReading;

/** Whatever has become of a file, there is a reading or a clear refusal, and never a fault of the reader. */
@RunWith(JUnitQuickcheck.class)
public class AnyFileTest {
    private static final byte[] ISSUED = Returned.issued();
    private static final String[] PARTS = {
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet4.xml",
        "xl/workbook.xml",
        "xl/styles.xml"
    };
    private static final String LETTERS = "0179AZ:-<>\"=/ xå$!'";

    @Property(trials = 200)
    public void someBytesChanged(int place, byte value, int length) {
        byte[] changed = ISSUED.clone();
        for (int i = 0; i < 1 + Math.floorMod(length, 20); i++) {
            changed[Math.floorMod(place + i * 31, changed.length)] ^= value;
        }
        sound(Returned.read(changed));
    }

    @Property(trials = 200)
    public void aLetterOfAPartChanged(int part, int place, int letter) {
        sound(Returned.read(Returned.part(ISSUED, PARTS[Math.floorMod(part, PARTS.length)], xml -> {
            StringBuilder changed = new StringBuilder(xml);
            changed.setCharAt(
                    Math.floorMod(place, xml.length()), LETTERS.charAt(Math.floorMod(letter, LETTERS.length())));
            return changed.toString();
        })));
    }

    @Property(trials = 100)
    public void anyBytesAtAll(byte[] bytes) {
        sound(Returned.read(bytes));
    }

    private static void sound(AnswerReading reading) {
        assertTrue(reading.isReadable() || !reading.problems().isEmpty());
    }
}
