package se.sambruk.otp.swap.trial;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.plugin.Versioned;

/** The latest refusals, the latest first. Guarded by its owner. */
final class Refusals<D extends Versioned> {
    private static final int MOST = 50;

    private final List<Refusal<D>> latest = new ArrayList<>();

    /** Puts one in place of those that the same bundle, or the same version of the service, had. */
    void add(Refusal<D> refusal) {
        latest.removeIf(old -> isAnswered(old, refusal));
        latest.add(0, refusal);
        while (latest.size() > MOST) {
            latest.remove(latest.size() - 1);
        }
    }

    private static boolean isAnswered(Refusal<?> old, Refusal<?> by) {
        boolean sameId =
                old.descriptor().map(Versioned::id).equals(by.descriptor().map(Versioned::id));
        return sameId && (old.origin().location().equals(by.origin().location()) || sameVersion(old, by));
    }

    private static boolean sameVersion(Refusal<?> old, Refusal<?> by) {
        return old.descriptor().isPresent()
                && old.descriptor()
                        .map(Versioned::version)
                        .equals(by.descriptor().map(Versioned::version));
    }

    /** Forgets what a service that was taken into use has put right. */
    void settle(D promoted, String location) {
        latest.removeIf(old -> old.origin().location().equals(location)
                        && old.descriptor().isEmpty()
                || old.descriptor().filter(d -> d.id().equals(promoted.id())).isPresent());
    }

    /** Forgets what is being tried anew: it is not both refused and on trial. */
    void retried(D descriptor, String location) {
        latest.removeIf(old -> old.descriptor()
                .filter(before -> before.id().equals(descriptor.id()))
                .filter(before -> old.origin().location().equals(location)
                        || before.version().equals(descriptor.version()))
                .isPresent());
    }

    /** Forgets what a bundle was refused for. */
    void forget(String location) {
        latest.removeIf(old -> old.origin().location().equals(location));
    }

    List<Refusal<D>> all() {
        return List.copyOf(latest);
    }
}
