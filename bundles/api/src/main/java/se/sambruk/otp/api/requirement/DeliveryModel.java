package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** Who runs the solution. */
public enum DeliveryModel implements WireValue {
    /** The buyer, in an environment of its own. */
    OWN("own"),
    /** A supplier, in an environment kept for the buyer. */
    HOSTED("hosted"),
    /** A supplier, as a service shared by customers. */
    SAAS("saas");

    private final String wire;

    DeliveryModel(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
