package se.sambruk.otp.architecture.check;

import java.util.List;
import java.util.function.Consumer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.architecture.rules.RelationTable;

/** Small models, and what is found in them. */
final class Checked {
    static final ModelChecker CHECKER = new ModelChecker(RelationTable.archimate());

    private Checked() {}

    static Element element(String id, ElementType type) {
        return Element.of(id, type.wire(), "Namnet " + id, "Vad det är.");
    }

    static Element junction(String id) {
        return Element.of(id, ElementType.JUNCTION.wire(), "", "");
    }

    static Relation relation(RelationType type, String source, String target) {
        return Relation.of(source + "-" + type.wire() + "-" + target, type, source, target);
    }

    static View.Builder view(String id) {
        return View.builder(id).name("Vyn " + id);
    }

    static ViewNode.Builder box(String element) {
        return ViewNode.element("b." + element, element);
    }

    static ViewConnection line(Relation relation) {
        return ViewConnection.builder("l." + relation.id(), "b." + relation.source(), "b." + relation.target())
                .relation(relation.id())
                .build();
    }

    /** Nothing is wrong with it: a component with a function, a service, a role that it serves, and a view of them. */
    static ArchitectureModel.Builder sound() {
        Relation assigned = relation(RelationType.ASSIGNMENT, "K", "F");
        Relation realized = relation(RelationType.REALIZATION, "F", "T");
        Relation served = relation(RelationType.SERVING, "T", "R");
        return ArchitectureModel.builder("modell")
                .element(element("K", ElementType.APPLICATION_COMPONENT))
                .element(element("F", ElementType.APPLICATION_FUNCTION))
                .element(element("T", ElementType.APPLICATION_SERVICE))
                .element(element("R", ElementType.BUSINESS_ROLE))
                .relation(assigned)
                .relation(realized)
                .relation(served)
                .view(view("V")
                        .viewpoint("Application Usage")
                        .node(box("K").node(box("F").build()).build())
                        .node(box("T").build())
                        .node(box("R").build())
                        .connection(line(realized))
                        .connection(line(served))
                        .build());
    }

    static ModelCheckReport check(Consumer<ArchitectureModel.Builder> more) {
        ArchitectureModel.Builder builder = sound();
        more.accept(builder);
        return CHECKER.check(builder.build(), ModelCheckRequest.ALL);
    }

    static List<ModelFinding> found(String code, Consumer<ArchitectureModel.Builder> more) {
        return check(more).findings(code);
    }
}
