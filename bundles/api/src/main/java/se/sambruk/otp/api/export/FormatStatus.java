package se.sambruk.otp.api.export;

import java.util.Objects;

/** A format as the registry sees it. Immutable. */
public final class FormatStatus {
    private final FormatDescriptor descriptor;
    private final FormatState state;
    private final String source;
    private final String location;
    private final long bundle;
    private final int running;

    private FormatStatus(Builder builder) {
        this.descriptor = builder.descriptor;
        this.state = builder.state;
        this.source = builder.source;
        this.location = builder.location;
        this.bundle = builder.bundle;
        this.running = builder.running;
    }

    public static Builder builder(FormatDescriptor descriptor, FormatState state) {
        return new Builder(descriptor, state);
    }

    public FormatDescriptor descriptor() {
        return descriptor;
    }

    public FormatState state() {
        return state;
    }

    /** Whether new exports go to it. */
    public boolean active() {
        return state == FormatState.ACTIVE;
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

    /** How many exports it is running now. */
    public int running() {
        return running;
    }

    /** Makes a {@link FormatStatus}. Not thread-safe. */
    public static final class Builder {
        private final FormatDescriptor descriptor;
        private final FormatState state;
        private String source = "";
        private String location = "";
        private long bundle;
        private int running;

        private Builder(FormatDescriptor descriptor, FormatState state) {
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

        public Builder running(int exports) {
            running = exports;
            return this;
        }

        public FormatStatus build() {
            return new FormatStatus(this);
        }
    }
}
