package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Layers.amending;
import static se.sambruk.otp.library.resolve.Layers.component;
import static se.sambruk.otp.library.resolve.Layers.exclude;
import static se.sambruk.otp.library.resolve.Layers.lines;
import static se.sambruk.otp.library.resolve.Layers.municipal;
import static se.sambruk.otp.library.resolve.Layers.national;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/** What a model makes of views: lines put in, and what layers leave out gone. */
public class ViewsTest {
    private static ViewNode box(String view, String element, ViewNode... within) {
        ViewNode.Builder box = ViewNode.element(view + "." + element, element);
        List.of(within).forEach(box::node);
        return box.build();
    }

    private static Case.Pack with(View view) {
        return municipal("kommun").content(catalog -> catalog.view(view));
    }

    private static View made(View view, Relation... more) {
        return Layers.of(national(), municipal("kommun").content(catalog -> {
                    List.of(more).forEach(catalog::relation);
                    catalog.view(view);
                }))
                .view(view.id());
    }

    @Test
    public void aViewThatShowsAllRelationsIsGivenTheirLines() {
        View view = Layers.of(national()).view("V");
        assertEquals(List.of("V.A → V.B (A-B)"), lines(view));
        assertEquals("V.A-B", view.connections().get(0).id());
        assertFalse(view.isAllRelations());
    }

    @Test
    public void relationsOfOtherLayersAreAmongThem() {
        assertEquals(
                List.of("V.A → V.B (A-B)", "V.B → V.C (ny)"),
                lines(Layers.of(
                                national(),
                                municipal("kommun")
                                        .content(catalog ->
                                                catalog.relation(Relation.of("ny", RelationType.FLOW, "B", "C"))))
                        .view("V")));
    }

    @Test
    public void aRelationThatBoxesTellByStandingInEachOtherIsNotDrawn() {
        View.Builder nested = View.builder("W").allRelations(true);
        assertEquals(
                List.of("W.A → W.B (s)"),
                lines(made(
                                nested.node(box("W", "A", box("W", "B"))).build(),
                                Relation.of("a", RelationType.AGGREGATION, "A", "B"),
                                Relation.of("r", RelationType.REALIZATION, "B", "A"),
                                Relation.of("s", RelationType.REALIZATION, "A", "B")))
                        .stream()
                        .filter(line -> !line.contains("A-B"))
                        .toList());
    }

    @Test
    public void aLineThatIsThereIsNotDrawnAgain() {
        ViewConnection own =
                ViewConnection.builder("egen", "W.B", "W.A").relation("A-B").build();
        View view = made(View.builder("W")
                .node(box("W", "A"))
                .node(box("W", "B"))
                .connection(own)
                .allRelations(true)
                .build());
        assertEquals(List.of(own), view.connections());
    }

    @Test
    public void ofAnElementThatIsShownTwiceTheClosestBoxIsJoined() {
        View view = made(View.builder("W")
                .node(box("W", "A"))
                .node(ViewNode.group("g")
                        .node(box("W", "B"))
                        .node(ViewNode.element("W.A.2", "A").build())
                        .build())
                .allRelations(true)
                .build());
        assertEquals(List.of("W.A.2 → W.B (A-B)"), lines(view));
    }

    @Test
    public void aLineNeverTakesAnIdThatIsTaken() {
        View view = made(View.builder("W")
                .node(box("W", "A"))
                .node(box("W", "B"))
                .node(ViewNode.note("W.A-B").label("x").build())
                .allRelations(true)
                .build());
        assertEquals("W.A-B.2", view.connections().get(0).id());
    }

    @Test
    public void aRelationThatIsNamedIsDrawnBetweenItsEnds() {
        View view = made(View.builder("W")
                .node(box("W", "A"))
                .node(box("W", "B"))
                .node(box("W", "C"))
                .connection(
                        ViewConnection.builder("W.A-C", "", "").relation("A-C").build())
                .build());
        assertEquals(List.of("W.A → W.C (A-C)"), lines(view));
    }

    @Test
    public void aRelationThatIsNamedButWhoseEndsAreNotShownIsWarnedOf() {
        assertEquals(
                "-\nVyn W (kommun 1.0.0) nämner relationen A-B, men visar inte båda dess ändar.",
                Layers.of(
                                national(),
                                with(View.builder("W")
                                        .node(box("W", "A"))
                                        .connection(ViewConnection.builder("W.A-B", "", "")
                                                .relation("A-B")
                                                .build())
                                        .build()))
                        .only("OTP-2172"));
    }

