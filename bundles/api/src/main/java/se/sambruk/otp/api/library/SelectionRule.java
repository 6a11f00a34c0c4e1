package se.sambruk.otp.api.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * One rule of a selection: a requirement matches when it matches every condition that is stated. A condition that lists
 * several values is met by any of them. A rule with no condition matches everything.
 */
public final class SelectionRule extends TreeValue {
    private final List<RequirementId> ids;
    private final List<String> categories;
    private final List<String> tags;
    private final List<RequirementKind> kinds;
    private final List<String> packs;
    private final Ambition ambition;
    private final String because;

    private SelectionRule(Builder builder) {
        this.ids = List.copyOf(builder.ids);
        this.categories = List.copyOf(builder.categories);
        this.tags = List.copyOf(builder.tags);
        this.kinds = List.copyOf(builder.kinds);
        this.packs = List.copyOf(builder.packs);
        this.ambition = builder.ambition;
        this.because = builder.because;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static SelectionRule fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder()
                .ids(in.list("ids", node -> new RequirementId((String) node)))
                .categories(in.texts("categories"))
                .tags(in.texts("tags"))
                .kinds(in.list("kinds", node -> WireValue.of(RequirementKind.class, node)))
                .packs(in.texts("packs"))
                .because(in.text("because", ""));
        in.findText("ambition").map(wire -> WireValue.of(Ambition.class, wire)).ifPresent(builder::ambition);
        return builder.build();
    }

    public List<RequirementId> ids() {
        return ids;
    }

    public List<String> categories() {
        return categories;
    }

    public List<String> tags() {
        return tags;
    }

    public List<RequirementKind> kinds() {
        return kinds;
    }

    /** The ids of packs. */
    public List<String> packs() {
        return packs;
    }

    /** This level and lower ones. */
    public Optional<Ambition> ambition() {
        return Optional.ofNullable(ambition);
    }

    /** Why; empty if not stated. */
    public String because() {
        return because;
    }

    /**
     * Whether a requirement matches every stated condition.
     *
     * @param pack the id of the pack that it comes from
     */
    public boolean matches(Requirement requirement, String pack) {
        return (ids.isEmpty() || ids.contains(requirement.id()))
                && (categories.isEmpty() || categories.contains(requirement.category()))
                && (tags.isEmpty() || requirement.tags().stream().anyMatch(tags::contains))
                && (kinds.isEmpty() || kinds.contains(requirement.kind()))
                && (packs.isEmpty() || packs.contains(pack))
                && (ambition == null || requirement.ambition().compareTo(ambition) <= 0);
    }

    /**
     * The conditions that a requirement does not meet, as profiles have them; empty if, and only if, it {@link #matches}.
     *
     * @param pack the id of the pack that it comes from
     */
    public List<String> unmet(Requirement requirement, String pack) {
        List<String> unmet = new ArrayList<>();
        note(unmet, "ids", ids.isEmpty() || ids.contains(requirement.id()));
        note(unmet, "categories", categories.isEmpty() || categories.contains(requirement.category()));
        note(unmet, "tags", tags.isEmpty() || requirement.tags().stream().anyMatch(tags::contains));
        note(unmet, "kinds", kinds.isEmpty() || kinds.contains(requirement.kind()));
        note(unmet, "packs", packs.isEmpty() || packs.contains(pack));
        note(unmet, "ambition", ambition == null || requirement.ambition().compareTo(ambition) <= 0);
        return unmet;
    }

    private static void note(List<String> unmet, String condition, boolean met) {
        if (!met) {
            unmet.add(condition);
        }
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("ids", ids)
                .put("categories", categories)
                .put("tags", tags)
                .put("kinds", kinds)
                .put("packs", packs)
                .put("ambition", ambition())
                .putText("because", because)
                .done();
    }

    /** Makes a {@link SelectionRule}. Not thread-safe. */
    public static final class Builder {
        private List<RequirementId> ids = List.of();
        private List<String> categories = List.of();
        private List<String> tags = List.of();
        private List<RequirementKind> kinds = List.of();
        private List<String> packs = List.of();
        private Ambition ambition;
        private String because = "";

        private Builder() {}

        public Builder ids(List<RequirementId> values) {
            ids = List.copyOf(values);
            return this;
        }

        public Builder categories(List<String> values) {
            categories = List.copyOf(values);
            return this;
        }

        public Builder tags(List<String> values) {
            tags = List.copyOf(values);
            return this;
        }

        public Builder kinds(List<RequirementKind> values) {
            kinds = List.copyOf(values);
            return this;
        }

        public Builder packs(List<String> values) {
            packs = List.copyOf(values);
            return this;
        }

        public Builder ambition(Ambition value) {
            ambition = value;
            return this;
        }

        public Builder because(String value) {
            because = Objects.requireNonNull(value);
            return this;
        }

        public SelectionRule build() {
            return new SelectionRule(this);
        }
    }
}
