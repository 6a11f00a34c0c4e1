package se.sambruk.otp.shell;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.shell.place.Services;

/** Services that a test puts in. */
public final class FakeServices implements Services {
    private final Map<Class<?>, Object> known = new HashMap<>();
    private final Map<Class<?>, Object> late = new HashMap<>();

    public <T> FakeServices with(Class<T> type, T service) {
        known.put(type, service);
        return this;
    }

    /** A service that is there only for those who wait for it. */
    public <T> FakeServices withLate(Class<T> type, T service) {
        late.put(type, service);
        return this;
    }

    @Override
    public <T> Optional<T> await(Class<T> type, Duration limit) {
        return find(type).or(() -> Optional.ofNullable(late.get(type)).map(type::cast));
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(known.get(type)).map(type::cast);
    }
}
