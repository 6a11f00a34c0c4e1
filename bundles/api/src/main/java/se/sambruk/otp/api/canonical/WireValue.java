package se.sambruk.otp.api.canonical;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A choice with a name of its own in files and JSON, apart from its name in Java. Implemented by enums only. */
@ProviderType
public interface WireValue {
    /** The name in files and JSON; never changes. */
    String wire();

    /** The constant of a name, if there is one. */
    static <E extends Enum<E> & WireValue> Optional<E> find(Class<E> type, String wire) {
        for (E constant : type.getEnumConstants()) {
            if (constant.wire().equals(wire)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * The constant of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E> & WireValue> E of(Class<E> type, Object wire) {
        return find(type, String.valueOf(wire))
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " is named " + wire));
    }
}
