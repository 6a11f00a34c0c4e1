package se.sambruk.otp.api.quality.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;

/** How many requirements there are, and how many of each sort. Every choice is there, also those that nothing has. */
public final class RequirementCounts extends TreeValue {
    private final int requirements;
    private final Map<RequirementKind, Integer> kinds;
    private final Map<Ambition, Integer> ambitions;
    private final Map<Fulfilment, Integer> fulfilled;
    private final Map<VerificationPhase, Integer> phases;

    private RequirementCounts(Builder builder) {
        this.requirements = builder.requirements;
        this.kinds = Collections.unmodifiableMap(new EnumMap<>(builder.kinds));
        this.ambitions = Collections.unmodifiableMap(new EnumMap<>(builder.ambitions));
        this.fulfilled = Collections.unmodifiableMap(new EnumMap<>(builder.fulfilled));
        this.phases = Collections.unmodifiableMap(new EnumMap<>(builder.phases));
    }

    public static Builder builder() {
        return new Builder();
    }

    public int requirements() {
        return requirements;
    }

    public Map<RequirementKind, Integer> kinds() {
        return kinds;
    }

    public Map<Ambition, Integer> ambitions() {
        return ambitions;
    }

    public Map<Fulfilment, Integer> fulfilled() {
        return fulfilled;
    }

    /** How many are verified in each phase. One that is verified in several counts in each, once. */
    public Map<VerificationPhase, Integer> phases() {
        return phases;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("requirements", requirements)
                .put("kinds", wire(kinds))
                .put("ambitions", wire(ambitions))
                .put("fulfilled", wire(fulfilled))
                .put("phases", wire(phases))
                .done();
    }

    private static Map<String, Integer> wire(Map<? extends WireValue, Integer> counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((choice, count) -> named.put(choice.wire(), count));
        return named;
    }

    /** Counts requirements. Not thread-safe. */
    public static final class Builder {
        private int requirements;
        private final Map<RequirementKind, Integer> kinds = zeros(RequirementKind.class);
        private final Map<Ambition, Integer> ambitions = zeros(Ambition.class);
        private final Map<Fulfilment, Integer> fulfilled = zeros(Fulfilment.class);
        private final Map<VerificationPhase, Integer> phases = zeros(VerificationPhase.class);

        private Builder() {}

        private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
            Map<E, Integer> zeros = new EnumMap<>(type);
            Stream.of(type.getEnumConstants()).forEach(choice -> zeros.put(choice, 0));
            return zeros;
        }

        public Builder add(Requirement requirement) {
            requirements++;
            kinds.merge(requirement.kind(), 1, Integer::sum);
            ambitions.merge(requirement.ambition(), 1, Integer::sum);
            fulfilled.merge(requirement.fulfilled(), 1, Integer::sum);
            requirement.verification().stream()
                    .map(Verification::phase)
                    .distinct()
                    .forEach(phase -> phases.merge(phase, 1, Integer::sum));
            return this;
        }

        public RequirementCounts build() {
            return new RequirementCounts(this);
        }
    }
}
