package se.sambruk.otp.architecture.check;

import java.util.SortedSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelCheckService;
import se.sambruk.otp.api.architecture.RelationRules;

/** The check of models as a service. */
@Component
public final class ModelCheckComponent implements ModelCheckService {
    private final ModelChecker checker;

    @Activate
    public ModelCheckComponent(@Reference RelationRules rules) {
        this.checker = new ModelChecker(rules);
    }

    @Override
    public ModelCheckReport check(ArchitectureModel model, ModelCheckRequest request) {
        return checker.check(model, request);
    }

    @Override
    public SortedSet<String> codes() {
        return checker.codes();
    }
}
