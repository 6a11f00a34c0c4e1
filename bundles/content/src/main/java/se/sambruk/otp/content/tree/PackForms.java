package se.sambruk.otp.content.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import se.sambruk.otp.api.content.PackForm;

/**
 * The forms besides YAML and JSON that can be read now. They come and go with the bundles that know them, and are woken only when
 * there is a file to read. Thread-safe.
 */
public final class PackForms {
    /** Forms that the platform comes with: a file of theirs is never just some file, even while the form is not there. */
    private static final Set<String> USUAL = Set.of("xlsx");

    private final Map<String, Supplier<Optional<PackForm>>> byExtension = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * A form has come.
     *
     * @param form gives it; empty if it has gone meanwhile
     */
    public void add(String extension, Supplier<Optional<PackForm>> form) {
        byExtension.put(extension, form);
        listeners.forEach(Runnable::run);
    }

    /** A form has gone, unless another has taken its place. */
    public void remove(String extension, Supplier<Optional<PackForm>> form) {
        byExtension.remove(extension, form);
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
        Supplier<Optional<PackForm>> form = byExtension.get(extension(path));
        return form == null ? Optional.empty() : form.get();
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
