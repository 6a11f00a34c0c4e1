package se.sambruk.otp.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.FontStyle;
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

/** The architecture models behind {@link Samples}. */
final class SampleModels {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 55;
    private static final int STEP = 160;
    private static final int COLUMNS = 10;

    private SampleModels() {}

    static ArchitectureModel full() {
        ArchitectureModel.Builder model = ArchitectureModel.builder("provmodell")
                .name(LanguageText.of(Map.of("sv", "Provmodellen", "en", "The sample model")))
                .description(LanguageText.of("Har något av allt som en modell kan ha."))
                .property(Property.of("Ägare", "Provkommun"))
                .propertyDefinition(PropertyDefinition.of("Kostnad", "def-kostnad", PropertyType.CURRENCY));
        elements(model);
        relations(model);
        model.view(overview()).view(View.builder("V-TOM").name("Ännu tom").build());
        return model.folder(Folder.builder(LanguageText.of("Verksamhet"))
                        .description(LanguageText.of("Det som rör verksamheten."))
                        .folder(Folder.builder(LanguageText.of("Aktörer"))
                                .item("K-INVANARE")
                                .build())
                        .item("P-GRANSSNITT")
                        .item("R-1")
                        .build())
                .folder(Folder.builder(LanguageText.of("Vyer"))
                        .item("V-OVERSIKT")
                        .build())
                .suppression(FindingSuppression.of("OTP-4203", "K-OKAND", "Typen är vår egen."))
                .build();
    }

    private static void elements(ArchitectureModel.Builder model) {
        model.element(Element.builder("P-GRANSSNITT", ElementType.PRINCIPLE)
                        .name(LanguageText.of(Map.of("sv", "Öppna gränssnitt", "en", "Open interfaces")))
                        .description("System talar med varandra genom öppna gränssnitt.")
                        .facet(Facet.RATIONALE, "Det ska gå att byta ett system i taget.")
                        .facet(Facet.IMPLICATION, "Gränssnitten beskrivs öppet.")
                        .facet(Facet.IMPLICATION, "Ändringar aviseras i förväg.")
                        .build())
                .element(Element.builder("K-INVANARE", ElementType.BUSINESS_ACTOR)
                        .name("Invånare")
                        .build())
                .element(Element.builder("K-PLATTFORM", ElementType.APPLICATION_COMPONENT)
                        .name("E-tjänsteplattform")
                        .property(Property.of("Kostnad", "12 000 kr"))
                        .property(Property.of(
                                "Livscykel", LanguageText.of(Map.of("sv", "förvaltas", "en", "maintained"))))
                        .property(Property.of("Tom", LanguageText.EMPTY))
                        .build())
                .element(Element.builder("K-ARENDE", ElementType.DATA_OBJECT)
                        .name("Ärende")
                        .build())
                .element(Element.builder("K-NOJD", ElementType.OUTCOME)
                        .name("Nöjda invånare")
                        .facet(Facet.BENEFIT, "2c")
                        .build())
                .element(Element.builder("K-MONSTER", ElementType.GROUPING)
                        .name("Ärendet börjar i e-tjänsten")
                        .facet(Facet.SPECIALIZATION, Element.PATTERN)
                        .build())
                .element(Element.builder("K-KNUT", ElementType.OR_JUNCTION).build())
                .element(Element.builder("K-OKAND", "robot").name("Något eget").build())
                .element(Element.builder("650", ElementType.BUSINESS_PROCESS)
                        .name("Ärendehandläggning")
                        .build());
    }

    private static void relations(ArchitectureModel.Builder model) {
        model.relation(Relation.builder("R-1", RelationType.SERVING, "K-PLATTFORM", "K-INVANARE")
                        .name("hjälper")
                        .description("Dygnet runt.")
                        .property(Property.of("Sedan", "2024"))
                        .build())
                .relation(Relation.builder("R-2", RelationType.ACCESS, "K-PLATTFORM", "K-ARENDE")
                        .access(AccessType.READ_WRITE)
                        .build())
                .relation(Relation.builder("R-3", RelationType.INFLUENCE, "P-GRANSSNITT", "K-NOJD")
                        .influence("++")
                        .build())
                .relation(Relation.builder("R-4", RelationType.ASSOCIATION, "R-1", "K-MONSTER")
                        .directed(true)
                        .build())
                .relation(Relation.of("R-5", RelationType.TRIGGERING, "K-KNUT", "650"))
                .relation(Relation.builder("R-6", "beundrar", "K-INVANARE", "K-OKAND")
                        .build());
    }

