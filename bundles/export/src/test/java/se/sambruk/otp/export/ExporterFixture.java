package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.trial.FormatJudge;
import se.sambruk.otp.export.trial.TrialLimits;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.BegunTrials;
import se.sambruk.otp.swap.trial.Entrance;
import se.sambruk.otp.swap.trial.PassedTrials;

/** A folder, a registry and an exporter to try, and a look at the folder afterwards. */
public abstract class ExporterFixture {
    static final Limits LIMITS = new Limits(1024, Duration.ofSeconds(20), Duration.ofSeconds(20));
    static final ExportContext CONTEXT = ExportContext.of(Locale.forLanguageTag("sv-SE"), LocalDate.of(2026, 11, 23));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    final LeaseRegistry<ExportFormat, FormatDescriptor> registry = new LeaseRegistry<>(Duration.ZERO);
    final Entrance<ExportFormat, FormatDescriptor> entrance = new Entrance<>(
            registry,
            new FormatJudge(new TrialLimits(Duration.ofSeconds(20), 1024, 1 << 20, Duration.ofSeconds(20))),
            new PassedTrials(Path.of("none")),
            new BegunTrials(Path.of("none")),
            Clock.systemUTC());
    final Exporter exporter = new Exporter(registry, entrance, LIMITS, UnaryOperator.identity());
    Path folder;

    @Before
    public void start() throws IOException {
        folder = temporary.newFolder("ut").toPath();
    }

    @After
    public void nothingOfOursIsLeft() throws IOException {
        assertEquals(List.of(), names().stream().filter(n -> n.startsWith(".")).toList());
        registry.standings().forEach(standing -> assertEquals(standing.toString(), 0, standing.running()));
    }

    void register(ExportFormat format) {
        registry.add(Candidate.of(format, format.descriptor(), format, new Origin("prov", "prov:", 0), 0, 0));
    }

    ExportRequest request(String format, String name) {
        return new ExportRequest(format, "krav", CONTEXT, folder.resolve(name));
    }

    List<String> codes(ExportRequest... requests) {
        ProblemException e = assertThrows(ProblemException.class, () -> exporter.export(List.of(requests)));
        return e.problems().stream().map(Problem::code).toList();
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    String content(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
