package se.sambruk.otp.swap.lease;

import java.util.List;
import se.sambruk.otp.api.plugin.Versioned;

/**
 * What came of asking for leases.
 *
 * @param <S> the service
 * @param <D> what it says of itself
 */
public sealed interface Leasing<S, D extends Versioned> {
    /**
     * All that was asked for.
     *
     * @param leases one for each id, in order; to be closed by whoever asked
     */
    record Granted<S, D extends Versioned>(List<Lease<S, D>> leases) implements Leasing<S, D> {
        public Granted {
            leases = List.copyOf(leases);
        }
    }

    /**
     * No lease, because ids name nothing that has ever been here.
     *
     * @param ids those ids
     */
    record Unknown<S, D extends Versioned>(List<String> ids) implements Leasing<S, D> {
        public Unknown {
            ids = List.copyOf(ids);
        }
    }

    /**
     * No lease, because a service has left and none with its id has come in its place in time.
     *
     * @param id the service's id
     */
    record Gone<S, D extends Versioned>(String id) implements Leasing<S, D> {}
}
