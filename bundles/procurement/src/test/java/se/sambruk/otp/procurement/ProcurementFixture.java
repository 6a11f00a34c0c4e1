package se.sambruk.otp.procurement;

import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.Samples;

/** A procurement service among fakes. */
public abstract class ProcurementFixture {
    static final Act ACT = new Act("anna", Instant.parse("2026-11-23T10:00:00Z"), "");
    static final byte[] PROFILE = "procurement: …".getBytes(StandardCharsets.UTF_8);
    static final byte[] LETTERHEAD = {'P', 'K'};

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    final FakeLibrary library = new FakeLibrary();
    final FakeExports exports = new FakeExports();
    final FakeStore store = new FakeStore();
    final FakeSeals seals = new FakeSeals();
    final CaseFiles cases = new CaseFiles(store.log, Installations.REAL);
    List<Problem> planProblems = List.of();
    final Procurements procurements = new Procurements(
            library, library, library, exports, store, store, seals, specification -> planProblems, cases);
    Path folder;
    String id;

    @Before
    public void start() throws IOException {
        folder = temporary.newFolder("ut").toPath();
        library.specification = Samples.specification();
        id = library.specification.procurement().id();
        store.blobs.put(library.specification.letterhead().orElseThrow(), LETTERHEAD);
    }

    IssueRequest request(String... formats) {
        return IssueRequest.of("profil.yaml", PROFILE, folder, List.of(formats), ACT);
    }

    IssueResult issue(String... formats) {
        return procurements.issue(request(formats));
    }

    List<String> faults(Runnable work) {
        return codes(assertThrows(ProblemException.class, work::run).problems());
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    static Specification withFacts(Specification specification, DocumentFacts document) {
        Specification.Builder other = Specification.builder(specification.procurement(), document);
        specification.requirements().forEach(other::requirement);
        return other.build();
    }

    static Problem problem(String code) {
        return ProcurementProblems.error(code, "prov", "prov", "prov");
    }

    static RuntimeException fault() {
        return problem("OTP-6001").asException();
    }
}
