package se.sambruk.otp.export.trial;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;

/** The latest refusals, the latest first. Guarded by its owner. */
final class Refusals {
    private static final int MOST = 50;

    private final List<FormatRefusal> latest = new ArrayList<>();

    /** Puts one in place of those that the same bundle, or the same version of the format, had. */
    void add(FormatRefusal refusal) {
        latest.removeIf(old -> isAnswered(old, refusal));
        latest.add(0, refusal);
        while (latest.size() > MOST) {
            latest.remove(latest.size() - 1);
        }
    }

    private static boolean isAnswered(FormatRefusal old, FormatRefusal by) {
        boolean sameId = old.descriptor()
                .map(FormatDescriptor::id)
                .equals(by.descriptor().map(FormatDescriptor::id));
        return sameId && (old.location().equals(by.location()) || sameVersion(old, by));
    }

    private static boolean sameVersion(FormatRefusal old, FormatRefusal by) {
        return old.descriptor().isPresent()
                && old.descriptor()
                        .map(FormatDescriptor::version)
                        .equals(by.descriptor().map(FormatDescriptor::version));
    }

    /** Forgets what a format that was taken into use has put right. */
    void settle(FormatDescriptor promoted, String location) {
        latest.removeIf(old -> old.location().equals(location)
                        && old.descriptor().isEmpty()
                || old.descriptor().filter(d -> d.id().equals(promoted.id())).isPresent());
    }

    List<FormatRefusal> all() {
        return List.copyOf(latest);
    }
}
