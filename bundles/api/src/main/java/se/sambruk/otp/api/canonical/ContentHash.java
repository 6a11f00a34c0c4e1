package se.sambruk.otp.api.canonical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of some content: its name for ever, and the proof that it has not changed.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) implements Comparable<ContentHash> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a content hash is 64 hexadecimal digits, got " + hex);
        }
    }

    /** The hash of bytes as they stand. */
    public static ContentHash ofBytes(byte[] bytes) {
        return of(digest().digest(bytes));
    }

    /** The hash of a tree's canonical JSON; see {@link CanonicalJson} for what a tree may hold. */
    public static ContentHash ofTree(Object tree) {
        return ofBytes(CanonicalJson.bytes(tree));
    }

    /** The outcome of a digest that the caller has fed, for content too large to hold in memory. */
    public static ContentHash of(byte[] sha256) {
        return new ContentHash(HexFormat.of().formatHex(sha256));
    }

    /** A fresh SHA-256 digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first twelve digits, for people. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
