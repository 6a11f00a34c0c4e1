package se.sambruk.otp.format.archimate.archi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The version of Archi's format that a file says it has. */
final class ArchiVersion {
    /** The newest whose content is known here. */
    private static final List<Integer> KNOWN = List.of(5, 0, 0);

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");

    private ArchiVersion() {}

    /** Whether a version is newer than those that are known; what is no version is not. */
    static boolean isNewer(String version) {
        if (!VERSION.matcher(version.strip()).matches()) {
            return false;
        }
        List<Integer> parts = new ArrayList<>();
        for (String part : version.strip().split("\\.")) {
            parts.add(Integer.valueOf(part));
        }
        for (int i = 0; i < Math.max(parts.size(), KNOWN.size()); i++) {
            int difference = Comparator.<Integer>naturalOrder().compare(part(parts, i), part(KNOWN, i));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private static int part(List<Integer> parts, int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }
}
