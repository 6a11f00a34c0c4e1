package se.sambruk.otp.shell.karaf;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.karaf.shell.api.console.Session;

/**
 * Lets a cancelled command say what it has to say before the console asks for the next one. The shell runs each command in a thread of
 * its own and, on Ctrl-C, goes on at once, so that the words came after the prompt and looked like something that had been written there.
 */
final class LastWords implements CommandSessionListener {
    /** Session variable: what counts our commands that run for the line at hand. */
    static final String RUNNING = "otp.running";

    private final Duration patience;

    /**
     * @param patience how long a command that does not heed its cancel keeps the console waiting
     */
    LastWords(Duration patience) {
        this.patience = patience;
    }

    /** That one of our commands begins. Returns what is to be done when it has ended. */
    static Runnable begin(Session session) {
        if (session.get(RUNNING) instanceof Phaser running) {
            running.register();
            return running::arriveAndDeregister;
        }
        return () -> {};
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        // A caller's session ends with the command, and whoever made it waits for that. And a line may run lines.
        if (session.get(Sessions.FOLDER) == null && session.get(RUNNING) == null) {
            session.put(RUNNING, new Phaser(1));
        }
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception fault) {
        await(session);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {
        await(session);
    }

    private void await(CommandSession session) {
        if (!(session.get(RUNNING) instanceof Phaser running)) {
            return;
        }
        session.put(RUNNING, null);
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // It says them later, then.
            return;
        }
    }
}
