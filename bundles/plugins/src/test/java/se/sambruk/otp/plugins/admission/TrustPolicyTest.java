package se.sambruk.otp.plugins.admission;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.Jars;

public class TrustPolicyTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private Path jar;
    private Certificates certificates;

    @Before
    public void make() throws IOException {
        folder = temporary.newFolder("trust").toPath();
        certificates = new Certificates(temporary.getRoot().toPath());
        jar = Files.write(
                temporary.getRoot().toPath().resolve("prov.jar"),
                Jars.bundle("se.exempel.prov", "1.0.0")
                        .file("a.txt", "a")
                        .file("b.txt", "b")
                        .bytes());
    }

    @Test
    public void anyTakesWhatIsThere() throws IOException {
        check("any");
        check(" Any ");
    }

    @Test
    public void aSettingThatDoesNotExistTrustsNobody() {
        assertEquals("OTP-7046", code("alla"));
    }

    @Test
    public void listedTakesWhatIsOnTheListAndFollowsItsChanges() throws IOException {
        String before = policy("listed").fingerprint();
        assertEquals("OTP-7040", code("listed"));
        Files.writeString(
                folder.resolve("allowed.txt"),
                "# godkända\n"
                        + ContentHash.ofBytes(Files.readAllBytes(jar)).hex().toUpperCase() + " *prov.jar\n");
        check("listed");
        assertNotEquals(before, policy("listed").fingerprint());
    }

    @Test
    public void aListIsReadAsNotepadWritesIt() throws IOException {
        String line = ContentHash.ofBytes(Files.readAllBytes(jar)).hex() + " prov.jar\r\n";
        Files.writeString(folder.resolve("allowed.txt"), "\uFEFF" + line);
        check("listed");
        Files.write(folder.resolve("allowed.txt"), ("\uFEFF" + line).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(
                "OTP-7045 " + folder.resolve("allowed.txt")
                        + " gick inte att läsa: den är sparad i UTF-16 (ibland kallad"
                        + " ”Unicode”); spara den med kodningen UTF-8. Därför tas inga filer emot.",
                said("listed", 0));
    }

    @Test
    public void aLineThatSaysNothingIsNamedToWhoeverIsNotListed() throws IOException {
        String hash = ContentHash.ofBytes(Files.readAllBytes(jar)).hex();
        Files.writeString(folder.resolve("allowed.txt"), "# godkända\n\nSHA256: " + hash.substring(0, 8) + "\nmer\n");
        assertEquals("OTP-7040", code("listed"));
        assertEquals(
                "OTP-7075 Rad 3 i " + folder.resolve("allowed.txt")
                        + " är varken en SHA-256, tom eller en kommentar: ”SHA256: " + hash.substring(0, 8)
                        + "”. Den räknas inte.",
                said("listed", 1));
        Files.writeString(folder.resolve("allowed.txt"), "skräp\n" + hash + "\n");
        check("listed");
    }

    @Test
    public void whyAStoreCannotBeReadIsToldInTheReadersLanguage() throws Exception {
        certificates.keys("utgivare");
        certificates.signByTool(jar, "utgivare");
        Files.copy(certificates.store("utgivare"), folder.resolve("utgivare.p12"));
        TrustPolicy wrong = new TrustPolicy("signed", folder, "fel lösenord");
        assertTrue(said(wrong, 0).contains("gick inte att läsa: lösenordet stämmer inte. Därför"));
        Files.delete(folder.resolve("utgivare.p12"));
        Files.writeString(folder.resolve("skräp.pem"), "-----BEGIN CERTIFICATE-----\nskräp\n");
        assertTrue(said("signed", 0)
                .contains("gick inte att läsa: den innehåller inga certifikat som går att läsa. Därför"));
    }

    private String said(String setting, int number) throws IOException {
        return said(policy(setting), number);
    }

    private String said(TrustPolicy policy, int number) {
        var problem = assertThrows(ProblemException.class, () -> policy.check("prov.jar", jar, hash()))
                .problems()
                .get(number);
        return problem.code() + " " + problem.message().in(LocalizedText.SWEDISH);
    }

    @Test
    public void signedTakesWhatATrustedPublisherSigned() throws Exception {
        assertEquals("OTP-7044", code("signed"));
        certificates.keys("utgivare");
        certificates.keys("annan");
        certificates.export("annan", folder.resolve("annan.pem"));
        assertEquals("OTP-7041", code("signed"));
        certificates.signByTool(jar, "utgivare");
        assertEquals("OTP-7042", code("signed"));
        certificates.export("utgivare", folder.resolve("utgivare.pem"));
        check("signed");
    }

    @Test
    public void aStoreInPkcs12IsReadWithItsPassword() throws Exception {
        certificates.keys("utgivare");
        certificates.signByTool(jar, "utgivare");
        Files.copy(certificates.store("utgivare"), folder.resolve("utgivare.p12"));
        check("signed");
        TrustPolicy wrong = new TrustPolicy("signed", folder, "fel lösenord");
        assertEquals(
                "OTP-7045",
                assertThrows(ProblemException.class, () -> wrong.check("prov.jar", jar, hash()))
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    public void whatWasChangedOrAddedAfterSigningIsRefused() throws Exception {
        certificates.keys("utgivare");
        certificates.export("utgivare", folder.resolve("utgivare.pem"));
        certificates.signByTool(jar, "utgivare");
        rewrite(Map.of("a.txt", "ändrad"));
        assertEquals("OTP-7043", code("signed"));
        certificates.signByTool(jar, "utgivare");
        rewrite(Map.of("z.txt", "ny"));
        assertEquals("OTP-7043", code("signed"));
    }

    private void rewrite(Map<String, String> files) throws IOException {
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(jar)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(zip.getPath(file.getKey()), file.getValue());
            }
        }
    }

    private TrustPolicy policy(String setting) {
        return new TrustPolicy(setting, folder, "changeit");
    }

    private ContentHash hash() throws IOException {
        return ContentHash.ofBytes(Files.readAllBytes(jar));
    }

    private void check(String setting) throws IOException {
        policy(setting).check("prov.jar", jar, hash());
    }

    private String code(String setting) {
        return assertThrows(ProblemException.class, () -> check(setting))
                .problems()
                .get(0)
                .code();
    }
}
