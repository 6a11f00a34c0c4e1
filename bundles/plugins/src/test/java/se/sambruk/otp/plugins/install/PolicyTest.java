package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.admission.TrustPolicy;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.install.Reconciler.Care;
import se.sambruk.otp.plugins.state.Vault;

/** Files are judged anew when the text of the policy is another. */
public class PolicyTest {
    private static final byte[] CODE = Jars.bundle("se.exempel.kod", "1.0.0").bytes();
    private static final byte[] PACK = "pack: prov 1.0.0".getBytes();

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void limitsThatHaveOneHashCodeAreDifferentPolicies() {
        // As the components of a record are usually put together: the next to last counts 31 times the last.
        Limits one = new Limits(1000, 100, 5000, 200 + 31);
        Limits other = new Limits(1000, 100, 5001, 200);
        assertEquals("the premise", one.hashCode(), other.hashCode());
        assertNotEquals(policy(one), policy(other));
    }

    @Test
    public void thePolicyIsToldByItsValues() {
        Limits limits = new Limits(1000, 100, 5000, 200);
        assertEquals(
                "rules=3 file=1000 entries=100 unpacked=5000 ratio=200",
                policy(limits).split(" trust=")[0]);
        assertEquals(policy(limits), policy(new Limits(1000, 100, 5000, 200)));
    }

    @Test
    public void aNameInTheTrustFolderIsNotTakenForWhatTheFileHolds() throws IOException {
        Path trust = temporary.newFolder("trust").toPath();
        TrustPolicy policy = new TrustPolicy("listed", trust, "");
        Files.writeString(trust.resolve("a"), "bc");
        String before = policy.fingerprint();
        Files.delete(trust.resolve("a"));
        Files.writeString(trust.resolve("ab"), "c");
        assertNotEquals(before, policy.fingerprint());
    }

    @Test
    public void whatIsInUseInsteadOfARefusedFileIsJudgedByTheNewRules() throws IOException {
        Bench bench = outdated();
        Set<String> before = bench.locations();
        bench.limits = new Limits(
                bench.limits.fileBytes() - 1,
                bench.limits.entries(),
                bench.limits.unpackedBytes(),
                bench.limits.ratio());
        for (int i = 0; i < 2; i++) {
            bench.restart();
            bench.pass(Care.START);
            assertEquals(before, bench.locations());
            assertEquals(List.of("OTP-7016", "OTP-7053"), bench.codes("kod.jar"));
            assertEquals(List.of("OTP-7012", "OTP-7053"), bench.codes("krav.yaml"));
        }
        assertEquals(before, Set.copyOf(bench.host.admitted));
        assertEquals("nor is it touched", List.of(), bench.host.log);
    }

    @Test
    public void whatTheNewRulesDoNotAdmitGoesAlsoWhereItIsUsedInsteadOfARefusedFile() throws IOException {
        Bench bench = outdated();
        Path trust = Files.createDirectories(bench.home.resolve("trust"));
        Files.writeString(trust.resolve("allowed.txt"), ContentHash.ofBytes(PACK) + "\n");
        bench.trust = "listed";
        bench.restart();
        bench.pass(Care.START);
        assertEquals(Set.of("otp-plugin:home/krav.yaml"), bench.locations());
        assertEquals(List.of("OTP-7040"), bench.codes("kod.jar"));
        assertEquals(List.of("OTP-7040", "OTP-7053"), bench.codes("krav.yaml"));
    }

    @Test
    public void aPackInUseStaysWhenTheRulesChangeWhileNobodyCanReadPacks() throws IOException {
        Bench bench = outdated();
        bench.limits = new Limits(
                bench.limits.fileBytes() - 1,
                bench.limits.entries(),
                bench.limits.unpackedBytes(),
                bench.limits.ratio());
        bench.packs.missing = Optional.of(Faults.error("OTP-7054"));
        Set<String> before = bench.locations();
        bench.restart();
        bench.pass(Care.START);
        assertEquals(before, bench.locations());
    }

    // Two plugins whose files were replaced by what is refused.
    private Bench outdated() throws IOException {
        Bench bench = new Bench(temporary.newFolder("hem").toPath());
        bench.drop("kod.jar", CODE);
        bench.drop("krav.yaml", PACK);
        bench.pass(Care.START);
        bench.drop("kod.jar", new byte[0]);
        bench.drop("krav.yaml", "pack: prov".getBytes());
        bench.pass(Care.CHANGES);
        bench.host.admitted.clear();
        bench.host.log.clear();
        return bench;
    }

    private String policy(Limits limits) {
        Path folder = temporary.getRoot().toPath();
        return new Examiner(
                        limits,
                        new TrustPolicy("any", folder.resolve("trust"), ""),
                        name -> false,
                        new FakePacks(),
                        new Vault(folder.resolve("kept")))
                .policy();
    }
}
