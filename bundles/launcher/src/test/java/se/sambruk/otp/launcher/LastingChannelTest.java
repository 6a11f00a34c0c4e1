package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Test;

public class LastingChannelTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @After
    public void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    public void what_is_written_by_an_interrupted_thread_and_after_it_comes_out() {
        LastingChannel channel = new LastingChannel(terminal);
        Thread.currentThread().interrupt();
        print(channel, "avbrutet ");
        assertTrue("the interrupt is left for the command to see", Thread.interrupted());
        print(channel, "och sedan");
        assertEquals("avbrutet och sedan", terminal.toString(StandardCharsets.UTF_8));
        assertTrue(channel.isOpen());
    }

    @Test
    public void a_closed_one_takes_no_more() throws Exception {
        LastingChannel channel = new LastingChannel(terminal);
        channel.close();
        assertFalse(channel.isOpen());
        assertThrows(ClosedChannelException.class, () -> channel.write(ByteBuffer.allocate(1)));
    }

    // As the shell does for each command.
    private static void print(LastingChannel channel, String text) {
        PrintStream out = new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }
}
