package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** How something is acquired (LOU 2016:1145 chs 6, 7, 8, 19, 19 a). */
public enum AcquisitionForm implements WireValue {
    /** Öppet förfarande (6:2). */
    OPEN("open"),
    /** Selektivt förfarande (6:3). */
    RESTRICTED("restricted"),
    /** Förhandlat förfarande. */
    NEGOTIATED("negotiated"),
    /** Konkurrenspräglad dialog. */
    DIALOGUE("dialogue"),
    /** Innovationspartnerskap. */
    INNOVATION("innovation"),
    /** Avrop from a framework whose terms are all fixed (7:6). */
    CALL_OFF("call-off"),
    /** Förnyad konkurrensutsättning within a framework (7:8–9). */
    RENEWED_COMPETITION("renewed-competition"),
    /** Dynamiskt inköpssystem (ch. 8). */
    DYNAMIC("dynamic"),
    /** Direktupphandling (19 a). */
    DIRECT_AWARD("direct-award"),
    /** Any other form. */
    OTHER("other");

    private final String wire;

    AcquisitionForm(String wire) {
        this.wire = wire;
    }

    /** Whether it is bought within a framework that has been awarded before, and so can demand no more than that permits. */
    public boolean isWithinFramework() {
        return this == CALL_OFF || this == RENEWED_COMPETITION;
    }

    @Override
    public String wire() {
        return wire;
    }
}
