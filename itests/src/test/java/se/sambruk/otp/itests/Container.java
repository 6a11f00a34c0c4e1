package se.sambruk.otp.itests;

import static org.junit.Assert.assertNotNull;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** The container that tests run in which look at the platform from within. */
final class Container {

    private Container() {}

    /** The shipped archive, with a test beside it, and a home folder of its own. */
    static List<Option> options(String name) throws IOException {
        Path unpack = Distribution.work().resolve("exam");
        Path home = Distribution.newHome(name);
        Files.createDirectories(home);
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(Path.of(System.getProperty("otp.archive"))
                                .toUri()
                                .toString())
                        .name("otp")
                        .unpackDirectory(unpack.toFile())
                        .useDeployFolder(false)
                        .runEmbedded(false),
                CoreOptions.systemTimeout(150_000),
                CoreOptions.systemProperty("otp.home").value(home.toString()),
                // Started past the launcher, so nobody goes through deploy/.
                editConfigurationFilePut("etc/custom.properties", "otp.deploy.gate", "false"),
                // Karaf's own main class, which the launcher never comes to, waits at its end for a thread that sleeps
                // so
                // long: with what is shipped each class would linger for a minute.
                editConfigurationFilePut("etc/custom.properties", "karaf.lock.delay", "500"),
                // The test's own bundles, which the archive has no reason to hold.
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                                + Path.of(System.getProperty("exam.repository")).toUri() + "@id=exam")));
        for (String flag : flags()) {
            options.add(new VMOption(flag));
        }
        return options;
    }

    // The scripts' own, so that the two cannot differ.
    private static List<String> flags() throws IOException {
        String setenv = Files.readString(Path.of(System.getProperty("otp.setenv")));
        int begin = setenv.indexOf("KARAF_MODULES=\"") + "KARAF_MODULES=\"".length();
        return Arrays.asList(
                setenv.substring(begin, setenv.indexOf('"', begin)).strip().split("\\s+"));
    }

    /** Waits until the platform is ready: a test is let in before that. */
    static void awaitReady(BundleContext context) throws InvalidSyntaxException, InterruptedException {
        ServiceTracker<Object, Object> ready =
                new ServiceTracker<>(context, context.createFilter("(otp.ready=true)"), null);
        ready.open(true);
        try {
            assertNotNull("ready", ready.waitForService(120_000));
        } finally {
            ready.close();
        }
    }
}
