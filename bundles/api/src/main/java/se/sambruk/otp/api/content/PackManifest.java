package se.sambruk.otp.api.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** What a pack says of itself. */
public final class PackManifest extends TreeValue {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

    private final String id;
    private final String title;
    private final String publisher;
    private final String prefix;
    private final PackVersion version;
    private final String edition;
    private final PackStatus status;
    private final LocalDate date;
    private final String language;
    private final Layer layer;
    private final List<PackRequirement> requires;
    private final String letterhead;
    private final String description;

    private PackManifest(Builder builder) {
        this.id = builder.id;
        this.publisher = Objects.requireNonNull(builder.publisher, "publisher");
        this.prefix = Objects.requireNonNull(builder.prefix, "prefix");
        this.version = builder.version;
        this.layer = Objects.requireNonNull(builder.layer, "layer");
        this.date = Objects.requireNonNull(builder.date, "date");
        this.title = builder.title;
        this.edition = builder.edition == null ? version.toString() : builder.edition;
        this.status = builder.status;
        this.language = builder.language;
        this.requires = List.copyOf(builder.requires.values());
        this.letterhead = builder.letterhead;
        this.description = builder.description;
    }

    /** Whether a text can be the id of a pack or a publisher: {@code a–z}, digits and hyphens, at most 60. */
    public static boolean isValidId(String id) {
        return ID.matcher(id).matches();
    }

    /** Whether a text can be a publisher's prefix: capitals and digits, 2 to 12. */
    public static boolean isValidPrefix(String prefix) {
        return PREFIX.matcher(prefix).matches();
    }

    /**
     * @throws IllegalArgumentException if the id has another form than {@link #isValidId} allows
     */
    public static Builder builder(String id, PackVersion version) {
        return new Builder(id, version);
    }

    public static PackManifest fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("id"), PackVersion.of(in.text("version")))
                .title(in.text("title"))
                .publisher(in.text("publisher"), in.text("prefix"))
                .edition(in.text("edition"))
                .status(WireValue.of(PackStatus.class, in.text("status")))
                .date(in.date("date"))
                .language(in.text("language"))
                .layer(WireValue.of(Layer.class, in.text("layer")))
                .description(in.text("description", ""));
        in.findText("letterhead").ifPresent(builder::letterhead);
        in.map("requires", String.class::cast)
                .forEach((pack, range) -> builder.requires(new PackRequirement(
                        pack,
                        PackVersionRange.parse(range)
                                .orElseThrow(() -> new IllegalArgumentException("no range: " + range)))));
        return builder.build();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The publisher's id. */
    public String publisher() {
        return publisher;
    }

    /** What every requirement id of this publisher begins with. */
    public String prefix() {
        return prefix;
    }

    public PackVersion version() {
        return version;
    }

    /** What the edition is called in texts, such as {@code 4.0}. */
    public String edition() {
        return edition;
    }

    public PackStatus status() {
        return status;
    }

    public LocalDate date() {
        return date;
    }

    /** ISO 639-1. */
    public String language() {
        return language;
    }

    public Layer layer() {
        return layer;
    }

    /** By pack id, each pack once. */
    public List<PackRequirement> requires() {
        return requires;
    }

    /** The name of the resource that is the publisher's letterhead, if it has one. */
    public Optional<String> letterhead() {
        return Optional.ofNullable(letterhead);
    }

    public String description() {
        return description;
    }

    /** Id and version, for people: {@code kravmaster 4.0.0}. */
    public String label() {
        return id + " " + version;
    }

    @Override
    protected Object buildTree() {
        Map<String, Object> needed = new TreeMap<>();
        requires.forEach(r -> needed.put(r.pack(), r.versions().toString()));
        return new TreeWriter()
                .put("id", id)
                .put("title", title)
                .put("publisher", publisher)
                .put("prefix", prefix)
                .put("version", version)
                .put("edition", edition)
                .put("status", status)
                .put("date", date)
                .put("language", language)
                .put("layer", layer)
                .put("requires", needed)
                .put("letterhead", letterhead())
                .putText("description", description)
                .done();
    }

    /** Makes a {@link PackManifest}. Publisher, layer and date must be given. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final PackVersion version;
        private final SortedMap<String, PackRequirement> requires = new TreeMap<>();
        private String title;
        private String publisher;
        private String prefix;
        private String edition;
        private PackStatus status = PackStatus.DRAFT;
        private LocalDate date;
        private String language = "sv";
        private Layer layer;
        private String letterhead;
        private String description = "";

        private Builder(String id, PackVersion version) {
            if (!isValidId(id)) {
                throw new IllegalArgumentException("a pack's id is a–z, 0–9 and hyphens, got " + id);
            }
            this.id = id;
            this.version = Objects.requireNonNull(version);
            this.title = id;
        }

        public Builder title(String value) {
            title = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @throws IllegalArgumentException if either has a form that is not allowed
         */
        public Builder publisher(String publisherId, String publisherPrefix) {
            if (!isValidId(publisherId) || !isValidPrefix(publisherPrefix)) {
                throw new IllegalArgumentException("no publisher and prefix: " + publisherId + ", " + publisherPrefix);
            }
            publisher = publisherId;
            prefix = publisherPrefix;
            return this;
        }

        public Builder edition(String value) {
            edition = value;
            return this;
        }

        public Builder status(PackStatus value) {
            status = Objects.requireNonNull(value);
            return this;
        }

        public Builder date(LocalDate value) {
            date = value;
            return this;
        }

        public Builder language(String value) {
            language = Objects.requireNonNull(value);
            return this;
        }

        public Builder layer(Layer value) {
            layer = value;
            return this;
        }

        /**
         * @throws IllegalArgumentException if the same pack is required already
         */
        public Builder requires(PackRequirement value) {
            if (requires.putIfAbsent(value.pack(), value) != null) {
                throw new IllegalArgumentException(id + " requires " + value.pack() + " twice");
            }
            return this;
        }

        public Builder letterhead(String value) {
            letterhead = value;
            return this;
        }

        public Builder description(String value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @throws NullPointerException if publisher, layer or date is missing
         */
        public PackManifest build() {
            return new PackManifest(this);
        }
    }
}
