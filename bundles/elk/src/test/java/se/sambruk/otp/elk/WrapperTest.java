package se.sambruk.otp.elk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** What an update of ELK could break without the build noticing. */
public class WrapperTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private Framework framework;
    private Bundle elk;

    @Before
    public void install() throws Exception {
        System.clearProperty(LayoutProbe.RESULT);
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, temporary.newFolder().toString()));
        framework.start();
        String classes = Path.of("target", "classes").toAbsolutePath().toUri().toString();
        elk = framework.getBundleContext().installBundle("reference:" + classes);
    }

    @After
    public void stop() throws Exception {
        System.clearProperty(LayoutProbe.RESULT);
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    public void it_resolves_where_there_is_nothing_but_a_framework() throws Exception {
        elk.start();
        assertEquals(Bundle.ACTIVE, elk.getState());
    }

    @Test
    public void another_bundle_lays_out_by_what_it_exports() throws Exception {
        framework
                .getBundleContext()
                .installBundle("probe", new ByteArrayInputStream(probe()))
                .start();
        assertEquals("laid out", System.getProperty(LayoutProbe.RESULT));
    }

    @Test
    public void it_bears_the_version_of_elk_and_needs_no_bundle() {
        assertEquals("0.11.0", elk.getVersion().toString());
        assertEquals(null, elk.getHeaders().get(Constants.REQUIRE_BUNDLE));
        assertFalse(elk.getHeaders().get(Constants.IMPORT_PACKAGE).contains("org.eclipse"));
    }

    private static byte[] probe() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "probe");
        headers.putValue(Constants.BUNDLE_ACTIVATOR, LayoutProbe.class.getName());
        headers.putValue(
                Constants.IMPORT_PACKAGE,
                "org.osgi.framework, org.eclipse.elk.alg.layered.options, org.eclipse.elk.core, org.eclipse.elk.core.data,"
                        + " org.eclipse.elk.core.options, org.eclipse.elk.core.util, org.eclipse.elk.graph,"
                        + " org.eclipse.elk.graph.properties, org.eclipse.elk.graph.util, org.eclipse.emf.common.util,"
                        + " org.eclipse.emf.common.notify, org.eclipse.emf.ecore");
        String name = LayoutProbe.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream in = WrapperTest.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new ZipEntry(name));
            in.transferTo(jar);
        }
        return out.toByteArray();
    }
}
