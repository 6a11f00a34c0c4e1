package se.exempel.last;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import se.sambruk.otp.api.export.ExportFormat;

/** Registers the format; the framework unregisters it when the bundle stops. */
public final class LoadActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        context.registerService(
                ExportFormat.class,
                new LoadFormat(
                        context.getBundle().getHeaders().get("X-Format"),
                        context.getBundle().getHeaders().get(Constants.BUNDLE_VERSION),
                        context.getBundle().getHeaders().get("X-Stamp")),
                null);
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing to undo.
    }
}
