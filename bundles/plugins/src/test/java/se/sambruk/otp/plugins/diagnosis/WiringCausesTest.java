package se.sambruk.otp.plugins.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.fault.Faults;

/** Bundles that cannot be connected or started, in a real framework. */
public class WiringCausesTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Framework framework;
    private BundleContext context;
    private StartFaults starts;
    private BundleDiagnosis diagnosis;
    private Path repository;
    private List<Problem> denials = List.of();
    private List<Problem> foreseen = List.of();

    @Before
    public void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.newFolder("storage").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.osgi.framework",
                        "felix.log.level",
                        "0"));
        framework.start();
        context = framework.getBundleContext();
        repository = temporary.newFolder("system").toPath();
        starts = new StartFaults(context);
        starts.open();
        diagnosis = new BundleDiagnosis(
                context,
                Optional.of(repository),
                starts,
                Optional::empty,
                bundle -> "se.exempel.nekad".equals(bundle.getSymbolicName()) ? denials : List.of(),
                bundle -> List.of());
        install(Jars.bundle("se.sambruk.otp.api", "1.2.0")
                .header("Export-Package", "se.sambruk.otp.api.export;version=1.2,se.exempel.gammal;version=\"1.0.4\""));
    }

    @After
    public void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Bundle install(Jars jar) throws BundleException {
        return context.installBundle("test:" + context.getBundles().length, new ByteArrayInputStream(jar.bytes()));
    }

    private List<Problem> foresee(Jars... jars) {
        try {
            List<Path> files = new ArrayList<>();
            for (Jars jar : jars) {
                files.add(Files.write(temporary.newFile().toPath(), jar.bytes()));
            }
            return diagnosis.foresee(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Problem> failing(Jars jar) throws BundleException {
        foreseen = foresee(jar);
        Bundle bundle = install(jar);
        BundleException fault = assertThrows(BundleException.class, bundle::start);
        starts.failed(bundle, fault);
        return diagnosis.of(bundle.getLocation());
    }

    private String sentence(Jars jar) throws BundleException {
        List<Problem> causes = failing(jar);
        assertEquals(causes.toString(), 1, causes.size());
        // What is missing is told in the same words before the bundle is there; what happens at its start cannot be.
        boolean missing = causes.get(0).code().compareTo("OTP-7089") < 0;
        assertEquals(missing ? causes : List.of(), foreseen);
        return said(causes.get(0), LocalizedText.SWEDISH);
    }

    private static String said(Problem cause, Locale locale) {
        return cause.code() + " " + cause.message().in(locale) + " "
                + cause.remedy().in(locale);
    }

    private static Jars plugin(String imports) {
        return Jars.bundle("se.exempel.lista", "1.0.0").header("Import-Package", imports);
    }

    @Test
    public void a_missing_package_is_named() throws Exception {
        assertEquals(
                "OTP-7080 se.exempel.lista behöver paketet se.exempel.pdf (version 2.1 eller senare, före 3.0), som ingen"
                        + " modul här har. Lägg till modulen som har paketet, eller be utgivaren bygga in det.",
                sentence(plugin("se.exempel.pdf;version=\"[2.1,3)\"")));
    }

    @Test
    public void what_a_bundle_has_itself_or_can_do_without_is_not_foreseen_to_be_missing() throws Exception {
        Jars whole = plugin("se.exempel.eget;version=\"[1.1,2)\",java.util,se.exempel.kanske;resolution:=optional,"
                        + "se.sambruk.otp.api.export;version=\"[1.0,2)\"")
                .header("Export-Package", "se.exempel.annat;se.exempel.eget;version=1.1.3;uses:=\"a,b\"")
                .header("DynamicImport-Package", "*")
                .header("Require-Bundle", "se.sambruk.otp.api;bundle-version=\"[1,2)\",x;resolution:=optional")
                .header(
                        "Require-Capability",
                        "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=11))\",se.exempel.slag;filter:=\"(version>=2)\","
                                + "osgi.service;effective:=active;filter:=\"(objectClass=x)\"")
                .header("Provide-Capability", "se.exempel.slag;version:Version=2.1")
                .header("Bundle-RequiredExecutionEnvironment", "J2SE-1.5,JavaSE-11");
        assertEquals(List.of(), foresee(whole));
        install(whole).start();
    }

    @Test
    public void what_bundles_that_come_together_have_from_each_other_is_not_foreseen_to_be_missing() {
        Jars giver = Jars.bundle("se.exempel.givare", "1.0.0").header("Export-Package", "se.exempel.pdf;version=2.0");
        Jars taker = plugin("se.exempel.pdf;version=2").header("Require-Bundle", "se.exempel.givare");
        assertEquals(List.of(), foresee(taker, giver));
        assertEquals(
                List.of("OTP-7080", "OTP-7086"),
                foresee(taker).stream().map(Problem::code).toList());
    }

    @Test
    public void a_package_that_may_be_missing_is_not_named() throws Exception {
        assertEquals(
                "OTP-7080 se.exempel.lista behöver paketet se.exempel.a, som ingen modul här har. Lägg till modulen som har"
                        + " paketet, eller be utgivaren bygga in det.",
                sentence(plugin("se.exempel.a,se.exempel.b;resolution:=optional")));
    }

    @Test
    public void an_api_that_is_too_new_is_told_by_both_versions() throws Exception {
        List<Problem> causes = failing(plugin("se.sambruk.otp.api.export;version=\"[1.3,2)\""));
        assertEquals(
                "OTP-7082 se.exempel.lista är gjord för en nyare plattform: den behöver export-API 1.3, men den här"
                        + " plattformen har 1.2. Uppgradera plattformen, eller be utgivaren om en version som är byggd mot"
                        + " export-API 1.2.",
                said(causes.get(0), LocalizedText.SWEDISH));
        assertEquals(
                "OTP-7082 se.exempel.lista is made for a newer platform: it needs export API 1.3, but this platform has 1.2."
                        + " Upgrade the platform, or ask the publisher for a version built against export API 1.2.",
                said(causes.get(0), Locale.ENGLISH));
    }

    @Test
    public void an_api_that_has_been_left_behind_is_told_by_both_versions() throws Exception {
        assertEquals(
                "OTP-7083 se.exempel.lista är gjord för en äldre plattform: den fungerar med export-API före 1.0, men den här"
                        + " plattformen har 1.2. Be utgivaren om en version som är byggd mot export-API 1.2.",
                sentence(plugin("se.sambruk.otp.api.export;version=\"[0.9,1)\"")));
    }

    @Test
    public void another_version_of_the_package_is_told_of_with_who_has_it() throws Exception {
        assertEquals(
                "OTP-7084 se.exempel.lista behöver paketet se.exempel.gammal (version 2.0 eller senare), men här finns bara"
                        + " version 1.0.4 (i se.sambruk.otp.api). Lägg till en modul som har paketet i rätt version, eller be"
                        + " utgivaren om en version av se.exempel.lista som är byggd mot 1.0.4.",
                sentence(plugin("se.exempel.gammal;version=2")));
    }

    @Test
    public void a_package_of_a_bundle_that_lies_ready_is_told_of_with_its_file() throws Exception {
        Path jar = Files.write(
                repository.resolve("pdf-2.0.jar"),
                Jars.bundle("org.exempel.pdf;singleton:=true", "2.0.0")
                        .header("Export-Package", "org.exempel.pdf;org.exempel.pdf.text;version=2.0;uses:=\"a,b\"")
                        .bytes());
        assertEquals(
                "OTP-7081 se.exempel.lista behöver paketet org.exempel.pdf.text (version 1.0 eller senare). Det finns i"
                        + " org.exempel.pdf 2.0.0, som följer med plattformen men inte är i bruk. Kopiera " + jar
                        + " till deploy/.",
                sentence(plugin("org.exempel.pdf.text;version=1")));
    }

    @Test
    public void a_package_of_a_feature_that_lies_ready_is_told_of_with_the_feature() throws Exception {
        Files.write(
                repository.resolve("pdf-2.0.jar"),
                Jars.bundle("org.exempel.pdf", "2.0.0")
                        .header("Export-Package", "org.exempel.pdf;version=2.0")
                        .bytes());
        Files.writeString(
                repository.resolve("x-1-features.xml"),
                "<features><feature name='pdf-stöd'><feature>scr</feature><bundle>mvn:org.exempel/pdf/2.0</bundle></feature>"
                        + "</features>");
        assertEquals(
                "OTP-7088 se.exempel.lista behöver paketet org.exempel.pdf. Det finns i org.exempel.pdf 2.0.0, som följer med"
                        + " plattformen men inte är i bruk. Kör \"feature:install pdf-stöd\".",
                sentence(plugin("org.exempel.pdf")));
    }

    @Test
    public void another_java_is_told_of() throws Exception {
        assertEquals(
                "OTP-7085 se.exempel.lista behöver Java 99, men plattformen körs med Java "
                        + Runtime.version().feature() + ". Be utgivaren om en version för Java "
                        + Runtime.version().feature() + ".",
                sentence(Jars.bundle("se.exempel.lista", "1.0.0")
                        .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")));
    }

    @Test
    public void a_missing_bundle_and_a_missing_capability_are_told_of_at_once() throws Exception {
        List<Problem> causes = failing(Jars.bundle("se.exempel.lista", "1.0.0")
                .header("Require-Bundle", "se.exempel.bas;bundle-version=\"[1.2,2)\"")
                .header("Require-Capability", "se.exempel.skrivare;filter:=\"(typ=etikett)\""));
        assertEquals(
                List.of(
                        "se.exempel.lista behöver modulen se.exempel.bas (version 1.2 eller senare, före 2.0), som inte finns"
                                + " här.",
                        "se.exempel.lista behöver något som ingen modul här erbjuder: se.exempel.skrivare med (typ=etikett)."),
                causes.stream()
                        .map(cause -> cause.message().in(LocalizedText.SWEDISH))
                        .sorted()
                        .toList());
    }

    @Test
    public void the_cause_is_looked_for_in_the_bundle_that_is_needed() throws Exception {
        install(Jars.bundle("se.exempel.hjalp", "1.0.0")
                .header("Export-Package", "se.exempel.hjalp")
                .header("Import-Package", "se.exempel.saknas"));
        assertEquals(
                "OTP-7080 se.exempel.hjalp, som se.exempel.lista behöver, behöver paketet se.exempel.saknas, som ingen modul"
                        + " här har. Lägg till modulen som har paketet, eller be utgivaren bygga in det.",
                sentence(plugin("se.exempel.hjalp")));
    }

    @Test
    public void bundles_that_need_each_other_are_gone_through_once() throws Exception {
        install(Jars.bundle("se.exempel.hjalp", "1.0.0")
                .header("Export-Package", "se.exempel.hjalp")
                .header("Import-Package", "se.exempel.lista,se.exempel.saknas"));
        assertEquals(
                List.of("OTP-7080"),
                failing(plugin("se.exempel.hjalp").header("Export-Package", "se.exempel.lista")).stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    public void a_bundle_that_is_kept_out_is_told_of_by_why() throws Exception {
        denials = List.of(Faults.error("OTP-7040", "nekad.jar", "abc", "allowed.txt"));
        install(Jars.bundle("se.exempel.nekad", "1.0.0")
                .header("Export-Package", "se.exempel.nekad")
                .header("Import-Package", "se.exempel.saknas"));
        assertEquals(
                List.of("OTP-7040"),
                failing(plugin("se.exempel.nekad")).stream().map(Problem::code).toList());
    }

    @Test
    public void a_package_from_two_sides_is_told_of_with_both() throws Exception {
        install(Jars.bundle("se.exempel.gemensam", "2.0.0").header("Export-Package", "se.exempel.gemensam;version=2"))
                .start();
        install(Jars.bundle("se.exempel.gemensam.ett", "1.0.0")
                        .header("Export-Package", "se.exempel.gemensam;version=1"))
                .start();
        install(Jars.bundle("se.exempel.verktyg", "1.0.0")
                        .header("Export-Package", "se.exempel.verktyg;uses:=\"se.exempel.gemensam\"")
                        .header("Import-Package", "se.exempel.gemensam;version=\"[1,2)\""))
                .start();
        assertEquals(
                "OTP-7089 se.exempel.lista skulle se paketet se.exempel.gemensam från två håll: från se.exempel.gemensam, och"
                        + " genom paketet se.exempel.verktyg från se.exempel.gemensam.ett. Be utgivaren om en version som"
                        + " hämtar båda från samma håll. Har se.exempel.gemensam lagts till två gånger, ta bort den ena"
                        + " modulen.",
                sentence(plugin("se.exempel.verktyg,se.exempel.gemensam;version=2")));
    }

    /** Fails as a plugin's start code may. */
    public static final class Failing implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("fel", new IllegalArgumentException("adressen saknas"));
        }

        @Override
        public void stop(BundleContext context) {
            // Never started.
        }
    }

    private static Jars failingAtStart() {
        return plugin("org.osgi.framework").type(Failing.class).header("Bundle-Activator", Failing.class.getName());
    }

    @Test
    public void what_the_start_code_threw_is_told_by_its_last_cause() throws Exception {
        assertEquals(
                "OTP-7090 se.exempel.lista startade inte, för dess startkod avbröts: IllegalArgumentException: adressen"
                        + " saknas. Rätta det som felet talar om, eller anmäl det till utgivaren. Hela felet står i loggen.",
                sentence(failingAtStart()));
    }

    @Test
    public void it_is_told_again_after_a_restart() throws Exception {
        Bundle bundle = install(failingAtStart());
        assertThrows(BundleException.class, bundle::start);
        String location = bundle.getLocation();
        framework.stop();
        framework.waitForStop(10_000);
        framework.init();
        context = framework.getBundleContext();
        starts = new StartFaults(context);
        starts.open();
        // Told of in its own time, in the order in which people listen.
        CountDownLatch failed = new CountDownLatch(1);
        context.addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.ERROR) {
                failed.countDown();
            }
        });
        framework.start();
        assertTrue(failed.await(30, TimeUnit.SECONDS));
        BundleDiagnosis anew = new BundleDiagnosis(
                context, Optional.empty(), starts, Optional::empty, each -> List.of(), each -> List.of());
        assertEquals(
                List.of("OTP-7090"),
                anew.of(location).stream().map(Problem::code).toList());
    }

    @Test
    public void a_bundle_that_was_stopped_is_told_of() throws Exception {
        Bundle bundle = install(Jars.bundle("se.exempel.lista", "1.0.0"));
        bundle.start();
        assertEquals(List.of(), diagnosis.of(bundle.getLocation()));
        bundle.stop();
        assertEquals(
                "OTP-7095 se.exempel.lista är stoppad. Starta den med \"bundle:start se.exempel.lista\".",
                said(diagnosis.find("se.exempel.lista").orElseThrow().get(0), LocalizedText.SWEDISH));
        assertEquals(Optional.empty(), diagnosis.find("se.exempel.okänd"));
    }

    @Test
    public void a_fragment_is_not_waited_for() throws Exception {
        Bundle fragment = install(Jars.bundle("se.exempel.del", "1.0.0").header("Fragment-Host", "se.sambruk.otp.api"));
        context.getBundles()[1].start();
        assertEquals(List.of(), diagnosis.of(fragment.getLocation()));
    }
}
