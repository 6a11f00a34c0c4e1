package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;

/** Why a requirement of the library is in a procurement, or is not. Immutable. */
public final class SelectionOutcome {
    /** What became of it. */
    public enum Verdict implements WireValue {
        /** A rule selects it, and nothing takes it away. */
        SELECTED("selected"),
        /** No rule selects it. */
        UNSELECTED("unselected"),
        /** A rule selects it, but it is not meant for such a procurement: delivery, acquisition, regime or classification. */
        UNFIT("unfit"),
        /** A rule selects it, and the profile leaves it out. */
        DESELECTED("deselected"),
        /** A pack has left it out of the library, whatever selects it. */
        EXCLUDED("excluded");

        private final String wire;

        Verdict(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final Requirement requirement;
    private final String pack;
    private final Verdict verdict;
    private final List<String> rules;
    private final String by;
    private final String because;
    private final LocalizedText obstacles;
    private final String nearest;
    private final List<String> unmet;

    private SelectionOutcome(Builder builder) {
        this.requirement = builder.requirement;
        this.pack = builder.pack;
        this.verdict = builder.verdict;
        this.rules = List.copyOf(builder.rules);
        this.by = builder.by;
        this.because = builder.because;
        this.obstacles = builder.obstacles;
        this.nearest = builder.nearest;
        this.unmet = List.copyOf(builder.unmet);
    }

    /**
     * @param requirement as all layers have amended it
     * @param pack the pack that defines it, as it is called with its version
     */
    public static Builder builder(Requirement requirement, String pack, Verdict verdict) {
        return new Builder(requirement, pack, verdict);
    }

    public Requirement requirement() {
        return requirement;
    }

    public String pack() {
        return pack;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The rules of {@code select} that match it, as provenance names them, such as {@code select[2]}; may be empty. */
    public List<String> rules() {
        return rules;
    }

    /** Who took it away: a rule such as {@code deselect[1]}, or a pack with its version; empty where nobody did. */
    public String by() {
        return by;
    }

    /** Why it was taken away; for one that is selected, the reason that the first rule gives, if any. */
    public String because() {
        return because;
    }

    /** What in the procurement it is not meant for, for {@link Verdict#UNFIT}. */
    public Optional<LocalizedText> obstacles() {
        return Optional.ofNullable(obstacles);
    }

    /** Of one that no rule selects: the rule that lacks the fewest conditions; empty where all name others by id. */
    public String nearest() {
        return nearest;
    }

    /** The conditions of the nearest rule that it does not meet: keys as profiles have them, such as {@code ambition}. */
    public List<String> unmet() {
        return unmet;
    }

    @Override
    public String toString() {
        return requirement.id() + " " + verdict.wire() + " " + rules;
    }

    /** Makes a {@link SelectionOutcome}. Not thread-safe. */
    public static final class Builder {
        private final Requirement requirement;
        private final String pack;
        private final Verdict verdict;
        private List<String> rules = List.of();
        private String by = "";
        private String because = "";
        private LocalizedText obstacles;
        private String nearest = "";
        private List<String> unmet = List.of();

        private Builder(Requirement requirement, String pack, Verdict verdict) {
            this.requirement = Objects.requireNonNull(requirement);
            this.pack = Objects.requireNonNull(pack);
            this.verdict = Objects.requireNonNull(verdict);
        }

        public Builder rules(List<String> places) {
            rules = places;
            return this;
        }

        /** Who took it away, and why. */
        public Builder takenAway(String who, String why) {
            by = Objects.requireNonNull(who);
            because = Objects.requireNonNull(why);
            return this;
        }

        public Builder because(String why) {
            because = Objects.requireNonNull(why);
            return this;
        }

        public Builder obstacles(LocalizedText text) {
            obstacles = Objects.requireNonNull(text);
            return this;
        }

        /** The nearest rule, and which of its conditions are not met. */
        public Builder nearest(String rule, List<String> conditions) {
            nearest = Objects.requireNonNull(rule);
            unmet = conditions;
            return this;
        }

        public SelectionOutcome build() {
            return new SelectionOutcome(this);
        }
    }
}
