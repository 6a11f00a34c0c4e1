package se.sambruk.otp.launcher.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

public class RequestTest {

    private static final Request REQUEST = new Request(
            Request.Kind.RUN,
            List.of("a:b", "öppna\ngränssnitt", "", "x".repeat(100_000)),
            new Caller("/hem/å", "sv", "Åsa", 132, true));

    @Test
    public void comes_back_as_it_was() throws IOException {
        assertEquals(REQUEST, Request.decode(REQUEST.encode()));
        assertEquals(REQUEST, Request.fromText(REQUEST.toText()));
    }

    @Test
    public void a_part_of_one_is_none() {
        byte[] whole = REQUEST.encode();
        for (int length : new int[] {0, 3, 20, whole.length - 1}) {
            assertThrows(IOException.class, () -> Request.decode(Arrays.copyOf(whole, length)));
        }
        assertThrows(IOException.class, () -> Request.fromText("%"));
        byte[] lying = whole.clone();
        Arrays.fill(lying, 0, 4, (byte) 0x7f);
        assertThrows(IOException.class, () -> Request.decode(lying));
    }
}
