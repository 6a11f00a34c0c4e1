package se.sambruk.otp.architecture.diff;

import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.ModelComparisonService;
import se.sambruk.otp.api.architecture.ModelDiff;
import se.sambruk.otp.api.architecture.ModelMerge;

/** Comparing and merging models as a service. */
@Component
public final class ComparisonComponent implements ModelComparisonService {
    @Override
    public ModelDiff compare(ArchitectureModel before, ArchitectureModel after) {
        return Differences.between(before, after);
    }

    @Override
    public ModelMerge merge(
            ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs, MergeChoices choices) {
        return Merger.merge(base, ours, theirs, choices);
    }
}
