package se.sambruk.otp.export.lease;

import java.util.Optional;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;

/**
 * That a format has been registered and is being judged. Requests for its id wait for the outcome instead of being turned away;
 * so whoever announces must withdraw the announcement, after having added what was announced, within a bounded time. Thread-safe.
 */
public final class Announcement implements AutoCloseable {
    private final Origin origin;
    private final FormatRegistry registry;
    private volatile FormatDescriptor descriptor;

    Announcement(Origin origin, FormatRegistry registry) {
        this.origin = origin;
        this.registry = registry;
    }

    /** Tells which format it is. Until then it may be any that has left. */
    public void described(FormatDescriptor value) {
        descriptor = value;
        registry.wake();
    }

    /** Whether what is coming has this id. */
    boolean isOf(String id) {
        FormatDescriptor known = descriptor;
        return known != null && known.id().equals(id);
    }

    /** Whether it could be this id. */
    boolean mayBe(String id) {
        return descriptor == null || isOf(id);
    }

    Optional<FormatStatus> status() {
        return Optional.ofNullable(descriptor).map(known -> FormatStatus.builder(known, FormatState.ON_TRIAL)
                .registeredBy(origin.name(), origin.location(), origin.bundle())
                .build());
    }

    /** Withdraws it; doing so again does nothing. */
    @Override
    public void close() {
        registry.withdraw(this);
    }
}
