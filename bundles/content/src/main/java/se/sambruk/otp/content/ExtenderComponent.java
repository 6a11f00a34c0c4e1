package se.sambruk.otp.content;

import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.content.extender.Extender;
import se.sambruk.otp.content.ingest.Intake;

/** Runs the extender as long as there is a content service. */
@Component(
        service = {},
        immediate = true)
public final class ExtenderComponent {
    // Well below what the component runtime waits for.
    private static final long STOP_SECONDS = 10;

    // Soon enough for whoever has just made room, and seldom enough for a disk that stays full overnight.
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Extender extender;

    @Activate
    public ExtenderComponent(BundleContext context, @Reference Intake intake, @Reference InstallationClock clock) {
        extender = new Extender(context, intake, clock, STOP_SECONDS, PAUSE);
        extender.open();
    }

    @Deactivate
    void stop() {
        extender.close();
    }
}
