package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** The layers that ArchiMate sorts its element types into. Not to be taken for the layers of packs. */
public enum ArchitectureLayer implements WireValue {
    /** What the organization is able to do, and with what. */
    STRATEGY("strategy"),
    /** Who does what for whom. */
    BUSINESS("business"),
    /** What software does. */
    APPLICATION("application"),
    /** What software runs on. */
    TECHNOLOGY("technology"),
    /** Things that can be touched. */
    PHYSICAL("physical"),
    /** Why it is so: goals, principles, requirements. */
    MOTIVATION("motivation"),
    /** How it is brought about: work, deliveries, plateaus. */
    IMPLEMENTATION("implementation"),
    /** What groups elements of any layer. */
    COMPOSITE("composite"),
    /** What joins relations. */
    CONNECTOR("connector");

    private final String wire;

    ArchitectureLayer(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
