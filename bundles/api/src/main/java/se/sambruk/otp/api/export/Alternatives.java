package se.sambruk.otp.api.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing in several forms, as the source of an {@link ExportRequest}: each format is given the form that it likes best. Which
 * that is can be told only by the version that runs the export, and that is chosen after the request has been made. Immutable.
 */
public final class Alternatives {
    private final Map<Class<?>, Supplier<?>> forms;

    private Alternatives(Map<Class<?>, Supplier<?>> forms) {
        this.forms = forms;
    }

    /**
     * @param form makes the form; called at most once for each file, and only if a format takes it
     */
    public static <T> Alternatives of(Class<T> type, Supplier<? extends T> form) {
        return new Alternatives(Map.of()).or(type, form);
    }

    /** The same, offered in one more form. */
    public <T> Alternatives or(Class<T> type, Supplier<? extends T> form) {
        Map<Class<?>, Supplier<?>> more = new LinkedHashMap<>(forms);
        more.put(Objects.requireNonNull(type), Objects.requireNonNull(form));
        return new Alternatives(more);
    }

    /** The type, among those offered, that comes first in what a format accepts. */
    public Optional<Class<?>> typeFor(FormatDescriptor format) {
        return format.accepts().stream()
                .flatMap(accepted -> forms.keySet().stream().filter(accepted::isAssignableFrom))
                .findFirst();
    }

    /** The form of {@link #typeFor}. */
    public Optional<Object> formFor(FormatDescriptor format) {
        return typeFor(format).map(type -> forms.get(type).get());
    }

    /** The names of the types offered. */
    @Override
    public String toString() {
        return String.join(
                ", ", forms.keySet().stream().map(Class::getSimpleName).toList());
    }
}
