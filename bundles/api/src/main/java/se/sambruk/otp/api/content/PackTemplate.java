package se.sambruk.otp.api.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.sambruk.otp.api.text.LocalizedText;

/** What is known of a pack that somebody is about to write: goes into the empty file that {@link PackForm} makes. Immutable. */
public final class PackTemplate {
    private final String packId;
    private final String publisher;
    private final LocalDate date;
    private final String prefix;
    private final String title;
    private final Locale language;
    private final List<PackRequirement> requires;

    private PackTemplate(Builder builder) {
        this.packId = builder.packId;
        this.publisher = builder.publisher;
        this.date = builder.date;
        this.prefix = builder.prefix;
        this.title = builder.title;
        this.language = builder.language;
        this.requires = List.copyOf(builder.requires);
    }

    /**
     * @param publisher the publisher's id
     * @param date the pack's date, and the file's: two files made of the same are equal
     * @throws IllegalArgumentException if an id has another form than {@link PackManifest#isValidId} allows
     */
    public static Builder builder(String packId, String publisher, LocalDate date) {
        return new Builder(packId, publisher, date);
    }

    public String packId() {
        return packId;
    }

    public String publisher() {
        return publisher;
    }

    public LocalDate date() {
        return date;
    }

    /** What the requirement ids begin with; empty for the writer to fill in. */
    public String prefix() {
        return prefix;
    }

    /** Empty for the writer to fill in. */
    public String title() {
        return title;
    }

    /** The language of instructions and headings. */
    public Locale language() {
        return language;
    }

    public List<PackRequirement> requires() {
        return requires;
    }

    /** Makes a {@link PackTemplate}. Not thread-safe. */
    public static final class Builder {
        private final String packId;
        private final String publisher;
        private final LocalDate date;
        private final List<PackRequirement> requires = new ArrayList<>();
        private String prefix = "";
        private String title = "";
        private Locale language = LocalizedText.SWEDISH;

        private Builder(String packId, String publisher, LocalDate date) {
            if (!PackManifest.isValidId(packId) || !PackManifest.isValidId(publisher)) {
                throw new IllegalArgumentException("an id is a–z, 0–9 and hyphens: " + packId + ", " + publisher);
            }
            this.packId = packId;
            this.publisher = publisher;
            this.date = Objects.requireNonNull(date);
        }

        /**
         * @throws IllegalArgumentException if it has another form than {@link PackManifest#isValidPrefix} allows
         */
        public Builder prefix(String value) {
            if (!PackManifest.isValidPrefix(value)) {
                throw new IllegalArgumentException("no prefix: " + value);
            }
            prefix = value;
            return this;
        }

        public Builder title(String value) {
            title = Objects.requireNonNull(value);
            return this;
        }

        public Builder language(Locale value) {
            language = Objects.requireNonNull(value);
            return this;
        }

        public Builder requires(PackRequirement value) {
            requires.add(Objects.requireNonNull(value));
            return this;
        }

        public PackTemplate build() {
            return new PackTemplate(this);
        }
    }
}