    @Test
    public void anExcludedElementTakesItsRelationsBoxesAndLinesWithIt() {
        Layers layers = Layers.of(
                national()
                        .content(catalog -> catalog.relation(Relation.of("till", RelationType.ASSOCIATION, "C", "A-B"))
                                .view(View.builder("W")
                                        .node(box("W", "A"))
                                        .node(box("W", "B"))
                                        .connection(ViewConnection.builder("l1", "W.A", "W.B")
                                                .relation("A-B")
                                                .build())
                                        .connection(ViewConnection.builder("l3", "l2", "W.B")
                                                .build())
                                        .connection(ViewConnection.builder("l2", "W.B", "l1")
                                                .build())
                                        .build())),
                amending(municipal("kommun"), exclude("A")));
        assertEquals(
                "kommun 1.0.0 · OTP-INF/arkitektur.yaml:1:5\nA är uteslutet ur arkitekturen av kommun 1.0.0. Med det"
                        + " försvinner 3 relationer, 2 rutor och 3 linjer.",
                layers.only("OTP-2170"));
        assertEquals(List.of(), layers.model().relations());
        assertEquals(List.of(), layers.view("W").connections());
        assertEquals(
                List.of("V.C", "V.B"),
                layers.view("V").allNodes().map(ViewNode::id).toList());
        assertEquals(List.of(), layers.resolve().provenance("A-B"));
    }

    @Test
    public void whatWasDrawnWithinABoxThatGoesStaysWhereItIs() {
        Bounds bounds = new Bounds(10, 10, 100, 50);
        Layers layers = Layers.of(
                national()
                        .content(catalog -> catalog.view(View.builder("W")
                                .node(ViewNode.group("g")
                                        .node(ViewNode.element("W.A", "A")
                                                .node(ViewNode.element("W.C", "C")
                                                        .bounds(bounds)
                                                        .build())
                                                .build())
                                        .build())
                                .build())),
                amending(municipal("kommun"), exclude("A")));
        ViewNode group = layers.view("W").nodes().get(0);
        assertEquals("W.C", group.nodes().get(0).id());
        assertEquals(Optional.of(bounds), group.nodes().get(0).bounds());
    }

    @Test
    public void anExcludedViewTakesTheBoxesThatLeadToItWithIt() {
        Layers layers = Layers.of(
                national()
                        .content(catalog -> catalog.view(View.builder("W")
                                .node(ViewNode.view("W.V", "V").build())
                                .build())),
                amending(municipal("kommun"), exclude("V")));
        assertEquals(List.of(), layers.view("W").nodes());
        assertEquals(List.of("W"), layers.model().views().stream().map(View::id).toList());
    }

    @Test
    public void aViewThatShowsOrJoinsWhatNobodyDefinesIsAnError() {
        assertEquals(
                List.of("OTP-2163", "OTP-2163", "OTP-2164", "OTP-2165"),
                Layers.of(
                                national(),
                                with(View.builder("W")
                                        .node(box("W", "X"))
                                        .node(ViewNode.view("W.Y", "Y").build())
                                        .node(box("W", "A"))
                                        .connection(ViewConnection.builder("l", "W.A", "W.A")
                                                .relation("Z")
                                                .build())
                                        .connection(ViewConnection.builder("m", "W.A", "A")
                                                .build())
                                        .build()))
                        .codes());
    }

    @Test
    public void aViewThatExplainsWhatIsNotThereIsWarnedOf() {
        View view = View.builder("W").facet(Facet.SUBJECT, "A").build();
        assertEquals(List.of(), Layers.of(national(), with(view)).codes());
        assertEquals(
                List.of("OTP-2166", "OTP-2170"),
                Layers.of(national(), amending(with(view), exclude("A"))).codes());
    }

    @Test
    public void boxesOfTwoViewsThatHaveOneIdAreAnError() {
        assertEquals(
                "-\nId V.A för en ruta eller linje finns både i vyn V och i vyn W (kommun 1.0.0).",
                Layers.of(national(), with(View.builder("W").node(box("V", "A")).build()))
                        .only("OTP-2168"));
    }

    @Test
    public void aPatternsGroupingNestsItsPartsWithoutLines() {
        Layers layers = Layers.of(national().content(catalog -> catalog.element(component("M"))
                .relation(Relation.of("M-A", RelationType.AGGREGATION, "M", "A"))
                .relation(Relation.of("M-B", RelationType.AGGREGATION, "M", "B"))
                .view(View.builder("W")
                        .node(box("W", "M", box("W", "A"), box("W", "B")))
                        .allRelations(true)
                        .build())));
        assertEquals(List.of("W.A → W.B (A-B)"), lines(layers.view("W")));
        assertTrue(layers.model().relation("M-A").isPresent());
    }
}
