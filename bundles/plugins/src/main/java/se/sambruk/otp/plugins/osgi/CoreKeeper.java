package se.sambruk.otp.plugins.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * Keeps the platform's own bundles what the distribution has them be. A framework asks nobody before it updates a bundle, and a core
 * bundle that were refused afterwards would take everything with it: so its own bytes are put back at once, by the thread that has
 * updated it and before anything of the others is run.
 */
final class CoreKeeper implements SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(CoreKeeper.class);

    private final CoreBundles core;
    private final Path storage;
    private final Map<Long, Guard.Refused> refused = new ConcurrentHashMap<>();

    /**
     * @param storage the framework's folder
     */
    CoreKeeper(CoreBundles core, Path storage) {
        this.core = core;
        this.storage = storage;
    }

    /** The core bundles that somebody has tried to replace since the start. */
    List<Guard.Refused> refused() {
        return List.copyOf(refused.values());
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.UNINSTALLED) {
            refused.remove(bundle.getBundleId());
        } else if (event.getType() == BundleEvent.UPDATED && bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID) {
            core.fileOf(bundle).ifPresent(own -> restore(bundle, own));
        }
    }

    private void restore(Bundle bundle, Path own) {
        try {
            Optional<Path> now = InstalledJar.of(storage, bundle);
            if (now.isEmpty() || Files.mismatch(now.get(), own) < 0) {
                return;
            }
            try (InputStream in = Files.newInputStream(own)) {
                bundle.update(in);
            }
            String name = String.valueOf(bundle.getSymbolicName());
            Problem problem = Faults.error("OTP-7048", name);
            refused.put(bundle.getBundleId(), new Guard.Refused(bundle, own, List.of(problem)));
            LOG.error("{}", problem);
        } catch (IOException | BundleException | IllegalStateException e) {
            LOG.error("The platform's own bundle {} has been replaced and could not be put back", bundle, e);
        }
    }
}
