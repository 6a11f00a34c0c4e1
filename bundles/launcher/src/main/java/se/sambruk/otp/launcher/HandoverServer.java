package se.sambruk.otp.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.launcher.wire.Connection;
import se.sambruk.otp.launcher.wire.InstanceFile;
import se.sambruk.otp.launcher.wire.Request;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * Takes commands from other processes of the same user, so that a second {@code otp} need not wait for the home folder that this
 * instance holds. Listens on 127.0.0.1 only, and speaks only with those that know the secret in {@code run/instance}.
 */
final class HandoverServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverServer.class);
    // Far above what people and scripts do at once; a bound all the same, as each takes a thread.
    private static final int CALLERS = 64;
    // Together half a minute: whoever has run out of files or threads may get some back.
    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final CommandRunner runner;
    private final Runnable stop;
    private final Path home;
    private final ServerSocket socket;
    private final InstanceFile instance;
    private final Runnable unreachable;
    private final String language;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore places = new Semaphore(CALLERS);
    private final Set<Thread> commands = ConcurrentHashMap.newKeySet();

    /**
     * Opens the port and says so in the instance file.
     *
     * @param language of what the log says to people
     * @param stop ends the framework; called from a thread of its own
     * @param unreachable called when no caller can be received any more, and none will be
     */
    HandoverServer(
            Path home, String distribution, String language, CommandRunner runner, Runnable stop, Runnable unreachable)
            throws IOException {
        this.home = home;
        this.language = language;
        this.unreachable = unreachable;
        this.runner = runner;
        this.stop = stop;
        socket = new ServerSocket(0, CALLERS, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        instance = new InstanceFile(ProcessHandle.current().pid(), socket.getLocalPort(), secret, distribution);
        try {
            instance.write(home);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        thread(this::accept, "otp-handover").start();
    }

    /** Takes the instance file away first, so that nobody comes any more, then cancels what runs. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        instance.remove(home);
        socket.close();
        commands.forEach(Thread::interrupt);
    }

    private void accept() {
        try {
            Patience patience = new Patience(ATTEMPTS, FIRST_PAUSE, closed);
            while (!socket.isClosed()) {
                try {
                    receive(socket.accept());
                    patience.renew();
                } catch (IOException e) {
                    if (socket.isClosed()) {
                        return;
                    }
                    if (patience.isFresh()) {
                        LOG.warn("A caller could not be received; trying on", e);
                    }
                    if (!patience.wear()) {
                        surrender(e);
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive(Socket caller) throws IOException {
        if (!places.tryAcquire()) {
            caller.close();
            return;
        }
        try {
            thread(() -> serve(caller), "otp-caller").start();
        } catch (OutOfMemoryError e) {
            // No more threads.
            places.release();
            caller.close();
            throw new IOException(e);
        }
    }

    // What was handed over goes on; nobody else comes.
    private void surrender(IOException reason) {
        LOG.error("{}", Texts.in(language).get("OTP-9023", home), reason);
        try {
            instance.remove(home);
            socket.close();
        } catch (IOException e) {
            LOG.warn("The hand-over could not be closed", e);
        }
        unreachable.run();
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
        AtomicBoolean cancelled = new AtomicBoolean();
        Runnable cancel = () -> {
            cancelled.set(true);
            command.interrupt();
        };
        Thread listener = thread(() -> listen(connection, input, cancel), "otp-caller-input");
        listener.start();
        int exit;
        try {
            OutputStream out = stream(connection, Connection.OUT);
            exit = runner.run(request, input, out, stream(connection, Connection.ERR), cancelled::get);
        } finally {
            commands.remove(command);
        }
        connection.send(Connection.EXIT, (byte) exit);
    }

    // A caller that goes away without a word has been killed: nobody waits for the command any more.
    private static void listen(Connection connection, RemoteInput input, Runnable cancel) {
        try {
            while (true) {
                Connection.Frame frame = connection.receive();
                switch (frame.type()) {
                    case Connection.INPUT -> input.add(frame.content());
                    case Connection.INPUT_END -> input.end();
                    case Connection.CANCEL -> cancel.run();
                    default -> throw new IOException("frame " + frame.type());
                }
            }
        } catch (IOException e) {
            input.end();
            cancel.run();
        }
    }

    private static OutputStream stream(Connection connection, byte type) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                connection.send(type, (byte) b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                connection.send(type, bytes, offset, length);
            }
        };
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
