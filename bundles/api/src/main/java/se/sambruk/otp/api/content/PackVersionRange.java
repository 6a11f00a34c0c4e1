package se.sambruk.otp.api.content;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of a pack that another can build on, in OSGi's notation: {@code [4.0,5)} from 4.0.0 up to but not with 5.0.0;
 * {@code 4.1} from 4.1.0 and up.
 *
 * @param floor the least version
 * @param floorIncluded whether the floor itself belongs
 * @param ceiling the greatest version; {@code null} for no bound, and then the floor is included
 * @param ceilingIncluded whether the ceiling itself belongs
 */
public record PackVersionRange(PackVersion floor, boolean floorIncluded, PackVersion ceiling, boolean ceilingIncluded) {
    private static final Pattern FORM = Pattern.compile("([\\[(])\\s*([0-9.]+)\\s*,\\s*([0-9.]+)\\s*([\\])])");

    /**
     * @throws IllegalArgumentException if no version can lie in the range, or it cannot be written
     */
    public PackVersionRange {
        Objects.requireNonNull(floor);
        if (ceiling == null && (!floorIncluded || ceilingIncluded)) {
            throw new IllegalArgumentException(
                    "a range without a ceiling is written as its floor, which belongs to it");
        }
        if (ceiling != null && isEmpty(floor, floorIncluded, ceiling, ceilingIncluded)) {
            throw new IllegalArgumentException("no version lies between " + floor + " and " + ceiling);
        }
    }

    private static boolean isEmpty(
            PackVersion floor, boolean floorIncluded, PackVersion ceiling, boolean ceilingIncluded) {
        int order = floor.compareTo(ceiling);
        return order > 0 || order == 0 && !(floorIncluded && ceilingIncluded);
    }

    /** The range of a text, if it is one and not empty. */
    public static Optional<PackVersionRange> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return PackVersion.parse(text).map(floor -> new PackVersionRange(floor, true, null, false));
        }
        Optional<PackVersion> floor = PackVersion.parse(matcher.group(2));
        Optional<PackVersion> ceiling = PackVersion.parse(matcher.group(3));
        boolean floorIncluded = matcher.group(1).equals("[");
        boolean ceilingIncluded = matcher.group(4).equals("]");
        if (floor.isEmpty()
                || ceiling.isEmpty()
                || isEmpty(floor.get(), floorIncluded, ceiling.get(), ceilingIncluded)) {
            return Optional.empty();
        }
        return Optional.of(new PackVersionRange(floor.get(), floorIncluded, ceiling.get(), ceilingIncluded));
    }

    public boolean includes(PackVersion version) {
        int above = version.compareTo(floor);
        if (above < 0 || above == 0 && !floorIncluded) {
            return false;
        }
        int beyond = ceiling == null ? -1 : version.compareTo(ceiling);
        return beyond < 0 || beyond == 0 && ceilingIncluded;
    }

    @Override
    public String toString() {
        return ceiling == null
                ? floor.toString()
                : (floorIncluded ? "[" : "(") + floor + "," + ceiling + (ceilingIncluded ? "]" : ")");
    }
}
