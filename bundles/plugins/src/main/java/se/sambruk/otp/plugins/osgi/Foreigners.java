package se.sambruk.otp.plugins.osgi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes bundles out of use that were installed past the drop folders and may no longer be used. They stay installed. */
final class Foreigners {
    private static final Logger LOG = LoggerFactory.getLogger(Foreigners.class);
    private static final Duration REFRESH = Duration.ofSeconds(60);

    private Foreigners() {}

    /**
     * Stops bundles, and parts others from what they have of them.
     *
     * @param touchable the bundles that may be stopped and wired anew for that
     */
    static void stop(BundleContext context, List<Bundle> denied, Predicate<Bundle> touchable) {
        List<Bundle> wired = new ArrayList<>();
        for (Bundle bundle : denied) {
            if ((bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING)) != 0) {
                wired.add(bundle);
                try {
                    // That it is meant to run stays known, for when it may again.
                    bundle.stop(Bundle.STOP_TRANSIENT);
                    LOG.warn("{} may no longer be used, and has been stopped", bundle);
                } catch (BundleException | IllegalStateException e) {
                    LOG.error("{} may no longer be used, but could not be stopped", bundle, e);
                }
            }
        }
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        Collection<Bundle> touched = wiring.getDependencyClosure(wired);
        if (wired.isEmpty()) {
            return;
        }
        if (!touched.stream().allMatch(touchable)) {
            LOG.warn("{} stay wired until the next start, as the platform's own use them", wired);
            return;
        }
        refresh(wiring, wired);
    }

    private static void refresh(FrameworkWiring wiring, List<Bundle> bundles) {
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{} are still being taken out of use after {} s", bundles, REFRESH.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
