package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.karaf.shell.api.console.Registry;
import org.junit.Test;

public class UnknownCommandTest {

    private static final List<String> NAMES =
            List.of("otp:status", "requirement:list", "requirement:search", "procurement:list", "plugin:list");

    private final Map<String, Object> put = new HashMap<>();

    @Test
    public void a_slip_of_the_pen_is_understood() {
        assertEquals(Optional.of("otp:status"), UnknownCommand.nearest("otp:satus", NAMES));
        assertEquals(Optional.of("requirement:list"), UnknownCommand.nearest("Requirements:list", NAMES));
        assertEquals(
                "two letters swapped is one slip",
                Optional.of("shell:echo"),
                UnknownCommand.nearest("shell:ehco", List.of("shell:each", "shell:echo")));
    }

    @Test
    public void a_scope_may_be_left_out() {
        assertEquals(Optional.of("otp:status"), UnknownCommand.nearest("status", NAMES));
        assertEquals(Optional.of("requirement:search"), UnknownCommand.nearest("serach", NAMES));
    }

    @Test
    public void another_word_is_not_guessed_at() {
        assertEquals(Optional.empty(), UnknownCommand.nearest("kaffe", NAMES));
        assertEquals(Optional.empty(), UnknownCommand.nearest("otp:nonsense", NAMES));
        assertEquals(Optional.empty(), UnknownCommand.nearest("", NAMES));
    }

    @Test
    public void a_command_that_comes_while_the_platform_starts_is_waited_for_and_run() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Function command = (session, words) -> "kördes med " + words;
        CommandSession session = session(name -> {
            if (!name.equals("otp:status") || looks.incrementAndGet() < 3) {
                return null;
            }
            started.countDown();
            return command;
        });
        Object result = new UnknownCommand(registry(), "sv", started)
                .execute(session, new ArrayList<>(List.of("otp:status", "--json")));
        assertEquals("kördes med [--json]", result);
    }

    @Test
    public void once_the_platform_has_started_nothing_is_waited_for() throws Exception {
        Object result = new UnknownCommand(registry(), "sv", new CountDownLatch(0))
                .execute(session(name -> null), List.of("otp:nonsense"));
        assertNull(result);
        assertEquals(CommandRunner.WRONG_USAGE, put.get(CommandRunner.EXIT));
    }

    private CommandSession session(java.util.function.Function<String, Object> variables) {
        return (CommandSession) Proxy.newProxyInstance(
                CommandSession.class.getClassLoader(),
                new Class<?>[] {CommandSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> variables.apply((String) arguments[0]);
                    case "put" -> put.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Registry registry() {
        return (Registry) Proxy.newProxyInstance(
                Registry.class.getClassLoader(), new Class<?>[] {Registry.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getCommands")) {
                        return List.of();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
