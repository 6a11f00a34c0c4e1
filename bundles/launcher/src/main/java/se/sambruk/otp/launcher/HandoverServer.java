package se.sambruk.otp.launcher;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.launcher.wire.Connection;
import se.sambruk.otp.launcher.wire.InstanceFile;
import se.sambruk.otp.launcher.wire.Request;

/**
 * Takes commands from other processes of the same user, so that a second {@code otp} need not wait for the home folder that this
 * instance holds. Listens on 127.0.0.1 only, and speaks only with those that know the secret in {@code run/instance}.
 */
final class HandoverServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverServer.class);
    // Far above what people and scripts do at once; a bound all the same, as each takes a thread.
    private static final int CALLERS = 64;

    private final CommandRunner runner;
    private final Runnable stop;
    private final Path home;
    private final ServerSocket socket;
    private final InstanceFile instance;
    private final Semaphore places = new Semaphore(CALLERS);
    private final Set<Thread> commands = ConcurrentHashMap.newKeySet();

    /**
     * Opens the port and says so in the instance file.
     *
     * @param stop ends the framework; called from a thread of its own
     */
    HandoverServer(Path home, String distribution, CommandRunner runner, Runnable stop) throws IOException {
        this.home = home;
        this.runner = runner;
        this.stop = stop;
        socket = new ServerSocket(0, CALLERS, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        instance = new InstanceFile(ProcessHandle.current().pid(), socket.getLocalPort(), secret, distribution);
        thread(this::accept, "otp-handover").start();
        instance.write(home);
    }

    /** Takes the instance file away first, so that nobody comes any more, then cancels what runs. */
    @Override
    public void close() throws IOException {
        instance.remove(home);
        socket.close();
        commands.forEach(Thread::interrupt);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                if (places.tryAcquire()) {
                    thread(() -> serve(caller), "otp-caller").start();
                } else {
                    caller.close();
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("A caller could not be received", e);
                }
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                Connection connection = Connection.accept(caller, instance.secret())) {
            Connection.Frame first = connection.receive();
            if (first.type() != Connection.REQUEST) {
                throw new IOException("a caller without a request");
            }
            Request request = Request.decode(first.content());
            connection.send(Connection.TAKEN);
            switch (request.kind()) {
                case RUN -> run(request, connection);
                case STOP -> {
                    connection.send(Connection.EXIT, (byte) 0);
                    stop.run();
                }
                default -> connection.send(Connection.EXIT, (byte) 0);
            }
        } catch (IOException e) {
            LOG.info("A caller went away or was refused: {}", e.toString());
        } finally {
            places.release();
        }
    }

    private void run(Request request, Connection connection) throws IOException {
        Thread command = Thread.currentThread();
        commands.add(command);
        RemoteInput input = new RemoteInput(connection);
        Thread listener = thread(() -> listen(connection, input, command), "otp-caller-input");
        listener.start();
        int exit;
        try (PrintStream out = stream(connection, Connection.OUT);
                PrintStream err = stream(connection, Connection.ERR)) {
            exit = runner.run(request, input, out, err);
        } finally {
            commands.remove(command);
        }
        connection.send(Connection.EXIT, (byte) exit);
    }

    // A caller that goes away without a word has been killed: nobody waits for the command any more.
    private static void listen(Connection connection, RemoteInput input, Thread command) {
        try {
            while (true) {
                Connection.Frame frame = connection.receive();
                switch (frame.type()) {
                    case Connection.INPUT -> input.add(frame.content());
                    case Connection.INPUT_END -> input.end();
                    case Connection.CANCEL -> command.interrupt();
                    default -> throw new IOException("frame " + frame.type());
                }
            }
        } catch (IOException e) {
            input.end();
            command.interrupt();
        }
    }

    private static PrintStream stream(Connection connection, byte type) {
        OutputStream frames = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                connection.send(type, (byte) b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                connection.send(type, bytes, offset, length);
            }
        };
        return new PrintStream(new BufferedOutputStream(frames, 8192), false, StandardCharsets.UTF_8);
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The caller's standard input, asked for piece by piece: a command that does not read must not swallow what the caller's script
     * meant for its next command.
     */
    private static final class RemoteInput extends InputStream {
        private static final byte[] END = new byte[0];

        private final Connection connection;
        private final LinkedBlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
        private byte[] piece = END;
        private int position;
        private boolean ended;

        RemoteInput(Connection connection) {
            this.connection = connection;
        }

        void add(byte[] content) {
            if (content.length > 0) {
                pieces.add(content);
            }
        }

        void end() {
            pieces.add(END);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position == piece.length && !next()) {
                return -1;
            }
            int count = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, bytes, offset, count);
            position += count;
            return count;
        }

        @Override
        public int available() {
            return piece.length - position;
        }

        private boolean next() throws IOException {
            if (ended) {
                return false;
            }
            connection.send(Connection.WANT_INPUT);
            try {
                piece = pieces.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException();
            }
            position = 0;
            ended = piece == END;
            return !ended;
        }
    }
}
