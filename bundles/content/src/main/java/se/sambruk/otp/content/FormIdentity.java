package se.sambruk.otp.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import se.sambruk.otp.api.canonical.ContentHash;

/** Tells whether a form would read the same as before: its bundle as it was put here, and its configuration. */
final class FormIdentity {
    private FormIdentity() {}

    static String of(ServiceReference<?> reference) {
        SortedMap<String, String> parts = new TreeMap<>();
        for (String key : reference.getPropertyKeys()) {
            // Those of the framework and of the component runtime are numbered anew at every start.
            if (!key.startsWith("service.") && !key.startsWith("component.")) {
                Object value = reference.getProperty(key);
                parts.put(key, value instanceof Object[] several ? Arrays.toString(several) : String.valueOf(value));
            }
        }
        Bundle bundle = reference.getBundle();
        if (bundle != null) {
            parts.put("service.bundle", bundle.getVersion() + " " + bundle.getLastModified());
        }
        return ContentHash.ofBytes(parts.toString().getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
