package se.sambruk.otp.api.promise;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import aQute.bnd.osgi.Jar;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which changes break the promise, tried on an API of a few lines. */
public class ChangesTest {
    private static final String PROVIDER = "@org.osgi.annotation.versioning.ProviderType";
    private static final String CONSUMER = "@org.osgi.annotation.versioning.ConsumerType";
    private static final String ONE = "int one();";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void no_change_is_no_break() throws Exception {
        assertKept(api("1.0.0", PROVIDER, ONE), api("1.0.0", PROVIDER, ONE));
    }

    @Test
    public void a_method_taken_away_asks_for_a_new_first_number() throws Exception {
        String both = ONE + " int two();";
        assertBroken("2.0.0", api("1.0.0", PROVIDER, both), api("1.0.0", PROVIDER, ONE));
        assertBroken("2.0.0", api("1.0.0", PROVIDER, both), api("1.1.0", PROVIDER, ONE));
        assertKept(api("1.0.0", PROVIDER, both), api("2.0.0", PROVIDER, ONE));
    }

    @Test
    public void another_parameter_asks_for_a_new_first_number() throws Exception {
        assertBroken("2.0.0", api("1.0.0", PROVIDER, ONE), api("1.1.0", PROVIDER, "int one(int more);"));
    }

    @Test
    public void what_the_platform_implements_may_get_a_method_with_a_new_second_number() throws Exception {
        String both = ONE + " int two();";
        assertBroken("1.1.0", api("1.0.0", PROVIDER, ONE), api("1.0.0", PROVIDER, both));
        assertKept(api("1.0.0", PROVIDER, ONE), api("1.1.0", PROVIDER, both));
    }

    @Test
    public void what_plugins_implement_may_get_none_that_they_lack() throws Exception {
        assertBroken("2.0.0", api("1.0.0", CONSUMER, ONE), api("1.1.0", CONSUMER, ONE + " int two();"));
        assertKept(api("1.0.0", CONSUMER, ONE), api("1.1.0", CONSUMER, ONE + " default int two() { return 2; }"));
    }

    private void assertKept(Jar older, Jar newer) throws Exception {
        try (older;
                newer) {
            assertEquals(List.of(), ApiPromise.broken(older, newer));
        }
    }

    private void assertBroken(String needed, Jar older, Jar newer) throws Exception {
        try (older;
                newer) {
            List<String> broken = ApiPromise.broken(older, newer);
            assertEquals(broken.toString(), 1, broken.size());
            assertTrue(broken.get(0), broken.get(0).contains("and needs " + needed + " for:"));
        }
    }

    /** An API of one interface. */
    private Jar api(String version, String annotation, String methods) throws Exception {
        Path folder = temporary.newFolder().toPath();
        Path source = folder.resolve("Service.java");
        Files.writeString(source, "package prov; " + annotation + " public interface Service { " + methods + " }");
        File classes = temporary.newFolder();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertEquals(0, exit);
        Jar jar = new Jar("api", classes);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "prov");
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        manifest.getMainAttributes().putValue("Export-Package", "prov;version=" + version);
        jar.setManifest(manifest);
        return jar;
    }
}
