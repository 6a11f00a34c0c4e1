package se.sambruk.otp.api.evaluation;

import java.util.Objects;

/** An evaluation model as the registry sees it. Immutable. */
public final class ModelStatus {
    private final ModelDescriptor descriptor;
    private final ModelState state;
    private final String source;
    private final String location;
    private final long bundle;
    private final int running;

    private ModelStatus(Builder builder) {
        this.descriptor = builder.descriptor;
        this.state = builder.state;
        this.source = builder.source;
        this.location = builder.location;
        this.bundle = builder.bundle;
        this.running = builder.running;
    }

    public static Builder builder(ModelDescriptor descriptor, ModelState state) {
        return new Builder(descriptor, state);
    }

    public ModelDescriptor descriptor() {
        return descriptor;
    }

    public ModelState state() {
        return state;
    }

    /** Whether new evaluations use it. */
    public boolean active() {
        return state == ModelState.ACTIVE;
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

    /** How many evaluations are using it now. */
    public int running() {
        return running;
    }

    /** Makes a {@link ModelStatus}. Not thread-safe. */
    public static final class Builder {
        private final ModelDescriptor descriptor;
        private final ModelState state;
        private String source = "";
        private String location = "";
        private long bundle;
        private int running;

        private Builder(ModelDescriptor descriptor, ModelState state) {
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

        public Builder running(int evaluations) {
            running = evaluations;
            return this;
        }

        public ModelStatus build() {
            return new ModelStatus(this);
        }
    }
}
