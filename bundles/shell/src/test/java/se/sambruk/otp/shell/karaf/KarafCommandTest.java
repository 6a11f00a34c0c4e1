package se.sambruk.otp.shell.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;
import org.junit.Test;
import org.osgi.framework.Version;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.place.Platform;

public class KarafCommandTest {
    private final Map<String, Object> variables = new HashMap<>();

    @Test
    public void theLanguageIsSwedishUnlessEnglishIsAskedFor() {
        assertEquals(LocalizedText.SWEDISH, Sessions.locale(null, null));
        assertEquals(Locale.ENGLISH, Sessions.locale("en", null));
        assertEquals(Locale.ENGLISH, Sessions.locale(null, "en_GB.UTF-8"));
        assertEquals(LocalizedText.SWEDISH, Sessions.locale("sv-SE", "en"));
        assertEquals(LocalizedText.SWEDISH, Sessions.locale(null, "fr"));
    }

    @Test
    public void theFolderIsTheCallersAndElseTheProcess() {
        assertEquals(Path.of("/hem/anna"), Sessions.folder("/hem/anna", "/srv"));
        assertEquals(Path.of("/srv"), Sessions.folder(null, "/srv"));
        assertEquals(Path.of("/srv"), Sessions.folder("a\u0000b", "/srv"));
    }

    @Test
    public void theSessionIsToldTheExitCode() throws Exception {
        assertEquals(Optional.empty(), execute("requirement:list", "--no-format", "--category", "XYZ"));
        assertEquals(Optional.of(1), execute("requirement:show", "XXX-XXX-999"));
        assertEquals(Optional.of(2), execute("requirement:list", "--finns-inte"));
    }

    @Test
    public void theThreadTellsNotWhatWasTyped() throws Exception {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        try {
            thread.setName("pipe-requirement:show XXX-XXX-999");
            execute("requirement:show", "XXX-XXX-999");
            assertEquals("pipe-requirement:show", thread.getName());
            thread.setName("main");
            execute("requirement:show", "XXX-XXX-999");
            assertEquals("main", thread.getName());
        } finally {
            thread.setName(name);
        }
    }

    @Test
    public void ofSeveralCommandsTheWorstCodeStays() {
        assertEquals(3, Outcome.FINDINGS.worseThan(null));
        assertEquals(1, Outcome.FINDINGS.worseThan(1));
        assertEquals(1, Outcome.FAILED.worseThan(3));
        assertEquals(2, Outcome.FAILED.worseThan(2));
        assertEquals(2, Outcome.WRONG_USAGE.worseThan(1));
    }

    @Test
    public void whoActsIsWhomTheSessionNames() {
        variables.put("otp.user", "anna");
        assertEquals("anna", Sessions.actor(session()));
        variables.clear();
        assertTrue(!Sessions.actor(session()).isBlank());
    }

    @Test
    public void aTerminalThatFailsIsNoTerminal() {
        Terminal failing = (Terminal) Proxy.newProxyInstance(
                Terminal.class.getClassLoader(), new Class<?>[] {Terminal.class}, (proxy, method, arguments) -> {
                    throw new NullPointerException();
                });
        assertEquals(0, Sessions.screen(failing, System.out, System.err).width());
    }

    @Test
    public void aWidthIsBelievedOnlyWhereItIsOne() {
        assertEquals(60, Sessions.columns("60"));
        assertEquals(60, Sessions.columns(60));
        for (Object none : new Object[] {"", "0", "-5", "bred", "100000"}) {
            assertEquals(0, Sessions.columns(none));
        }
        assertEquals(0, Sessions.columns(null));
    }

    @Test
    public void theVersionIsWrittenAsPeopleDo() {
        assertEquals("1.0.0-SNAPSHOT", ShellComponent.version(new Version(1, 0, 0, "SNAPSHOT")));
        assertEquals("4.1.2", ShellComponent.version(new Version(4, 1, 2)));
    }

    @Test
    public void theDescriptionIsOneLineOfText() {
        assertEquals("Listar kraven i biblioteket.", command("requirement:list").getDescription());
    }

    @Test
    public void aCommandIsCompletedByItsNameAndThenByItsWords() {
        assertEquals(List.of("requirement:list"), complete("requirement:l"));
        assertEquals(List.of("--category"), complete("requirement:list", "--c"));
        assertEquals(List.of(), complete("annat:kommando", "--c"));
        assertEquals(List.of("contract"), complete("requirement:list", "--kind", "c"));
    }

    private Optional<Object> execute(String name, Object... words) throws Exception {
        variables.clear();
        command(name).execute(session(), List.of(words));
        return Optional.ofNullable(variables.get("otp.exit"));
    }

    private List<String> complete(String... words) {
        List<Candidate> candidates = new ArrayList<>();
        command("requirement:list").getCompleter(false).completeCandidates(session(), line(words), candidates);
        assertTrue(candidates.stream().allMatch(candidate -> candidate.value() != null));
        return candidates.stream().map(Candidate::value).toList();
    }

    private static CommandLine line(String... words) {
        String last = words[words.length - 1];
        return (CommandLine) Proxy.newProxyInstance(
                CommandLine.class.getClassLoader(),
                new Class<?>[] {CommandLine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getArguments" -> words;
                    case "getCursorArgumentIndex" -> words.length - 1;
                    case "getArgumentPosition" -> last.length();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static KarafCommand command(String name) {
        Platform platform = new Platform("1", "", Optional.empty(), Clock.systemUTC(), 100);
        return new KarafCommand(Trial.find(name), Fakes.all(), platform);
    }

    private Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> variables.get(arguments[0]);
                    case "put" -> variables.put((String) arguments[0], arguments[1]);
                    case "getTerminal" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
