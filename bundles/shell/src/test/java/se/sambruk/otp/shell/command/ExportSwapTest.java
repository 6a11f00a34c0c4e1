package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.FakeExport;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

public class ExportSwapTest {
    private static final Problem REFUSED = Problem.of(
            "OTP-5061", Severity.ERROR, LocalizedText.of("Klarade inte provet."), LocalizedText.of("Meddela."));

    /** Finds in every file what a test says, and remembers what was installed. */
    private static final class Plugins implements PluginService {
        private final String location;
        private Path installed;

        Plugins(String location) {
            this.location = location;
        }

        @Override
        public List<Plugin> plugins() {
            return List.of();
        }

        @Override
        public Optional<Plugin> find(String name) {
            return Optional.empty();
        }

        @Override
        public PluginPlan check(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plugin install(Path file, Act act) {
            throw new UnsupportedOperationException();
        }

        // The rule is the service's.
        @Override
        public Plugin exchange(Path file, Class<?> extensionPoint, String id, Act act) {
            assertEquals(ExportFormat.class, extensionPoint);
            assertEquals("docx", id);
            if (location.isEmpty()) {
                throw REFUSED.asException();
            }
            installed = file;
            return Plugin.builder(file, PluginState.ACTIVE)
                    .identity("se.exempel.docx", "1.1.0")
                    .locations(List.of(location))
                    .build();
        }

        @Override
        public void remove(String name, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Problem> explain(String name) {
            return List.of();
        }

        @Override
        public List<Plugin> reconcile() {
            return List.of();
        }
    }

    private static Trial with(Plugins plugins) {
        return new Trial(new FakeServices()
                .with(Readiness.class, new Fakes.Ready())
                .with(ExportService.class, new FakeExport())
                .with(PluginService.class, plugins));
    }

    @Test
    public void anExchangeTellsWhatWentAndCameAndHowLongAnybodyWaited() throws Exception {
        Plugins plugins = new Plugins("otp:docx-2");
        Result result = with(plugins).run("export:swap docx ny.jar");

        assertEquals(result.err(), Outcome.DONE, result.outcome());
        assertEquals(Path.of("/uppdrag/ny.jar"), plugins.installed);
        Golden.check("swap.sv.txt", result.out().replaceAll("(tog +)[0-9]+ ms", "$1N ms"));
        Result json = with(plugins).run("export:swap docx ny.jar --json");
        assertTrue(json.out(), json.out().contains("\"longestWaitMilliseconds\": 12"));
    }

    @Test
    public void whatTheServiceRefusesIsToldOfWithTheReason() throws Exception {
        assertFails("OTP-5061", with(new Plugins("")).run("export:swap docx ny.jar"));
    }

    @Test
    public void aLowerVersionIsToldOf() throws Exception {
        assertFails("OTP-8057", with(new Plugins("otp:docx-1")).run("export:swap docx ny.jar"));
    }

    private static void assertFails(String code, Result result) {
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith(code + "\n"));
        assertEquals("", result.out());
    }
}
