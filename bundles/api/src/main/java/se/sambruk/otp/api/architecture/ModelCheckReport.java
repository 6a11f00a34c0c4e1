package se.sambruk.otp.api.architecture;

import java.util.List;
import se.sambruk.otp.api.quality.CheckReport;

/** What a check found in a model; among those of a severity by code, view and concept. Immutable. */
public final class ModelCheckReport extends CheckReport<ModelFinding> {
    private ModelCheckReport(List<ModelFinding> all) {
        super(all);
    }

    /**
     * @param all in order; those that are suppressed tell why
     */
    public static ModelCheckReport of(List<ModelFinding> all) {
        return new ModelCheckReport(all);
    }
}
