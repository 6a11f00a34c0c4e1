package se.sambruk.otp.launcher;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.launcher.wire.LaunchProperties;

/**
 * Has {@code deploy/} gone through once in full before the first command, and tells when that is done by a service with the property
 * {@code otp.deploy.scanned=true}, registered under the names {@code java.lang.Object} and this class's own.
 *
 * <p>How it is known: the distribution has no configuration for the folder, so nobody watches it from the start. When the framework has
 * reached its start level we hand File Install the configuration ourselves, by its {@link ManagedServiceFactory}, with
 * {@code noInitialDelay}. That call runs the first scan in our thread and returns when every file has been offered to every installer,
 * and each bundle that came of it has been installed and started, or has failed to. Thereafter File Install polls the folder as it
 * always does. Waiting for the poll instead, or comparing the folder with the list of bundles, would be guessing.
 */
final class DeployFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final String PID = "org.apache.felix.fileinstall";

    private final BundleContext context;

    DeployFolder(BundleContext context) {
        this.context = context;
    }

    /**
     * Goes through the folder and publishes that it is done.
     *
     * @param end when to give up, as {@link System#nanoTime()}
     * @return whether File Install was there in time
     */
    boolean scan(long end) throws InterruptedException {
        ServiceTracker<ManagedServiceFactory, ManagedServiceFactory> tracker;
        try {
            tracker = new ServiceTracker<>(
                    context,
                    context.createFilter(
                            "(&(objectClass=" + ManagedServiceFactory.class.getName() + ")(service.pid=" + PID + "))"),
                    null);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        tracker.open();
        try {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            ManagedServiceFactory fileInstall = tracker.waitForService(Math.max(1, millis));
            if (fileInstall == null) {
                return false;
            }
            fileInstall.updated("otp-deploy", configuration());
        } catch (ConfigurationException e) {
            LOG.error("File Install refused the configuration for deploy/", e);
            return false;
        } finally {
            tracker.close();
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("otp.deploy.scanned", true);
        context.registerService(new String[] {Object.class.getName(), DeployFolder.class.getName()}, this, properties);
        return true;
    }

    private Dictionary<String, String> configuration() {
        Dictionary<String, String> configuration = new Hashtable<>();
        configuration.put("felix.fileinstall.dir", context.getProperty(LaunchProperties.DISTRIBUTION) + "/deploy");
        configuration.put("felix.fileinstall.tmpdir", context.getProperty("karaf.data") + "/generated-bundles");
        configuration.put("felix.fileinstall.noInitialDelay", "true");
        // The watching scanner takes an empty folder for an unchanged one: the last file to be removed while we were
        // down would stay.
        configuration.put("felix.fileinstall.disableNio2", "true");
        configuration.put("felix.fileinstall.poll", "1000");
        configuration.put("felix.fileinstall.start.level", "80");
        configuration.put("felix.fileinstall.active.level", "80");
        configuration.put("felix.fileinstall.log.level", "3");
        return configuration;
    }
}
