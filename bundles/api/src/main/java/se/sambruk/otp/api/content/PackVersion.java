package se.sambruk.otp.api.content;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a pack: three numbers, compared one after the other. */
public record PackVersion(int major, int minor, int micro) implements Comparable<PackVersion> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(?:\\.([0-9]{1,6}))?(?:\\.([0-9]{1,6}))?");
    private static final Comparator<PackVersion> ORDER = Comparator.comparingInt(PackVersion::major)
            .thenComparingInt(PackVersion::minor)
            .thenComparingInt(PackVersion::micro);

    public PackVersion {
        if (major < 0 || minor < 0 || micro < 0) {
            throw new IllegalArgumentException("the numbers of a version are at least 0");
        }
    }

    /** One to three numbers with dots between; what is left out is 0. */
    public static Optional<PackVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new PackVersion(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException if the text is no version
     */
    public static PackVersion of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no version: " + text));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    @Override
    public int compareTo(PackVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro;
    }
}
