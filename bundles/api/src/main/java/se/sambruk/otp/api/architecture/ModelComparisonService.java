package se.sambruk.otp.api.architecture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells what differs between two models, and puts together what two people did to the same model. Concepts are known by their ids, boxes
 * and lines of a view by theirs, folders by the names that lead to them. Thread-safe; the time grows with the size of the models.
 */
@ProviderType
public interface ModelComparisonService {
    /** What to do to the first model to get the second. */
    ModelDiff compare(ArchitectureModel before, ArchitectureModel after);

    /** As {@link #merge(ArchitectureModel, ArchitectureModel, ArchitectureModel, MergeChoices)} with nothing chosen. */
    default ModelMerge merge(ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs) {
        return merge(base, ours, theirs, MergeChoices.NONE);
    }

    /**
     * Merges two models that grew from a third, field by field. What only one side changed is taken; what both changed alike is taken
     * once. A conflict is:
     *
     * <ul>
     *   <li>what both changed differently
     *   <li>what one removed and the other changed
     *   <li>what one removed and the other began to use: where the remover's side is taken, relations to it and boxes and lines that show
     *       it go too, and boxes within such a box move out of it; where the other, it is put back as it was there
     *   <li>the boxes and lines of a view together, where those of the two sides cannot stand in one drawing: a box in another that is
     *       gone, boxes within each other, a line from a box that is gone
     * </ul>
     *
     * <p>The order of a list is never a conflict: ours holds, with what they added after what it followed in theirs; theirs where only they
     * changed it. A folder that one side removed stays where the other put something into it. References that led nowhere in one of the
     * sides still do.
     *
     * @param base what both grew from; an empty model where it is not known
     */
    ModelMerge merge(ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs, MergeChoices choices);
}
