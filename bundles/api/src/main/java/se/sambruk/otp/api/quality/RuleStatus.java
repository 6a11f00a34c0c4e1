package se.sambruk.otp.api.quality;

import java.util.Objects;

/** A rule as the registry sees it. Immutable. */
public final class RuleStatus {
    private final RuleDescriptor descriptor;
    private final RuleState state;
    private final String source;
    private final String location;
    private final long bundle;
    private final int running;

    private RuleStatus(Builder builder) {
        this.descriptor = builder.descriptor;
        this.state = builder.state;
        this.source = builder.source;
        this.location = builder.location;
        this.bundle = builder.bundle;
        this.running = builder.running;
    }

    public static Builder builder(RuleDescriptor descriptor, RuleState state) {
        return new Builder(descriptor, state);
    }

    public RuleDescriptor descriptor() {
        return descriptor;
    }

    public RuleState state() {
        return state;
    }

    /** Whether new runs use it. */
    public boolean active() {
        return state == RuleState.ACTIVE;
    }

    /** What registered it: a bundle's symbolic name and version. */
    public String source() {
        return source;
    }

    /** The location of the bundle that registered it; two bundles may have one name and version, but not one location. */
    public String location() {
        return location;
    }

    /** The number of the bundle that registered it. */
    public long bundle() {
        return bundle;
    }

    /** How many runs are using it now. */
    public int running() {
        return running;
    }

    /** Makes a {@link RuleStatus}. Not thread-safe. */
    public static final class Builder {
        private final RuleDescriptor descriptor;
        private final RuleState state;
        private String source = "";
        private String location = "";
        private long bundle;
        private int running;

        private Builder(RuleDescriptor descriptor, RuleState state) {
            this.descriptor = Objects.requireNonNull(descriptor);
            this.state = Objects.requireNonNull(state);
        }

        /**
         * @param bundleName its symbolic name and version
         */
        public Builder registeredBy(String bundleName, String bundleLocation, long bundleNumber) {
            source = Objects.requireNonNull(bundleName);
            location = Objects.requireNonNull(bundleLocation);
            bundle = bundleNumber;
            return this;
        }

        public Builder running(int runs) {
            running = runs;
            return this;
        }

        public RuleStatus build() {
            return new RuleStatus(this);
        }
    }
}
