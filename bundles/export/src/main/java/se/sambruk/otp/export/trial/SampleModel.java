package se.sambruk.otp.export.trial;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/** An architecture model of a few elements, relations and views, with nesting, languages and a line that turns. */
final class SampleModel {
    private SampleModel() {}

    static ArchitectureModel make() {
        return ArchitectureModel.builder("prov")
                .name(LanguageText.of(Map.of("sv", "Provmodell – åäö & <tecken>", "en", "Sample model")))
                .description(LanguageText.of("Skrivs när ett format provas.\n\nHar två stycken."))
                .property(Property.of("Ägare", "Provkommun"))
                .element(Element.builder("P-1", ElementType.PRINCIPLE)
                        .name("Öppna gränssnitt")
                        .facet(Facet.RATIONALE, "Det ska gå att byta ett system i taget.")
                        .facet(Facet.IMPLICATION, "Gränssnitten beskrivs.")
                        .facet(Facet.IMPLICATION, "Ändringar aviseras.")
                        .build())
                .element(Element.of("K-1", ElementType.APPLICATION_COMPONENT.wire(), "E-tjänst", "Tar emot ärenden."))
                .element(Element.of("K-2", ElementType.DATA_OBJECT.wire(), "Ärende", ""))
                .element(Element.builder("K-3", ElementType.JUNCTION).build())
                .relation(Relation.builder("R-1", RelationType.ACCESS, "K-1", "K-2")
                        .access(AccessType.WRITE)
                        .build())
                .relation(Relation.of("R-2", RelationType.ASSOCIATION, "P-1", "R-1"))
                .view(view())
                .folder(Folder.builder(LanguageText.of("Allt"))
                        .item("P-1")
                        .item("K-1")
                        .item("V-1")
                        .build())
                .build();
    }

    private static View view() {
        return View.builder("V-1")
                .name("Översikt")
                .viewpoint("Layered")
                .node(ViewNode.group("V-1.g1")
                        .label("Ram")
                        .bounds(new Bounds(10, 10, 300, 200))
                        .node(ViewNode.element("V-1.K-1", "K-1")
                                .bounds(new Bounds(30, 50, 120, 55))
                                .build())
                        .build())
                .node(ViewNode.element("V-1.K-2", "K-2")
                        .bounds(new Bounds(400, 50, 120, 55))
                        .build())
                .node(ViewNode.note("V-1.n1")
                        .label("En anteckning")
                        .bounds(new Bounds(400, 150, 120, 55))
                        .build())
                .connection(ViewConnection.builder("V-1.R-1", "V-1.K-1", "V-1.K-2")
                        .relation("R-1")
                        .bendPoints(List.of(new BendPoint(350, 77)))
                        .build())
                .build();
    }
}
