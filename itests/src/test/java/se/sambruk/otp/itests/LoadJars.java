package se.sambruk.otp.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes bundles of the load format, each with a stamp of its own. */
final class LoadJars {
    static final String STAMP = "X-Stamp";

    private static final String FOLDER = "se/exempel/last/";
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="se.exempel.last.BrokenFormat">
              <implementation class="se.exempel.last.BrokenFormat"/>
              <service><provide interface="se.sambruk.otp.api.export.ExportFormat"/></service>
            </scr:component>
            """;

    private LoadJars() {}

    /** A format that never writes the same twice. */
    static byte[] unsteady() throws IOException {
        return make("ostadig", "1.0.0", "1", "UnsteadyActivator");
    }

    /** A version whose only component cannot be made. */
    static byte[] broken(String id, String version, String stamp) throws IOException {
        return make(id, version, stamp, Optional.of(COMPONENT), "BrokenFormat");
    }

    /** A version that starts and registers nothing. */
    static byte[] silent(String id, String version, String stamp) throws IOException {
        return make(id, version, stamp, "SilentActivator");
    }

    static byte[] make(String id, String version, String stamp) throws IOException {
        return make(id, version, stamp, "LoadActivator", "LoadFormat", "Late");
    }

    // The first class is the one that the framework starts.
    private static byte[] make(String id, String version, String stamp, String... classes) throws IOException {
        return make(id, version, stamp, Optional.empty(), classes);
    }

    private static byte[] make(String id, String version, String stamp, Optional<String> component, String... classes)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "se.exempel." + id);
        attributes.putValue("Bundle-Version", version);
        component.ifPresentOrElse(
                text -> attributes.putValue("Service-Component", FOLDER + "component.xml"),
                () -> attributes.putValue("Bundle-Activator", "se.exempel.last." + classes[0]));
        attributes.putValue(
                "Import-Package",
                "org.osgi.framework"
                        + ",se.sambruk.otp.api.content;version=\"[1.0,2)\""
                        + ",se.sambruk.otp.api.export;version=\"[1.0,2)\""
                        + ",se.sambruk.otp.api.library;version=\"[1.0,2)\""
                        + ",se.sambruk.otp.api.problem;version=\"[1.0,2)\""
                        + ",se.sambruk.otp.api.text;version=\"[1.0,2)\"");
        attributes.putValue("X-Format", id);
        attributes.putValue(STAMP, stamp);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String name : classes) {
                try (InputStream in = LoadJars.class.getClassLoader().getResourceAsStream(FOLDER + name + ".class")) {
                    put(jar, name + ".class", in.readAllBytes());
                }
            }
            if (component.isPresent()) {
                put(jar, "component.xml", component.get().getBytes(StandardCharsets.UTF_8));
            }
            put(jar, "late.txt", stamp.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(FOLDER + name));
        jar.write(content);
        jar.closeEntry();
    }
}
