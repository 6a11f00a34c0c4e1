package se.sambruk.otp.secrecy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.shell.place.Services;

/**
 * The platform's own bundles, installed in a framework and wired there by their own declarations, with a home folder of its own. Only the API is the
 * test's, and what logs: so that services can be called from here, and what is logged is seen here.
 */
final class Installed implements Services, AutoCloseable {
    /** What bundles take from the test's own class path. */
    private static final List<String> SHARED =
            List.of("se.sambruk.otp.api", "slf4j-api", "log4j-api", "commons-logging");
    /** What wires them, which comes with Karaf. */
    private static final List<String> WIRING = List.of(
            "org.osgi.service.component", "org.osgi.util.promise", "org.osgi.util.function", "org.apache.felix.scr");
    /** What knows Karaf, the console itself and how it is started, and what admits bundles, which lets none be installed by a test. */
    private static final List<String> LEFT_OUT =
            List.of("se.sambruk.otp.shell", "se.sambruk.otp.launcher", "se.sambruk.otp.plugins");

    private static final Pattern BUNDLE = Pattern.compile("<bundle[^>]*>mvn:[^/]+/([^/]+)/");
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Framework framework;
    private final BundleContext context;

    private Installed(Framework framework) {
        this.framework = framework;
        this.context = framework.getBundleContext();
    }

    /** A bundle on the class path, by the id of its artifact. */
    private record OnPath(String name, Path place, Manifest manifest) {
        String exported() {
            return Optional.ofNullable(manifest.getMainAttributes().getValue(Constants.EXPORT_PACKAGE))
                    .orElse("");
        }

        boolean isOurs() {
            return name.startsWith("se.sambruk.otp.");
        }

        /** As a jar, also where its classes lie in a folder. */
        InputStream open() throws IOException {
            if (!Files.isDirectory(place)) {
                return Files.newInputStream(place);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes);
                    Stream<Path> all = Files.walk(place)) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    zip.putNextEntry(new ZipEntry(place.relativize(file).toString()));
                    Files.copy(file, zip);
                }
            }
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    /** Starts everything, and waits until all packs are in. */
    static Installed in(Path home) throws Exception {
        List<OnPath> found = found();
        Set<String> wanted = wanted();
        String shared = found.stream()
                .filter(bundle -> SHARED.contains(bundle.name()))
                .map(OnPath::exported)
                .filter(exported -> !exported.isEmpty())
                .collect(Collectors.joining(","));
        Files.createDirectories(home);
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        home.resolve("storage").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        shared,
                        "otp.home",
                        home.toString(),
                        "felix.log.level",
                        "0"));
        framework.init();
        ApiBundle.is(framework);
        List<String> faults = new ArrayList<>();
        framework.getBundleContext().addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.ERROR) {
                faults.add(event.getBundle() + " " + event.getThrowable());
            }
        });
        framework.start();
        Set<String> missing = new TreeSet<>(wanted);
        found.forEach(bundle -> missing.remove(bundle.name()));
        if (!missing.isEmpty()) {
            throw new AssertionError("not among the dependencies: " + missing);
        }
        Installed installed = new Installed(framework);
        installed.start(
                found.stream().filter(bundle -> wanted.contains(bundle.name())).toList());
        installed.awaitReady();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.toString());
        }
        return installed;
    }

    /** The platform's own come from where those of the distribution do, so that nothing in them is tried first. */
    private void start(List<OnPath> bundles) throws BundleException, IOException {
        List<Bundle> installed = new ArrayList<>();
        for (OnPath bundle : bundles) {
            installed.add(
                    bundle.isOurs()
                            ? context.installBundle("mvn:se.sambruk.otp/" + bundle.name(), bundle.open())
                            : context.installBundle(
                                    "reference:" + bundle.place().toUri()));
        }
        for (Bundle bundle : installed) {
            bundle.start();
        }
    }

    /** The bundles that the features name, with what wires them, so that one that is new is here too. */
    private static Set<String> wanted() throws IOException {
        Set<String> wanted = new TreeSet<>(WIRING);
        BUNDLE.matcher(Files.readString(Path.of("../../features/src/main/feature/features.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !LEFT_OUT.contains(name) && !SHARED.contains(name))
                .forEach(wanted::add);
        return wanted;
    }

    private static List<OnPath> found() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(place -> manifest(place).stream().flatMap(manifest -> name(place, manifest).stream()
                        .map(name -> new OnPath(name, place, manifest))))
                .toList();
    }

    /** A jar's name without its version, or what a folder of classes calls itself. */
    private static Optional<String> name(Path place, Manifest manifest) {
        if (!Files.isDirectory(place)) {
            return Optional.of(place.getFileName().toString().replaceFirst("-\\d.*", ""));
        }
        return Optional.ofNullable(manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME))
                .map(name -> name.split(";")[0].strip());
    }

    private static Optional<Manifest> manifest(Path place) {
        try {
            if (Files.isDirectory(place)) {
                Path file = place.resolve(JarFile.MANIFEST_NAME);
                if (!Files.exists(file)) {
                    return Optional.empty();
                }
                try (InputStream in = Files.newInputStream(file)) {
                    return Optional.of(new Manifest(in));
                }
            }
            if (!Files.exists(place)) {
                return Optional.empty();
            }
            try (JarFile jar = new JarFile(place.toFile())) {
                return Optional.ofNullable(jar.getManifest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of whichever bundle: on the test's class path are the bundles' own types too, which the framework would find to be others. */
    @Override
    public <T> Optional<T> find(Class<T> type) {
        return references(type).findFirst().map(context::getService).map(type::cast);
    }

    private Stream<ServiceReference<?>> references(Class<?> type) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(type.getName(), null);
            return found == null ? Stream.empty() : Stream.of(found).sorted(Comparator.reverseOrder());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until all packs are in. */
    private void awaitReady() throws InterruptedException {
        ServiceTracker<Readiness, Readiness> readiness = new ServiceTracker<>(context, Readiness.class, null);
        readiness.open();
        try {
            if (readiness.waitForService(LIMIT.toMillis()) == null) {
                throw new AssertionError("not ready");
            }
        } finally {
            readiness.close();
        }
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
