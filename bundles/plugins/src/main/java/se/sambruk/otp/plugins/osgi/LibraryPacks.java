package se.sambruk.otp.plugins.osgi;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Packs;

/**
 * Asks the content service, which may come and go. At start it comes when the database has been opened, which others wait for too: a
 * pack that has changed while we were down must be read before the first command.
 */
public final class LibraryPacks implements Packs {
    private static final long STEP_MILLIS = 10;

    private final Supplier<Optional<ContentService>> content;
    private final Duration patience;
    private final CountDownLatch closing;
    // Who has waited in vain once does not wait again: that would keep everything else waiting too.
    private volatile boolean waited;

    /**
     * @param patience how long to wait for it to come for the first time
     * @param closing counted down when nobody is to wait any longer
     */
    public LibraryPacks(Supplier<Optional<ContentService>> content, Duration patience, CountDownLatch closing) {
        this.content = content;
        this.patience = patience;
        this.closing = closing;
    }

    private Optional<ContentService> await() {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!waited && content.get().isEmpty()) {
                waited = closing.await(STEP_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return content.get();
    }

    @Override
    public PackReading check(PackSource source) {
        return await().orElseThrow(() -> Faults.refusal("OTP-7054")).check(source);
    }

    @Override
    public Optional<PackReport> report(String location) {
        return content.get().stream()
                .flatMap(service -> service.packs().stream())
                .filter(report -> report.source().equals(location))
                .findFirst();
    }
}
