package se.sambruk.otp.api.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Something about a format's output that the user can choose. Immutable.
 *
 * <p>Its name is what users write and what is kept with an export, so that it has a form: it begins with {@code a–z}, goes on with
 * {@code a–z}, digits and hyphens, and has at most 40 characters. What is made otherwise is refused with
 * {@link IllegalArgumentException}: another name, a blank label, a default that is none of the choices.
 */
public final class FormatOption {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String name;
    private final LocalizedText label;
    private final List<String> choices;
    private final String defaultValue;

    private FormatOption(String name, LocalizedText label, List<String> choices, String defaultValue) {
        this.name = Objects.requireNonNull(name);
        this.label = Objects.requireNonNull(label);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an option's name is a–z, then a–z, 0–9 and hyphens, at most 40 in all, got \"" + name + "\"");
        }
        if (FormatDescriptor.isBlank(label)) {
            throw new IllegalArgumentException("the option " + name + " has a blank label");
        }
        this.choices = List.copyOf(choices);
        this.defaultValue = Objects.requireNonNull(defaultValue);
        if (rejects(defaultValue)) {
            throw new IllegalArgumentException("the default of the option " + name + ", \"" + defaultValue
                    + "\", is none of its choices, " + choices);
        }
    }

    /** One of stated values. */
    public static FormatOption choice(String name, LocalizedText label, List<String> choices, String defaultValue) {
        return new FormatOption(name, label, choices, defaultValue);
    }

    /** Yes or no: {@code true} or {@code false}. */
    public static FormatOption flag(String name, LocalizedText label, boolean defaultValue) {
        return new FormatOption(name, label, List.of("true", "false"), Boolean.toString(defaultValue));
    }

    /** Any text. */
    public static FormatOption text(String name, LocalizedText label, String defaultValue) {
        return new FormatOption(name, label, List.of(), defaultValue);
    }

    public String name() {
        return name;
    }

    public LocalizedText label() {
        return label;
    }

    /** The values allowed; empty if any is. */
    public Optional<List<String>> choices() {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices);
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** Whether a value is not allowed. */
    public boolean rejects(String value) {
        return !choices.isEmpty() && !choices.contains(value);
    }
}
