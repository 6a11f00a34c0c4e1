package se.sambruk.otp.api.plugin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;

/** One file that was added to the platform, and what became of it. Immutable. */
public final class Plugin {
    private final Path file;
    private final String id;
    private final String version;
    private final PluginKind kind;
    private final PluginState state;
    private final ContentHash hash;
    private final Instant since;
    private final String inUse;
    private final List<Problem> problems;
    private final List<String> locations;

    private Plugin(Builder builder) {
        this.file = builder.file;
        this.state = builder.state;
        this.id = builder.id;
        this.version = builder.version;
        this.kind = builder.kind;
        this.hash = builder.hash;
        this.since = builder.since;
        this.inUse = builder.inUse;
        this.problems = List.copyOf(builder.problems);
        this.locations = List.copyOf(builder.locations);
    }

    /**
     * @param file where it lies; its name is what the plugin is known by where it has no other
     */
    public static Builder builder(Path file, PluginState state) {
        return new Builder(file, state);
    }

    /** Where it lies, absolute. */
    public Path file() {
        return file;
    }

    /** The pack's id or the bundle's symbolic name; the file's name where neither could be read. */
    public String id() {
        return id;
    }

    /** As the file gives it now; empty where it could not be read. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    public PluginKind kind() {
        return kind;
    }

    public PluginState state() {
        return state;
    }

    /** SHA-256 of the file's bytes; empty while it is being written. */
    public Optional<ContentHash> hash() {
        return Optional.ofNullable(hash);
    }

    /** When it came into this state; empty where that is not known. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** The version that is in use; another than {@link #version} where the file's present bytes were refused. */
    public Optional<String> inUse() {
        return Optional.ofNullable(inUse);
    }

    /** Why it is in this state, the first cause first; warnings where it is active. */
    public List<Problem> problems() {
        return problems;
    }

    /** The locations of the bundles that came of it. */
    public List<String> locations() {
        return locations;
    }

    /** Makes a {@link Plugin}. Not thread-safe. */
    public static final class Builder {
        private final Path file;
        private final PluginState state;
        private String id;
        private String version;
        private PluginKind kind = PluginKind.UNKNOWN;
        private ContentHash hash;
        private Instant since;
        private String inUse;
        private List<Problem> problems = List.of();
        private List<String> locations = List.of();

        private Builder(Path file, PluginState state) {
            this.file = Objects.requireNonNull(file);
            this.state = Objects.requireNonNull(state);
            this.id = String.valueOf(file.getFileName());
        }

        public Builder identity(String theId, String theVersion) {
            id = Objects.requireNonNull(theId);
            version = Objects.requireNonNull(theVersion);
            return this;
        }

        public Builder kind(PluginKind value) {
            kind = Objects.requireNonNull(value);
            return this;
        }

        public Builder hash(ContentHash value) {
            hash = Objects.requireNonNull(value);
            return this;
        }

        public Builder since(Instant value) {
            since = Objects.requireNonNull(value);
            return this;
        }

        public Builder inUse(String value) {
            inUse = Objects.requireNonNull(value);
            return this;
        }

        public Builder problems(List<Problem> value) {
            problems = value;
            return this;
        }

        public Builder locations(List<String> value) {
            locations = value;
            return this;
        }

        public Plugin build() {
            return new Plugin(this);
        }
    }
}
