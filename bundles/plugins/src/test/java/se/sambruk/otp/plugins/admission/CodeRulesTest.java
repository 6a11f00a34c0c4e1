package se.sambruk.otp.plugins.admission;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.file.Archive;
import se.sambruk.otp.plugins.file.Limits;

public class CodeRulesTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    static final class Exits {
        void leave() {
            System.exit(1);
        }
    }

    static final class Halts {
        Runnable later() {
            return () -> Runtime.getRuntime().halt(1);
        }
    }

    static final class Refers {
        java.util.function.IntConsumer later() {
            return System::exit;
        }
    }

    static final class Harmless {
        void exit() {
            System.out.println("exit");
        }

        void call() {
            exit();
        }
    }

    @Test
    public void aClassThatEndsThePlatformIsRefusedHoweverItNamesTheCall() throws IOException {
        assertEquals(
                "prov.jar avvisas, för klassen se.sambruk.otp.plugins.admission.CodeRulesTest$Exits anropar System.exit,"
                        + " som avslutar hela plattformen.",
                refusal(bundle().type(Exits.class)));
        assertEquals("OTP-7033", code(bundle().type(Halts.class)));
        assertEquals("OTP-7033", code(bundle().type(Refers.class)));
        assertEquals(
                "OTP-7033",
                code(bundle().file("lib/x.jar", Jars.zip().type(Exits.class).bytes())));
    }

    @Test
    public void aMethodOfThatNameElsewhereIsNoFault() throws IOException {
        check(bundle().type(Harmless.class));
    }

    @Test
    public void aClassMadeForANewerJavaIsExplained() throws IOException {
        byte[] newer = Jars.bytesOf(Harmless.class);
        newer[7] = 44 + 21;
        assertEquals(
                "prov.jar är gjord för Java 21, men plattformen körs med Java 17 (klassen a/B.class).",
                refusal(bundle().file("a/B.class", newer)));
        check(bundle().file("META-INF/versions/21/a/B.class", newer));
    }

    @Test
    public void brokenClassesAreTold() throws IOException {
        assertEquals("OTP-7037", code(bundle().file("a/B.class", "inte en klass")));
        byte[] cut = java.util.Arrays.copyOf(Jars.bytesOf(Exits.class), 40);
        assertEquals("OTP-7037", code(bundle().file("a/B.class", cut)));
    }

    @Test
    public void thePlatformsOwnPackagesAreNotExported() throws IOException {
        assertEquals(
                "OTP-7035",
                code(bundle().header("Export-Package", "a;uses:=\"b,c\",se.sambruk.otp.api.export;version=\"1.0\"")));
        check(bundle().header("Export-Package", "a;version=\"[1,2)\";uses:=\"java.x,se.sambruk.otp.api.export\""));
    }

    @Test
    public void headersAreReadAsOsgiWritesThem() throws IOException {
        BundleHeaders headers = headers(bundle().header("Bundle-Version", "2")
                .header("Bundle-SymbolicName", "a.b;singleton:=true")
                .header(
                        "Provide-Capability",
                        "osgi.service;objectClass:List<String>=\"x.Y,x.Z\";uses:=\"x\",osgi.service;objectClass=q.R"));
        assertEquals("a.b", headers.symbolicName());
        assertEquals("2.0.0", headers.version());
        assertEquals(java.util.List.of("x.Y", "x.Z", "q.R"), headers.services());
    }

    private static Jars bundle() {
        return Jars.bundle("se.exempel.prov", "1.0.0");
    }

    private String code(Jars jar) {
        return assertThrows(ProblemException.class, () -> check(jar))
                .problems()
                .get(0)
                .code();
    }

    private String refusal(Jars jar) {
        return assertThrows(ProblemException.class, () -> check(jar))
                .problems()
                .get(0)
                .message()
                .in(LocalizedText.SWEDISH);
    }

    private BundleHeaders headers(Jars jar) throws IOException {
        try (Archive archive = open(jar)) {
            return archive.manifest().flatMap(BundleHeaders::of).orElseThrow();
        }
    }

    private void check(Jars jar) throws IOException {
        try (Archive archive = open(jar)) {
            new CodeRules(name -> false, 17)
                    .check(
                            archive,
                            archive.manifest().flatMap(BundleHeaders::of).orElseThrow());
        }
    }

    private Archive open(Jars jar) throws IOException {
        Path file = Files.write(temporary.newFile().toPath(), jar.bytes());
        return Archive.open("prov.jar", file, Limits.DEFAULT);
    }
}
