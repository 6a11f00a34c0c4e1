package se.sambruk.otp.launcher;

import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.channels.Channel;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a console from falling silent for good when a command in it is interrupted.
 *
 * <p>The shell writes what its commands print through channels that the JDK closes when the thread that writes is interrupted. They are
 * made once for each session, and Ctrl-C interrupts: after one in the wrong moment nothing that any command prints comes out any more.
 * The shell has no way to give it other channels, so before each command this puts such in their place as an interrupt does not close.
 * Where a newer shell looks otherwise within, it is left alone.
 */
final class LastingOutput implements CommandSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(LastingOutput.class);
    // Places in the shell's list, which are those of the file descriptors.
    private static final int OUT = 1;
    private static final int ERR = 2;

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        if (session.get(CommandRunner.CWD) != null) {
            // A caller's, which ends with the command and tells of the cancel in words of its own.
            return;
        }
        try {
            replace(session);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("The output of {} cannot be kept open past an interrupt", session.getClass(), e);
        }
    }

    private static void replace(CommandSession session) throws ReflectiveOperationException {
        Channel[] channels = (Channel[]) read(session, "channels");
        if (channels[OUT] instanceof LastingChannel) {
            return;
        }
        // Where both are one channel the shell takes care that they stay one.
        boolean one = channels[OUT] == channels[ERR];
        channels[OUT] = new LastingChannel((OutputStream) read(session, "out"));
        channels[ERR] = one ? channels[OUT] : new LastingChannel((OutputStream) read(session, "err"));
    }

    private static Object read(CommandSession session, String name) throws ReflectiveOperationException {
        for (Class<?> type = session.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(session);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception fault) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {}
}
