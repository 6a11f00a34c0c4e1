package se.sambruk.otp.publication.variant;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What a cross reference names.
 *
 * @param scheme such as {@code term}
 * @param id as written; may be empty
 */
record Target(String scheme, String id) {
    private static final Set<String> SCHEMES =
            Set.of("requirement", "element", "view", "benefit", "term", "topic", "block", "reference");

    /** Empty where a destination is no cross reference, but an address or something else. */
    static Optional<Target> of(String destination) {
        int colon = destination.indexOf(':');
        if (colon < 0 || !SCHEMES.contains(destination.substring(0, colon))) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                destination.substring(0, colon),
                decoded(destination.substring(colon + 1)).strip()));
    }

    /** Markdown takes no spaces in a destination: {@code %20} stands for one. */
    private static String decoded(String id) {
        try {
            return id.indexOf('%') < 0 ? id : URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    /** As an author writes it. */
    @Override
    public String toString() {
        return scheme + ":" + id;
    }
}
