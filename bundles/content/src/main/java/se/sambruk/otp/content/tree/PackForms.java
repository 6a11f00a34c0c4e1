package se.sambruk.otp.content.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackForm;

/**
 * The forms besides YAML and JSON that can be read now. They come and go with the bundles that know them, and are woken only when
 * there is a file to read. Thread-safe.
 */
public final class PackForms {
    /** Forms that the platform comes with: a file of theirs is never just some file, even while the form is not there. */
    private static final Set<String> USUAL = Set.of("xlsx");

    private final Map<String, List<Known>> byExtension = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private record Known(String identity, Supplier<Optional<PackForm>> form) {}

    /**
     * A form has come. While there are several for one extension, the one that came last reads.
     *
     * @param identity changes with whatever the outcome of its reading depends on, such as its version and configuration; without
     *     spaces
     * @param form gives it; empty if it has gone meanwhile
     */
    public void add(String extension, String identity, Supplier<Optional<PackForm>> form) {
        byExtension.merge(extension, List.of(new Known(identity, form)), (before, more) -> Stream.concat(
                        more.stream(), before.stream())
                .toList());
        listeners.forEach(Runnable::run);
    }

    /** A form has gone. */
    public void remove(String extension, Supplier<Optional<PackForm>> form) {
        byExtension.computeIfPresent(extension, (key, known) -> {
            List<Known> rest = known.stream().filter(one -> one.form() != form).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    /** Has something called each time a form comes, by whatever thread brings it; it must not block. */
    public void whenAdded(Runnable call) {
        listeners.add(call);
    }

    /** Ends {@link #whenAdded}. */
    public void forget(Runnable call) {
        listeners.remove(call);
    }

    /** Whether a file is of another form than text, by its name. */
    public boolean covers(String path) {
        String extension = extension(path);
        return USUAL.contains(extension) || byExtension.containsKey(extension);
    }

    /** The form of a file; empty where it is not there. */
    public Optional<PackForm> of(String path) {
        List<Known> known = byExtension.get(extension(path));
        return known == null ? Optional.empty() : known.get(0).form().get();
    }

    /** What reads the files of an extension now, as a text that changes when the outcome may; empty where nothing does. */
    public Optional<String> reader(String extension) {
        List<Known> known = byExtension.get(extension);
        return known == null
                ? Optional.empty()
                : Optional.of(extension + "=" + known.get(0).identity());
    }

    /** Whether a file cannot be read now but could be if its form came. */
    public boolean isAwaited(String path) {
        return covers(path) && !byExtension.containsKey(extension(path));
    }

    /** The end of a file's name, in lower case and without the dot. */
    public static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
