package se.sambruk.otp.architecture.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ModelPath;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.PathQuery;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.StepDirection;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.problem.ProblemException;

/** Neighbours and paths. */
public class WaysTest {
    private static final ModelQueries QUERIES = new ModelQueries();

    /** A → B → D and A → C → D, an unknown relation, one that ends nowhere, and one that is an end. */
    private static final ArchitectureModel MODEL = model();

    private static ArchitectureModel model() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        for (String id : List.of("A", "B", "C", "D", "E", "ENSAM")) {
            model.element(Element.builder(id, ElementType.NODE).name(id).build());
        }
        return model.relation(Relation.of("r1", RelationType.SERVING, "A", "B"))
                .relation(Relation.of("r2", RelationType.FLOW, "B", "D"))
                .relation(Relation.of("r3", RelationType.SERVING, "A", "C"))
                .relation(Relation.of("r4", RelationType.SERVING, "C", "D"))
                .relation(Relation.builder("r5", "uses", "D", "A").build())
                .relation(Relation.of("r6", RelationType.FLOW, "A", "BORTA"))
                .relation(Relation.of("r7", RelationType.ASSOCIATION, "E", "r2"))
                .relation(Relation.of("r8", RelationType.ASSOCIATION, "E", "V"))
                .view(View.builder("V").build())
                .build();
    }

    private static String neighbours(String id, StepDirection direction, RelationType... types) {
        return QUERIES.neighbours(MODEL, id, direction, Set.of(types)).stream()
                .map(step -> (step.forward() ? ">" : "<") + step.to().id())
                .collect(Collectors.joining(" "));
    }

    private static List<String> paths(PathQuery.Builder query) {
        return QUERIES.paths(MODEL, query.build()).stream().map(WaysTest::text).toList();
    }

    private static String text(ModelPath path) {
        StringBuilder text = new StringBuilder(path.from().id());
        for (ModelStep step : path.steps()) {
            text.append(step.forward() ? " >" : " <");
            text.append(step.isEnd() ? "" : step.relation().id())
                    .append(' ')
                    .append(step.to().id());
        }
        return text.toString();
    }

    @Test
    public void neighbours_out_come_before_those_in_by_type_and_id() {
        assertEquals(">B >C <D", neighbours("A", StepDirection.BOTH));
        assertEquals(">B >C", neighbours("A", StepDirection.OUT));
        assertEquals("<D", neighbours("A", StepDirection.IN));
        assertEquals("<C <B", neighbours("D", StepDirection.IN));
    }

    @Test
    public void neighbours_by_type_leave_out_others_and_what_is_no_type() {
        assertEquals("<C", neighbours("D", StepDirection.BOTH, RelationType.SERVING));
        assertEquals("", neighbours("A", StepDirection.IN, RelationType.SERVING));
    }

    @Test
    public void the_neighbours_of_a_relation_are_its_ends_and_what_is_related_to_it() {
        assertEquals(">D <B <E", neighbours("r2", StepDirection.BOTH));
        assertEquals(">r2", neighbours("E", StepDirection.BOTH));
    }

    @Test
    public void all_shortest_paths_come_by_the_ids_of_their_relations() {
        assertEquals(List.of("A <r5 D"), paths(PathQuery.builder("A", "D")));
        assertEquals(
                List.of("A >r1 B >r2 D", "A >r3 C >r4 D"),
                paths(PathQuery.builder("A", "D").forward(true)));
        assertEquals(
                List.of("A >r1 B >r2 D"),
                paths(PathQuery.builder("A", "D").forward(true).most(1)));
    }

    @Test
    public void paths_keep_to_types_and_length() {
        assertEquals(List.of("A >r3 C >r4 D"), paths(PathQuery.builder("A", "D").type(RelationType.SERVING)));
        assertEquals(List.of(), paths(PathQuery.builder("A", "D").forward(true).longest(1)));
        assertEquals(List.of(), paths(PathQuery.builder("A", "ENSAM")));
    }

    @Test
    public void paths_lead_through_relations_that_are_ends() {
        assertEquals(List.of("E >r7 r2 > D"), paths(PathQuery.builder("E", "D")));
        assertEquals(List.of("B > r2 <r7 E"), paths(PathQuery.builder("B", "E")));
        assertEquals(List.of(), paths(PathQuery.builder("B", "E").forward(true)));
    }

    @Test
    public void from_something_to_itself_there_is_one_path_of_no_steps() {
        assertEquals(List.of("A"), paths(PathQuery.builder("A", "A")));
    }

    @Test
    public void a_long_chain_is_no_trouble() {
        ArchitectureModel.Builder chain = ArchitectureModel.builder("kedja");
        for (int i = 0; i <= 1000; i++) {
            chain.element(Element.of("E" + i, "node", "", ""));
            chain.relation(Relation.of("r" + i, RelationType.FLOW, "E" + i, "E" + (i + 1)));
        }
        List<ModelPath> paths = QUERIES.paths(
                chain.build(), PathQuery.builder("E0", "E1000").longest(1000).build());
        assertEquals(1000, paths.get(0).length());
        assertEquals("E1000", paths.get(0).to().id());
    }

    @Test
    public void what_is_not_there_is_refused_with_what_may_be_meant_and_a_view_is_refused() {
        ProblemException unknown = assertThrows(ProblemException.class, () -> neighbours("ENSA", StepDirection.BOTH));
        assertEquals("OTP-4100", unknown.problems().get(0).code());
        assertTrue(unknown.getMessage().contains("Menade du ENSAM"));
        ProblemException view = assertThrows(ProblemException.class, () -> neighbours("V", StepDirection.BOTH));
        assertEquals("OTP-4102", view.problems().get(0).code());
    }
}
