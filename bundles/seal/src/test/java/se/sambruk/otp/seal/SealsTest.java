package se.sambruk.otp.seal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealVerdict;

/** Seals are this installation's own, hold for as long as the key is kept, and tell of whatever has been changed. */
public class SealsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path home;
    private Path keys;

    @Before
    public void start() throws IOException {
        home = temporary.newFolder("home").toPath();
        keys = home.resolve("keys");
    }

    private static final class Content extends TreeValue {
        private final String text;

        Content(String text) {
            this.text = text;
        }

        @Override
        protected Object buildTree() {
            return new TreeWriter().put("schema", "prov/1").put("text", text).done();
        }
    }

    private static final Content ISSUED = new Content("Så här utfärdades det.");

    private Seals seals() {
        return new Seals(home.toString(), new SecureRandom());
    }

    @Test
    public void theSameContentHasTheSameSealAlsoAfterARestart() {
        Seal seal = seals().seal(ISSUED);
        assertEquals(seal, seals().seal(new Content("Så här utfärdades det.")));
        assertEquals(SealVerdict.WHOLE, seals().check(ISSUED, seal));
    }

    @Test
    public void anotherContentOrAnotherCodeBreaksTheSeal() {
        Seal seal = seals().seal(ISSUED);
        assertEquals(SealVerdict.BROKEN, seals().check(new Content("Så här utfärdades det"), seal));
        String code = seal.code();
        String other = (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
        assertEquals(SealVerdict.BROKEN, seals().check(ISSUED, new Seal(seal.key(), other)));
    }

    @Test
    public void aSealIsHmacSha256OverTheCanonicalForm() throws Exception {
        Seal seal = seals().seal(ISSUED);
        String secret = Files.readAllLines(key(seal)).get(1);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
        assertEquals(HexFormat.of().formatHex(mac.doFinal(CanonicalJson.bytes(ISSUED.tree()))), seal.code());
        assertFalse(seal.toString().contains(secret));
    }

    @Test
    public void aKeyThatIsNoLongerUsedStillTellsWhatItSealed() throws IOException {
        Seal before = seals().seal(ISSUED);
        Files.delete(keys.resolve("current"));
        Seal after = seals().seal(ISSUED);
        assertNotEquals(before.key(), after.key());
        assertEquals(SealVerdict.WHOLE, seals().check(ISSUED, before));
        assertEquals(SealVerdict.WHOLE, seals().check(ISSUED, after));
    }

    @Test
    public void anotherInstallationDoesNotKnowTheKey() throws IOException {
        Seal seal = seals().seal(ISSUED);
        Seals other = new Seals(temporary.newFolder("annan").toString(), new SecureRandom());
        assertEquals(SealVerdict.UNKNOWN_KEY, other.check(ISSUED, seal));
        assertNotEquals(seal.key(), other.seal(ISSUED).key());
    }

    @Test
    public void aLostKeyIsToldOfAndNotReplacedInSilence() throws IOException {
        Seal seal = seals().seal(ISSUED);
        Files.delete(key(seal));
        assertFault("OTP-6292");
        assertEquals(SealVerdict.UNKNOWN_KEY, seals().check(ISSUED, seal));
        assertEquals(List.of("current"), names());
    }

    @Test
    public void aChangedKeyIsToldOf() throws IOException {
        Seal seal = seals().seal(ISSUED);
        for (String content : List.of("", "otp-key/1\nxyz\n", "otp-key/1\n" + "0".repeat(64) + "\n")) {
            Files.writeString(key(seal), content);
            assertFault("OTP-6293");
            assertEquals(SealVerdict.UNUSABLE_KEY, seals().check(ISSUED, seal));
        }
        Files.writeString(keys.resolve("current"), "../../annan");
        assertFault("OTP-6293");
    }

    @Test
    public void aKeyThatCannotBeReadSaysNothingOfTheSeal() throws IOException {
        Seal seal = seals().seal(ISSUED);
        Files.delete(key(seal));
        Files.createDirectory(key(seal));
        assertFault("OTP-6291");
        assertEquals(SealVerdict.UNUSABLE_KEY, seals().check(ISSUED, seal));
    }

    @Test
    public void withoutAHomeThereIsNoKey() {
        Seals none = new Seals(null, new SecureRandom());
        assertEquals(
                "OTP-6290",
                assertThrows(ProblemException.class, () -> none.seal(ISSUED))
                        .problems()
                        .get(0)
                        .code());
        Seal seal = seals().seal(ISSUED);
        assertEquals(SealVerdict.UNKNOWN_KEY, none.check(ISSUED, seal));
    }

    @Test
    public void onlyTheOwnerReadsTheKeysAlsoAfterABackupHasBeenPutBack() throws IOException {
        Assume.assumeTrue(
                "no POSIX file system",
                home.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Seal seal = seals().seal(ISSUED);
        assertPermissions(seal);
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(key(seal), PosixFilePermissions.fromString("rw-r--r--"));
        seals().seal(ISSUED);
        assertPermissions(seal);
    }

    @Test
    public void nothingIsLeftBehindWhenAKeyIsMade() {
        Seal seal = seals().seal(ISSUED);
        assertEquals(Stream.of(seal.key() + ".key", "current").sorted().toList(), names());
    }

    private void assertPermissions(Seal seal) throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key(seal))));
    }

    private void assertFault(String code) {
        ProblemException fault = assertThrows(ProblemException.class, () -> seals().seal(ISSUED));
        assertEquals(code, fault.problems().get(0).code());
        assertTrue(fault.getMessage(), fault.getMessage().contains(keys.toString()));
    }

    private Path key(Seal seal) {
        return keys.resolve(seal.key() + ".key");
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(keys)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
