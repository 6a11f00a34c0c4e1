package se.sambruk.otp.plugins.admission;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    public void aClassIsFoundWhereverABundleCanLoadItFrom() throws IOException {
        byte[] library = Jars.zip().type(Exits.class).bytes();
        byte[] exits = Jars.bytesOf(Exits.class);
        String name = Exits.class.getName().replace('.', '/') + ".class";
        assertEquals("a folder", "OTP-7033", code(path("klasser/").file("klasser/" + name, exits)));
        assertEquals(
                "another ending", "OTP-7033", code(path(".,lib/x.bin;lib/y.bin").file("lib/y.bin", library)));
        assertEquals(
                "written from the top",
                "OTP-7033",
                code(path("/lib/x.bin").file("lib/x.bin", selfExtracting(library))));
        assertEquals("not named at all", "OTP-7033", code(bundle().file("lib/x.bin", library)));
        assertEquals("capitals", "OTP-7033", code(path("lib/X.JAR").file("lib/X.JAR", selfExtracting(library))));
        assertEquals(
                "a jar in a jar",
                "OTP-7033",
                code(path("lib/x.jar")
                        .file("lib/x.jar", Jars.zip().file("y.jar", library).bytes())));
        assertEquals("for this Java", "OTP-7033", code(bundle().file("META-INF/versions/17/" + name, exits)));
        assertEquals(
                "for this Java, in a jar",
                "OTP-7033",
                code(bundle().file(
                                "l.jar",
                                Jars.zip()
                                        .file("META-INF/versions/9/" + name, exits)
                                        .bytes())));
        assertEquals(
                "for a newer Java, but put on the class path",
                "OTP-7033",
                code(path("META-INF/versions/21").file("META-INF/versions/21/" + name, exits)));
        assertEquals("no number of a version", "OTP-7033", code(bundle().file("META-INF/versions/021/" + name, exits)));
    }

    @Test
    public void aClassInAnArchiveIsToldOfWithTheArchive() throws IOException {
        assertEquals(
                "prov.jar avvisas, för klassen lib/x.bin!/se.sambruk.otp.plugins.admission.CodeRulesTest$Exits anropar"
                        + " System.exit, som avslutar hela plattformen.",
                refusal(bundle().file("lib/x.bin", Jars.zip().type(Exits.class).bytes())));
    }

    @Test
    public void anArchiveThatBeginsWithSomethingElseIsReadAsAFrameworkReadsIt() throws IOException {
        byte[] hidden = selfExtracting(Jars.zip().type(Exits.class).bytes());
        assertEquals("OTP-7033", code(path("x.jar").file("x.jar", hidden)));
    }

    @Test
    public void whatTheClassPathNamesHasToBeSoundAndWhatItDoesNotMayBeAnything() throws IOException {
        assertEquals("OTP-7012", code(path("lib/x.bin").file("lib/x.bin", "inget arkiv")));
        byte[] cut = java.util.Arrays.copyOf(Jars.zip().type(Harmless.class).bytes(), 60);
        assertEquals("OTP-7012", code(bundle().file("lib/x.jar", cut)));
        check(bundle().file("mall.docx", cut).file("lib/x.bin", "inget arkiv"));
        check(path("saknas.jar,.").type(Harmless.class));
    }

    @Test
    public void aLibraryIsHeldToTheLimitsToo() throws IOException {
        byte[] large = new byte[3 * 1024 * 1024];
        assertEquals(
                "OTP-7023",
                code(bundle().file("x.jar", Jars.zip().file("a.txt", large).bytes())));
        assertEquals(
                "OTP-7024",
                code(bundle().file("x.jar", Jars.zip().file("../a.class", "x").bytes())));
    }

    @Test
    public void aPackHasNoHeaderThatHasCodeRun() throws IOException {
        for (String header :
                List.of("Bundle-Activator", "Bundle-NativeCode", "Launcher-Agent-Class", "Premain-Class")) {
            try (Archive archive = open(bundle().header(header, "a.B"))) {
                ProblemException refused = assertThrows(
                        ProblemException.class,
                        () -> CodeRules.checkPackHeaders(
                                "prov.jar", archive.manifest().orElseThrow(), core -> false));
                assertEquals("OTP-7032", refused.problems().get(0).code());
            }
        }
    }

    private static Jars path(String classPath) {
        return bundle().header("Bundle-ClassPath", classPath);
    }

    // Whoever reads it from its beginning finds nothing.
    private static byte[] selfExtracting(byte[] zip) {
        byte[] head = "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(head, head.length + zip.length);
        System.arraycopy(zip, 0, all, head.length, zip.length);
        return all;
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
        check(bundle().header("Export-Package", "a;version=\"1.2\";uses:=\"java.x,se.sambruk.otp.api.export\""));
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
