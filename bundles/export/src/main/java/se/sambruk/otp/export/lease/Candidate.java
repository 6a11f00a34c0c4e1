package se.sambruk.otp.export.lease;

import java.util.Comparator;
import java.util.Objects;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;

/**
 * One registered version of a format. Its descriptor was asked for once, when it was admitted: what a plugin says later
 * changes nothing. Compared by identity.
 */
public final class Candidate {
    /** The best first: the greatest version, then the highest ranking, then the one that came last, as that is a replacement. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate c) -> c.descriptor.version(), Comparator.reverseOrder())
            .thenComparing(c -> c.ranking, Comparator.reverseOrder())
            .thenComparing(c -> c.serial, Comparator.reverseOrder());

    private final Object key;
    private final FormatDescriptor descriptor;
    private final ExportFormat format;
    private final Origin origin;
    private final int ranking;
    private final long serial;
    private final LeaseCounter leases;

    private Candidate(
            Object key,
            FormatDescriptor descriptor,
            ExportFormat format,
            Origin origin,
            int ranking,
            long serial,
            LeaseCounter leases) {
        this.key = Objects.requireNonNull(key);
        this.descriptor = Objects.requireNonNull(descriptor);
        this.format = Objects.requireNonNull(format);
        this.origin = Objects.requireNonNull(origin);
        this.ranking = ranking;
        this.serial = serial;
        this.leases = leases;
    }

    /**
     * @param key what it is retired by, such as its service reference
     * @param origin what registered it
     * @param ranking breaks ties between equal versions; the higher is better
     * @param serial breaks the ties that are left; the higher is better
     */
    public static Candidate of(
            Object key, FormatDescriptor descriptor, ExportFormat format, Origin origin, int ranking, long serial) {
        return new Candidate(key, descriptor, format, origin, ranking, serial, new LeaseCounter());
    }

    /** The same candidate, running what it runs, with another ranking. */
    Candidate ranked(int newRanking) {
        return new Candidate(key, descriptor, format, origin, newRanking, serial, leases);
    }

    public FormatDescriptor descriptor() {
        return descriptor;
    }

    public ExportFormat format() {
        return format;
    }

    public Origin origin() {
        return origin;
    }

    /** How many leases are out. */
    public int running() {
        return leases.running();
    }

    Object key() {
        return key;
    }

    LeaseCounter leases() {
        return leases;
    }

    FormatStatus status(FormatState state) {
        return FormatStatus.builder(descriptor, state)
                .registeredBy(origin.name(), origin.location(), origin.bundle())
                .running(running())
                .build();
    }

    @Override
    public String toString() {
        return descriptor.id() + " " + descriptor.version() + " (" + origin + ")";
    }
}
