package se.sambruk.otp.api.plugin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.content.PackSection;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.requirement.RequirementId;

/** What would come of a file if it were installed now. Immutable. */
public final class PluginPlan {
    private final String id;
    private final String version;
    private final PluginKind kind;
    private final String replaces;
    private final List<RequirementId> adds;
    private final List<RequirementId> amends;
    private final Map<PackSection, List<String>> holds;
    private final List<String> offers;
    private final List<ContextReport> conflicts;
    private final List<PublicationFinding> publicationFindings;
    private final List<Problem> problems;

    private PluginPlan(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.version = builder.version;
        this.replaces = builder.replaces;
        this.adds = List.copyOf(builder.adds);
        this.amends = List.copyOf(builder.amends);
        Map<PackSection, List<String>> held = new EnumMap<>(PackSection.class);
        builder.holds.forEach((section, names) -> {
            if (!names.isEmpty()) {
                held.put(section, List.copyOf(names));
            }
        });
        this.holds = Collections.unmodifiableMap(held);
        this.offers = List.copyOf(builder.offers);
        this.conflicts = List.copyOf(builder.conflicts);
        this.publicationFindings = List.copyOf(builder.publicationFindings);
        this.problems = List.copyOf(builder.problems);
    }

    /**
     * @param id the pack's id or the bundle's symbolic name; the file's name where neither can be read
     */
    public static Builder builder(String id, PluginKind kind) {
        return new Builder(id, kind);
    }

    public String id() {
        return id;
    }

    public PluginKind kind() {
        return kind;
    }

    /** Empty where it cannot be read. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** The version in use that would go; empty where there is none. */
    public Optional<String> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** The requirements that it has of its own, in the file's order. */
    public List<RequirementId> adds() {
        return adds;
    }

    /** The requirements of other packs that it amends, each once, in the file's order. */
    public List<RequirementId> amends() {
        return amends;
    }

    /**
     * What else it has, for content only: of each list that is not empty what stands in it by id or name, in the file's order; of changes what
     * they change, each once, and of approvals the publication and the audience with a slash between. In the order of the sections.
     */
    public Map<PackSection, List<String>> holds() {
        return holds;
    }

    /** The names of the services that it says it offers, such as export formats' classes; for code only. */
    public List<String> offers() {
        return offers;
    }

    /**
     * The contexts in the library that would be in conflict, or would have something that is warned of, for content only. A conflict does not keep a file out, as it only
     * concerns procurements that use the packs together; but nothing can be issued from them until it is settled.
     */
    public List<ContextReport> conflicts() {
        return conflicts;
    }

    /**
     * The errors and warnings that an editor would meet in publications, beside those that there are without the file; for content only. They do
     * not keep it out, but what has an error is not published.
     */
    public List<PublicationFinding> publicationFindings() {
        return publicationFindings;
    }

    /** Faults of the file itself, and remarks. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether it would be taken in. */
    public boolean admitted() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }

    /** Makes a {@link PluginPlan}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final PluginKind kind;
        private String version;
        private String replaces;
        private List<RequirementId> adds = List.of();
        private List<RequirementId> amends = List.of();
        private Map<PackSection, List<String>> holds = Map.of();
        private List<String> offers = List.of();
        private List<ContextReport> conflicts = List.of();
        private List<PublicationFinding> publicationFindings = List.of();
        private List<Problem> problems = List.of();

        private Builder(String id, PluginKind kind) {
            this.id = Objects.requireNonNull(id);
            this.kind = Objects.requireNonNull(kind);
        }

        public Builder version(String value) {
            version = Objects.requireNonNull(value);
            return this;
        }

        public Builder replaces(String value) {
            replaces = Objects.requireNonNull(value);
            return this;
        }

        public Builder adds(List<RequirementId> value) {
            adds = value;
            return this;
        }

        public Builder amends(List<RequirementId> value) {
            amends = value;
            return this;
        }

        public Builder holds(Map<PackSection, List<String>> value) {
            holds = value;
            return this;
        }

        public Builder offers(List<String> value) {
            offers = value;
            return this;
        }

        public Builder conflicts(List<ContextReport> value) {
            conflicts = value;
            return this;
        }

        public Builder publicationFindings(List<PublicationFinding> value) {
            publicationFindings = value;
            return this;
        }

        public Builder problems(List<Problem> value) {
            problems = value;
            return this;
        }

        public PluginPlan build() {
            return new PluginPlan(this);
        }
    }
}
