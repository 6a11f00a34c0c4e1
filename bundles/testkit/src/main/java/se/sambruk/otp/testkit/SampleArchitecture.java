package se.sambruk.otp.testkit;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewStyle;
import se.sambruk.otp.api.content.Catalog;

/** The architecture of {@link SampleCatalogs}: a little of everything that one can hold. */
final class SampleArchitecture {
    private SampleArchitecture() {}

    /** The national one. */
    static void add(Catalog.Builder catalog) {
        catalog.element(Element.builder("P-DRIFT", ElementType.PRINCIPLE)
                        .name("Drift som går att följa")
                        .description("Driften mäts och redovisas.")
                        .facet(Facet.RATIONALE, "Det som inte mäts går inte att avtala om.")
                        .facet(Facet.IMPLICATION, "Varje tjänst har en mätpunkt.")
                        .facet(Facet.IMPLICATION, "Utfallet lämnas ut.")
                        .build())
                .element(Element.builder("G-2", ElementType.GOAL)
                        .name("Högre inre effektivitet")
                        .facet(Facet.BENEFIT, "2")
                        .build())
                .element(Element.builder("M-STATUS", ElementType.GROUPING)
                        .name(LanguageText.of(Map.of("sv", "Händelsestyrd status", "en", "Status by events")))
                        .facet(Facet.SPECIALIZATION, Element.PATTERN)
                        .facet(Facet.PROBLEM, "Den som väntar vet inte hur långt ärendet har kommit.")
                        .facet(Facet.FORCE, "Aktuella uppgifter mot belastning på källan.")
                        .facet(Facet.AVOID, "När ingen väntar på svar.")
                        .build())
                .element(Element.builder("K-KNUTPUNKT", ElementType.APPLICATION_COMPONENT)
                        .name("Ärendeknutpunkt")
                        .property(Property.of("Livscykel", "förvaltas"))
                        .property(Property.of("Kostnad", "SEK 100"))
                        .build())
                .element(Element.builder("K-KANAL", ElementType.APPLICATION_COMPONENT)
                        .name("Händelsekanal")
                        .build())
                .element(Element.of("O-ARENDE", ElementType.DATA_OBJECT.wire(), "Ärende", ""))
                .relation(Relation.of("KNUTPUNKT-KANAL", RelationType.FLOW, "K-KNUTPUNKT", "K-KANAL"))
                .relation(Relation.builder("KNUTPUNKT-ARENDE", RelationType.ACCESS, "K-KNUTPUNKT", "O-ARENDE")
                        .access(AccessType.READ_WRITE)
                        .build())
                .relation(Relation.of("STATUS-KNUTPUNKT", RelationType.AGGREGATION, "M-STATUS", "K-KNUTPUNKT"))
                .relation(Relation.of("STATUS-KANAL", RelationType.AGGREGATION, "M-STATUS", "K-KANAL"))
                .relation(Relation.builder("DRIFT-G", RelationType.INFLUENCE, "P-DRIFT", "G-2")
                        .influence("++")
                        .build())
                .view(View.builder("V-STATUS")
                        .name("Händelsestyrd status")
                        .viewpoint("Application Cooperation")
                        .facet(Facet.SUBJECT, "M-STATUS")
                        .node(ViewNode.element("V-STATUS.M-STATUS", "M-STATUS")
                                .node(ViewNode.element("V-STATUS.K-KNUTPUNKT", "K-KNUTPUNKT")
                                        .build())
                                .node(ViewNode.element("V-STATUS.K-KANAL", "K-KANAL")
                                        .build())
                                .build())
                        .allRelations(true)
                        .build())
                .view(View.builder("V-ARENDE")
                        .name("Ärendet")
                        .node(ViewNode.element("V-ARENDE.1", "K-KNUTPUNKT")
                                .bounds(new Bounds(20, 20, 140, 60))
                                .style(ViewStyle.builder()
                                        .fill(Color.of(181, 255, 255))
                                        .build())
                                .build())
                        .node(ViewNode.element("V-ARENDE.2", "O-ARENDE")
                                .bounds(new Bounds(20, 160, 140, 60))
                                .build())
                        .node(ViewNode.note("V-ARENDE.3")
                                .label("Ett ärende, ett id")
                                .bounds(new Bounds(220, 20, 140, 60))
                                .build())
                        .connection(ViewConnection.builder("V-ARENDE.4", "V-ARENDE.1", "V-ARENDE.2")
                                .relation("KNUTPUNKT-ARENDE")
                                .bendPoints(List.of(new BendPoint(90, 120)))
                                .build())
                        .connection(ViewConnection.builder("V-ARENDE.5", "V-ARENDE.3", "V-ARENDE.2")
                                .build())
                        .build())
                .folder(Folder.builder(LanguageText.of("Mönster"))
                        .item("M-STATUS")
                        .item("V-STATUS")
                        .build())
                .propertyDefinition(PropertyDefinition.of("Kostnad", "propid-1", PropertyType.CURRENCY))
                .findingSuppression(FindingSuppression.of("OTP-4203", "G-2", "Målet nås av kraven, inte av element."));
    }

    static Element ownRegister() {
        return Element.of("K-PKN-REGISTER", ElementType.APPLICATION_COMPONENT.wire(), "Kommunens register", "");
    }

    static Relation ownRelation() {
        return Relation.of("REGISTER-KNUTPUNKT", RelationType.SERVING, "K-PKN-REGISTER", "K-KNUTPUNKT");
    }

    static ArchitectureAmendment strongerPrinciple() {
        return ArchitectureAmendment.change(
                "P-DRIFT",
                Map.of("properties.rationale", List.of("Socialjouren arbetar dygnet runt.")),
                List.of(),
                "Kommunstyrelsen har beslutat det.");
    }

    static ArchitectureAmendment noChannel() {
        return ArchitectureAmendment.exclude("K-KANAL", "Kommunen har ingen händelsekanal ännu.");
    }
}
