package se.sambruk.otp.export.lease;

import java.util.List;

/** What came of asking for leases. */
public sealed interface Leasing {
    /**
     * All that was asked for.
     *
     * @param leases one for each id, in order; to be closed by whoever asked
     */
    record Granted(List<Lease> leases) implements Leasing {
        public Granted {
            leases = List.copyOf(leases);
        }
    }

    /**
     * No lease, because ids name nothing that has ever been here.
     *
     * @param ids those ids
     */
    record Unknown(List<String> ids) implements Leasing {
        public Unknown {
            ids = List.copyOf(ids);
        }
    }

    /**
     * No lease, because a format has left and none with its id has come in its place in time.
     *
     * @param id the format's id
     */
    record Gone(String id) implements Leasing {}
}
