package se.sambruk.otp.content.extender;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import se.sambruk.otp.content.source.BundleSource;

/**
 * Watches the bundles that are wired to this one as content packs, and tells which are put forward and which are taken back. A
 * bundle that stops because it is updated or refreshed, or because the framework goes down, is not taken back: only a person's
 * stop or uninstall is.
 */
final class PackBundles extends BundleTracker<Bundle> {
    /** Who is told; called by the thread of the bundle event, and does not block. */
    interface Listener {
        void putForward(Bundle bundle);

        /**
         * @param reason the key of the words for why
         */
        void takenBack(Bundle bundle, String reason);
    }

    private static final String NAMESPACE = "osgi.extender";
    private static final String NAME = "otp.content";
    private static final int ALL_BUT_UNINSTALLED =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final BundleContext own;
    private final Listener listener;
    private final Set<Long> forward = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    PackBundles(BundleContext context, Listener listener) {
        super(context, ALL_BUT_UNINSTALLED, null);
        this.own = context;
        this.listener = listener;
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        look(bundle, event);
        return bundle;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        look(bundle, event);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        if (!isGoingDown()) {
            takeBack(bundle, "act.taken");
        }
    }

    @Override
    public void close() {
        closing = true;
        super.close();
    }

    private void look(Bundle bundle, BundleEvent event) {
        if (isGoingDown()) {
            return;
        }
        int type = event == null ? BundleEvent.STARTED : event.getType();
        boolean started = type == BundleEvent.STARTED || type == BundleEvent.LAZY_ACTIVATION;
        if (started && (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0) {
            boolean wired = isWired(bundle);
            if (!wired || !BundleSource.isPack(bundle)) {
                takeBack(bundle, "act.empty");
            }
            // One that says that it is a pack and has none is put forward too, to be refused in words.
            if (wired) {
                forward.add(bundle.getBundleId());
                listener.putForward(bundle);
            }
        } else if (type == BundleEvent.STOPPED && !isToBeStarted(bundle)) {
            takeBack(bundle, "act.taken");
        }
    }

    private void takeBack(Bundle bundle, String reason) {
        if (forward.remove(bundle.getBundleId())) {
            listener.takenBack(bundle, reason);
        }
    }

    private boolean isGoingDown() {
        return closing || own.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.STOPPING;
    }

    /** Whether a bundle will be started again by itself: an update stops it, but does not change that. */
    static boolean isToBeStarted(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }

    private boolean isWired(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return false;
        }
        for (BundleWire wire : wiring.getRequiredWires(NAMESPACE)) {
            if (NAME.equals(wire.getCapability().getAttributes().get(NAMESPACE))
                    && wire.getProvider().getBundle().equals(own.getBundle())) {
                return true;
            }
        }
        return false;
    }
}
