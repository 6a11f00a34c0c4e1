package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What lies in {@code deploy/} is there for the very first command, and gone for the first after it has been removed. */
public class DeployIT {

    private Path dropped;

    @Before
    public void prepare() throws Exception {
        dropped = Distribution.folder().resolve("deploy/tillagg.jar");
    }

    @After
    public void remove() throws IOException {
        Files.deleteIfExists(dropped);
    }

    @Test
    public void a_dropped_bundle_is_seen_by_the_first_command_and_a_removed_one_is_not() throws Exception {
        Otp otp = Otp.at(Distribution.newHome("deploy"));
        write("1.0.0", null);
        assertTrue("on a first boot", listed(otp).matches("(?s).*Active[^\n]*1\\.0\\.0[^\n]*Ett tillägg.*"));
        assertTrue("on the next", listed(otp).contains("Ett tillägg"));

        write("1.1.0", null);
        assertTrue(
                "overwritten while we were down",
                listed(otp).matches("(?s).*Active[^\n]*1\\.1\\.0[^\n]*Ett tillägg.*"));

        Files.delete(dropped);
        assertFalse("removed while we were down", listed(otp).contains("Ett tillägg"));
    }

    @Test
    public void a_bundle_that_cannot_start_keeps_no_command_waiting() throws Exception {
        Otp otp = Otp.at(Distribution.usedHome("deploy-lame"));
        write("1.0.0", "finns.inte");
        String listed = listed(otp);
        assertTrue(listed, listed.matches("(?s).*Failure[^\n]*Ett tillägg.*"));
    }

    private static String listed(Otp otp) throws Exception {
        Otp.Result result = otp.run("bundle:list", "--no-format");
        assertEquals(result.err(), 0, result.exit());
        return result.out();
    }

    private void write(String version, String importPackage) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "se.exempel.tillagg");
        attributes.putValue("Bundle-Version", version);
        attributes.putValue("Bundle-Name", "Ett tillägg");
        if (importPackage != null) {
            attributes.putValue("Import-Package", importPackage);
        }
        // Under a hidden name first: half a file is never picked up.
        Path hidden = dropped.resolveSibling(".tillagg.tmp");
        try (OutputStream file = Files.newOutputStream(hidden);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.finish();
        }
        Files.move(hidden, dropped, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
