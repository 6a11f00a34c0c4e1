package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.FakeLibrary;
import se.sambruk.otp.shell.FakeProblems;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.testkit.Samples;

/** What a person is told when a command cannot be carried out. */
public class CommandFaultsTest {
    @Test
    public void aMissingServiceIsToldOfByItsCode() throws Exception {
        for (String line : List.of(
                "requirement:list",
                "requirement:search ord",
                "requirement:show PRV-DRI-001",
                "procurement:issue p.yaml --out ut",
                "procurement:list",
                "procurement:show x",
                "export:formats",
                "export:run x --format docx --out .",
                "export:swap docx x.jar",
                "plugin:list")) {
            Result result = new Trial(new FakeServices().with(Readiness.class, new Fakes.Ready())).run(line);
            assertEquals(line, Outcome.FAILED, result.outcome());
            assertTrue(line + ": " + result.err(), result.err().startsWith("OTP-8001\n"));
            assertEquals(line, "", result.out());
        }
    }

    @Test
    public void aCommandBeforeEverythingIsInWaitsAndSaysSoBesideTheAnswer() throws Exception {
        FakeServices services = new FakeServices()
                .with(LibraryService.class, new FakeLibrary(List.of(Samples.catalog())))
                .withLate(Readiness.class, new Fakes.Ready());
        Result result = new Trial(services).run("requirement:list --json");
        assertEquals(Outcome.DONE, result.outcome());
        assertTrue(result.out().startsWith("["));
        assertTrue(result.err(), result.err().contains("Plattformen startar"));
    }

    @Test
    public void aCommandThatWaitsTooLongDoesNothing() throws Exception {
        FakeServices services =
                new FakeServices().with(LibraryService.class, new FakeLibrary(List.of(Samples.catalog())));
        Result result = new Trial(services).run("requirement:list --json");
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals("", result.out());
        assertTrue(result.err(), result.err().contains("OTP-8003"));
        Result status = new Trial(services).run("otp:status --json");
        assertTrue(status.out(), status.out().contains("\"ready\": false"));
    }

    @Test
    public void faultsOfUsageAreToldOfByTheirCodes() throws Exception {
        Map<String, String> faults = Map.of(
                "requirement:list --json --no-format", "OTP-8016",
                "requirement:list --limit 0", "OTP-8017",
                "requirement:list --limit många", "OTP-8017",
                "requirement:list --kind bör-krav", "OTP-8018",
                "requirement:show PRV-DRI-001 --issue 1", "OTP-8019",
                "procurement:issue p.yaml", "OTP-8022",
                "export:run x --format docx", "OTP-8022",
                "export:run x --format docx --out . --option a", "OTP-8023",
                "requirement:show", "OTP-8014",
                "plugin:list nu", "OTP-8015");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            Result result = new Trial(Fakes.all()).run(fault.getKey());
            assertEquals(fault.getKey(), Outcome.WRONG_USAGE, result.outcome());
            assertTrue(fault.getKey() + ": " + result.err(), result.err().startsWith(fault.getValue() + "\n"));
            assertEquals(fault.getKey(), "", result.out());
        }
    }

    @Test
    public void anUnexpectedFaultIsToldOfWithoutAStackTrace() throws Exception {
        for (Throwable fault : List.of(new IllegalStateException("inre"), new NoClassDefFoundError("x/Y"))) {
            Result result = new Trial(Fakes.all()).run(failing(fault), List.of());
            assertEquals(Outcome.FAILED, result.outcome());
            assertTrue(result.err(), result.err().startsWith("OTP-8002\n"));
            assertFalse(result.err(), result.err().contains("\tat "));
        }
    }

    @Test
    public void ofSeveralProblemsThoseThatAreNoErrorsSaySo() throws Exception {
        ProblemException fault = new ProblemException(List.of(FakeProblems.ERROR, FakeProblems.NOTE));
        Result result = new Trial(Fakes.all()).run(failing(fault), List.of());
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("PRV-0003"));
        assertTrue(result.err(), result.err().contains("\n\nUPPLYSNING PRV-0002"));
    }

    @Test
    public void aCancelledCommandIsNoFault() {
        RuntimeException cancelled = new IllegalStateException(new InterruptedException());
        assertThrows(InterruptedException.class, () -> new Trial(Fakes.all()).run(failing(cancelled), List.of()));
    }

    private static ShellCommand failing(Throwable fault) {
        return new ShellCommand() {
            @Override
            public Syntax syntax() {
                return new Syntax("otp", "status", List.of(), List.of());
            }

            @Override
            public Outcome run(Call call) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }
        };
    }
}
