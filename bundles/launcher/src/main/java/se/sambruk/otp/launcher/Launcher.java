package se.sambruk.otp.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.launcher.wire.DiskSpace;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.InstanceFile;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;
import se.sambruk.otp.launcher.wire.Texts;

/**
 * The part of the launcher that lives in the framework: opens the gate when the platform is ready, runs a one-shot's commands and ends
 * the process, or takes commands handed over by other processes.
 *
 * <p>It acts only in a process that {@link se.sambruk.otp.launcher.boot.Boot} started, which says so in
 * {@link LaunchProperties#REQUEST}; in any other Karaf it does nothing.
 */
@Component(
        immediate = true,
        service = {})
public final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final long JOIN_MILLIS = 2000;

    private final BundleContext context;
    private final Gate gate;
    private final CommandRunner runner;
    private final Thread thread;
    private final HandoverServer server;
    private final AtomicBoolean left = new AtomicBoolean();
    private final SynchronousBundleListener stopListener = this::onStop;

    /** Called by Declarative Services when Karaf's boot has finished, which is what the second reference means. */
    @Activate
    public Launcher(
            BundleContext context,
            @Reference SessionFactory sessions,
            @Reference BootFinished bootFinished,
            @Reference ConsoleGuard console)
            throws IOException {
        this.context = context;
        String text = context.getProperty(LaunchProperties.REQUEST);
        if (text == null) {
            gate = null;
            runner = null;
            thread = null;
            server = null;
            return;
        }
        Request request = Request.fromText(text);
        boolean once = request.kind() == Request.Kind.RUN;
        Duration limit = Duration.ofSeconds(LaunchProperties.seconds(LaunchProperties.READY_TIMEOUT, 120));
        Gate.Late late = once ? Gate.Late.ENDS : Gate.Late.OPENS;
        gate = new Gate(context, request.language(), limit, late, console::started);
        runner = new CommandRunner(sessions, gate);
        server = once ? null : listen(request);
        Runnable work = once ? () -> runOnce(request) : server == null ? this::fail : gate::open;
        thread = new Thread(work, "otp-launcher");
        thread.setDaemon(true);
        context.addBundleListener(stopListener);
        thread.start();
    }

    /** This bundle ends; where the whole platform does, {@link #onStop} has been first. */
    @Deactivate
    void deactivate() throws IOException, InterruptedException {
        context.removeBundleListener(stopListener);
        leave();
    }

    // This bundle starts before all others of ours and would be stopped after them: too late for a command that uses
    // them.
    private void onStop(BundleEvent event) {
        if (event.getType() != BundleEvent.STOPPING || event.getBundle().getBundleId() != 0) {
            return;
        }
        try {
            leave();
        } catch (IOException e) {
            LOG.warn("The hand-over could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Cancels what runs. */
    private void leave() throws IOException, InterruptedException {
        if (left.getAndSet(true)) {
            return;
        }
        if (server != null) {
            server.close();
        }
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
            // A moment for the command to leave things in order, before the services it uses go.
            thread.join(JOIN_MILLIS);
        }
    }

    // Null where no caller can be received: such an instance would keep the home folder from everyone.
    private HandoverServer listen(Request request) {
        Path home = Path.of(context.getProperty(LaunchProperties.HOME));
        try {
            return new HandoverServer(
                    home,
                    context.getProperty(LaunchProperties.DISTRIBUTION),
                    request.language(),
                    runner,
                    this::stopFramework,
                    request.kind() == Request.Kind.SERVER ? this::fail : () -> {});
        } catch (IOException e) {
            LOG.error("The hand-over could not be opened", e);
            Fault fault = new DiskSpace(home, request.language())
                    .explain(false)
                    .orElseGet(() -> new Fault(1, request.language(), "9026", InstanceFile.in(home)));
            tell(fault.getMessage());
            return null;
        }
    }

    private static void tell(String text) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(text);
    }

    private void runOnce(Request request) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        // System.out is the shell's while a command runs and would come back to itself.
        int exit = CommandRunner.FAILED;
        try {
            gate.open();
            exit = runner.run(request, new FileInputStream(FileDescriptor.in), out, err, () -> false);
        } catch (RuntimeException | Error e) {
            LOG.error("The command ended in a fault of the launcher", e);
            tell(Texts.in(request.language()).get("OTP-9025", context.getProperty("karaf.log") + "/karaf.log"));
        } finally {
            System.setProperty(LaunchProperties.EXIT_CODE, Integer.toString(exit));
            String archive = context.getProperty(LaunchProperties.ARCHIVE);
            if (archive != null) {
                // While all bundles are there: a class is archived only if the classes it names can be loaded.
                ClassArchive.make(Path.of(archive));
            }
            stopFramework();
        }
    }

    // Nobody can reach this instance, not even to stop it.
    private void fail() {
        System.setProperty(LaunchProperties.GATE, "refused");
        System.setProperty(LaunchProperties.EXIT_CODE, Integer.toString(CommandRunner.FAILED));
        stopFramework();
    }

    private void stopFramework() {
        try {
            context.getBundle(0).stop();
        } catch (BundleException e) {
            LOG.error("The framework could not be stopped", e);
        }
    }
}
