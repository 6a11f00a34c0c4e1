package se.sambruk.otp.launcher.boot;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.main.Main;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.launcher.wire.DiskSpace;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;
import se.sambruk.otp.launcher.wire.Texts;

/** Karaf in this process, from its settings to its end: what {@link Boot} comes to once it has the home folder. */
final class PlatformProcess {

    private static final int CANCELLED = 130;
    private static final int STOP_SECONDS = 20;
    private static final int WATCH_MILLIS = 500;

    private final Request request;
    private final Path distribution;
    private final Home home;
    private final DiskSpace disk;
    private final boolean first;

    /**
     * A process that has not started yet.
     *
     * @param first whether the bundle cache has to be filled
     */
    PlatformProcess(Request request, Path distribution, Home home, DiskSpace disk, boolean first) {
        this.request = request;
        this.distribution = distribution;
        this.home = home;
        this.disk = disk;
        this.first = first;
    }

    /**
     * Starts Karaf and waits for its end.
     *
     * @return the process's exit code
     */
    int run() throws Fault {
        configure();
        if (request.kind() == Request.Kind.RUN) {
            divertStrayOutput();
        }
        Main karaf = new Main(new String[0]);
        Thread main = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopFor(karaf, main), "otp-stop"));
        } catch (IllegalStateException e) {
            // A signal has come before there was anything to stop.
            return CANCELLED;
        }
        Thread watch = watch(ended);
        try {
            karaf.launch();
            karaf.awaitShutdown();
            stop(karaf);
        } catch (Exception e) {
            Trouble.keep(home.folder(), e);
            throw instead(new Fault(1, request.language(), "9008", Trouble.log(home.folder()), karafLog()));
        } finally {
            ended.countDown();
            // If it has something to tell, it does, and this process ends there.
            join(watch);
        }
        if (System.getProperty(LaunchProperties.GATE) == null) {
            // Karaf has ended it because a boot feature could not be installed, or somebody has with a signal.
            throw instead(new Fault(1, request.language(), "9021", karafLog()));
        }
        // A one-shot that never came to set it was ended from outside.
        return Integer.getInteger(LaunchProperties.EXIT_CODE, request.kind() == Request.Kind.RUN ? 1 : 0);
    }

    private void configure() {
        set(LaunchProperties.REQUEST, request.toText());
        set("karaf.home", distribution);
        set("karaf.base", distribution);
        set("karaf.etc", distribution.resolve("etc"));
        set("karaf.data", home.karafData());
        set("karaf.log", home.log());
        // Beside the rest of what is ours, not in the user's own folder.
        set("karaf.history", history(home.run(), request.caller().user()));
        set("karaf.instances", home.karafData().resolve("instances"));
        set("java.io.tmpdir", home.karafData().resolve("tmp"));
        set("java.util.logging.config.file", distribution.resolve("etc/java.util.logging.properties"));
        set("karaf.startLocalConsole", request.kind() == Request.Kind.CONSOLE);
        set("karaf.startRemoteShell", request.kind() != Request.Kind.RUN);
        // What the logging cannot write it would print, with a trace: before its files are open, and when the disk is
        // full.
        set("org.ops4j.pax.logging.DefaultServiceLog.level", "FATAL");
        // Ours, below: it stops the framework with a bound, on every signal.
        set("karaf.handle.sigterm", false);
        // Every boot feature or none: a boot that failed in part must end, not wait for what never comes.
        set("karaf.require.successful.features.boot", true);
    }

    /**
     * Where what somebody has typed in the console is remembered. It may tell of tenders, and who works on one account under
     * several names may know of them under one name alone: each name has a file of its own.
     */
    static Path history(Path folder, String user) {
        if (user.isEmpty()) {
            return folder.resolve("history");
        }
        // Anything may be written as a name; what it is spelt with reaches no path, and A is not a.
        return folder.resolve("history-" + HexFormat.of().formatHex(digest(user), 0, 8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // Standard output and error belong to the command and to faults in sentences; what Karaf and libraries print there
    // goes to a file.
    private void divertStrayOutput() throws Fault {
        Path file = home.log().resolve("stray.log");
        try {
            PrintStream stray =
                    new PrintStream(new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8);
            System.setOut(stray);
            System.setErr(stray);
        } catch (IOException e) {
            Trouble.keep(home.folder(), e);
            String language = request.language();
            throw instead(new Fault(1, language, "9001.write", home.folder(), Trouble.reason(e, language)));
        }
    }

    // The launcher bundle keeps the time too, and knows more about what is missing. But a boot can hang before any
    // bundle of ours is there, as it does where the disk fills before the cache is.
    private Thread watch(CountDownLatch ended) {
        long limit = LaunchProperties.seconds(LaunchProperties.READY_TIMEOUT, 120) + 5;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limit);
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!ended.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)
                                && System.getProperty(LaunchProperties.GATE) == null) {
                            boolean late = request.kind() == Request.Kind.RUN && System.nanoTime() > end;
                            if (late || first && disk.full()) {
                                Terminal.err(late(limit).getMessage());
                                // Without the marker the next start begins with an empty cache.
                                Runtime.getRuntime().halt(1);
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "otp-watch");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private Fault late(long limit) {
        String missing = Texts.in(request.language()).get("missing.boot");
        return instead(new Fault(1, request.language(), "9003", limit, missing, karafLog()));
    }

    private Fault instead(Fault fault) {
        return disk.explain(first).orElse(fault);
    }

    private Path karafLog() {
        return home.log().resolve("karaf.log");
    }

    // On a signal, or where something has called exit(): the main thread knows how it went, says so and ends the
    // process.
    private void stopFor(Main karaf, Thread main) {
        stop(karaf);
        join(main);
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Main karaf) {
        Framework framework = karaf.getFramework();
        if (framework == null) {
            return;
        }
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (Exception e) {
            // The process ends all the same.
            Trouble.keep(home.folder(), e);
        }
    }

    private static void set(String property, Object value) {
        System.setProperty(property, value.toString());
    }
}
