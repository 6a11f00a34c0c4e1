package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Layers.amending;
import static se.sambruk.otp.library.resolve.Layers.change;
import static se.sambruk.otp.library.resolve.Layers.component;
import static se.sambruk.otp.library.resolve.Layers.exclude;
import static se.sambruk.otp.library.resolve.Layers.municipal;
import static se.sambruk.otp.library.resolve.Layers.national;
import static se.sambruk.otp.library.resolve.Layers.remove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;

public class ArchitectureResolverTest {
    private static Case.Pack pattern() {
        return national()
                .content(catalog -> catalog.element(Element.builder("M", "grouping")
                        .name("Mönster")
                        .property(Property.of("Ägare", "a"))
                        .facet(Facet.FORCE, "tid")
                        .property(Property.of("Ägare", "b"))
                        .facet(Facet.FORCE, "pengar")
                        .build()));
    }

    private static Element amended(String target, Object... pathsAndNodes) {
        return Layers.of(pattern(), amending(municipal("kommun"), change(target, pathsAndNodes)))
                .model()
                .element(target)
                .orElseThrow();
    }

    @Test
    public void theModelIsWhatAllPacksDefineTogether() {
        ArchitectureModel model = Layers.of(
                        national(), municipal("kommun").content(catalog -> catalog.element(component("D"))
                                .relation(Relation.of("B-D", RelationType.FLOW, "B", "D"))
                                .folder(Folder.builder(LanguageText.of("Eget"))
                                        .item("D")
                                        .build())))
                .model();
        assertEquals(
                List.of("A", "B", "C", "D"),
                model.elements().stream().map(Concept::id).toList());
        assertEquals(
                List.of("A-B", "A-C", "B-D"),
                model.relations().stream().map(Concept::id).toList());
        assertEquals("kommun", model.id());
        assertEquals(List.of("D"), model.folders().get(0).items());
    }

    @Test
    public void theModelIsCalledAfterTheUppermostOfThePacksNamed() {
        Layers layers = Layers.of(national(), municipal("a"), municipal("b").requires("c"), municipal("c"));
        assertEquals(
                "nationellt", layers.resolve("nationellt").model().orElseThrow().id());
        assertEquals("b", layers.resolve("b", "c").model().orElseThrow().id());
        assertEquals(
                "a+b",
                layers.resolve("nationellt", "b", "a").model().orElseThrow().id());
    }

    @Test
    public void whatTwoPacksDefineEquallyIsOne() {
        ArchitectureModel model = Layers.of(
                        national(), municipal("kommun").content(catalog -> catalog.element(component("A"))))
                .model();
        assertEquals(3, model.elements().size());
    }

    @Test
    public void whatTwoPacksDefineDifferentlyIsAnError() {
        Case.Pack other = Case.pack("annat", Layer.NATIONAL)
                .content(catalog -> catalog.element(Element.of("A", "node", "Annat", ""))
                        .relation(Relation.of("A-B", RelationType.FLOW, "A", "A"))
                        .relation(Relation.of("C", RelationType.FLOW, "A", "A")));
        assertEquals(
                List.of("OTP-2035", "OTP-2155", "OTP-2157"),
                Layers.of(national(), other).codes());
        assertEquals(
                "-\nRelationen A-B definieras olika i annat 1.0.0 och nationellt 1.0.0.",
                Layers.of(national(), Case.pack("annat", Layer.NATIONAL).content(catalog -> catalog.element(
                                        component("A"))
                                .relation(Relation.of("A-B", RelationType.FLOW, "A", "A"))))
                        .only("OTP-2155"));
    }

    @Test
    public void anAmendmentPutsWhatItSaysAndNothingElse() {
        Element element = amended(
                "M",
                "name",
                Map.of("sv", "Nytt", "en", "New"),
                "type",
                "node",
                "properties.force",
                List.of("kraft"),
                "properties.rationale",
                List.of("Därför."));
        assertEquals("Nytt", element.name());
        assertEquals("node", element.type());
        assertEquals(
                List.of("Ägare=a", "force=kraft", "Ägare=b", "rationale=Därför."),
                element.properties().stream()
                        .map(property -> property.key() + "=" + property.value().text())
                        .toList());
    }

