package se.sambruk.otp.api.promise;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Jar;
import aQute.bnd.version.Version;
import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import org.junit.Test;

public class ApiPromiseTest {
    private static final File LAST = new File("src/baseline/se.sambruk.otp.api.jar");
    private static final File PRESENT = new File("target/classes");

    private static final String EXPORT = "se.sambruk.otp.api.export";
    private static final String FORMAT = "se/sambruk/otp/api/export/ExportFormat.class";

    @Test
    public void what_was_compiled_against_the_last_api_runs_with_this_one() throws Exception {
        try (Jar last = new Jar(LAST);
                Jar present = new Jar("api", PRESENT)) {
            assertEquals("", String.join("\n\n", ApiPromise.broken(last, present)));
        }
    }

    @Test
    public void every_package_is_exported_with_a_version() throws Exception {
        try (Jar present = new Jar("api", PRESENT)) {
            Parameters exported = exported(present);
            Set<String> packages = new TreeSet<>();
            present.getResources().keySet().stream()
                    .filter(path -> path.endsWith(".class"))
                    .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                    .forEach(packages::add);
            assertEquals(packages, new TreeSet<>(exported.keySet()));
            for (String name : packages) {
                Version version = Version.parseVersion(exported.get(name).getVersion());
                assertTrue(name + " " + version, version.compareTo(new Version(1, 0, 0)) >= 0);
            }
        }
    }

    @Test
    public void taking_an_interface_away_is_noticed() throws Exception {
        try (Jar last = new Jar("api", PRESENT);
                Jar changed = new Jar("api", PRESENT)) {
            changed.remove(FORMAT);
            List<String> broken = ApiPromise.broken(last, changed);
            assertEquals(broken.toString(), 1, broken.size());
            assertTrue(broken.get(0), broken.get(0).startsWith(EXPORT + " was 1."));
            assertTrue(broken.get(0), broken.get(0).contains(" and needs 2.0.0 for:"));
            assertTrue(broken.get(0), broken.get(0).contains("REMOVED INTERFACE " + EXPORT + ".ExportFormat"));
        }
    }

    @Test
    public void an_addition_is_allowed_once_the_second_number_has_been_raised() throws Exception {
        try (Jar last = new Jar("api", PRESENT);
                Jar present = new Jar("api", PRESENT)) {
            last.remove(FORMAT);
            List<String> broken = ApiPromise.broken(last, present);
            assertEquals(broken.toString(), 1, broken.size());
            assertTrue(broken.get(0), broken.get(0).contains("ADDED INTERFACE " + EXPORT + ".ExportFormat"));

            raise(present, EXPORT);
            assertEquals(List.of(), ApiPromise.broken(last, present));
        }
    }

    @Test
    public void a_package_that_is_gone_is_noticed() throws Exception {
        try (Jar last = new Jar("api", PRESENT);
                Jar changed = new Jar("api", PRESENT)) {
            Parameters exported = exported(changed);
            exported.remove(EXPORT);
            export(changed, exported);
            assertEquals(List.of(EXPORT + " is gone, and plugins import it"), ApiPromise.broken(last, changed));
        }
    }

    private static void raise(Jar jar, String name) throws Exception {
        Parameters exported = exported(jar);
        Attrs attributes = exported.get(name);
        Version version = Version.parseVersion(attributes.getVersion());
        attributes.put("version", new Version(version.getMajor(), version.getMinor() + 1, 0).toString());
        export(jar, exported);
    }

    private static Parameters exported(Jar jar) throws Exception {
        return new Parameters(jar.getManifest().getMainAttributes().getValue("Export-Package"));
    }

    private static void export(Jar jar, Parameters exported) throws Exception {
        Manifest manifest = new Manifest(jar.getManifest());
        manifest.getMainAttributes().putValue("Export-Package", exported.toString());
        jar.setManifest(manifest);
    }
}
