package se.sambruk.otp.launcher.boot;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.main.Main;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.InstanceFile;
import se.sambruk.otp.launcher.wire.Invocation;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * Where the platform's process begins: takes the home folder, sees to the bundle cache and starts Karaf. The scripts in {@code bin/}
 * call it instead of Karaf's own main class, so that there is no way past the lock.
 *
 * <p>Where another process has the home folder, the request is handed to it if it is an instance that stays; if it is a one-shot, this
 * one waits for it to end.
 */
public final class Boot {

    private static final int STOP_SECONDS = 20;
    private static final int WATCH_MILLIS = 100;

    private final Request request;
    private final Path distribution;
    private final Path homeFolder;

    private Boot(Request request, Path distribution, Path homeFolder) {
        this.request = request;
        this.distribution = distribution;
        this.homeFolder = homeFolder;
    }

    /**
     * Runs one call of {@code otp} and ends the process with its exit code.
     *
     * @param arguments the words after {@code otp}
     */
    public static void main(String[] arguments) {
        int exit;
        try {
            Request request = Invocation.read(List.of(arguments), System.getenv());
            exit = new Boot(
                            request,
                            Path.of(System.getProperty(LaunchProperties.DISTRIBUTION)),
                            Path.of(System.getProperty(LaunchProperties.HOME)))
                    .run();
        } catch (Fault fault) {
            Terminal.err(fault.getMessage());
            exit = fault.exitCode();
        }
        System.err.flush();
        // Not exit(): the framework has been stopped in order by now, and a thread that some bundle left behind must
        // not keep us.
        Runtime.getRuntime().halt(exit);
    }

    /** Answers a request that needs no platform. */
    static int tell(Request request) {
        Texts texts = Texts.in(request.language());
        Terminal.out(
                request.kind() == Request.Kind.HELP
                        ? texts.get("usage")
                        : texts.get("version", build(Path.of(System.getProperty(LaunchProperties.DISTRIBUTION)))));
        return 0;
    }

    private int run() throws Fault {
        String language = request.language();
        if (request.kind() == Request.Kind.HELP || request.kind() == Request.Kind.VERSION) {
            return tell(request);
        }
        Home home = Home.open(homeFolder, language);
        try {
            HomeLock lock = HomeLock.of(home);
            OptionalInt exit = takeOrHandOver(home, lock);
            if (exit.isPresent()) {
                return exit.getAsInt();
            }
        } catch (IOException e) {
            throw new Fault(1, language, "9001.write", home.folder(), e);
        } catch (InterruptedException e) {
            return 1;
        }
        if (request.kind() == Request.Kind.STOP) {
            throw new Fault(1, language, "9009", home.folder());
        }
        if (request.kind() == Request.Kind.STATUS) {
            Terminal.out(Texts.in(language).get("not.running", home.folder()));
            return 1;
        }
        BundleCache cache = new BundleCache(home.karafData());
        String stamp = stamp();
        try {
            cache.prepare(stamp);
        } catch (IOException e) {
            throw new Fault(1, language, "9014", home.karafData(), e);
        }
        return start(home, cache, stamp);
    }

