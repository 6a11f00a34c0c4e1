package se.sambruk.otp.launcher.boot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.main.Main;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.Invocation;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * Where the platform's process begins: takes the home folder, sees to the bundle cache and starts Karaf. The scripts in {@code bin/}
 * call it instead of Karaf's own main class, so that there is no way past the lock.
 */
public final class Boot {

    private static final int STOP_SECONDS = 20;

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
            error(fault.getMessage());
            exit = fault.exitCode();
        }
        System.out.flush();
        System.err.flush();
        // Not exit(): the framework has been stopped in order by now, and a thread that some bundle left behind must not keep us.
        Runtime.getRuntime().halt(exit);
    }

    private int run() throws Fault {
        Texts texts = Texts.in(request.language());
        if (request.kind() == Request.Kind.HELP) {
            out(texts.get("usage"));
            return 0;
        }
        if (request.kind() == Request.Kind.VERSION) {
            out(texts.get("version", System.getProperty("otp.version", "?")));
            return 0;
        }
        Home home = Home.open(homeFolder, request.language());
        HomeLock lock;
        try {
            lock = HomeLock.of(home);
            if (!lock.tryTake()) {
                throw new Fault(
                        1,
                        request.language(),
                        "9004",
                        lock.holder(),
                        home.folder(),
                        LaunchProperties.seconds(LaunchProperties.LOCK_TIMEOUT, 120));
            }
        } catch (IOException e) {
            throw new Fault(1, request.language(), "9001.write", home.folder(), e);
        }
        BundleCache cache = new BundleCache(home.karafData());
        String stamp = stamp();
        try {
            cache.prepare(stamp);
        } catch (IOException e) {
            throw new Fault(1, request.language(), "9014", home.karafData(), e);
        }
        return start(home, cache, stamp);
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
        set("karaf.instances", home.karafData().resolve("instances"));
        set("java.io.tmpdir", home.karafData().resolve("tmp"));
        set("java.util.logging.config.file", distribution.resolve("etc/java.util.logging.properties"));
        set("karaf.startLocalConsole", request.kind() == Request.Kind.CONSOLE);
        set("karaf.startRemoteShell", request.kind() != Request.Kind.RUN);
        // Ours, below: it stops the framework with a bound, on every signal.
        set("karaf.handle.sigterm", false);
        if (request.kind() != Request.Kind.CONSOLE) {
            // Standard output belongs to the command alone; what anything else prints there while Karaf boots goes beside it.
            System.setOut(System.err);
        }
        Main karaf = new Main(new String[0]);
        Thread onSignal = new Thread(() -> stop(karaf), "otp-stop");
        try {
            Runtime.getRuntime().addShutdownHook(onSignal);
            karaf.launch();
            karaf.awaitShutdown();
            stop(karaf);
        } catch (Exception e) {
            throw new Fault(1, request.language(), "9008", e, home.log().resolve("karaf.log"));
        }
        return Integer.getInteger(LaunchProperties.EXIT_CODE, 0);
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
            error(String.valueOf(e));
        }
    }

    // A rebuilt distribution has another build file; a moved one another path; another JVM may lay out its caches in another way.
    private String stamp() {
        String build;
        try {
            build = Files.readString(distribution.resolve("etc/otp.build")).strip();
        } catch (IOException e) {
            build = "unknown";
        }
        return String.join("\n", build, distribution.toString(), System.getProperty("java.vm.version"));
    }

    private static void set(String property, Object value) {
        System.setProperty(property, value.toString());
    }

    private static void out(String text) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        out.println(text);
        out.flush();
    }

    private static void error(String text) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        err.println(text);
        err.flush();
    }
}
