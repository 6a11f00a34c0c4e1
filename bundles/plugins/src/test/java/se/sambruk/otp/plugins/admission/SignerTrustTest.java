package se.sambruk.otp.plugins.admission;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.Timestamp;
import java.security.cert.CertPath;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.admission.SignerTrust.Verdict;

/** An issuer that is trusted, certificates that it has issued, and somebody whom nobody knows. */
public class SignerTrustTest {
    @ClassRule
    public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

    private static final Instant NOW = Instant.now();
    private static final Instant TWO_YEARS_AGO = NOW.minus(Duration.ofDays(730));

    private static Certificates certificates;
    private static X509Certificate issuer;
    private static X509Certificate stranger;
    private static X509Certificate valid;
    private static X509Certificate plain;
    private static X509Certificate expired;
    private static X509Certificate future;
    private static X509Certificate web;
    private static X509Certificate clock;

    @BeforeClass
    public static void make() throws Exception {
        certificates = new Certificates(TEMPORARY.getRoot().toPath());
        certificates.keys("utfardare", "-ext", "bc:c", "-startdate", "-1000d");
        certificates.keys("okand", "-ext", "bc:c", "-startdate", "-1000d");
        certificates.keys("utgivare");
        issuer = certificates.own("utfardare");
        stranger = certificates.own("okand");
        valid = issue("utfardare", "eku=codeSigning", "-10d", "365");
        plain = issue("utfardare", "san=dns:a", "-10d", "365");
        expired = issue("utfardare", "eku=codeSigning", "-800d", "365");
        future = issue("utfardare", "eku=codeSigning", "+10d", "365");
        web = issue("utfardare", "eku=serverAuth", "-10d", "365");
        clock = issue("utfardare", "eku=timeStamping", "-800d", "2000");
    }

    private static X509Certificate issue(String by, String extension, String start, String days) throws Exception {
        return certificates.issue(by, "utgivare", "-ext", extension, "-startdate", start, "-validity", days);
    }

    private static Verdict verdict(Timestamp stamp, X509Certificate... path) throws Exception {
        return new SignerTrust(Set.of(issuer), NOW).of(new CodeSigner(Certificates.path(path), stamp));
    }

    private static Timestamp stamp(Instant when, X509Certificate... path) throws Exception {
        CertPath by = Certificates.path(path);
        return new Timestamp(Date.from(when), by);
    }

    @Test
    public void whoeverATrustedIssuerHasCertifiedIsTrusted() throws Exception {
        assertEquals(Verdict.TRUSTED, verdict(null, valid));
        assertEquals(Verdict.TRUSTED, verdict(null, valid, issuer));
        assertEquals(Verdict.TRUSTED, verdict(null, plain));
        X509Certificate other = issue("okand", "eku=codeSigning", "-10d", "365");
        assertEquals(Verdict.UNKNOWN, verdict(null, other, stranger));
    }

    @Test
    public void aCertificateThatHasEndedOrNotBegunIsTrustedNoMore() throws Exception {
        assertEquals(Verdict.OUT_OF_DATE, verdict(null, expired, issuer));
        assertEquals(Verdict.OUT_OF_DATE, verdict(null, future, issuer));
        X509Certificate other = issue("okand", "eku=codeSigning", "-800d", "365");
        assertEquals("nor was one of a stranger's ever", Verdict.UNKNOWN, verdict(null, other, stranger));
    }

    @Test
    public void aCertificateForSomethingElseDoesNotSignCode() throws Exception {
        assertEquals(Verdict.NOT_FOR_CODE, verdict(null, web, issuer));
        assertEquals(
                Verdict.NOT_FOR_CODE,
                new SignerTrust(Set.of(web), NOW).of(new CodeSigner(Certificates.path(web), null)));
    }

    @Test
    public void aTimeStampCountsOnlyWhereWhoeverMadeItIsTrusted() throws Exception {
        assertEquals(Verdict.TRUSTED, verdict(stamp(TWO_YEARS_AGO, clock, issuer), expired, issuer));
        X509Certificate homemade = issue("okand", "eku=timeStamping", "-800d", "2000");
        assertEquals(Verdict.OUT_OF_DATE, verdict(stamp(TWO_YEARS_AGO, homemade, stranger), expired, issuer));
        assertEquals(Verdict.OUT_OF_DATE, verdict(stamp(TWO_YEARS_AGO, valid, issuer), expired, issuer));
        assertEquals(
                "one that does not count does no harm either",
                Verdict.TRUSTED,
                verdict(stamp(TWO_YEARS_AGO, homemade, stranger), valid, issuer));
        assertEquals(
                "nor does one outside its certificate's time help",
                Verdict.OUT_OF_DATE,
                verdict(stamp(NOW, clock, issuer), expired, issuer));
    }

    @Test
    public void aJarIsLetThroughByItsIssuerAndRefusedInWords() throws Exception {
        check(signed(valid, issuer));
        assertEquals(
                "OTP-7049 prov.jar är signerad av CN=utgivare, som plattformen litar på, men certifikatet gick ut "
                        + expired.getNotAfter().toInstant().toString().substring(0, 10) + ".",
                refusal(signed(expired, issuer)));
        assertEquals(
                "OTP-7049 prov.jar är signerad av CN=utgivare, som plattformen litar på, men certifikatet gäller först från "
                        + future.getNotBefore().toInstant().toString().substring(0, 10) + ".",
                refusal(signed(future, issuer)));
        assertEquals(
                "OTP-7039 prov.jar är signerad av CN=utgivare, som plattformen litar på, men med ett certifikat som inte är till"
                        + " för att signera kod.",
                refusal(signed(web, issuer)));
    }

    @Test
    public void whatIsSignedInPartIsRefusedWhateverTheOrderOfItsFiles() throws Exception {
        for (String added : new String[] {"0.txt", "z.txt"}) {
            Path jar = signed(valid, issuer);
            write(jar, Map.of(added, "ny"));
            assertEquals(
                    "OTP-7043 prov.jar har ändrats efter att den signerades: " + added + " i den är inte signerad.",
                    refusal(jar));
        }
    }

    @Test
    public void whatIsNotWhatWasSignedIsNamed() throws Exception {
        Path jar = signed(valid, issuer);
        write(jar, Map.of("a.txt", "ändrad"));
        assertEquals(
                "OTP-7043 prov.jar har ändrats efter att den signerades: innehållet i a.txt är inte det som signerades.",
                refusal(jar));
    }

    private static void write(Path jar, Map<String, String> files) throws Exception {
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(jar)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(zip.getPath(file.getKey()), file.getValue());
            }
        }
    }

    private static Path signed(X509Certificate... path) throws Exception {
        Path jar = Files.write(
                TEMPORARY.newFile().toPath(),
                Jars.bundle("se.exempel.prov", "1.0.0").file("a.txt", "a").bytes());
        certificates.sign(jar, "utgivare", path);
        return jar;
    }

    private static void check(Path jar) {
        JarSignature.check("prov.jar", jar, Set.of(issuer), NOW);
    }

    private static String refusal(Path jar) {
        var problem = assertThrows(ProblemException.class, () -> check(jar))
                .problems()
                .get(0);
        return problem.code() + " " + problem.message().in(LocalizedText.SWEDISH);
    }
}
