package se.sambruk.otp.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.felix.service.command.Function;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.launcher.wire.LaunchProperties;
import se.sambruk.otp.launcher.wire.Request;

/**
 * What the shell needs of us from its first prompt on, when the platform has not started yet: that a command which is not there so far
 * waits for it, and that Ctrl-C does not silence the console. Needs nothing but the shell, so that it is there as early.
 */
@Component(immediate = true, service = ConsoleGuard.class)
public final class ConsoleGuard {

    private final CountDownLatch started = new CountDownLatch(1);

    /** Called by Declarative Services. */
    @Activate
    public ConsoleGuard(BundleContext context, @Reference SessionFactory sessions) throws IOException {
        String text = context.getProperty(LaunchProperties.REQUEST);
        if (text == null) {
            return;
        }
        String language = Request.fromText(text).language();
        context.registerService(CommandSessionListener.class, new LastingOutput(), null);
        context.registerService(
                Function.class,
                new UnknownCommand(sessions.getRegistry(), language, started),
                FrameworkUtil.asDictionary(Map.of(
                        CommandProcessor.COMMAND_SCOPE, UnknownCommand.SCOPE,
                        CommandProcessor.COMMAND_FUNCTION, UnknownCommand.NAME)));
    }

    /** The platform is ready, or has not become so in time: what is not there now is not waited for. */
    void started() {
        started.countDown();
    }
}
