package se.sambruk.otp.swap.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.swap.trial.Arrival;

public class RegistrationsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Registrations registrations = new Registrations("1.0.0", List.of(Registrations.SHIPPED));

    private Arrival<Object> arrival(String location, long modified, Path entry) throws IOException {
        return registrations.arrival(reference(bundle(location, modified, entry)), "service");
    }

    private static Bundle bundle(String location, long modified, Path entry) throws IOException {
        URL url = entry.toUri().toURL();
        Map<String, Object> bundle = Map.of(
                "getLocation",
                location,
                "getLastModified",
                modified,
                "getSymbolicName",
                "se.exempel",
                "getVersion",
                Version.emptyVersion,
                "getBundleId",
                7L);
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> method.getName().equals("findEntries")
                        ? Collections.enumeration(List.of(url))
                        : bundle.get(method.getName()));
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<Object> reference(Bundle of) {
        return (ServiceReference<Object>) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> method.getName().equals("getBundle")
                        ? of
                        : Constants.SERVICE_ID.equals(arguments[0]) ? (Object) 1L : null);
    }

    @Test
    public void theSameBytesAreTheSameWhereverAndWheneverTheyWereInstalled() throws IOException {
        Path entry = Files.writeString(temporary.newFile().toPath(), "bytes");
        Arrival<Object> one = arrival("otp-plugin:home/a.jar#1", 1, entry);
        Arrival<Object> again = arrival("otp-plugin:home/b.jar#1", 2, entry);
        assertEquals(one.bytes().get(), again.bytes().get());
        assertNotEquals("a pass is one of the bundle as it is installed", one.fingerprint(), again.fingerprint());
        Arrival<Object> other =
                new Registrations("2.0.0", List.of()).arrival(reference(bundle("x", 3, entry)), "service");
        assertEquals(
                "also in a cache that was made anew",
                one.bytes().get(),
                other.bytes().get());
        ContentHash before = one.bytes().get();
        Files.writeString(entry, "other bytes");
        assertNotEquals(before, one.bytes().get());
    }
}
