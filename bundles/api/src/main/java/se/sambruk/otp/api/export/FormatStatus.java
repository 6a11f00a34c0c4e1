package se.sambruk.otp.api.export;

import java.util.Objects;

/**
 * A format as the registry sees it.
 *
 * @param source what registered it: a bundle's symbolic name and version
 * @param running how many exports it is running now
 * @param active whether new exports go to it; else another version with its id has taken over and it is finishing
 */
public record FormatStatus(FormatDescriptor descriptor, String source, int running, boolean active) {
    public FormatStatus {
        Objects.requireNonNull(descriptor);
        Objects.requireNonNull(source);
    }
}
