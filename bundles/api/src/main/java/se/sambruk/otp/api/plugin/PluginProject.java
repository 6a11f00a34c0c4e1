package se.sambruk.otp.api.plugin;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What is known of a plugin that somebody is about to make. Its ids are judged by {@link PluginAuthoring#create}. Immutable. */
public final class PluginProject {
    private final ProjectKind kind;
    private final String id;
    private final String publisher;
    private final LocalDate date;
    private final String prefix;
    private final String title;

    private PluginProject(Builder builder) {
        this.kind = builder.kind;
        this.id = builder.id;
        this.publisher = builder.publisher;
        this.date = builder.date;
        this.prefix = builder.prefix;
        this.title = builder.title;
    }

    /**
     * @param id the pack's or format's
     * @param publisher the publisher's id
     * @param date the first version's
     */
    public static Builder builder(ProjectKind kind, String id, String publisher, LocalDate date) {
        return new Builder(kind, id, publisher, date);
    }

    public ProjectKind kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    public String publisher() {
        return publisher;
    }

    public LocalDate date() {
        return date;
    }

    /** What the ids of the publisher's requirements begin with; where it is not given, one is made of the publisher's id. */
    public Optional<String> prefix() {
        return Optional.ofNullable(prefix);
    }

    /** What people call it; where it is not given, one is made of its ids. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Makes a {@link PluginProject}. Not thread-safe. */
    public static final class Builder {
        private final ProjectKind kind;
        private final String id;
        private final String publisher;
        private final LocalDate date;
        private String prefix;
        private String title;

        private Builder(ProjectKind kind, String id, String publisher, LocalDate date) {
            this.kind = Objects.requireNonNull(kind);
            this.id = Objects.requireNonNull(id);
            this.publisher = Objects.requireNonNull(publisher);
            this.date = Objects.requireNonNull(date);
        }

        public Builder prefix(String value) {
            prefix = Objects.requireNonNull(value);
            return this;
        }

        public Builder title(String value) {
            title = Objects.requireNonNull(value);
            return this;
        }

        public PluginProject build() {
            return new PluginProject(this);
        }
    }
}
