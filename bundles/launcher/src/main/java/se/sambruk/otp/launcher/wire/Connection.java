package se.sambruk.otp.launcher.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One conversation between a caller and the running instance: a handshake, then frames of one type byte, a length and that many bytes.
 *
 * <p>Each side proves that it knows the secret without saying it, by an HMAC over two fresh random numbers: another user's process that
 * happens to listen on a dead instance's port learns nothing, neither the secret nor the command.
 */
public final class Connection implements Closeable {

    /** Caller to instance: a {@link Request}. */
    public static final byte REQUEST = 'R';
    /** Caller to instance: bytes of standard input. */
    public static final byte INPUT = 'I';
    /** Caller to instance: standard input has ended. */
    public static final byte INPUT_END = 'E';
    /** Caller to instance: cancel the command. */
    public static final byte CANCEL = 'C';
    /** Instance to caller: the request has been taken; from here on it must not be run elsewhere. */
    public static final byte TAKEN = 'T';
    /** Instance to caller: bytes for standard output. */
    public static final byte OUT = 'O';
    /** Instance to caller: bytes for standard error. */
    public static final byte ERR = 'X';
    /** Instance to caller: the command reads its input; send some. */
    public static final byte WANT_INPUT = 'W';
    /** Instance to caller: the command is done; one byte, the exit code. */
    public static final byte EXIT = 'Q';

    private static final byte[] GREETING = "OTP1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 32;
    // For all of it: a stranger who sends a byte now and then must not hold a place.
    private static final long HANDSHAKE_NANOS = 5_000_000_000L;
    private static final int LARGEST_FRAME = 16 << 20;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /** A frame as it came. */
    public record Frame(byte type, byte[] content) {}

    /**
     * The instance's side of the handshake.
     *
     * @throws IOException where the caller does not know the secret, or does not answer in time
     */
    public static Connection accept(Socket socket, byte[] secret) throws IOException {
        return accept(socket, secret, HANDSHAKE_NANOS);
    }

    static Connection accept(Socket socket, byte[] secret, long nanos) throws IOException {
        Connection connection = new Connection(socket);
        long end = System.nanoTime() + nanos;
        byte[] mine = random();
        connection.out.write(GREETING);
        connection.out.write(mine);
        connection.out.flush();
        byte[] theirs = connection.handshake(NONCE, end);
        byte[] proof = connection.handshake(NONCE, end);
        if (!MessageDigest.isEqual(proof, proof(secret, "caller", mine, theirs))) {
            throw new IOException("a caller without the secret");
        }
        connection.out.write(proof(secret, "instance", mine, theirs));
        connection.out.flush();
        socket.setSoTimeout(0);
        return connection;
    }

    /**
     * The caller's side of the handshake.
     *
     * @param nanos how long all of it may take
     * @throws SocketTimeoutException where nothing answers in time
     * @throws IOException where something else than the instance answers
     */
    public static Connection open(Socket socket, byte[] secret, long nanos) throws IOException {
        Connection connection = new Connection(socket);
        long end = System.nanoTime() + nanos;
        if (!Arrays.equals(GREETING, connection.handshake(GREETING.length, end))) {
            throw new IOException("not an instance");
        }
        byte[] theirs = connection.handshake(NONCE, end);
        byte[] mine = random();
        connection.out.write(mine);
        connection.out.write(proof(secret, "caller", theirs, mine));
        connection.out.flush();
        if (!MessageDigest.isEqual(connection.handshake(NONCE, end), proof(secret, "instance", theirs, mine))) {
            throw new IOException("an instance without the secret");
        }
        socket.setSoTimeout(0);
        return connection;
    }

    private byte[] handshake(int length, long end) throws IOException {
        byte[] bytes = new byte[length];
        int count = 0;
        while (count < length) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis < 1) {
                throw new SocketTimeoutException("handshake");
            }
            socket.setSoTimeout((int) millis);
            int more = in.read(bytes, count, length - count);
            if (more < 0) {
                throw new EOFException();
            }
            count += more;
        }
        return bytes;
    }

    /** Sends a frame at once. Safe from several threads. */
    public void send(byte type, byte[] content, int offset, int length) throws IOException {
        synchronized (out) {
            out.writeByte(type);
            out.writeInt(length);
            out.write(content, offset, length);
            out.flush();
        }
    }

    /** Sends a frame at once. Safe from several threads. */
    public void send(byte type, byte... content) throws IOException {
        send(type, content, 0, content.length);
    }

    /**
     * Waits for the next frame. For one thread only.
     *
     * @throws EOFException where the other side has gone
     */
    public Frame receive() throws IOException {
        byte type = in.readByte();
        int length = in.readInt();
        if (length < 0 || length > LARGEST_FRAME) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return new Frame(type, content);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static byte[] random() {
        byte[] bytes = new byte[NONCE];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] proof(byte[] secret, String side, byte[] instanceNonce, byte[] callerNonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(side.getBytes(StandardCharsets.US_ASCII));
            mac.update(instanceNonce);
            mac.update(callerNonce);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
