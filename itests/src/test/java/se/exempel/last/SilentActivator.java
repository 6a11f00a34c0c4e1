package se.exempel.last;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers nothing, as one does whose author has forgotten a line. */
public final class SilentActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        // Nothing is registered.
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing to undo.
    }
}