    private static View overview() {
        ViewStyle style = ViewStyle.builder()
                .fill(new Color(181, 255, 255, 50))
                .line(Color.of(0, 0, 128))
                .lineWidth(2)
                .fontName("Segoe UI")
                .fontSize(new BigDecimal("9.5"))
                .fontColor(Color.of(1, 2, 3))
                .fontStyles(List.of(FontStyle.BOLD, FontStyle.ITALIC))
                .build();
        return View.builder("V-OVERSIKT")
                .name("Översikt")
                .description("Vad som hjälper vem.")
                .viewpoint("Application Cooperation")
                .property(Property.of(Facet.SUBJECT.wire(), "K-MONSTER"))
                .node(ViewNode.group("V-OVERSIKT.g1")
                        .label("Kommunen")
                        .bounds(new Bounds(0, 0, 400, 300))
                        .node(ViewNode.element("V-OVERSIKT.K-PLATTFORM", "K-PLATTFORM")
                                .bounds(new Bounds(20, 40, WIDTH, HEIGHT))
                                .style(style)
                                .build())
                        .build())
                .node(ViewNode.element("V-OVERSIKT.K-INVANARE", "K-INVANARE")
                        .bounds(new Bounds(500, 40, WIDTH, HEIGHT))
                        .build())
                .node(ViewNode.note("V-OVERSIKT.n1")
                        .label(LanguageText.of("Gäller alla e-tjänster"))
                        .description(LanguageText.of("Även de som är på väg."))
                        .bounds(new Bounds(500, 200, WIDTH, HEIGHT))
                        .build())
                .node(ViewNode.view("V-OVERSIKT.V-TOM", "V-TOM")
                        .bounds(new Bounds(500, 300, WIDTH, HEIGHT))
                        .build())
                .connection(ViewConnection.builder("V-OVERSIKT.R-1", "V-OVERSIKT.K-PLATTFORM", "V-OVERSIKT.K-INVANARE")
                        .relation("R-1")
                        .bendPoints(List.of(new BendPoint(300, 60), new BendPoint(350, 60)))
                        .build())
                .connection(ViewConnection.builder("V-OVERSIKT.l1", "V-OVERSIKT.n1", "V-OVERSIKT.R-1")
                        .label(LanguageText.of("förklarar"))
                        .description(LanguageText.of("Leder till en relation."))
                        .build())
                .build();
    }

    static ArchitectureModel empty() {
        return ArchitectureModel.builder("tom").build();
    }

    /** Elements named and described by texts, in a chain, all drawn in one view, and each in a folder of its own. */
    static ArchitectureModel of(String id, List<String> texts) {
        ArchitectureModel.Builder model = ArchitectureModel.builder(id).name(LanguageText.of("Modellen " + id));
        View.Builder view = View.builder("V-ALLA").name("Alla");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            model.element(Element.builder("K-" + i, ElementType.APPLICATION_COMPONENT)
                    .name(text)
                    .description(text)
                    .property(Property.of("Egenskap", text))
                    .build());
            view.node(ViewNode.element("B-" + i, "K-" + i)
                    .label(text)
                    .bounds(new Bounds(i % COLUMNS * STEP, i / COLUMNS * STEP, WIDTH, HEIGHT))
                    .build());
            if (i > 0) {
                model.relation(Relation.of("R-" + i, RelationType.FLOW, "K-" + (i - 1), "K-" + i));
                view.connection(ViewConnection.builder("L-" + i, "B-" + (i - 1), "B-" + i)
                        .relation("R-" + i)
                        .label(LanguageText.of(text))
                        .description(LanguageText.of(text))
                        .build());
            }
            model.folder(Folder.builder(LanguageText.of(text))
                    .description(LanguageText.of(text))
                    .item("K-" + i)
                    .build());
        }
        return model.view(view.build()).build();
    }
}
