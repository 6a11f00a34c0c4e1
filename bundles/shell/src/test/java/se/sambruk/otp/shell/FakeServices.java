package se.sambruk.otp.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.shell.place.Services;

/** Services that a test puts in. */
public final class FakeServices implements Services {
    private final Map<Class<?>, Object> known = new HashMap<>();

    public <T> FakeServices with(Class<T> type, T service) {
        known.put(type, service);
        return this;
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(known.get(type)).map(type::cast);
    }
}
