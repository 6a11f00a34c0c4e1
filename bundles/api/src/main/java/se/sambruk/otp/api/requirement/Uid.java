package se.sambruk.otp.api.requirement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identity of a requirement that outlives a change of id: an underscore and a UUID, so that it is valid as an
 * {@code xsd:ID}, which ReqIF demands.
 */
public record Uid(String value) {
    private static final Pattern FORM =
            Pattern.compile("_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** UUIDv5 of "se.sambruk.otp" in the DNS namespace; part of the contract, never changes. */
    private static final UUID NAMESPACE =
            version5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "se.sambruk.otp");

    public Uid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a uid is '_' and a UUID in lower case, got " + value);
        }
    }

    /** Whether a text has the form of a uid. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The uid of a requirement that states none: UUIDv5 (RFC 9562) of its publisher and its first id. */
    public static Uid derive(String publisher, RequirementId firstId) {
        return new Uid("_" + version5(NAMESPACE, publisher + "/" + firstId.value()));
    }

    private static UUID version5(UUID namespace, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long most = digest.getLong() & 0xffffffffffff0fffL | 0x5000L;
            long least = digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
