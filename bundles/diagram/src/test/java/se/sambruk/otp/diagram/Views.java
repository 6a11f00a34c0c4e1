package se.sambruk.otp.diagram;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/** Models to draw. */
public final class Views {
    public static final String VIEW = "V-1";

    private Views() {}

    static Diagrams diagrams() {
        return new Diagrams(new Limits(1_500, 20_000, 40_000_000, 2));
    }

    public static Element element(String id, ElementType type, String name) {
        return Element.builder(id, type).name(name).build();
    }

    public static ViewNode box(String element, ViewNode... within) {
        ViewNode.Builder box = ViewNode.element(VIEW + "." + element, element);
        List.of(within).forEach(box::node);
        return box.build();
    }

    public static Relation relation(String source, RelationType type, String target) {
        return Relation.of(source + "-" + type.wire() + "-" + target, type, source, target);
    }

    public static View.Builder view(String name) {
        return View.builder(VIEW).name(name);
    }

    /** Every element type, in frames by layer. */
    public static ArchitectureModel allTypes() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        View.Builder view = view("Alla elementtyper");
        var byLayer = new EnumMap<ArchitectureLayer, ViewNode.Builder>(ArchitectureLayer.class);
        for (ElementType type : ElementType.values()) {
            String id = type.wire();
            model.element(element(id, type, ArchitectureNames.of(type).toString()));
            byLayer.computeIfAbsent(type.layer(), layer -> ViewNode.group("g-" + layer.wire())
                            .label(ArchitectureNames.of(layer).toString()))
                    .node(box(id));
        }
        byLayer.values().forEach(group -> view.node(group.build()));
        return model.view(view.build()).build();
    }

    /** Every relation type and kind of access, between two components and two objects each. */
    public static ArchitectureModel allRelations() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        View.Builder view = view("Alla relationer");
        List<Relation> relations = new ArrayList<>();
        for (RelationType type : RelationType.values()) {
            if (type == RelationType.ACCESS) {
                for (AccessType access : AccessType.values()) {
                    relations.add(Relation.builder("r-access-" + access.wire(), type, "", "")
                            .access(access)
                            .name(access.wire())
                            .build());
                }
            } else {
                relations.add(Relation.builder("r-" + type.wire(), type, "", "")
                        .influence(type == RelationType.INFLUENCE ? "++" : "")
                        .name(type.wire())
                        .build());
            }
        }
        relations.add(Relation.builder("r-directed", RelationType.ASSOCIATION, "", "")
                .directed(true)
                .name("directed")
                .build());
        for (Relation relation : relations) {
            String a = relation.id() + "-a";
            String b = relation.id() + "-b";
            model.element(element(a, ElementType.APPLICATION_COMPONENT, "Från"));
            model.element(element(b, ElementType.APPLICATION_COMPONENT, "Till"));
            Relation made = Relation.builder(relation.id(), relation.type(), a, b)
                    .access(relation.access().orElse(null))
                    .influence(relation.influence())
                    .directed(relation.isDirected())
                    .name(relation.names())
                    .build();
            model.relation(made);
            view.node(box(a)).node(box(b));
        }
        return model.view(view.allRelations(true).build()).build();
    }

    /** A layered view of 25 elements, some within others, with a note, a group, a junction and a relation to a relation. */
    public static ArchitectureModel layered() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        model.element(element("G-TID", ElementType.GOAL, "Kortare handläggningstid"));
        model.element(element("G-INSYN", ElementType.OUTCOME, "Invånaren ser sitt ärende"));
        model.element(element("P-ID", ElementType.PRINCIPLE, "Ett ärende, ett id"));
        model.element(element("F-MED", ElementType.CAPABILITY, "Medborgarservice"));
        model.element(element("F-ARE", ElementType.CAPABILITY, "Ärendesamordning"));
        model.element(element("A-INV", ElementType.BUSINESS_ACTOR, "Invånare"));
        model.element(element("A-HAND", ElementType.BUSINESS_ROLE, "Handläggare"));
        model.element(element("T-ETJ", ElementType.BUSINESS_SERVICE, "E-tjänst"));
        model.element(element("PR-ARE", ElementType.BUSINESS_PROCESS, "Ärendehandläggning"));
        model.element(element("PR-1", ElementType.BUSINESS_PROCESS, "Ta emot ansökan"));
        model.element(element("PR-2", ElementType.BUSINESS_PROCESS, "Utreda"));
        model.element(element("PR-3", ElementType.BUSINESS_PROCESS, "Besluta"));
        model.element(element("O-BES", ElementType.BUSINESS_OBJECT, "Beslut"));
        model.element(Element.builder("K-MINA", ElementType.APPLICATION_COMPONENT)
                .name("Mina sidor")
                .build());
        model.element(element("K-ETJ", ElementType.APPLICATION_COMPONENT, "E-tjänsteplattform"));
        model.element(element("K-KNUT", ElementType.APPLICATION_COMPONENT, "Ärendeknutpunkt"));
        model.element(element("K-FUN", ElementType.APPLICATION_FUNCTION, "Statusuppdatering"));
        model.element(element("K-SYS", ElementType.APPLICATION_COMPONENT, "Verksamhetssystem"));
        model.element(Element.builder("K-INLOGG", ElementType.APPLICATION_SERVICE)
                .name("Inloggningstjänst")
                .facet(Facet.SPECIALIZATION, Element.BUILDING_BLOCK)
                .build());
        model.element(element("D-ARE", ElementType.DATA_OBJECT, "Ärende"));
        model.element(element("D-HAN", ElementType.DATA_OBJECT, "Handling"));
        model.element(element("N-DRIFT", ElementType.NODE, "Driftmiljö"));
        model.element(element("N-MOLN", ElementType.TECHNOLOGY_SERVICE, "Molntjänst"));
        model.element(element("N-OVER", ElementType.SYSTEM_SOFTWARE, "Övervakning"));
        model.element(element("N-NAT", ElementType.COMMUNICATION_NETWORK, "Kommunnät"));
        model.element(element("J", ElementType.JUNCTION, ""));

        List<Relation> relations = new ArrayList<>(List.of(
                relation("G-INSYN", RelationType.REALIZATION, "G-TID"),
                relation("P-ID", RelationType.INFLUENCE, "G-INSYN"),
                relation("F-MED", RelationType.REALIZATION, "G-INSYN"),
                relation("F-ARE", RelationType.REALIZATION, "G-TID"),
                relation("T-ETJ", RelationType.SERVING, "A-INV"),
                relation("PR-ARE", RelationType.REALIZATION, "T-ETJ"),
                relation("PR-ARE", RelationType.COMPOSITION, "PR-1"),
                relation("PR-ARE", RelationType.COMPOSITION, "PR-2"),
                relation("PR-ARE", RelationType.COMPOSITION, "PR-3"),
                relation("PR-1", RelationType.TRIGGERING, "PR-2"),
                relation("PR-2", RelationType.TRIGGERING, "PR-3"),
                relation("A-HAND", RelationType.ASSIGNMENT, "PR-ARE"),
                relation("K-ETJ", RelationType.SERVING, "PR-1"),
                relation("K-SYS", RelationType.SERVING, "PR-2"),
                relation("K-SYS", RelationType.SERVING, "PR-3"),
                relation("K-MINA", RelationType.SERVING, "A-INV"),
                relation("K-KNUT", RelationType.COMPOSITION, "K-FUN"),
                relation("K-FUN", RelationType.TRIGGERING, "K-MINA"),
                relation("K-INLOGG", RelationType.SERVING, "K-ETJ"),
                relation("K-INLOGG", RelationType.SERVING, "K-MINA"),
                relation("N-DRIFT", RelationType.COMPOSITION, "N-OVER"),
                relation("N-DRIFT", RelationType.SERVING, "J"),
                relation("J", RelationType.SERVING, "K-ETJ"),
                relation("J", RelationType.SERVING, "K-SYS"),
                relation("N-MOLN", RelationType.SERVING, "K-MINA"),
                relation("F-MED", RelationType.ASSOCIATION, "T-ETJ")));
        relations.add(Relation.builder("r-flow", RelationType.FLOW, "K-ETJ", "K-KNUT")
                .name("ansökan")
                .build());
        relations.add(Relation.builder("r-flow2", RelationType.FLOW, "K-KNUT", "K-SYS")
                .name("ärende")
                .build());
        relations.add(Relation.builder("r-read", RelationType.ACCESS, "K-KNUT", "D-ARE")
                .access(AccessType.READ_WRITE)
                .build());
        relations.add(Relation.builder("r-write", RelationType.ACCESS, "K-SYS", "D-HAN")
                .access(AccessType.WRITE)
                .build());
        relations.add(Relation.builder("r-bes", RelationType.ACCESS, "PR-3", "O-BES")
                .access(AccessType.WRITE)
                .build());
        relations.add(Relation.of("r-rel", RelationType.ASSOCIATION, "D-HAN", "r-flow2"));
        relations.forEach(model::relation);

        View.Builder view = view("Ärende från e-tjänst till beslut")
                .description("Visar hur en ansökan blir ett ärende. Ansökan lämnas bara en gång.")
                .node(box("G-TID"))
                .node(box("G-INSYN"))
                .node(box("P-ID"))
                .node(box("F-MED"))
                .node(box("F-ARE"))
                .node(box("A-INV"))
                .node(box("A-HAND"))
                .node(box("T-ETJ"))
                .node(box("PR-ARE", box("PR-1"), box("PR-2"), box("PR-3")))
                .node(box("O-BES"))
                .node(ViewNode.group(VIEW + ".g1")
                        .label("Gemensam plattform")
                        .node(box("K-MINA"))
                        .node(box("K-ETJ"))
                        .node(box("K-KNUT", box("K-FUN")))
                        .node(box("K-INLOGG"))
                        .build())
                .node(box("K-SYS"))
                .node(box("D-ARE"))
                .node(box("D-HAN"))
                .node(box("N-DRIFT", box("N-OVER")))
                .node(box("N-MOLN"))
                .node(box("N-NAT"))
                .node(box("J"))
                .node(ViewNode.note(VIEW + ".n1")
                        .label("Ärendets id sätts av knutpunkten och följer med hela vägen.")
                        .build())
                .node(ViewNode.note(VIEW + ".n2")
                        .label("Egna kommunala tillägg visas inte.")
                        .build())
                .connection(ViewConnection.builder(VIEW + ".c1", VIEW + ".n1", VIEW + ".K-KNUT")
                        .build())
                .allRelations(true);
        return model.view(view.build()).build();
    }

    /** A chain of steps. */
    public static ArchitectureModel flow() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        View.Builder view = view("Flöde");
        String[] names = {"E-tjänst", "Ärendeknutpunkt", "Verksamhetssystem", "Nämndstöd", "E-arkiv"};
        for (int i = 0; i < names.length; i++) {
            model.element(element("K" + i, ElementType.APPLICATION_COMPONENT, names[i]));
            view.node(box("K" + i));
            if (i > 0) {
                model.relation(Relation.builder("f" + i, RelationType.FLOW, "K" + (i - 1), "K" + i)
                        .name(i == 1 ? "ansökan" : "ärende och handlingar")
                        .build());
            }
        }
        model.relation(Relation.builder("back", RelationType.FLOW, "K2", "K0")
                .name("status")
                .build());
        return model.view(view.allRelations(true).build()).build();
    }
}
