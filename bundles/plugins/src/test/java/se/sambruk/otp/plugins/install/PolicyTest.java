package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.plugins.admission.TrustPolicy;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.state.Vault;

/** Files are judged anew when the text of the policy is another. */
public class PolicyTest {
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
