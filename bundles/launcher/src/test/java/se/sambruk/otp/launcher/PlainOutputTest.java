package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class PlainOutputTest {

    private static final String STYLED = "\u001b[1mÖppna\u001b[22m \u001b[38;5;208mgränssnitt\u001b[m\u001b7 [1m\n";
    private static final String PLAIN = "Öppna gränssnitt [1m\n";

    @Test
    public void leaves_control_sequences_out_and_text_alone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PlainOutput(bytes).write(STYLED.getBytes(StandardCharsets.UTF_8));
        assertEquals(PLAIN, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    public void it_does_not_matter_in_which_pieces_they_come() throws IOException {
        byte[] whole = STYLED.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= whole.length; cut++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PlainOutput out = new PlainOutput(bytes);
            out.write(whole, 0, cut);
            out.write(whole, cut, whole.length - cut);
            assertEquals("cut at " + cut, PLAIN, bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
