package se.sambruk.otp.architecture.query;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementQuery;
import se.sambruk.otp.api.architecture.Impact;
import se.sambruk.otp.api.architecture.ImpactQuery;
import se.sambruk.otp.api.architecture.ModelPath;
import se.sambruk.otp.api.architecture.ModelQueryService;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.PathQuery;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.StepDirection;

/** The questions as a service. Each builds what it needs of the model anew, which takes some milliseconds, and keeps nothing. */
@Component
public final class ModelQueries implements ModelQueryService {
    @Override
    public List<Element> elements(ArchitectureModel model, ElementQuery query) {
        return new ElementSearch(model, query).in(model);
    }

    @Override
    public List<ModelStep> neighbours(
            ArchitectureModel model, String concept, StepDirection direction, Set<RelationType> types) {
        QueriedModel queried = new QueriedModel(model);
        return new Steps(queried, direction, types).neighbours(queried.start(concept));
    }

    @Override
    public List<ModelPath> paths(ArchitectureModel model, PathQuery query) {
        return new ShortestPaths(new QueriedModel(model), query).find();
    }

    @Override
    public Impact impact(ArchitectureModel model, ImpactQuery query) {
        return new ImpactSearch(new QueriedModel(model), query).find();
    }
}
