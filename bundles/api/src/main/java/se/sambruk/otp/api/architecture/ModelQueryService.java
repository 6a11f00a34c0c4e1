package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers an architect's questions of a model: what is there, what is next to something, how two things hang together, and what depends on
 * something. The same model and question give the same answer. Thread-safe.
 *
 * <p>Where a relation is an end of another, it is something that ways lead through: from its own ends to it, and from it on. Views are no
 * part of what hangs together.
 */
@ProviderType
public interface ModelQueryService {
    /**
     * The elements that a query asks for: in the model's order, or, where it asks for words, those first whose id or name is what was
     * written, then those that have all words in them, then the rest.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if it asks for a type that neither ArchiMate nor the model has
     */
    List<Element> elements(ArchitectureModel model, ElementQuery query);

    /**
     * What is one step from a concept: out of it first, then into it, each by the relation's type and the neighbour's id. Junctions are
     * neighbours like others. The neighbours of a relation are its ends and what is related to it.
     *
     * @param concept the id of an element or a relation
     * @param types only these relations; empty for all, also those that are none of ArchiMate's
     * @throws se.sambruk.otp.api.problem.ProblemException if the model has no such element or relation
     */
    List<ModelStep> neighbours(
            ArchitectureModel model, String concept, StepDirection direction, Set<RelationType> types);

    /**
     * The shortest ways between two concepts, by the ids of their relations; empty where there is none within the query's bounds. From a
     * concept to itself there is one of no steps.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the model lacks either
     */
    List<ModelPath> paths(ArchitectureModel model, PathQuery query);

    /**
     * What is affected if a concept changes or disappears: all that depends on it, directly or by way of others. Who depends on whom:
     *
     * <ul>
     *   <li>serving, realization, assignment, influence, triggering, flow: the target on the source
     *   <li>composition, aggregation: the source, which is the whole, on the target, which is its part
     *   <li>specialization: the source, which is the special, on the target, which is the general
     *   <li>access: the source on the target; where it writes, the target on the source as well
     *   <li>association: nobody, unless the query asks for it; then the source on the target, and without direction each on the other
     *   <li>a relation that is an end of another: on both its own ends; and whichever of these depends on the other depends on it
     * </ul>
     *
     * Ways lead through junctions as if they were not there: they are in the paths, but are neither counted nor told of as affected. A
     * relation that is none of ArchiMate's tells of no dependence.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the model has no such element or relation
     */
    Impact impact(ArchitectureModel model, ImpactQuery query);
}
