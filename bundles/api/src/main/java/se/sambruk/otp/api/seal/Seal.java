package se.sambruk.otp.api.seal;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proof that goes with a content: HMAC-SHA-256 (RFC 2104) over its canonical form, with a key of the installation that made it. It tells
 * nothing of the key.
 *
 * @param key which key: 16 lower-case hexadecimal digits that follow from the key itself
 * @param code 64 lower-case hexadecimal digits
 */
public record Seal(String key, String code) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16}):([0-9a-f]{64})");

    public Seal {
        Objects.requireNonNull(key);
        Objects.requireNonNull(code);
        if (!FORM.matcher(key + ":" + code).matches()) {
            throw new IllegalArgumentException("a seal is 16 and 64 hexadecimal digits, got " + key + ":" + code);
        }
    }

    /** Reads what {@link #toString} writes; empty if the text is something else. */
    public static Optional<Seal> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new Seal(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Key and code with a colon between. */
    @Override
    public String toString() {
        return key + ":" + code;
    }
}
