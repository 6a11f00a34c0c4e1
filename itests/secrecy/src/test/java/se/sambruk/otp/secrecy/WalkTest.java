package se.sambruk.otp.secrecy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.place.Services;

/** The walk finds what a command lets slip, in whichever way it does. */
public class WalkTest {
    private static final Services NONE = new Services() {
        @Override
        public <T> Optional<T> find(Class<T> type) {
            return Optional.empty();
        }
    };

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final List<Supplier> tenders = new ArrayList<>();
    private Logged logged;

    @Before
    public void listen() {
        logged = new Logged();
    }

    @After
    public void stop() {
        logged.close();
    }

    /** What a command does when it runs. */
    private interface Slip {
        Outcome of(Call call) throws IOException;
    }

    /** A command that has been made with too little care. */
    private ShellCommand careless(Slip slip) {
        Argument argument = new Argument("procurement", false, true, (begun, at) -> tenders.stream()
                .map(tender -> Suggestion.of("anbud-" + tender.number(), ""))
                .toList());
        return new ShellCommand() {
            @Override
            public Syntax syntax() {
                return new Syntax("procurement", "list", List.of(argument), List.of());
            }

            @Override
            public boolean isAnsweredAtOnce() {
                return true;
            }

            @Override
            public Outcome run(Call call) {
                try {
                    return slip.of(call);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private Map<String, String> told(int count, ShellCommand command) throws Exception {
        tenders.clear();
        tenders.addAll(Tendered.suppliers(count));
        Walk walk = new Walk(new Console(NONE, temporary.getRoot().toPath()), logged);
        return walk.line(Tendered.OUTSIDER, command, List.of(Tendered.ID)).told();
    }

    private void isFound(Slip slip) throws Exception {
        ShellCommand command = careless(slip);
        Map<String, String> none = told(0, command);
        assertFalse(Walk.differences(none, told(1, command)).isEmpty());
        assertFalse(Walk.differences(told(1, command), told(7, command)).isEmpty());
    }

    private static Outcome said(Call call, String text) {
        call.surroundings().screen().out().println(text);
        return Outcome.DONE;
    }

    @Test
    public void aNumberOnTheScreenIsFound() throws Exception {
        isFound(call -> said(call, tenders.size() + " anbud"));
    }

    @Test
    public void anEndingThatDependsOnTendersIsFound() throws Exception {
        isFound(call -> List.of(Outcome.DONE, Outcome.FINDINGS, Outcome.FAILED).get(Math.min(tenders.size(), 2)));
    }

    @Test
    public void whatIsLoggedIsFound() throws Exception {
        isFound(call -> {
            LoggerFactory.getLogger("se.sambruk.otp.slarv").debug("read {}", tenders.size());
            return Outcome.DONE;
        });
    }

    @Test
    public void whatAnExceptionSaysInTheLogIsFound() throws Exception {
        isFound(call -> {
            LoggerFactory.getLogger("se.sambruk.otp.slarv")
                    .warn("failed", new IllegalStateException(new IllegalArgumentException("" + tenders)));
            return Outcome.DONE;
        });
    }

    @Test
    public void whatIsWrittenToAFileIsFoundAndIsGoneBeforeTheNextLine() throws Exception {
        Path file = temporary.getRoot().toPath().resolve("rapport.txt");
        isFound(call -> {
            Files.writeString(file, tenders.size() + " anbud");
            return Outcome.DONE;
        });
        assertFalse(Files.exists(file));
    }

    @Test
    public void aFolderThatIsLeftIsFound() throws Exception {
        isFound(call -> {
            for (Supplier tender : tenders) {
                Files.createDirectory(temporary.getRoot().toPath().resolve("anbud-" + tender.number()));
            }
            return Outcome.DONE;
        });
    }

    @Test
    public void whatTheConsoleSuggestsIsFound() throws Exception {
        ShellCommand command = careless(call -> Outcome.DONE);
        Walk none = new Walk(new Console(NONE, temporary.getRoot().toPath()), logged)
                .around(Tendered.OUTSIDER, command, Tendered.ID);
        tenders.addAll(Tendered.suppliers(2));
        Walk two = new Walk(new Console(NONE, temporary.getRoot().toPath()), logged)
                .around(Tendered.OUTSIDER, command, Tendered.ID);
        assertFalse(Walk.differences(none.told(), two.told()).isEmpty());
    }

    @Test
    public void whatTheShellItselfLogsOfAFaultTellsNothing() throws Exception {
        for (RuntimeException fault : List.of(
                new IllegalStateException(new Supplier(1).name()),
                new ProblemException(Call.missing(CaseService.class), new IOException(new Supplier(1).name())))) {
            new Console(NONE, temporary.getRoot().toPath())
                    .run(
                            Tendered.OUTSIDER,
                            Instant.EPOCH,
                            careless(call -> {
                                throw fault;
                            }),
                            List.of());
            String told = logged.taken();
            assertFalse(told, told.isEmpty());
            assertEquals(told, List.of(), new Secrets(new Supplier(1).secrets()).in(told));
        }
    }

    @Test
    public void aNameANumberAndAPriceAreFoundHoweverTheyAreWritten() {
        Secrets secrets = new Secrets(new Supplier(2).secrets());
        for (String text : List.of("BÄVERDAL SYSTEM AB", "559287-4321", "73 219 kr", "73\u00a0219", "hemligSVAR2")) {
            assertFalse(text, secrets.in(text).isEmpty());
        }
        assertEquals(List.of(), secrets.in("Ingen har lämnat 73 218 kr."));
    }
}
