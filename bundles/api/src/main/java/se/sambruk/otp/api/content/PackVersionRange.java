package se.sambruk.otp.api.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of a pack that another can build on, in OSGi's notation: {@code [4.0,5)} from 4.0.0 up to but not with 5.0.0;
 * {@code 4.1} from 4.1.0 and up.
 *
 * @param floor the least version
 * @param floorIncluded whether the floor itself belongs
 * @param ceiling the greatest version; {@code null} for no bound
 * @param ceilingIncluded whether the ceiling itself belongs
 */
public record PackVersionRange(PackVersion floor, boolean floorIncluded, PackVersion ceiling, boolean ceilingIncluded) {
    private static final Pattern FORM = Pattern.compile("([\\[(])\\s*([0-9.]+)\\s*,\\s*([0-9.]+)\\s*([\\])])");

    /** The range of a text, if it is one and not empty. */
    public static Optional<PackVersionRange> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return PackVersion.parse(text).map(floor -> new PackVersionRange(floor, true, null, false));
        }
        Optional<PackVersion> floor = PackVersion.parse(matcher.group(2));
        Optional<PackVersion> ceiling = PackVersion.parse(matcher.group(3));
        if (floor.isEmpty() || ceiling.isEmpty() || floor.get().compareTo(ceiling.get()) > 0) {
            return Optional.empty();
        }
        return Optional.of(new PackVersionRange(
                floor.get(),
                matcher.group(1).equals("["),
                ceiling.get(),
                matcher.group(4).equals("]")));
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
