package se.sambruk.otp.shell.view;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.ProvenanceStep.Action;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.testkit.Samples;

public class TrailTest {
    private static final Requirement BASE =
            Samples.requirement("PRV-DRI-009", RequirementKind.CONTRACT).build();

    @Test
    public void whatStoodThereBeforeComesOfTheBaseAndThenOfEarlierAmendments() {
        Trail trail = Trail.of(
                specified(amended("title", Layer.REGIONAL, "Andra"), amended("title", Layer.MUNICIPAL, "Tredje")),
                Optional.of(BASE));
        assertEquals(
                List.of(Optional.of(BASE.title()), Optional.of("Andra")),
                trail.changes().stream().map(Trail.Change::from).toList());
    }

    @Test
    public void withoutTheBaseOnlyWhatWasAmendedTwiceIsKnown() {
        Trail trail = Trail.of(
                specified(amended("title", Layer.REGIONAL, "Andra"), amended("title", Layer.MUNICIPAL, "Tredje")),
                Optional.empty());
        assertEquals(
                List.of(false, true),
                trail.changes().stream().map(Trail.Change::fromKnown).toList());
    }

    @Test
    public void aPlaceThatHeldNothingIsKnownToHaveHeldNothing() {
        Trail trail = Trail.of(specified(amended("tags", Layer.MUNICIPAL, List.of("sla"))), Optional.of(BASE));
        assertEquals(Optional.empty(), trail.changes().get(0).from());
        assertTrue(trail.changes().get(0).fromKnown());
        assertTrue(printed(trail), printed(trail).contains("Sökord ändrades: (inget) → sla"));
    }

    @Test
    public void whatALayerRemovedIsNothingAndStaysSo() {
        Trail trail = Trail.of(
                specified(amended("tags", Layer.REGIONAL, null), amended("tags", Layer.MUNICIPAL, List.of("sla"))),
                Optional.of(BASE));
        assertEquals(Optional.empty(), trail.changes().get(0).to());
        assertEquals(Optional.empty(), trail.changes().get(1).from());
        assertTrue(trail.changes().get(1).fromKnown());
        Trail removed = Trail.of(specified(amended("rationale", Layer.MUNICIPAL, null)), Optional.of(BASE));
        assertTrue(
                printed(removed),
                printed(removed).contains("Till: (inget)") || printed(removed).contains("→ (inget)"));
    }

    @Test
    public void theRuleThatSelectedIsShownAsItIsWritten() {
        Trail trail = Trail.of(
                specified(ProvenanceStep.of(
                        Action.SELECTED,
                        "",
                        Layer.PROCUREMENT,
                        "prov-2026",
                        "select[2]",
                        "",
                        SelectionRule.builder()
                                .categories(List.of("DRI", "INT"))
                                .ambition(Ambition.BAS)
                                .build())),
                Optional.of(BASE));
        assertTrue(printed(trail), printed(trail).contains("prov-2026 (upphandling), select[2]"));
        assertTrue(printed(trail), printed(trail).contains("Regeln: ambition: bas, categories: DRI, INT"));
    }

    @Test
    public void aPathThatALaterVersionKnowsIsShownAsItStands() {
        Trail trail = Trail.of(
                specified(amended("framtida", Layer.MUNICIPAL, Map.of("a", "b", "c", List.of("d", "e")))),
                Optional.of(BASE));
        assertTrue(printed(trail), printed(trail).contains("framtida ändrades:\n"));
        assertTrue(printed(trail), printed(trail).contains("Till: a: b, c: d, e"));
    }

    @Test
    public void everyAmendmentOfTheSampleIsExplainedByItsBase() {
        Specification specification = Samples.specification();
        Origins origins = new Origins(specification, Fakes.all());
        for (SpecifiedRequirement requirement : specification.requirements()) {
            for (Trail.Change change : origins.trail(requirement).changes()) {
                assertTrue(change.step().path(), change.fromKnown());
                FieldPath path = FieldPath.parse(change.step().path()).orElseThrow();
                assertEquals(change.to(), path.read(requirement.requirement()));
            }
        }
    }

    @Test
    public void aLibraryThatIsNotThereLeavesOldValuesUnknown() {
        Specification specification = Samples.specification();
        Origins origins = new Origins(specification, new FakeServices());
        assertTrue(specification.requirements().stream()
                .flatMap(requirement -> origins.trail(requirement).changes().stream())
                .noneMatch(Trail.Change::fromKnown));
    }

    private static ProvenanceStep amended(String path, Layer layer, Object value) {
        return ProvenanceStep.of(Action.AMENDED, path, layer, "paket 1.0.0", "", "", value);
    }

    private static SpecifiedRequirement specified(ProvenanceStep... steps) {
        return SpecifiedRequirement.of(BASE, Map.of(), List.of(steps));
    }

    private static String printed(Trail trail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new TrailView(BASE, trail, LocalizedText.SWEDISH).print(new Sheet(out, 200, false));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
