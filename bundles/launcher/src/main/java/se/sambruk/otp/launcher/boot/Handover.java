package se.sambruk.otp.launcher.boot;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.sambruk.otp.launcher.wire.Connection;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.InstanceFile;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;

/**
 * The caller's side of a hand-over: gives a request to the running instance and is its standard input, output and error until it is
 * done.
 */
final class Handover {

    private static final int CONNECT_MILLIS = 2000;
    private static final int CANCEL_SECONDS = 5;
    private static final int BROKEN_PIPE = 141;

    private final InstanceFile instance;
    private final Path home;

    Handover(InstanceFile instance, Path home) {
        this.instance = instance;
        this.home = home;
    }

    /**
     * Hands over and waits.
     *
     * @return the exit code; empty where the instance did not take the request, which may then be run elsewhere
     * @throws Fault OTP-9006 where the instance took it and went away; OTP-9027 where it does not answer at all
     */
    OptionalInt run(Request request) throws Fault {
        long limit = LaunchProperties.seconds(LaunchProperties.ANSWER_TIMEOUT, 10);
        try (Socket socket = new Socket()) {
            Connection connection;
            try {
                socket.connect(
                        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), instance.port()),
                        CONNECT_MILLIS);
                connection = Connection.open(socket, instance.secret(), TimeUnit.SECONDS.toNanos(limit));
                connection.send(Connection.REQUEST, request.encode());
                // It is taken before it is run: what comes after may last for as long as the command does.
                socket.setSoTimeout(Math.toIntExact(TimeUnit.SECONDS.toMillis(limit)));
                if (connection.receive().type() != Connection.TAKEN) {
                    return OptionalInt.empty();
                }
                socket.setSoTimeout(0);
            } catch (SocketTimeoutException e) {
                // A paused process still has its port, where the system takes callers in for it. A stranger with the
                // port of an instance that is gone has no lock.
                if (HomeLock.isHeld(home)) {
                    throw new Fault(1, request.language(), "9027", instance.pid(), limit);
                }
                return OptionalInt.empty();
            } catch (IOException e) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(relayUntilSignal(connection));
        } catch (IOException e) {
            throw new Fault(1, request.language(), "9006", instance.pid(), home.resolve("log/karaf.log"));
        }
    }

    private static int relayUntilSignal(Connection connection) throws IOException {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        Thread onSignal = new Thread(() -> cancel(connection, done), "otp-cancel");
        try {
            Runtime.getRuntime().addShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // The signal has come already.
            connection.send(Connection.CANCEL);
        }
        try {
            int exit = relay(connection);
            done.complete(exit);
            return exit;
        } catch (IOException e) {
            done.cancel(false);
            throw e;
        }
    }

    private static int relay(Connection connection) throws IOException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        while (true) {
            Connection.Frame frame = connection.receive();
            switch (frame.type()) {
                case Connection.OUT -> {
                    if (!write(out, frame.content())) {
                        connection.send(Connection.CANCEL);
                        return BROKEN_PIPE;
                    }
                }
                case Connection.ERR -> write(err, frame.content());
                case Connection.WANT_INPUT -> sendInput(connection, in);
                case Connection.EXIT -> {
                    return frame.content()[0] & 0xff;
                }
                default -> throw new EOFException();
            }
        }
    }

    // Nobody reads any more: "otp … | head".
    private static boolean write(OutputStream stream, byte[] content) {
        try {
            stream.write(content);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    // In a thread of its own: the command may end, or print, while a person thinks about what to type.
    private static void sendInput(Connection connection, InputStream in) {
        Thread thread = new Thread(
                () -> {
                    byte[] buffer = new byte[8192];
                    try {
                        int count = in.read(buffer);
                        if (count < 0) {
                            connection.send(Connection.INPUT_END);
                        } else {
                            connection.send(Connection.INPUT, buffer, 0, count);
                        }
                    } catch (IOException e) {
                        // The connection has gone, and relay() says so.
                    }
                },
                "otp-input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void cancel(Connection connection, CompletableFuture<Integer> done) {
        if (done.isDone()) {
            return;
        }
        try {
            connection.send(Connection.CANCEL);
            // Its last words are still printed by the main thread. The code is the command's whichever of the two
            // threads ends the process, not the signal's.
            Runtime.getRuntime().halt(done.get(CANCEL_SECONDS, TimeUnit.SECONDS));
        } catch (IOException | CancellationException | ExecutionException | TimeoutException e) {
            // Gone already, or does not heed it: the process ends with the signal's own code.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
