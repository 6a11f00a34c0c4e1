package se.sambruk.otp.shell.command;

import java.util.Collections;
import java.util.List;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.shell.FakeModelFiles;
import se.sambruk.otp.testkit.Samples;

/** Models as a municipality draws its own landscape in another tool. */
final class Landscapes {
    private Landscapes() {}

    private static ArchitectureModel.Builder empty() {
        return ArchitectureModel.builder("landskap").name(LanguageText.of("Landskapet"));
    }

    private static Element component(String id, String name, String answersTo) {
        return Element.builder(id, ElementType.APPLICATION_COMPONENT)
                .name(name)
                .facet(Facet.ANSWERS_TO, answersTo)
                .build();
    }

    private static ArchitectureModel.Builder systems() {
        return empty().element(component("K-PKN-HUB", "Ärendehubben", "K-KNUTPUNKT"))
                .element(component("K-PKN-KO", "Meddelandekön", "K-KANAL"))
                .element(Element.builder("O-PKN-ARENDE", ElementType.DATA_OBJECT)
                        .name("Ärendeakt")
                        .facet(Facet.ANSWERS_TO, "O-ARENDE")
                        .build())
                .relation(Relation.of("HUB-KO", RelationType.FLOW, "K-PKN-HUB", "K-PKN-KO"))
                .relation(Relation.of("HUB-ARENDE", RelationType.ACCESS, "K-PKN-HUB", "O-PKN-ARENDE"))
                .view(View.builder("V-EGEN")
                        .name("Det egna")
                        .node(ViewNode.element("V-EGEN.1", "K-PKN-HUB").build())
                        .node(ViewNode.element("V-EGEN.2", "K-PKN-KO").build())
                        .node(ViewNode.element("V-EGEN.3", "O-PKN-ARENDE").build())
                        .build());
    }

    /** With everything that the sample architecture asks for. */
    static ArchitectureModel whole() {
        return systems().build();
    }

    /** The same, in which one name, and what one relation says, is another. */
    static ArchitectureModel renamed() {
        ArchitectureModel.Builder model = empty().element(component("K-PKN-HUB", "Ärendenavet", "K-KNUTPUNKT"));
        whole().elements().stream()
                .filter(element -> !element.id().equals("K-PKN-HUB"))
                .forEach(model::element);
        whole().relations().forEach(model::relation);
        return model.build();
    }

    /** The same, in which the same name is yet another. */
    static ArchitectureModel renamedOtherwise() {
        ArchitectureModel.Builder model = empty().element(component("K-PKN-HUB", "Ärendeporten", "K-KNUTPUNKT"));
        whole().elements().stream()
                .filter(element -> !element.id().equals("K-PKN-HUB"))
                .forEach(model::element);
        whole().relations().forEach(model::relation);
        whole().views().forEach(model::view);
        return model.build();
    }

    /** With a relation that ArchiMate does not allow. */
    static ArchitectureModel illegal() {
        return systems()
                .relation(Relation.of("ARENDE-HUB", RelationType.TRIGGERING, "O-PKN-ARENDE", "K-PKN-HUB"))
                .build();
    }

    /** A pack in which nothing stands without: a requirement of a principle that leads to the only benefit. */
    static Catalog covered() {
        Requirement requirement = Samples.requirement("PRV-DRI-001", RequirementKind.MANDATORY)
                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIFT", TraceRole.REALIZES)))
                .set(RequirementField.BENEFITS, List.of("2a"))
                .build();
        return Catalog.builder(
                        Samples.manifest("helpaket", "1.0.0", Layer.NATIONAL).build())
                .category(Category.of("DRI", "Drift", "", List.of("2a"), List.of()))
                .benefit(Benefit.of("2", "Inre effektivitet", List.of(new Benefit.Point("2a", "mindre dubbelarbete"))))
                .element(Element.builder("P-DRIFT", ElementType.PRINCIPLE)
                        .name("Drift som går att följa")
                        .build())
                .element(Element.builder("G-2A", ElementType.GOAL)
                        .name("Mindre dubbelarbete")
                        .facet(Facet.BENEFIT, "2a")
                        .build())
                .relation(Relation.of("DRIFT-G", RelationType.INFLUENCE, "P-DRIFT", "G-2A"))
                .requirement(Samples.located(requirement, "OTP-INF/krav.yaml", 1))
                .build();
    }

    /** All kinds of readings, by the names of their files. */
    static FakeModelFiles files() {
        return new FakeModelFiles()
                .with("landskap.xml", whole())
                .with("nytt.xml", renamed())
                .with("annat.xml", renamedOtherwise())
                .with("otillatet.xml", illegal())
                .with("namnlos.xml", ArchitectureModel.builder("namnlos").build())
                .with(
                        "manga.xml",
                        ModelReading.of(whole(), List.of(), Collections.nCopies(1250, FakeModelFiles.UNKNOWN)))
                .with("noterat.xml", ModelReading.of(whole(), List.of(), List.of(FakeModelFiles.NOTED)))
                .with(
                        "brister.xml",
                        ModelReading.of(
                                illegal(),
                                List.of(FakeModelFiles.BROKEN),
                                List.of(FakeModelFiles.UNKNOWN, FakeModelFiles.NOTED)));
    }
}
