package se.sambruk.otp.architecture.diff;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptChange;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.FieldChange;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeConflict;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelComparisonService;
import se.sambruk.otp.api.architecture.ModelMerge;

/** Whatever the models say. */
@RunWith(JUnitQuickcheck.class)
public class ComparisonPropertyTest {
    private static final int TRIALS = 200;

    private final ModelComparisonService service = new ComparisonComponent();

    @Property(trials = TRIALS)
    public void what_is_taken_apart_is_put_together_the_same(long seed) {
        ArchitectureModel model = new RandomModels(new Random(seed)).model();
        assertEquals(model, Composition.model(Decomposition.of(model, Shape.of(model))));
    }

    @Property(trials = TRIALS)
    public void there_is_no_difference_exactly_where_models_are_equal(long seed) {
        RandomModels models = new RandomModels(new Random(seed));
        ArchitectureModel model = models.model();
        ArchitectureModel other = models.changed(model);
        assertTrue(service.compare(model, model).isEmpty());
        assertEquals(model.equals(other), service.compare(model, other).isEmpty());
    }

    @Property(trials = TRIALS)
    public void backwards_what_was_added_is_removed_and_before_is_after(long seed) {
        RandomModels models = new RandomModels(new Random(seed));
        ArchitectureModel model = models.model();
        ArchitectureModel other = models.changed(model);
        Map<String, String> forth = new TreeMap<>();
        for (ConceptChange change : service.compare(model, other).changes()) {
            ChangeKind kind = change.kind();
            for (FieldChange field : change.fields()) {
                forth.put(
                        change.concept() + " " + change.id() + " " + backwards(kind) + " " + field.path(),
                        field.after() + " > " + field.before());
            }
        }
        Map<String, String> back = new TreeMap<>();
        for (ConceptChange change : service.compare(other, model).changes()) {
            for (FieldChange field : change.fields()) {
                back.put(
                        change.concept() + " " + change.id() + " " + change.kind() + " " + field.path(),
                        field.before() + " > " + field.after());
            }
        }
        assertEquals(forth, back);
    }

    private static ChangeKind backwards(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> ChangeKind.REMOVED;
            case REMOVED -> ChangeKind.ADDED;
            case CHANGED -> ChangeKind.CHANGED;
        };
    }

    @Property(trials = TRIALS)
    public void what_one_side_did_alone_is_taken(long seed) {
        RandomModels models = new RandomModels(new Random(seed));
        ArchitectureModel base = models.model();
        ArchitectureModel changed = models.changed(base);
        assertMerged(changed, service.merge(base, base, changed));
        assertMerged(changed, service.merge(base, changed, base));
    }

    @Property(trials = TRIALS)
    public void what_both_did_alike_is_taken_once(long seed) {
        RandomModels models = new RandomModels(new Random(seed));
        ArchitectureModel base = models.model();
        ArchitectureModel changed = models.changed(base);
        assertMerged(changed, service.merge(base, changed, changed));
        ArchitectureModel nothing = ArchitectureModel.builder(base.id()).build();
        assertMerged(changed, service.merge(nothing, changed, changed));
    }

    private static void assertMerged(ArchitectureModel expected, ModelMerge merge) {
        assertEquals(List.of(), merge.conflicts());
        assertEquals(Optional.of(expected), merge.model());
    }

    @Property(trials = TRIALS)
    public void conflicts_are_the_same_whichever_model_is_ours(long seed) {
        RandomModels models = new RandomModels(new Random(seed));
        ArchitectureModel base = models.model();
        ArchitectureModel one = models.changed(base);
        ArchitectureModel other = models.changed(base);
        List<MergeConflict> forth = service.merge(base, one, other).conflicts();
        List<MergeConflict> back = service.merge(base, other, one).conflicts();
        assertEquals(told(forth, false), told(back, true));
    }

    private static List<String> told(List<MergeConflict> conflicts, boolean swapped) {
        List<String> told = new ArrayList<>();
        for (MergeConflict conflict : conflicts) {
            told.add(conflict.key() + " " + conflict.finding().code() + " "
                    + conflict.finding().others() + " "
                    + conflict.base() + " " + (swapped ? conflict.theirs() : conflict.ours()) + " "
                    + (swapped ? conflict.ours() : conflict.theirs()));
        }
        return told;
    }

    @Property(trials = TRIALS)
    public void a_side_that_is_preferred_always_gives_a_model_that_holds_together(long seed) {
        RandomModels models = new RandomModels(new Random(seed));
        ArchitectureModel base = models.model();
        ArchitectureModel ours = models.changed(base);
        ArchitectureModel theirs = models.changed(base);
        for (MergeSide side : MergeSide.values()) {
            ArchitectureModel merged = service.merge(base, ours, theirs, MergeChoices.prefer(side))
                    .model()
                    .orElseThrow();
            for (Link link : Link.of(merged)) {
                assertTrue(
                        link + " led somewhere and does not any more",
                        merged.find(link.to()).isPresent() || isLoose(link, ours) || isLoose(link, theirs));
            }
        }
    }

    private static boolean isLoose(Link link, ArchitectureModel model) {
        return Link.of(model).contains(link) && model.find(link.to()).isEmpty();
    }

    @Property(trials = TRIALS)
    public void what_two_did_to_different_elements_is_all_there(long seed) {
        Random random = new Random(seed);
        ArchitectureModel base = new RandomModels(random).model();
        ArchitectureModel ours = described(base, 0, "vår" + random.nextInt(3));
        ArchitectureModel theirs = described(base, 1, "deras" + random.nextInt(3));
        ArchitectureModel both = described(ours, 1, theirs.elements().get(1).description());
        assertMerged(both, service.merge(base, ours, theirs));
    }

    /** Every other element described anew. */
    private static ArchitectureModel described(ArchitectureModel model, int from, String description) {
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) model.tree()).forEach((key, node) -> tree.put((String) key, node));
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < model.elements().size(); i++) {
            Element element = model.elements().get(i);
            elements.add(
                    i % 2 == from
                            ? element.toBuilder()
                                    .description(LanguageText.of(description))
                                    .build()
                                    .tree()
                            : element.tree());
        }
        tree.put("elements", elements);
        return ArchitectureModel.fromTree(tree);
    }
}
