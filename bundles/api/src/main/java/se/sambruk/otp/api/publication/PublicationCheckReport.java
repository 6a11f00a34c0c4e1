package se.sambruk.otp.api.publication;

import java.util.List;
import se.sambruk.otp.api.quality.CheckReport;

/** What a check found in publications; among those of a severity by publication, audience and place. Immutable. */
public final class PublicationCheckReport extends CheckReport<PublicationFinding> {
    private PublicationCheckReport(List<PublicationFinding> all) {
        super(all);
    }

    /**
     * @param all in order; those that are suppressed tell why
     */
    public static PublicationCheckReport of(List<PublicationFinding> all) {
        return new PublicationCheckReport(all);
    }
}
