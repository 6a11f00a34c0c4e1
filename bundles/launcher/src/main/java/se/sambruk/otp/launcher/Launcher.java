package se.sambruk.otp.launcher;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;

/**
 * The part of the launcher that lives in the framework: opens the gate when the platform is ready, runs a one-shot's commands and ends
 * the process, or serves commands handed over by other processes.
 *
 * <p>It acts only in a process that {@link se.sambruk.otp.launcher.boot.Boot} started, which says so in
 * {@link LaunchProperties#REQUEST}; in any other Karaf it does nothing.
 */
@Component(immediate = true, service = {})
public final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    /** Called by Declarative Services when Karaf's boot has finished, which is what the second reference means. */
    @Activate
    public Launcher(BundleContext context, @Reference SessionFactory sessions, @Reference BootFinished bootFinished)
            throws IOException {
        String text = context.getProperty(LaunchProperties.REQUEST);
        if (text == null) {
            return;
        }
        Request request = Request.fromText(text);
        Gate gate = new Gate(context, request.language());
        Thread thread = new Thread(() -> run(context, sessions, request, gate), "otp-launcher");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(BundleContext context, SessionFactory sessions, Request request, Gate gate) {
        gate.open();
        if (request.kind() != Request.Kind.RUN) {
            return;
        }
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int exit = 1;
        try {
            exit = new CommandRunner(context, sessions, gate)
                    .run(request, new FileInputStream(FileDescriptor.in), out, err);
        } catch (RuntimeException | Error e) {
            LOG.error("The command ended in a fault of the launcher", e);
            err.println(e);
        } finally {
            out.flush();
            err.flush();
            System.setProperty(LaunchProperties.EXIT_CODE, Integer.toString(exit));
            try {
                context.getBundle(0).stop();
            } catch (BundleException e) {
                LOG.error("The framework could not be stopped", e);
            }
        }
    }

    // System.out is the shell's while a command runs and would come back to itself.
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 8192), false, StandardCharsets.UTF_8);
    }
}
