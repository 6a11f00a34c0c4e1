package se.sambruk.otp.api.award;

import se.sambruk.otp.api.canonical.WireValue;

/** What should be there before an award is decided. An officer may decide all the same, and say why. */
public enum AwardObstacle implements WireValue {
    /** The tenders have been evaluated in the case (LOU 16:1; below the thresholds 19:9). */
    EVALUATION("evaluation"),
    /** Everything that an officer is proposed to try has been decided on. */
    PROPOSALS("proposals"),
    /** Whoever is to have the contract has been controlled (4:10, 4:12, 15:4). */
    CONTROL("control"),
    /** Everybody with a role has declared whether there is a conflict of interest. */
    CONFLICTS("conflicts");

    private final String wire;

    AwardObstacle(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
