package se.sambruk.otp.api.requirement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id that people use: the publisher's prefix, the category's code and a number, such as {@code OTP-INT-001}. Never used
 * again for another requirement. Sorted as text, code unit by code unit: {@code OTP-INT-1000} stands before {@code OTP-INT-101}. A
 * number of three digits and the same one with a zero before it are two ids.
 */
public record RequirementId(String value) implements Comparable<RequirementId> {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{1,11})-([A-Z]{2,6})-([0-9]{3,4})");

    public RequirementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a requirement id is like OTP-INT-001, got " + value);
        }
    }

    /** Whether a text has the form of an id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The publisher's prefix: {@code OTP}. */
    public String prefix() {
        return part(1);
    }

    /** The category's code: {@code INT}. */
    public String category() {
        return part(2);
    }

    public int number() {
        return Integer.parseInt(part(3));
    }

    private String part(int group) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return matcher.group(group);
    }

    @Override
    public int compareTo(RequirementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
