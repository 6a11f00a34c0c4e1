package se.sambruk.otp.api.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.plugin.Versioned;
import se.sambruk.otp.api.text.LocalizedText;

/** What a format says of itself, so that it can be listed, chosen and checked without being called. Immutable. */
public final class FormatDescriptor implements Versioned {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    private final String id;
    private final PackVersion version;
    private final LocalizedText label;
    private final String mediaType;
    private final String extension;
    private final List<Class<?>> accepts;
    private final List<FormatOption> options;

    private FormatDescriptor(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.label = Objects.requireNonNull(builder.label, "label");
        this.mediaType = Objects.requireNonNull(builder.mediaType, "mediaType");
        this.extension = Objects.requireNonNull(builder.extension, "extension");
        this.accepts = List.copyOf(builder.accepts);
        this.options = List.copyOf(builder.options);
        if (accepts.isEmpty()) {
            throw new IllegalArgumentException("the format " + id + " accepts nothing");
        }
        if (isBlank(label)) {
            throw new IllegalArgumentException("the format " + id + " has a blank label");
        }
        if (mediaType.isBlank()) {
            throw new IllegalArgumentException("the format " + id + " has a blank media type");
        }
        if (extension.isBlank()) {
            throw new IllegalArgumentException("the format " + id + " has a blank file extension");
        }
        Set<String> names = new HashSet<>();
        for (FormatOption option : options) {
            if (!names.add(option.name())) {
                throw new IllegalArgumentException("the format " + id + " has the option " + option.name() + " twice");
            }
        }
    }

    /** Whether a text says nothing in one of its languages. */
    static boolean isBlank(LocalizedText text) {
        return text.byLanguage().values().stream().anyMatch(String::isBlank);
    }

    /**
     * @param id what users name it by, such as {@code docx}: {@code a–z}, digits and hyphens, at most 30
     * @param version the version of the format's own code; of several with one id, the greatest is used, and of equal
     *     ones the one that was registered last
     * @throws IllegalArgumentException if the id has another form
     */
    public static Builder builder(String id, PackVersion version) {
        return new Builder(id, version);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public PackVersion version() {
        return version;
    }

    public LocalizedText label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * What can be exported: {@link se.sambruk.otp.api.document.Document}, {@link se.sambruk.otp.api.library.Specification}, {@link
     * se.sambruk.otp.api.architecture.ArchitectureModel}, …, best first.
     */
    public List<Class<?>> accepts() {
        return accepts;
    }

    public List<FormatOption> options() {
        return options;
    }

    /** What each option is where the user chooses nothing, by the option's name. */
    public Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        options.forEach(option -> defaults.put(option.name(), option.defaultValue()));
        return Collections.unmodifiableMap(defaults);
    }

    /** Makes a {@link FormatDescriptor}. Label, media type, extension and something accepted must be given. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final PackVersion version;
        private final List<Class<?>> accepts = new ArrayList<>();
        private final List<FormatOption> options = new ArrayList<>();
        private LocalizedText label;
        private String mediaType;
        private String extension;

        private Builder(String id, PackVersion version) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("a format's id is a–z, 0–9 and hyphens, got " + id);
            }
            this.id = id;
            this.version = Objects.requireNonNull(version);
        }

        public Builder label(LocalizedText value) {
            label = value;
            return this;
        }

        public Builder file(String fileMediaType, String fileExtension) {
            mediaType = fileMediaType;
            extension = fileExtension;
            return this;
        }

        public Builder accepts(Class<?> type) {
            accepts.add(type);
            return this;
        }

        public Builder option(FormatOption value) {
            options.add(value);
            return this;
        }

        /**
         * @throws IllegalArgumentException if nothing is accepted, if the label, the media type or the extension is blank, or if an
         *     option is there twice
         */
        public FormatDescriptor build() {
            return new FormatDescriptor(this);
        }
    }
}
