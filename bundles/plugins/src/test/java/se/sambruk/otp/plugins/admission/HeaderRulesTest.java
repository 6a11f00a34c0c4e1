package se.sambruk.otp.plugins.admission;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.Jars;

/** What a framework takes is let through; what it does not take is refused in words, with the header that is to blame. */
public class HeaderRulesTest {
    private static final List<String> SOUND = List.of(
            "Bundle-Version: 1",
            "Bundle-Version:  1.0.0.SNAPSHOT-2026_11 ",
            "Import-Package: a;b;version=\"[1,2)\",c;resolution:=optional",
            "Import-Package: a; version = \"[1.0, 2.0)\" ; resolution := \"optional\"",
            "Import-Package: a;specification-version=1.0",
            "Import-Package: a;version=\"[2,1)\"",
            "Import-Package: a;x=\"1,2;3=\\\"4\"",
            "Export-Package: a;b;version=1.2;uses:=\"c,d\";mandatory:=x;x=1",
            "Export-Package: a,a;version=2",
            "DynamicImport-Package: *",
            "DynamicImport-Package: a.*;version=1,*",
            "Require-Bundle: x;bundle-version=\"[1,2]\";visibility:=reexport",
            "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=11))\"",
            "Require-Capability: x.y",
            "Provide-Capability: x.y;version:Version=1.0;list:List<String>=\"a,b\";n:Long=4",
            "Provide-Capability: osgi.service;objectClass:List<String>=\"a.B\";effective:=active",
            "Bundle-SymbolicName: se.exempel.prov;singleton:=true");
    private static final List<String> FAULTY = List.of(
            "Bundle-Version: ett.två",
            "Bundle-Version: 1.0-SNAPSHOT",
            "Import-Package: ;;;,,=",
            "Import-Package: a,a",
            "Import-Package: a;version=\"[1,2)",
            "Import-Package: a;version=x",
            "Require-Bundle: x;bundle-version=\"[1,b]\"",
            "Require-Capability: x.y;filter:=\"(a=\"");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void whatAFrameworkTakesIsLetThrough() throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, temporary.newFolder().getPath(), "felix.log.level", "0"));
        framework.start();
        try {
            for (String header : SOUND) {
                byte[] jar = with(header).bytes();
                framework
                        .getBundleContext()
                        .installBundle(header, new ByteArrayInputStream(jar))
                        .uninstall();
                HeaderRules.check("prov.jar", manifest(header));
            }
            for (String header : FAULTY) {
                byte[] jar = with(header).bytes();
                assertThrows(header, BundleException.class, () -> framework
                        .getBundleContext()
                        .installBundle(header, new ByteArrayInputStream(jar)));
                assertEquals(
                        header, "OTP-7038", refusal(header).problems().get(0).code());
            }
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    @Test
    public void aFaultyHeaderIsNamedWithWhatIsWrongInItAndWhatToDo() {
        assertEquals(
                "OTP-7038: prov.jar har ett fel i manifestet: Bundle-Version är inte rätt skriven vid ”ett.två”. Skriv"
                        + " Bundle-Version som tal med punkt emellan, till exempel 1.0.0, och bygg filen på nytt.",
                said("Bundle-Version: ett.två"));
        assertEquals(
                "OTP-7038: prov.jar har ett fel i manifestet: Import-Package är inte rätt skriven vid ”b;version=[”. Bygg filen"
                        + " med ett verktyg som skriver manifestet, till exempel bnd-maven-plugin. Skriver du det själv: namn"
                        + " med komma emellan, vart och ett en gång, egenskaper efter semikolon och versioner inom raka"
                        + " citattecken.",
                said("Import-Package: a,b;version=[").replace("”[”", "”b;version=[”"));
    }

    private static String said(String header) {
        var problem = refusal(header).problems().get(0);
        return problem.code() + ": " + problem.message().in(LocalizedText.SWEDISH) + " "
                + problem.remedy().in(LocalizedText.SWEDISH);
    }

    private static ProblemException refusal(String header) {
        return assertThrows(header, ProblemException.class, () -> HeaderRules.check("prov.jar", manifest(header)));
    }

    private static Jars with(String header) {
        String[] parts = header.split(": ", 2);
        return Jars.bundle("se.exempel.prov", "1.0.0").header(parts[0], parts[1]);
    }

    private static Manifest manifest(String header) throws IOException {
        return new Manifest(new ByteArrayInputStream(
                ("Manifest-Version: 1.0\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
