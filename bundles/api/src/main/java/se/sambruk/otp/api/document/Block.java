package se.sambruk.otp.api.document;

import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A piece of a section. New kinds will come: a format that meets one it does not know writes {@link #plainText()} and reports
 * it. Immutable.
 */
@ConsumerType
public abstract class Block {
    private final String id;
    private final String role;

    /**
     * @param id what cross references name it by; {@code null} if nothing refers to it
     * @param role what it is for, such as {@code requirement}: formats give known roles a look of their own; empty if none
     */
    protected Block(String id, String role) {
        this.id = id;
        this.role = Objects.requireNonNull(role);
    }

    public final Optional<String> id() {
        return Optional.ofNullable(id);
    }

    public final String role() {
        return role;
    }

    /** Everything it says, as plain text with line breaks. */
    public abstract String plainText();
}
