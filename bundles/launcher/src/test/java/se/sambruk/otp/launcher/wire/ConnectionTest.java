package se.sambruk.otp.launcher.wire;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ConnectionTest {

    private static final byte[] SECRET =
            "en hemlighet som bara ägaren kan".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private ServerSocket server;

    @Before
    public void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @After
    public void close() throws IOException {
        server.close();
    }

    @Test
    public void two_that_know_the_secret_speak_with_each_other() throws Exception {
        CompletableFuture<Connection> instance = accept(SECRET);
        try (Socket socket = connect();
                Connection caller = Connection.open(socket, SECRET, PATIENCE);
                Connection other = instance.get(10, TimeUnit.SECONDS)) {
            caller.send(Connection.REQUEST, new byte[] {1, 2, 3});
            Connection.Frame frame = other.receive();
            assertEquals(Connection.REQUEST, frame.type());
            assertArrayEquals(new byte[] {1, 2, 3}, frame.content());
            other.send(Connection.EXIT, (byte) 3);
            assertArrayEquals(new byte[] {3}, caller.receive().content());
        }
    }

    @Test
    public void an_instance_refuses_a_caller_without_the_secret() throws Exception {
        CompletableFuture<Connection> instance = accept(SECRET);
        try (Socket socket = connect()) {
            assertThrows(IOException.class, () -> Connection.open(socket, new byte[32], PATIENCE));
        }
        CompletionException refused = assertThrows(CompletionException.class, instance::join);
        assertTrue(refused.getCause() instanceof IOException);
    }

    @Test
    public void a_caller_tells_nothing_to_an_instance_without_the_secret() throws Exception {
        CompletableFuture<Integer> impostor = CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("OTP1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                socket.getOutputStream().write(new byte[32]);
                socket.getInputStream().readNBytes(64);
                socket.getOutputStream().write(new byte[32]);
                return socket.getInputStream().readAllBytes().length;
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        try (Socket socket = connect()) {
            assertThrows(IOException.class, () -> Connection.open(socket, SECRET, PATIENCE));
        }
        assertEquals("nothing but the handshake", 0, (int) impostor.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void a_stranger_who_sends_a_byte_now_and_then_is_left_in_the_end() throws Exception {
        CompletableFuture<Connection> instance = CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                return Connection.accept(socket, SECRET, TimeUnit.MILLISECONDS.toNanos(300));
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        CountDownLatch never = new CountDownLatch(1);
        try (Socket socket = connect()) {
            int sent = 0;
            while (!instance.isDone() && sent < 60) {
                socket.getOutputStream().write(0);
                sent++;
                assertFalse(never.await(50, TimeUnit.MILLISECONDS));
            }
            CompletionException left = assertThrows(CompletionException.class, instance::join);
            assertTrue(left.getCause().toString(), left.getCause() instanceof SocketTimeoutException);
            assertTrue("before the handshake's 64 bytes were there", sent < 60);
        } catch (SocketException e) {
            assertTrue("only by then is the socket closed", instance.isCompletedExceptionally());
        }
    }

    @Test
    public void a_caller_gives_up_an_instance_that_is_silent() throws Exception {
        // As with a paused process: the system takes the caller in, and nobody reads.
        try (Socket socket = connect()) {
            assertThrows(
                    SocketTimeoutException.class,
                    () -> Connection.open(socket, SECRET, TimeUnit.MILLISECONDS.toNanos(100)));
        }
    }

    private CompletableFuture<Connection> accept(byte[] secret) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Socket socket = server.accept();
                try {
                    return Connection.accept(socket, secret);
                } catch (IOException e) {
                    socket.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    private Socket connect() throws IOException {
        return new Socket(server.getInetAddress(), server.getLocalPort());
    }
}
