package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** How one requirement relates to another. */
public enum RelationType implements WireValue {
    /** Makes sense only together with the other. */
    REQUIRES("requires"),
    /** Goes further in what the other asks. */
    REFINES("refines"),
    /** Cannot be asked together with the other. */
    CONFLICTS("conflicts"),
    /** A breach has the consequence that the other states. */
    SANCTIONED_BY("sanctioned-by"),
    /** Is worth reading together with the other. */
    SEE("see");

    private final String wire;

    RelationType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
