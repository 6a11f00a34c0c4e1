package se.sambruk.otp.shell.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.karaf.shell.api.console.Session;
import org.junit.Test;

/** A console goes on when a command has said what it has to say. */
public class LastWordsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Exception CANCEL = new InterruptedException();

    private final Map<String, Object> variables = Collections.synchronizedMap(new HashMap<>());
    private final List<String> console = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch cancelled = new CountDownLatch(1);

    @Test
    public void theWordsOfACancelledCommandComeBeforeThePrompt() throws InterruptedException {
        LastWords words = new LastWords(LONG);
        words.beforeExecute(session(CommandSession.class), "");
        Thread command = command();
        cancelled.countDown();
        words.afterExecute(session(CommandSession.class), "", CANCEL);
        console.add("otp>");
        command.join();
        assertEquals(List.of("OTP-3011", "otp>"), console);
        assertNull("nothing is left", variables.get(LastWords.RUNNING));
    }

    @Test
    public void aCommandThatDoesNotHeedItsCancelKeepsNobodyWaitingForLong() throws InterruptedException {
        LastWords words = new LastWords(SHORT);
        words.beforeExecute(session(CommandSession.class), "");
        Thread command = command();
        words.afterExecute(session(CommandSession.class), "", CANCEL);
        assertEquals(List.of(), console);
        cancelled.countDown();
        command.join();
        assertEquals(List.of("OTP-3011"), console);
    }

    @Test
    public void aLineWithoutACommandOfOursIsNotWaitedFor() {
        LastWords words = new LastWords(LONG);
        words.beforeExecute(session(CommandSession.class), "");
        words.afterExecute(session(CommandSession.class), "", (Object) null);
        assertNull(variables.get(LastWords.RUNNING));
    }

    @Test
    public void aCallersSessionIsLeftAlone() throws InterruptedException {
        variables.put(Sessions.FOLDER, "/hem/anna");
        LastWords words = new LastWords(LONG);
        words.beforeExecute(session(CommandSession.class), "");
        Thread command = command();
        words.afterExecute(session(CommandSession.class), "", CANCEL);
        assertEquals(List.of(), console);
        cancelled.countDown();
        command.join();
    }

    // As the shell runs one: in a thread of its own.
    private Thread command() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            Runnable ended = LastWords.begin(session(Session.class));
            begun.countDown();
            try {
                assertTrue(cancelled.await(1, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            console.add("OTP-3011");
            ended.run();
        });
        thread.start();
        begun.await();
        return thread;
    }

    // Both kinds of session have the variables of the console.
    private <T> T session(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> variables.get(arguments[0]);
                    case "put" -> variables.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