    @Test
    public void anAmendmentRemovesWhatItNames() {
        Element element = Layers.of(
                        pattern(), amending(municipal("kommun"), remove("M", "properties.force", "properties.Ägare")))
                .model()
                .element("M")
                .orElseThrow();
        assertEquals(List.of(), element.properties());
    }

    @Test
    public void whatHappenedToAConceptIsKeptWithItsReason() {
        ArchitectureResolution resolution = Layers.of(
                        pattern(),
                        amending(
                                municipal("kommun"), change("M", "description", "Mer."), remove("A-B", "properties.x")))
                .resolve();
        List<ProvenanceStep> steps = resolution.provenance("M");
        assertEquals(ProvenanceStep.Action.DEFINED, steps.get(0).action());
        assertEquals("nationellt 1.0.0", steps.get(0).source());
        assertEquals("description", steps.get(1).path());
        assertEquals(Optional.of("Mer."), steps.get(1).value());
        assertEquals("Nämnden har beslutat det.", steps.get(1).because());
        assertEquals("kommun 1.0.0 · OTP-INF/arkitektur.yaml:1:5", steps.get(1).location());
        assertEquals(1, resolution.provenance("A").size());
        assertEquals(List.of(), resolution.provenance("X"));
    }

    @Test
    public void anAmendmentOfWhatIsNotThereIsAnErrorWithAGuess() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/arkitektur.yaml:1:5\nAnpassningen gäller K-ARKV, som inte är ett element, en"
                        + " relation eller en vy i något paket i context. Närmast är: K-ARKIV.",
                Layers.of(
                                national().content(catalog -> catalog.element(component("K-ARKIV"))),
                                amending(municipal("kommun"), change("K-ARKV", "description", "x")))
                        .only("OTP-2151"));
    }

    @Test
    public void onlyWhatLiesBelowOrIsRequiredCanBeAmended() {
        Layers.of(national(), amending(municipal("kommun").content(c -> c.element(component("D"))), exclude("D")))
                .only("OTP-2152");
        Case.Pack other = Case.pack("annat", Layer.NATIONAL);
        Layers.of(national(), amending(other, exclude("B"))).only("OTP-2153");
        assertEquals(
                List.of("OTP-2170"),
                Layers.of(national(), amending(other.requires("nationellt"), exclude("B")))
                        .codes());
    }

    @Test
    public void twoPacksOfALayerThatSayDifferentlyAreAConflict() {
        Layers layers = Layers.of(
                national(),
                amending(municipal("a"), change("A", "name", "Ett")),
                amending(municipal("b"), change("A", "name", "Annat")));
        assertEquals(List.of("OTP-2121"), layers.codes());
        assertEquals(
                "Annat",
                layers.precedence("a", "b").model().element("A").orElseThrow().name());
        assertEquals(
                "Ett",
                layers.precedence("b", "a").model().element("A").orElseThrow().name());
        assertEquals(List.of("OTP-2121"), Layers.codes(layers.precedence().check()));
    }

    @Test
    public void twoPacksOfALayerThatSayTheSameAreNone() {
        assertEquals(
                List.of(),
                Layers.of(
                                national(),
                                amending(municipal("a"), change("A", "name", "Ett")),
                                amending(municipal("b"), change("A", "name", Map.of("", "Ett"))))
                        .codes());
    }

    @Test
    public void anExclusionAgainstAnAmendmentOfItsLayerIsAConflict() {
        assertEquals(
                List.of("OTP-2122"),
                Layers.of(
                                national(),
                                amending(municipal("a"), exclude("A")),
                                amending(municipal("b"), change("A", "name", "x")))
                        .codes());
        assertEquals(
                List.of("OTP-2124"),
                Layers.of(national(), amending(municipal("a"), exclude("A"), change("A", "name", "x")))
                        .codes());
    }

    @Test
    public void whatALayerHasExcludedCannotBeAmendedAbove() {
        assertEquals(
                List.of("OTP-2154", "OTP-2170"),
                Layers.of(
                                national(),
                                amending(Case.pack("region", Layer.REGIONAL), exclude("A-B")),
                                amending(municipal("kommun"), change("A-B", "name", "x")))
                        .codes());
    }

    @Test
    public void aTypeHasToBeOfTheRightKindUnlessItIsNobodys() {
        assertEquals("Server", amended("A", "type", "Server").type());
        assertTrue(Layers.of(national(), amending(municipal("k"), change("A", "type", "serving")))
                .only("OTP-2158")
                .endsWith("A är ett element."));
        Layers.of(national(), amending(municipal("k"), change("A-B", "type", "node")))
                .only("OTP-2158");
        Layers.of(national(), amending(municipal("k"), change("V", "type", "node")))
                .only("OTP-2158");
    }

    @Test
    public void whatCannotStandAtAPlaceIsAnError() {
        Layers.of(national(), amending(municipal("k"), change("A", "name", List.of("x"))))
                .only("OTP-2159");
        Layers.of(national(), amending(municipal("k"), change("A", "properties.x", "y")))
                .only("OTP-2159");
    }

    @Test
    public void aRemovalOfNothingIsWarnedOfAndOneOfAnElementsNameIsAnError() {
        Layers.of(national(), amending(municipal("k"), remove("A", "properties.x")))
                .only("OTP-2160");
        Layers.of(national(), amending(municipal("k"), remove("A", "name"))).only("OTP-2161");
        assertEquals(
                "",
                Layers.of(national(), amending(municipal("k"), remove("V", "name")))
                        .view("V")
                        .name());
    }

    @Test
    public void aRelationToWhatNobodyDefinesIsAnError() {
        assertEquals(
                "-\nRelationen r (kommun 1.0.0) går till eller från AA, som inget paket i context definierar. Närmast är: A.",
                Layers.of(
                                national(),
                                municipal("kommun")
                                        .content(catalog ->
                                                catalog.relation(Relation.of("r", RelationType.FLOW, "A", "AA"))))
                        .only("OTP-2162"));
        assertEquals(
                List.of(),
                Layers.of(
                                national(),
                                municipal("kommun")
                                        .content(catalog -> catalog.relation(
                                                Relation.of("r", RelationType.ASSOCIATION, "A", "A-B"))))
                        .codes());
    }

    @Test
    public void foldersLoseWhatIsExcludedAndAreWarnedOfWhatNobodyDefines() {
        Case.Pack sorted = national()
                .content(catalog -> catalog.folder(Folder.builder(LanguageText.of("Allt"))
                        .folder(Folder.builder(LanguageText.EMPTY)
                                .item("B")
                                .item("A-B")
                                .item("V")
                                .build())
                        .item("X")
                        .build()));
        Layers layers = Layers.of(sorted, amending(municipal("kommun"), exclude("B")));
        assertEquals(List.of("OTP-2167", "OTP-2170"), layers.codes());
        Folder folder = layers.model().folders().get(0);
        assertEquals(List.of(), folder.items());
        assertEquals(List.of("V"), folder.folders().get(0).items());
    }

    @Test
    public void foldersOfOneNameInOnePlaceAreOneWhicheverPacksFillThem() {
        LanguageText system = LanguageText.of("System");
        LanguageText inner = LanguageText.of("Inre");
        Case.Pack below = national()
                .content(catalog -> catalog.folder(Folder.builder(system)
                        .description(LanguageText.of("Allas."))
                        .folder(Folder.builder(inner).item("A").build())
                        .item("B")
                        .build()));
        Case.Pack above = municipal("kommun").content(catalog -> catalog.element(component("D"))
                .folder(Folder.builder(system)
                        .folder(Folder.builder(inner).item("D").build())
                        .item("B")
                        .item("C")
                        .build())
                .folder(Folder.builder(system).item("D").build()));
        assertEquals(
                List.of(
                        Folder.builder(system)
                                .description(LanguageText.of("Allas."))
                                .folder(Folder.builder(inner)
                                        .item("A")
                                        .item("D")
                                        .build())
                                .item("B")
                                .item("C")
                                .build(),
                        Folder.builder(system).item("D").build()),
                Layers.of(below, above).model().folders());
    }

    @Test
    public void propertyDefinitionsAndSuppressionsComeOfAllPacks() {
        ArchitectureModel model = Layers.of(
                        national().content(catalog -> catalog.propertyDefinition(
                                        PropertyDefinition.of("Kostnad", "p-1", PropertyType.CURRENCY))
                                .findingSuppression(FindingSuppression.of("OTP-4203", "A", "Menat."))),
                        municipal("kommun").content(catalog -> catalog.propertyDefinition(
                                        PropertyDefinition.of("Kostnad", "", PropertyType.CURRENCY))
                                .propertyDefinition(PropertyDefinition.of("Dag", "p-1", PropertyType.DATE))
                                .findingSuppression(FindingSuppression.of("OTP-4203", "A", "Menat."))))
                .model();
        assertEquals(
                List.of(
                        PropertyDefinition.of("Kostnad", "p-1", PropertyType.CURRENCY),
                        PropertyDefinition.of("Dag", "", PropertyType.DATE)),
                model.propertyDefinitions());
        assertEquals(1, model.suppressions().size());
    }

    @Test
    public void aPropertyOfTwoTypesIsAnErrorAndASuppressionOfNothingIsWarnedOf() {
        assertEquals(
                List.of("OTP-2169", "OTP-2174"),
                Layers.of(
                                national()
                                        .content(catalog -> catalog.propertyDefinition(
                                                PropertyDefinition.of("Kostnad", "", PropertyType.CURRENCY))),
                                municipal("kommun").content(catalog -> catalog.propertyDefinition(
                                                PropertyDefinition.of("Kostnad", "", PropertyType.DATE))
                                        .findingSuppression(FindingSuppression.of("OTP-4203", "X", "Menat."))))
                        .codes());
    }

    @Test
    public void aBenefitThatNobodyDefinesIsWarnedOf() {
        Case.Pack goals = Case.national()
                .content(catalog -> catalog.element(Element.builder("G", "goal")
                        .name("G")
                        .facet(Facet.BENEFIT, "2c")
                        .facet(Facet.BENEFIT, "2")
                        .build()));
        assertEquals(List.of(), Layers.of(goals).codes());
        Layers.of(goals.content(catalog -> catalog.element(Element.builder("U", "outcome")
                        .name("U")
                        .facet(Facet.BENEFIT, "2d")
                        .build())))
                .only("OTP-2173");
    }

    @Test
    public void requirementsThatRestOnWhatALayerExcludesAreToldOfByTheCheck() {
        Case.Pack base = Case.national()
                .with(Case.with(
                        Case.contract("PRV-DRI-001"),
                        RequirementField.TRACES,
                        List.of(Trace.of("P-DRIFT", TraceRole.REALIZES))));
        Layers layers = Layers.of(base, amending(municipal("kommun"), exclude("P-DRIFT")));
        List<Problem> found = layers.check();
        assertEquals(List.of("OTP-2171", "OTP-2170"), Layers.codes(found));
        assertTrue(found.get(0).message().toString().contains("PRV-DRI-001"));
        assertEquals(
                List.of("OTP-2170"),
                Layers.codes(Layers.of(
                                base,
                                amending(municipal("kommun"), exclude("P-DRIFT"))
                                        .amend(Case.exclude("PRV-DRI-001")))
                        .check()));
    }

    @Test
    public void packsThatDoNotGoTogetherMakeNoModel() {
        ArchitectureResolution resolution = Layers.of(municipal("kommun")).resolve();
        assertFalse(resolution.model().isPresent());
        assertEquals(List.of("OTP-2004"), Layers.codes(resolution.problems()));
    }
}
