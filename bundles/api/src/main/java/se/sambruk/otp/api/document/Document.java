package se.sambruk.otp.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A document as a tree, independent of any format: composed once, rendered by each. Formats add what follows from it: a table of
 * contents, numbering, page numbers (Sid n (m)). Immutable.
 */
public final class Document {
    private final String title;
    private final String subtitle;
    private final String organization;
    private final Locale locale;
    private final String notice;
    private final List<MetadataEntry> metadata;
    private final List<Section> sections;

    private Document(Builder builder) {
        this.title = builder.title;
        this.subtitle = builder.subtitle;
        this.organization = builder.organization;
        this.locale = builder.locale;
        this.notice = builder.notice;
        this.metadata = List.copyOf(builder.metadata);
        this.sections = List.copyOf(builder.sections);
    }

    private Document(Document other, String notice) {
        this.title = other.title;
        this.subtitle = other.subtitle;
        this.organization = other.organization;
        this.locale = other.locale;
        this.notice = Objects.requireNonNull(notice);
        this.metadata = other.metadata;
        this.sections = other.sections;
    }

    /**
     * @param locale the language of its texts
     */
    public static Builder builder(String title, Locale locale) {
        return new Builder(title, locale);
    }

    public String title() {
        return title;
    }

    /** Empty if it has none, as for the two below. */
    public String subtitle() {
        return subtitle;
    }

    /** Whose document it is. */
    public String organization() {
        return organization;
    }

    /** Something that each page must say, such as that it is a preview. */
    public String notice() {
        return notice;
    }

    /** The same document, each page of which says something else. */
    public Document withNotice(String other) {
        return new Document(this, other);
    }

    public Locale locale() {
        return locale;
    }

    /** The metadata block, in order. */
    public List<MetadataEntry> metadata() {
        return metadata;
    }

    public List<Section> sections() {
        return sections;
    }

    /** Makes a {@link Document}. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final Locale locale;
        private final List<MetadataEntry> metadata = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private String subtitle = "";
        private String organization = "";
        private String notice = "";

        private Builder(String title, Locale locale) {
            this.title = Objects.requireNonNull(title);
            this.locale = Objects.requireNonNull(locale);
        }

        public Builder subtitle(String value) {
            subtitle = Objects.requireNonNull(value);
            return this;
        }

        public Builder organization(String value) {
            organization = Objects.requireNonNull(value);
            return this;
        }

        public Builder notice(String value) {
            notice = Objects.requireNonNull(value);
            return this;
        }

        public Builder metadata(MetadataEntry value) {
            metadata.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder section(Section value) {
            sections.add(Objects.requireNonNull(value));
            return this;
        }

        public Document build() {
            return new Document(this);
        }
    }
}
