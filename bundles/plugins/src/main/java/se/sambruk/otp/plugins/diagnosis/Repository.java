package se.sambruk.otp.plugins.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.text.SafeXml;
import se.sambruk.otp.plugins.admission.BundleHeaders;

/**
 * The bundles that the distribution has with it but has not necessarily put into use: where a package that is missing could come from.
 * Read the first time somebody asks, as only faults ask. Thread-safe.
 */
final class Repository {
    /**
     * A bundle that has a package.
     *
     * @param bundle its name and version
     * @param feature the Karaf feature it belongs to; empty where it belongs to none
     */
    record Offer(String bundle, String jar, String feature) {}

    private record Export(Version version, Offer offer) {}

    private static final Logger LOG = LoggerFactory.getLogger(Repository.class);

    private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?([\\w.-]+)\"?");

    private final Optional<Path> folder;
    private Map<String, List<Export>> exports;

    /**
     * @param folder a Maven repository with jars and features; empty where there is none
     */
    Repository(Optional<Path> folder) {
        this.folder = folder;
    }

    /** A bundle with a package that is not in use, in a version that will do. */
    Optional<Offer> offer(String name, Range range) {
        return exports().getOrDefault(name, List.of()).stream()
                .filter(export -> range.includes(export.version()))
                .map(Export::offer)
                .findFirst();
    }

    private synchronized Map<String, List<Export>> exports() {
        if (exports == null) {
            exports = new HashMap<>();
            List<Path> files = files();
            Map<String, String> features = new HashMap<>();
            files.stream().filter(Repository::isFeatures).forEach(file -> readFeatures(file, features));
            files.stream().filter(file -> file.toString().endsWith(".jar")).forEach(jar -> readJar(jar, features));
        }
        return exports;
    }

    private List<Path> files() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.get())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            LOG.warn("{} could not be looked through", folder.get(), e);
            return List.of();
        }
    }

    private static boolean isFeatures(Path file) {
        return file.getFileName().toString().endsWith("-features.xml");
    }

    private void readJar(Path jar, Map<String, String> features) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String header =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
            String name =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            if (header == null || name == null) {
                return;
            }
            String version = manifest.getMainAttributes().getValue(Constants.BUNDLE_VERSION);
            String bundle = name.split(";")[0].strip() + (version == null ? "" : " " + version.strip());
            String feature = features.getOrDefault(jar.getFileName().toString(), "");
            Offer offer = new Offer(bundle, jar.toString(), feature);
            for (String clause : BundleHeaders.clauses(header)) {
                Matcher stated = VERSION.matcher(clause);
                Version of = stated.find() ? Version.parseVersion(stated.group(1)) : Version.emptyVersion;
                for (String part : clause.split(";")) {
                    if (part.indexOf('=') < 0) {
                        exports.computeIfAbsent(part.strip(), key -> new ArrayList<>())
                                .add(new Export(of, offer));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} tells nothing", jar, e);
        }
    }

    // By the jar's file name, which an artifact's id and version make.
    private static void readFeatures(Path file, Map<String, String> features) {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(in);
            String feature = "";
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("feature") && reader.getAttributeValue(null, "name") != null) {
                    feature = reader.getAttributeValue(null, "name");
                } else if (reader.getLocalName().equals("bundle") && !feature.isEmpty()) {
                    String[] parts = reader.getElementText().strip().split("/");
                    if (parts.length > 2) {
                        features.putIfAbsent(parts[1] + "-" + parts[2] + ".jar", feature);
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            LOG.debug("{} tells nothing", file, e);
        }
    }
}
