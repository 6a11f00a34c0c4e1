package se.sambruk.otp.export.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;

public class GuardedOutputTest {
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    public void countsAndHashesWhatPasses() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GuardedOutput out = new GuardedOutput(bytes, 100)) {
            out.write("räksmörgås".getBytes(StandardCharsets.UTF_8));
            out.write('!');
            out.flush();

            assertEquals(bytes.size(), out.size());
            assertEquals(ContentHash.ofBytes(bytes.toByteArray()), out.sha256());
        }
    }

    @Test
    public void exactlyTheLimitPassesAndOneMoreDoesNot() throws IOException {
        GuardedOutput out = new GuardedOutput(new ByteArrayOutputStream(), 10);
        out.write(new byte[10]);

        assertThrows(IOException.class, () -> out.write(1));
        assertTrue(out.isTooLarge());
        assertEquals(10, out.size());
    }

    @Test
    public void aFailureIsRememberedAndNothingPassesAfterIt() throws IOException {
        GuardedOutput out = new GuardedOutput(failing("No space left on device"), 100);
        out.write(1);
        assertThrows(IOException.class, out::flush);

        assertThrows(IOException.class, () -> out.write(2));
        assertEquals("No space left on device", out.failure().orElseThrow().getMessage());
    }

    @Test
    public void whoGoesOnWritingWhatNobodyWaitsForIsEndedEvenIfItCatchesExceptions() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GuardedOutput out = new GuardedOutput(bytes, 100);
        out.abandon();
        assertThrows(Error.class, () -> {
            while (true) {
                try {
                    out.write(1);
                } catch (Exception e) {
                    continue;
                }
            }
        });
        assertThrows(Error.class, out::flush);
        assertThrows(Error.class, out::close);
        assertEquals(0, bytes.size());
    }
}
