package se.sambruk.otp.seal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.sambruk.otp.api.seal.Seal;

/** A secret of 256 bits. Its id follows from it, so that a changed key is known as changed. */
final class Key {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final byte[] ID_OF = "otp-key-id/1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FILE = Pattern.compile("otp-key/1\\s+([0-9a-f]{64})\\s*");

    private final byte[] secret;
    private final String id;

    private Key(byte[] secret) {
        this.secret = secret;
        this.id = HexFormat.of().formatHex(Arrays.copyOf(code(ID_OF), ID_BYTES));
    }

    static Key random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Key(secret);
    }

    /** What {@link #file} gives, read back; empty if it is something else. */
    static Optional<Key> parse(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches() ? Optional.of(new Key(HexFormat.of().parseHex(matcher.group(1)))) : Optional.empty();
    }

    String file() {
        return "otp-key/1\n" + HexFormat.of().formatHex(secret) + "\n";
    }

    String id() {
        return id;
    }

    Seal seal(byte[] content) {
        return new Seal(id, HexFormat.of().formatHex(code(content)));
    }

    /** Takes as long however much of the code is right. */
    boolean made(Seal seal, byte[] content) {
        return MessageDigest.isEqual(code(content), HexFormat.of().parseHex(seal.code()));
    }

    private byte[] code(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
