package se.sambruk.otp.api.seal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

public class SealTest {
    private static final Seal SEAL = new Seal("0123456789abcdef", "ab".repeat(32));

    @Test
    public void itsTextIsReadBackToTheSame() {
        assertEquals(Optional.of(SEAL), Seal.parse(SEAL.toString()));
    }

    @Test
    public void whatIsNoSealIsNone() {
        for (String text :
                List.of("", ":", "0123456789abcdef", SEAL + "0", SEAL.toString().toUpperCase(Locale.ROOT))) {
            assertEquals(text, Optional.empty(), Seal.parse(text));
        }
        assertThrows(IllegalArgumentException.class, () -> new Seal("x", "y"));
    }
}