    /**
     * Waits until this process has the home folder, or an instance that has it takes the request.
     *
     * @return the exit code of what was handed over; empty with the lock taken
     */
    private OptionalInt takeOrHandOver(Home home, HomeLock lock) throws IOException, InterruptedException, Fault {
        long limit = LaunchProperties.seconds(LaunchProperties.LOCK_TIMEOUT, 120);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limit);
        if (lock.tryTake()) {
            return OptionalInt.empty();
        }
        // An instance shows itself by a new file in run/; a one-shot that ends shows itself by nothing, so the wait is
        // cut short.
        try (WatchService watch = home.run().getFileSystem().newWatchService()) {
            home.run().register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            while (true) {
                Optional<InstanceFile> instance = InstanceFile.read(home.folder());
                if (instance.isPresent()) {
                    OptionalInt exit = Client.handOver(request, instance.get(), home.folder());
                    if (exit.isPresent()) {
                        return exit;
                    }
                }
                if (request.kind() == Request.Kind.STATUS || request.kind() == Request.Kind.STOP) {
                    // A one-shot has the home: no instance runs, and there is nothing to wait for.
                    return OptionalInt.empty();
                }
                if (lock.tryTake()) {
                    return OptionalInt.empty();
                }
                if (System.nanoTime() > end) {
                    throw new Fault(1, request.language(), "9004", lock.holder(), home.folder(), limit);
                }
                WatchKey key = watch.poll(WATCH_MILLIS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    private int start(Home home, BundleCache cache, String stamp) throws Fault {
        set(LaunchProperties.HOME, home.folder());
        set(LaunchProperties.DISTRIBUTION, distribution);
        set(LaunchProperties.MARKER, cache.marker());
        set(LaunchProperties.STAMP, stamp);
        set(LaunchProperties.REQUEST, request.toText());
        set("karaf.home", distribution);
        set("karaf.base", distribution);
        set("karaf.etc", distribution.resolve("etc"));
        set("karaf.data", home.karafData());
        set("karaf.log", home.log());
        // Beside the rest of what is ours, not in the user's own folder.
        set("karaf.history", home.run().resolve("history"));
        set("karaf.instances", home.karafData().resolve("instances"));
        set("java.io.tmpdir", home.karafData().resolve("tmp"));
        set("java.util.logging.config.file", distribution.resolve("etc/java.util.logging.properties"));
        set("karaf.startLocalConsole", request.kind() == Request.Kind.CONSOLE);
        set("karaf.startRemoteShell", request.kind() != Request.Kind.RUN);
        // Ours, below: it stops the framework with a bound, on every signal.
        set("karaf.handle.sigterm", false);
        // Every boot feature or none: a boot that failed in part must end, not wait for what never comes.
        set("karaf.require.successful.features.boot", true);
        if (request.kind() == Request.Kind.RUN) {
            divertStrayOutput(home);
        }
        Main karaf = new Main(new String[0]);
        Thread main = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopFor(karaf, main), "otp-stop"));
        watch(home, ended);
        try {
            karaf.launch();
            karaf.awaitShutdown();
            stop(karaf);
            if (System.getProperty(LaunchProperties.GATE) == null) {
                // Karaf has ended it because a boot feature could not be installed, or somebody has with a signal.
                throw new Fault(1, request.language(), "9021", home.log().resolve("karaf.log"));
            }
        } catch (Fault fault) {
            throw fault;
        } catch (Exception e) {
            throw new Fault(1, request.language(), "9008", e, home.log().resolve("karaf.log"));
        } finally {
            ended.countDown();
        }
        // A one-shot that never came to set it was ended from outside.
        return Integer.getInteger(LaunchProperties.EXIT_CODE, request.kind() == Request.Kind.RUN ? 1 : 0);
    }

    // Standard output and error belong to the command and to faults in sentences; what Karaf and libraries print there
    // goes to a file.
    private void divertStrayOutput(Home home) throws Fault {
        Path file = home.log().resolve("stray.log");
        try {
            PrintStream stray =
                    new PrintStream(new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8);
            System.setOut(stray);
            System.setErr(stray);
        } catch (IOException e) {
            throw new Fault(1, request.language(), "9001.write", home.folder(), e);
        }
    }

    // The launcher bundle keeps the time too, and knows more about what is missing. But a boot can hang before any
    // bundle of ours is there.
    private void watch(Home home, CountDownLatch ended) {
        if (request.kind() != Request.Kind.RUN) {
            return;
        }
        long limit = LaunchProperties.seconds(LaunchProperties.READY_TIMEOUT, 120);
        Thread thread = new Thread(
                () -> {
                    try {
                        if (ended.await(limit + 5, TimeUnit.SECONDS)
                                || System.getProperty(LaunchProperties.GATE) != null) {
                            return;
                        }
                    } catch (InterruptedException e) {
                        return;
                    }
                    Terminal.err(new Fault(
                                    1,
                                    request.language(),
                                    "9003",
                                    limit,
                                    Texts.in(request.language()).get("missing.boot"),
                                    home.log().resolve("karaf.log"))
                            .getMessage());
                    // Without the marker the next start begins with an empty cache.
                    Runtime.getRuntime().halt(1);
                },
                "otp-watch");
        thread.setDaemon(true);
        thread.start();
    }

    // On a signal, or where something has called exit(): the main thread knows how it went, says so and ends the
    // process.
    private static void stopFor(Main karaf, Thread main) {
        stop(karaf);
        try {
            main.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Main karaf) {
        Framework framework = karaf.getFramework();
        if (framework == null) {
            return;
        }
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (Exception e) {
            Terminal.err(e.toString());
        }
    }

    // A rebuilt distribution has another build file; a moved one another path; another JVM may lay out its caches in
    // another way.
    private String stamp() {
        return String.join("\n", build(distribution), distribution.toString(), System.getProperty("java.vm.version"));
    }

    private static String build(Path distribution) {
        try {
            return Files.readString(distribution.resolve("etc/otp.build")).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    private static void set(String property, Object value) {
        System.setProperty(property, value.toString());
    }
}
