package se.sambruk.otp.launcher.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import se.sambruk.otp.launcher.wire.DiskSpace;
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

    private static final int WATCH_MILLIS = 100;

    private static final String UNKNOWN = "?";

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
        } catch (RuntimeException | Error e) {
            exit = unexpected(e);
        }
        // Not exit(): the framework has been stopped in order by now, and a thread that some bundle left behind must
        // not keep us.
        Runtime.getRuntime().halt(exit);
    }

    /** Tells of a fault nobody has foreseen. */
    static int unexpected(Throwable fault) {
        Path home = Path.of(System.getProperty(LaunchProperties.HOME));
        Trouble.keep(home, fault);
        Terminal.err(Texts.in(Invocation.language(System.getenv("OTP_LANG"))).get("OTP-9025", Trouble.log(home)));
        return 1;
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
            Trouble.keep(home.folder(), e);
            throw new Fault(1, language, "9001.write", home.folder(), Trouble.reason(e, language));
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
        String stamp = stamp(distribution);
        DiskSpace disk = new DiskSpace(home.folder(), language);
        boolean first;
        try {
            first = !cache.fits(stamp);
            if (first) {
                cache.discard();
            }
            disk.require(first);
            cache.open();
        } catch (IOException e) {
            Trouble.keep(home.folder(), e);
            throw disk.explain(false)
                    .orElseGet(() -> new Fault(1, language, "9014", home.karafData(), Trouble.reason(e, language)));
        }
        set(LaunchProperties.DISTRIBUTION, distribution);
        set(LaunchProperties.HOME, home.folder());
        set(LaunchProperties.MARKER, cache.marker());
        set(LaunchProperties.STAMP, stamp);
        String build = build(distribution);
        if (!build.equals(UNKNOWN)) {
            // The content's hash, behind it, is for the cache alone.
            set(LaunchProperties.VERSION, build.split(" ")[0]);
        }
        return new PlatformProcess(request, distribution, home, disk, first).run();
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

    // A rebuilt distribution has another build file; a moved one another path; another JVM may lay out its caches in
    // another way.
    static String stamp(Path distribution) {
        return String.join("\n", build(distribution), distribution.toString(), System.getProperty("java.vm.version"));
    }

    private static String build(Path distribution) {
        try {
            return Files.readString(distribution.resolve("etc/otp.build")).strip();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static void set(String property, Object value) {
        System.setProperty(property, value.toString());
    }
}
