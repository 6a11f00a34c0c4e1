package se.sambruk.otp.secrecy;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.connect.FrameworkUtilHelper;

/** Which bundle the API belongs to, where it is the test's own: the framework that runs now. */
public final class ApiBundle implements FrameworkUtilHelper {
    private static volatile Bundle framework;

    static void is(Bundle running) {
        framework = running;
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        return type.getName().startsWith("se.sambruk.otp.api.") ? Optional.ofNullable(framework) : Optional.empty();
    }
}
