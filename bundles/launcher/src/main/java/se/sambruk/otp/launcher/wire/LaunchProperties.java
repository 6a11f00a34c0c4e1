package se.sambruk.otp.launcher.wire;

/**
 * System properties by which the scripts, the boot and the launcher bundle speak with each other, and three that every bundle may
 * read: {@link #HOME}, {@link #DISTRIBUTION} and {@link #VERSION}. They are framework properties too, as the framework falls back on the system's.
 */
public final class LaunchProperties {

    /** Absolute path of {@code OTP_HOME}: store, keys, originals. For every bundle. */
    public static final String HOME = "otp.home";

    /** Absolute path of the unpacked distribution, where {@code examples/} and {@code deploy/} are. For every bundle. */
    public static final String DISTRIBUTION = "otp.distribution";

    /** The {@link Request} this process was started for, as text; absent where Karaf was started in another way. */
    public static final String REQUEST = "otp.launch.request";

    /** The exit code a one-shot ends with, set by the launcher bundle and read by the boot once the framework has stopped. */
    public static final String EXIT_CODE = "otp.launch.exit";

    /** File to write when the platform is ready; its absence tells the next start that the bundle cache cannot be trusted. */
    public static final String MARKER = "otp.launch.marker";

    /** What to write into {@link #MARKER}: the distribution this cache was made from. */
    public static final String STAMP = "otp.launch.stamp";

    /** What stands in {@link #MARKER} between the stamp and the numbers of the platform's own bundles, with spaces. */
    public static final String MARKER_BUNDLES = "\nbundles ";

    /** Set by the launcher bundle once it keeps the time itself; until then the boot does. */
    public static final String GATE = "otp.launch.gate";

    /** Whether to wait for a service with {@code otp.ready=true}; {@code true} unless {@code false} is said. */
    public static final String REQUIRE_READY = "otp.ready.required";

    /** Whether to wait for a service with {@code otp.deploy.scanned=true}; {@code true} unless {@code false} is said. */
    public static final String DEPLOY_GATE = "otp.deploy.gate";

    /** File to make a {@code ClassArchive} of at the end of a one-shot; absent where there is one already. */
    public static final String ARCHIVE = "otp.launch.archive";

    /** Seconds that a command waits for the platform to be ready before it is refused with OTP-9003; 120 unless said. */
    public static final String READY_TIMEOUT = "otp.ready.timeout";

    /** Seconds to wait for another process to let go of {@code OTP_HOME} before giving up with OTP-9004; 120 unless said. */
    public static final String LOCK_TIMEOUT = "otp.lock.timeout";

    /** Seconds to wait for a running instance to answer a caller before giving up with OTP-9027; 10 unless said. */
    public static final String ANSWER_TIMEOUT = "otp.answer.timeout";

    /**
     * Megabytes that must be free on the disk of {@link #HOME} before Karaf starts, or OTP-9022; 48 where the bundle cache has to be
     * filled and 2 where it is there, unless said; 0 for no such check.
     */
    public static final String DISK_MINIMUM = "otp.disk.minimum";

    /** The platform's version. For every bundle. */
    public static final String VERSION = "otp.version";

    private LaunchProperties() {}

    /** A number of seconds from a system property. */
    public static long seconds(String property, long otherwise) {
        return Math.max(1, Long.getLong(property, otherwise));
    }
}
